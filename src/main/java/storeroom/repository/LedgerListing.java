package storeroom.repository;

import storeroom.db.Reader;
import storeroom.model.LedgerLine;

import java.util.List;

/**
 * The ledger as a filter asks for it: how long it is, and its rows page by page, latest first. A
 * page costs the same wherever it lies. Thread-safe.
 */
public interface LedgerListing {

    /** How many rows it has. */
    int size();

    /**
     * Rows {@code offset} to {@code offset + limit}, with balances as {@link MovementList#rows}.
     */
    List<LedgerLine> rows(Reader reader, int offset, int limit);
}
