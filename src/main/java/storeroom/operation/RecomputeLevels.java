package storeroom.operation;

import storeroom.db.ConnectionFactory;
import storeroom.db.Writer;
import storeroom.model.Changes;
import storeroom.repository.StockRebuild;
import storeroom.repository.StockRebuild.Rebuilt;

/**
 * Stock levels and totals that disagree with the ledger are made anew from it. The ledger itself is
 * not touched. Thread-safe.
 *
 * <p>For a company whose file was verified just before and found whole: from a ledger that lost
 * movements, right levels would be made wrong.
 */
public final class RecomputeLevels {

    private final ConnectionFactory connections;
    private final StockRebuild stock = new StockRebuild();

    public RecomputeLevels(ConnectionFactory connections) {
        this.connections = connections;
    }

    /**
     * What was written.
     *
     * @param rebuilt how much of it
     */
    public record Recomputed(Rebuilt rebuilt, Changes changes) {}

    /**
     * Writes what differs, all of it or nothing. What the ledger puts below zero where the item
     * does not allow it stays as it is: verify again to see whether there is any.
     *
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Recomputed recompute() {
        try (Writer writer = connections.writer("Recompute stock levels")) {
            Rebuilt rebuilt = stock.rebuild(writer);
            writer.commit();
            return new Recomputed(
                    rebuilt, rebuilt.isSomething() ? Changes.EVERYTHING : Changes.NOTHING);
        }
    }
}
