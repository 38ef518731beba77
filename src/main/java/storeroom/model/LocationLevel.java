package storeroom.model;

/** What one item has at one location. */
public record LocationLevel(Location location, Quantity onHand) {}
