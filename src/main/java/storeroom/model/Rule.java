package storeroom.model;

import java.time.Instant;
import java.time.LocalDate;

/** A rule of the storeroom that a booking or a record would break: the facts, not the words. */
public sealed interface Rule {

    /**
     * Stock would go below zero, which the item does not allow.
     *
     * @param onHand what is there
     * @param wanted what was to be taken out, greater than zero
     */
    record NotEnoughStock(String sku, String name, String unit, Quantity onHand, Quantity wanted)
            implements Rule {}

    record UnknownItem(String code) implements Rule {}

    record RetiredItem(String sku, String name) implements Rule {}

    record QuantityNotPositive() implements Rule {}

    record QuantityZero() implements Rule {}

    /** The stock would grow beyond {@link Quantity#LIMIT}. */
    record QuantityTooLarge() implements Rule {}

    record FutureDay(LocalDate day) implements Rule {}

    /** Before {@link Ledger#FIRST_DAY}. */
    record DayTooOld(LocalDate day) implements Rule {}

    /** It was scanned so long ago that nobody can tell whether it is booked. */
    record ScanTooOld(LocalDate day) implements Rule {}

    record SkuTaken(String sku) implements Rule {}

    /**
     * @param sku the item that has the code
     */
    record BarcodeTaken(String code, String sku) implements Rule {}

    /**
     * Somebody else changed the item after the person read it.
     *
     * @param by who did, as far as is known: else empty
     * @param at when it was changed last
     */
    record ItemChangedMeanwhile(String sku, String by, Instant at) implements Rule {}

    /**
     * Goods still lie there of what was to be retired.
     *
     * @param items how many items
     * @param name of the first of them, with its unit and what is there
     */
    record StillInStock(int items, String name, String unit, Quantity onHand) implements Rule {

        /** The same of several items. */
        public StillInStock of(int several) {
            return new StillInStock(several, name, unit, onHand);
        }
    }

    /** The price would be below zero, or larger than an amount can be. */
    record NoSuchPrice(String sku) implements Rule {}

    record UnknownCategory(String name) implements Rule {}

    record CategoryTaken(String name) implements Rule {}

    record AlreadyReversed() implements Rule {}

    record NothingToUndo() implements Rule {}

    /** Something else was booked since the person saw what Undo would take back. */
    record LastBookingChanged() implements Rule {}

    /**
     * @param atMost characters that fit
     */
    record TextTooLong(String text, int atMost) implements Rule {}

    /** SKU, name or unit is blank. */
    record TextMissing(Field field) implements Rule {}

    record SameLocation() implements Rule {}

    /** What documents forbid. Numbers are as they stand on paper. */
    sealed interface OfDocument extends Rule {}

    record NoLines() implements OfDocument {}

    /** An order without a supplier, an invoice without a customer. */
    record NoPartner(DocumentKind kind) implements OfDocument {}

    record UnknownDocument() implements OfDocument {}

    /** Somebody else changed it after the person read it. */
    record DocumentChangedMeanwhile() implements OfDocument {}

    /** It is booked, or sent, already: nothing is done a second time. */
    record AlreadyIssued(String number) implements OfDocument {}

    record AlreadyCancelled(String number) implements OfDocument {}

    /** The supplier's delivery with this number was booked before. */
    record AlreadyReceived(String supplier, String reference, LocalDate day, String number)
            implements OfDocument {}

    /** Goods can be received only of an order that was sent and is not closed. */
    record OrderNotOpen(String number) implements OfDocument {}

    record OrderOfAnotherSupplier(String number, String supplier) implements OfDocument {}

    /** Nothing was accepted, and nothing rejected. */
    record NothingReceived() implements OfDocument {}

    /** A movement of a document is taken back with all of it. */
    record BelongsToDocument(String number) implements OfDocument {}

    /** It cannot be taken back while another document rests on it. */
    record RestsOnIt(String number, String other) implements OfDocument {}

    /**
     * More would come back, or be billed, than went out and did not yet.
     *
     * @param left what still can
     */
    record MoreThanWentOut(String item, String unit, Quantity left, Quantity wanted)
            implements OfDocument {}

    /** What stocktaking forbids. Numbers are as they stand on paper. */
    sealed interface OfCount extends Rule {}

    record UnknownCount() implements OfCount {}

    record UnknownLocation() implements OfCount {}

    /** Its differences are booked: nothing is done a second time. */
    record CountBooked(String number) implements OfCount {}

    record CountCancelled(String number) implements OfCount {}

    /** There is less than nothing of it. */
    record NegativeCount() implements OfCount {}

    /** Nobody counted anything, and what was not counted is to be left alone. */
    record NothingCounted(String number) implements OfCount {}

    /**
     * What was to be counted again was not yet.
     *
     * @param name of the first of them
     */
    record RecountFirst(int lines, String name) implements OfCount {}

    /**
     * More went out since it was counted than was found there.
     *
     * @param gone how much went out since
     */
    record MoreWentOutThanCounted(
            String sku, String name, String unit, Quantity counted, Quantity gone)
            implements OfCount {}

    /** Only what is counted can be counted again, and taken back only what is booked. */
    record CountNotBooked(String number) implements OfCount {}

    record UnknownPartner(String name) implements Rule {}

    record PartnerNameTaken(String name) implements Rule {}

    /**
     * Somebody else changed the supplier or customer after the person read it.
     *
     * @param by who did, as far as is known: else empty
     * @param at when it was changed last
     */
    record PartnerChangedMeanwhile(String name, String by, Instant at) implements Rule {}

    record RetiredPartner(String name) implements Rule {}

    /** Whom nobody buys from has no prices. */
    record NotASupplier(String name) implements Rule {}

    /**
     * Somebody who is to be no supplier any more has prices.
     *
     * @param items of how many items
     */
    record StillSupplies(String name, int items) implements Rule {}

    record NeitherSupplierNorCustomer() implements Rule {}

    record NoSuchEmail(String email) implements Rule {}

    /**
     * @param atMost days
     */
    record NoSuchPaymentDays(int atMost) implements Rule {}

    /**
     * @param atMost days
     */
    record NoSuchLeadTime(int atMost) implements Rule {}

    /** Two price breaks begin at the same quantity. */
    record PriceTwice(Quantity from) implements Rule {}

    record NegativePrice() implements Rule {}

    record TooManyPrices(int atMost) implements Rule {}

    /** Somebody else changed how an item is bought after the person read it. */
    record SupplierItemChanged(String sku, String supplier) implements Rule {}

    /** The fields that must not be blank. */
    enum Field {
        SKU,
        NAME,
        UNIT,
        BARCODE,
        CATEGORY
    }
}
