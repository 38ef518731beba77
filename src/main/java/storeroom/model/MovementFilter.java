package storeroom.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which movements a ledger list shows; an empty part does not restrict.
 *
 * @param from first business date, inclusive
 * @param to last business date, inclusive
 * @param document the whole number of the paper behind it
 * @param text words that must all occur, each in the document, the note, or the item's SKU, name or
 *     barcodes; blank for all
 */
public record MovementFilter(
        Optional<ItemId> item,
        Optional<LocationId> location,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<MovementKind> kind,
        Optional<String> document,
        String text) {

    /** The whole ledger. */
    public static final MovementFilter ALL =
            new MovementFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "");

    /** All movements of one item. */
    public static MovementFilter of(ItemId item) {
        return ALL.withItem(Optional.of(item));
    }

    public MovementFilter withItem(Optional<ItemId> only) {
        return new MovementFilter(only, location, from, to, kind, document, text);
    }

    public MovementFilter withLocation(Optional<LocationId> only) {
        return new MovementFilter(item, only, from, to, kind, document, text);
    }

    /** Both days count. */
    public MovementFilter between(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new MovementFilter(item, location, first, last, kind, document, text);
    }

    public MovementFilter withKind(Optional<MovementKind> only) {
        return new MovementFilter(item, location, from, to, only, document, text);
    }

    public MovementFilter withDocument(Optional<String> only) {
        return new MovementFilter(item, location, from, to, kind, only, text);
    }

    public MovementFilter withText(String words) {
        return new MovementFilter(item, location, from, to, kind, document, words);
    }
}
