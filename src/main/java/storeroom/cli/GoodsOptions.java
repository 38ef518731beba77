package storeroom.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import storeroom.model.Money;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.operation.Goods;
import storeroom.repository.ItemRepository.Coded;

import java.math.BigDecimal;
import java.util.Optional;

/** What is said about goods that come or go. */
final class GoodsOptions {

    @Parameters(index = "0", paramLabel = "SKU", descriptionKey = "param.sku")
    private String sku = "";

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "option.date")
    private String date = "today";

    @Option(names = "--document", paramLabel = "NUMBER", descriptionKey = "option.document")
    private String document = "";

    @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "option.note")
    private String note = "";

    @Option(names = "--price", paramLabel = "AMOUNT", descriptionKey = "option.price")
    private @Nullable String price;

    /**
     * The goods that are meant.
     *
     * @param typed the quantity; a pack's barcode multiplies it
     */
    Goods goods(Context context, Company company, String typed) {
        Coded coded = context.find(company, sku);
        Quantity quantity = times(context, context.quantity(typed), coded.quantity());
        return Goods.of(coded.item().id(), quantity, context.day(date))
                .withDocument(document)
                .withNote(note)
                .withUnitPrice(price(context));
    }

    private static Quantity times(Context context, Quantity typed, Quantity pack) {
        BigDecimal product = typed.toBigDecimal().multiply(pack.toBigDecimal());
        return context.quantity(product.stripTrailingZeros().toPlainString());
    }

    private Optional<Money> price(Context context) {
        if (price == null) {
            return Optional.empty();
        }
        try {
            Money money = Money.parse(price.strip());
            if (!money.isNegative()) {
                return Optional.of(money);
            }
        } catch (NumberFormatException e) {
            throw new UsageException(context.say("price.bad", price));
        }
        throw new UsageException(context.say("price.bad", price));
    }
}
