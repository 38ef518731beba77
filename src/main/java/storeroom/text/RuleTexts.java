package storeroom.text;

import storeroom.model.Rule;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Broken rules as sentences: what is, and what can be done. Thread-safe. */
public final class RuleTexts {

    private static final int SHOWN = 40;

    private final Texts texts;
    private final Formats formats;

    public RuleTexts(Formats formats) {
        this.formats = formats;
        this.texts = Texts.of("rules", formats.locale());
    }

    /** One or two sentences. */
    public String say(Rule rule) {
        return switch (rule) {
            case Rule.NotEnoughStock r ->
                    r.onHand().isPositive()
                            ? texts.get(
                                    "notEnoughStock",
                                    formats.quantity(r.onHand()),
                                    r.unit(),
                                    r.name(),
                                    formats.quantity(r.wanted()))
                            : texts.get(
                                    "noStock", r.name(), formats.quantity(r.wanted()), r.unit());
            case Rule.UnknownItem r -> texts.get("unknownItem", shortened(r.code()));
            case Rule.RetiredItem r -> texts.get("retiredItem", r.name());
            case Rule.QuantityNotPositive() -> texts.get("quantityNotPositive");
            case Rule.QuantityZero() -> texts.get("quantityZero");
            case Rule.QuantityTooLarge() -> texts.get("quantityTooLarge");
            case Rule.FutureDay r -> texts.get("futureDay", day(r.day()));
            case Rule.DayTooOld r -> texts.get("dayTooOld", day(r.day()));
            case Rule.ScanTooOld r -> texts.get("scanTooOld", day(r.day()));
            case Rule.SkuTaken r -> texts.get("skuTaken", r.sku());
            case Rule.BarcodeTaken r -> texts.get("barcodeTaken", r.code(), r.sku());
            case Rule.ItemChangedMeanwhile r ->
                    r.by().isEmpty()
                            ? texts.get("itemChanged", r.sku())
                            : texts.get(
                                    "itemChangedBy", r.sku(), r.by(), formats.dayAndTime(r.at()));
            case Rule.StillInStock r ->
                    r.items() == 1
                            ? texts.get(
                                    "stillInStock",
                                    r.name(),
                                    formats.quantity(r.onHand()),
                                    r.unit())
                            : texts.get("stillInStock.several", formats.count(r.items()));
            case Rule.NoSuchPrice r -> texts.get("noSuchPrice", r.sku());
            case Rule.UnknownCategory r -> texts.get("unknownCategory", shortened(r.name()));
            case Rule.CategoryTaken r -> texts.get("categoryTaken", shortened(r.name()));
            case Rule.AlreadyReversed() -> texts.get("alreadyReversed");
            case Rule.LastBookingChanged() -> texts.get("lastBookingChanged");
            case Rule.NothingToUndo() -> texts.get("nothingToUndo");
            case Rule.TextTooLong r ->
                    texts.get("textTooLong", shortened(r.text()), formats.count(r.atMost()));
            case Rule.TextMissing r ->
                    texts.get("textMissing." + r.field().name().toLowerCase(Locale.ROOT));
            case Rule.SameLocation() -> texts.get("sameLocation");
            case Rule.OfDocument r -> ofDocument(r);
            case Rule.OfCount r -> ofCount(r);
            case Rule.UnknownPartner r -> texts.get("unknownPartner", shortened(r.name()));
            case Rule.PartnerNameTaken r -> texts.get("partnerNameTaken", shortened(r.name()));
            case Rule.PartnerChangedMeanwhile r ->
                    r.by().isEmpty()
                            ? texts.get("itemChanged", shortened(r.name()))
                            : texts.get(
                                    "itemChangedBy",
                                    shortened(r.name()),
                                    r.by(),
                                    formats.dayAndTime(r.at()));
            case Rule.RetiredPartner r -> texts.get("retiredPartner", shortened(r.name()));
            case Rule.NotASupplier r -> texts.get("notASupplier", shortened(r.name()));
            case Rule.StillSupplies r ->
                    texts.get(
                            "stillSupplies",
                            shortened(r.name()),
                            formats.count(r.items()),
                            r.items());
            case Rule.NeitherSupplierNorCustomer() -> texts.get("neitherSupplierNorCustomer");
            case Rule.NoSuchEmail r -> texts.get("noSuchEmail", shortened(r.email()));
            case Rule.NoSuchPaymentDays r ->
                    texts.get("noSuchPaymentDays", formats.count(r.atMost()));
            case Rule.NoSuchLeadTime r -> texts.get("noSuchLeadTime", formats.count(r.atMost()));
            case Rule.PriceTwice r -> texts.get("priceTwice", formats.quantity(r.from()));
            case Rule.NegativePrice() -> texts.get("negativePrice");
            case Rule.TooManyPrices r -> texts.get("tooManyPrices", formats.count(r.atMost()));
            case Rule.SupplierItemChanged r ->
                    texts.get("supplierItemChanged", r.sku(), shortened(r.supplier()));
        };
    }

    private String ofDocument(Rule.OfDocument rule) {
        return switch (rule) {
            case Rule.NoLines() -> texts.get("document.noLines");
            case Rule.NoPartner r ->
                    texts.get(
                            r.kind().isPurchase() ? "document.noSupplier" : "document.noCustomer");
            case Rule.UnknownDocument() -> texts.get("document.unknown");
            case Rule.DocumentChangedMeanwhile() -> texts.get("document.changed");
            case Rule.AlreadyIssued r -> texts.get("document.alreadyIssued", r.number());
            case Rule.AlreadyCancelled r -> texts.get("document.alreadyCancelled", r.number());
            case Rule.AlreadyReceived r ->
                    texts.get(
                            "document.alreadyReceived",
                            shortened(r.reference()),
                            r.supplier(),
                            day(r.day()),
                            r.number());
            case Rule.OrderNotOpen r -> texts.get("document.orderNotOpen", r.number());
            case Rule.OrderOfAnotherSupplier r ->
                    texts.get("document.otherSupplier", r.number(), r.supplier());
            case Rule.NothingReceived() -> texts.get("document.nothingReceived");
            case Rule.BelongsToDocument r -> texts.get("document.belongs", r.number());
            case Rule.RestsOnIt r -> texts.get("document.restsOnIt", r.number(), r.other());
            case Rule.MoreThanWentOut r ->
                    r.left().isPositive()
                            ? texts.get(
                                    "document.moreThanWentOut",
                                    formats.quantity(r.left()),
                                    r.unit(),
                                    r.item(),
                                    formats.quantity(r.wanted()))
                            : texts.get("document.nothingLeft", r.item());
        };
    }

    private String ofCount(Rule.OfCount rule) {
        return switch (rule) {
            case Rule.UnknownCount() -> texts.get("count.unknown");
            case Rule.UnknownLocation() -> texts.get("count.unknownLocation");
            case Rule.CountBooked r -> texts.get("count.booked", r.number());
            case Rule.CountCancelled r -> texts.get("count.cancelled", r.number());
            case Rule.NegativeCount() -> texts.get("count.negative");
            case Rule.NothingCounted r -> texts.get("count.nothing", r.number());
            case Rule.RecountFirst r ->
                    texts.get("count.recount", formats.count(r.lines()), r.name(), r.lines());
            case Rule.MoreWentOutThanCounted r ->
                    texts.get(
                            "count.moreWentOut",
                            formats.quantity(r.counted()),
                            r.unit(),
                            shortened(r.name()),
                            formats.quantity(r.gone()));
            case Rule.CountNotBooked r -> texts.get("count.notBooked", r.number());
        };
    }

    private String day(java.time.LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(formats.locale())
                .format(day);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
