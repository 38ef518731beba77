package storeroom.exchange;

import java.util.Optional;

/**
 * Why a row was not taken over.
 *
 * @param line of the file, from 1, where the row begins
 * @param column header of the column; empty where the whole row is meant
 * @param value what stands there, shortened
 * @param reason a sentence
 * @param hint which setting would have helped
 */
public record BadRow(long line, String column, String value, String reason, Optional<Hint> hint) {}
