package storeroom.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import storeroom.model.MovementKind;
import storeroom.operation.Company;

import java.util.concurrent.Callable;

/** {@code issue SKU QUANTITY}: goods go out. */
@Command(name = "issue", mixinStandardHelpOptions = true, sortOptions = false)
final class IssueCommand implements Callable<Integer> {

    private final Context context;

    @Mixin private GoodsOptions goods = new GoodsOptions();

    @Parameters(index = "1", paramLabel = "QUANTITY", descriptionKey = "param.quantity")
    private String quantity = "";

    @Option(names = "--kind", paramLabel = "KIND")
    private Kind kind = Kind.SALE;

    /** The kinds that take goods out. */
    enum Kind {
        SALE,
        ISSUE,
        WASTE
    }

    IssueCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Company company = context.open()) {
            MovementKind meant =
                    switch (kind) {
                        case SALE -> MovementKind.SALE;
                        case ISSUE -> MovementKind.ISSUE;
                        case WASTE -> MovementKind.WASTE;
                    };
            Receipts.print(
                    context,
                    company,
                    company.issue().issue(meant, goods.goods(context, company, quantity)));
            return ExitCodes.OK;
        }
    }
}
