package storeroom.exchange;

/** In which order a date such as 1/12/2010 is written. */
public enum DateOrder {
    DMY,
    MDY,
    YMD
}
