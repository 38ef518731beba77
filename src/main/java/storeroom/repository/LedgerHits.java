package storeroom.repository;

import storeroom.db.Reader;
import storeroom.model.LedgerLine;

import java.util.List;
import java.util.Optional;

/** Movements whose keys are all known, the latest first. Thread-safe. */
final class LedgerHits implements LedgerListing {

    private final MovementLedger ledger;
    private final LedgerKeys.Found found;

    LedgerHits(MovementLedger ledger, LedgerKeys.Found found) {
        this.ledger = ledger;
        this.found = found;
    }

    @Override
    public int size() {
        return found.size();
    }

    @Override
    public List<LedgerLine> rows(Reader reader, int offset, int limit) {
        if (offset >= found.size()) {
            return List.of();
        }
        return ledger.rows(reader, found.ids(offset, limit)).stream()
                .map(row -> new LedgerLine(row, Optional.empty()))
                .toList();
    }
}
