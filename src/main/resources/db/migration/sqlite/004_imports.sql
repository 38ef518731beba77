-- What imports did, so that one can be taken back as a whole, and which scans are booked, so that
-- none is booked twice.

CREATE TABLE import_run (
    id          INTEGER PRIMARY KEY,
    imported_at INTEGER NOT NULL,
    imported_by TEXT NOT NULL,
    file        TEXT NOT NULL CHECK (length(file) <= 1000),
    booking_id  INTEGER UNIQUE REFERENCES booking (id), -- of its movements, where it had any
    -- its entries of the audit: those above the first number, up to the second
    audit_after INTEGER NOT NULL,
    audit_until INTEGER NOT NULL,
    undone_at   INTEGER,
    CHECK (audit_after <= audit_until)
) STRICT;

-- Items that came with an import that was taken back, and that the ledger still knows: the next
-- import that names one brings it as a new one.
CREATE TABLE withdrawn_item (
    item_id INTEGER PRIMARY KEY REFERENCES item (id)
) STRICT;

-- Scans that are booked, by the number that the window gave them: who tries again after an end
-- that he did not see must not book twice.
CREATE TABLE scan (
    id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
    booking_id INTEGER NOT NULL REFERENCES booking (id)
) STRICT, WITHOUT ROWID;
