package storeroom.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import storeroom.model.MovementKind;
import storeroom.operation.Company;

import java.util.concurrent.Callable;

/** {@code receive SKU QUANTITY}: goods come in. */
@Command(name = "receive", mixinStandardHelpOptions = true, sortOptions = false)
final class ReceiveCommand implements Callable<Integer> {

    private final Context context;

    @Mixin private GoodsOptions goods = new GoodsOptions();

    @Parameters(index = "1", paramLabel = "QUANTITY", descriptionKey = "param.quantity")
    private String quantity = "";

    @Option(names = "--kind", paramLabel = "KIND")
    private Kind kind = Kind.RECEIPT;

    /** The kinds that bring goods in. */
    enum Kind {
        RECEIPT,
        RETURN,
        OPENING
    }

    ReceiveCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Company company = context.open()) {
            MovementKind meant =
                    switch (kind) {
                        case RECEIPT -> MovementKind.RECEIPT;
                        case RETURN -> MovementKind.RETURN;
                        case OPENING -> MovementKind.OPENING;
                    };
            Receipts.print(
                    context,
                    company,
                    company.receive().receive(meant, goods.goods(context, company, quantity)));
            return ExitCodes.OK;
        }
    }
}
