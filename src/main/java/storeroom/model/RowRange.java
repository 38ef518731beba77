package storeroom.model;

/**
 * Rows of a list that follow each other.
 *
 * @param first place of the first one, from 0 on
 */
public record RowRange(int first, int count) {}
