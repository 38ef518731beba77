package storeroom.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import storeroom.operation.Booked;
import storeroom.operation.Company;

import java.util.concurrent.Callable;

/** {@code adjust SKU +3|-3} or {@code adjust SKU --counted 12}: stock is corrected. */
@Command(name = "adjust", mixinStandardHelpOptions = true, sortOptions = false)
final class AdjustCommand implements Callable<Integer> {

    private final Context context;

    @Mixin private GoodsOptions goods = new GoodsOptions();

    @Parameters(index = "1", arity = "0..1", paramLabel = "DIFFERENCE")
    private @Nullable String difference;

    @Option(names = "--counted", paramLabel = "QUANTITY")
    private @Nullable String counted;

    AdjustCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if ((difference == null) == (counted == null)) {
            throw new UsageException(context.say("adjust.which"));
        }
        try (Company company = context.open()) {
            Booked booked =
                    counted == null
                            ? company.adjust()
                                    .by(goods.goods(context, company, String.valueOf(difference)))
                            : company.adjust().counted(goods.goods(context, company, counted));
            Receipts.print(context, company, booked);
            return ExitCodes.OK;
        }
    }
}
