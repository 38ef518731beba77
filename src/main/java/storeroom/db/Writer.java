package storeroom.db;

import org.jooq.Query;

import java.util.function.Consumer;

/**
 * The right to change the database, held by one at a time. All that is written becomes visible and
 * lasting with {@link #commit}, together; closing without it leaves no trace.
 *
 * <p>A method that writes asks for a {@code Writer}, and the compiler forbids the rest. Used by the
 * thread that opened it; closed by try-with-resources.
 */
public final class Writer extends Reader {

    private final String operation;

    Writer(
            Session.Lending lending,
            OpenContexts.Ticket ticket,
            String operation,
            Consumer<Session> giveBack) {
        super(lending, ticket, giveBack);
        this.operation = operation;
    }

    /** What this writer is doing, as other people's dialogs show it. */
    public String operation() {
        return operation;
    }

    /**
     * Saves everything at once. Nothing more can be written afterwards.
     *
     * @throws DatabaseException when it could not be saved; then nothing was
     * @throws IllegalStateException after a failure that may have undone the transaction, and when
     *     rows of a bulk statement were never flushed
     */
    public void commit() {
        lending().requireUsable();
        lending().requireAllSent();
        lending().session().command("COMMIT");
        lending().session().end();
    }

    /**
     * Prepares a statement that is going to run very often, with other values each time.
     *
     * @param statement a jOOQ statement with a parameter for each value; its own values are ignored
     */
    public BulkStatement bulk(Query statement) {
        lending().requireUsable();
        return BulkStatement.prepare(lending(), statement.getSQL());
    }

    /** A statement that this connection keeps prepared, ready for its values. */
    public KeptStatement run(KeptQuery query) {
        return new KeptStatement(lending(), lending().kept(query));
    }
}
