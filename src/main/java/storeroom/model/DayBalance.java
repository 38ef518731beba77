package storeroom.model;

import java.time.LocalDate;

/** What an item had on hand at the end of a day on which it moved. */
public record DayBalance(LocalDate day, Quantity onHand) {}
