package storeroom.model;

/**
 * From so many units on, one unit costs this.
 *
 * @param from zero or more, in the item's unit
 * @param price of one unit; zero or more
 */
public record PriceBreak(Quantity from, Money price) {}
