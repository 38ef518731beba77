package storeroom.exchange;

/**
 * What would have helped: which setting of the import. The sentences of this package name facts
 * alone; each surface tells its own people where the setting is, an option of the command or a
 * field of the window.
 */
public enum Hint {
    /** {@link CsvFormat#withEncoding}. */
    ENCODING,
    /** {@link CsvFormat#withDates}. */
    DATES,
    /** {@link CsvFormat#withDecimal}. */
    DECIMAL,
    /** The column with the item's code must be named. */
    MAP_SKU,
    /** The column with the quantity must be named. */
    MAP_QUANTITY,
    /** The column with the date must be named, or the day of all rows. */
    MAP_DATE,
    /** The column with the kind must be named, or the kind of all rows. */
    MAP_KIND,
    /** {@link MovementRules#withReturns}. */
    RETURNS
}
