package storeroom.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which movements a ledger list shows; an empty part does not restrict.
 *
 * @param from first business date, inclusive
 * @param to last business date, inclusive
 */
public record MovementFilter(
        Optional<ItemId> item,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<MovementKind> kind,
        Optional<String> document) {

    /** The whole ledger. */
    public static final MovementFilter ALL =
            new MovementFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** All movements of one item. */
    public static MovementFilter of(ItemId item) {
        return new MovementFilter(
                Optional.of(item),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
