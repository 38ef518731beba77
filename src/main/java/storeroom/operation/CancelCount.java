package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.CountId;
import storeroom.repository.CountRepository;

/** Gives a stocktaking up: nothing of it is booked, and its number stays. Thread-safe. */
public final class CancelCount {

    private final Books books;
    private final CountRepository sheets;

    CancelCount(Books books, CountRepository sheets) {
        this.books = books;
        this.sheets = sheets;
    }

    /**
     * Gives it up. What was counted can still be read.
     *
     * @throws RuleBrokenException when it is booked or cancelled already
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public void cancel(CountId id) {
        try (Writer writer = books.connections().writer("Cancel a count")) {
            Counts.open(sheets, writer, id);
            sheets.setCancelled(writer, id, books.clock().instant());
            writer.commit();
        }
    }
}
