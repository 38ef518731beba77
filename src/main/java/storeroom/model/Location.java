package storeroom.model;

/**
 * A place where stock lies.
 *
 * @param code short and unique, such as {@code MAIN}
 */
public record Location(LocationId id, String code, String name) {}
