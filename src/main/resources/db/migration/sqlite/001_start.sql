-- Quantities are integers in thousandths of the item's unit, money in ten-thousandths of the
-- currency unit, days are counted from 1970-01-01, times are milliseconds since then (UTC).

CREATE TABLE category (
    id   INTEGER PRIMARY KEY,
    name TEXT COLLATE NOCASE NOT NULL UNIQUE CHECK (length(name) <= 100)
) STRICT;

-- Items without a category have this one, so that a list by category is one walk over one index.
INSERT INTO category (id, name) VALUES (1, '');

CREATE TABLE location (
    id   INTEGER PRIMARY KEY,
    code TEXT COLLATE NOCASE NOT NULL UNIQUE CHECK (trim(code) <> '' AND length(code) <= 100),
    name TEXT NOT NULL CHECK (trim(name) <> '' AND length(name) <= 300)
) STRICT;

INSERT INTO location (id, code, name) VALUES (1, 'MAIN', 'Main store');

CREATE TABLE item (
    id              INTEGER PRIMARY KEY,
    sku             TEXT COLLATE NOCASE NOT NULL UNIQUE
                    CHECK (trim(sku) <> '' AND length(sku) <= 100),
    name            TEXT COLLATE NOCASE NOT NULL CHECK (trim(name) <> '' AND length(name) <= 300),
    category_id     INTEGER NOT NULL REFERENCES category (id),
    unit            TEXT NOT NULL CHECK (trim(unit) <> '' AND length(unit) <= 100),
    pack_size       INTEGER NOT NULL CHECK (pack_size BETWEEN 1 AND 1000000000000),
    minimum_order   INTEGER NOT NULL CHECK (minimum_order BETWEEN 0 AND 1000000000000),
    cost            INTEGER NOT NULL CHECK (cost BETWEEN 0 AND 1000000000000000),
    price           INTEGER NOT NULL CHECK (price BETWEEN 0 AND 1000000000000000),
    reorder_point   INTEGER NOT NULL CHECK (reorder_point BETWEEN 0 AND 1000000000000),
    maximum         INTEGER CHECK (maximum BETWEEN 0 AND 1000000000000),
    lead_time_days  INTEGER NOT NULL CHECK (lead_time_days BETWEEN 0 AND 10000),
    shelf_life_days INTEGER CHECK (shelf_life_days BETWEEN 1 AND 100000),
    note            TEXT NOT NULL CHECK (length(note) <= 10000),
    active          INTEGER NOT NULL CHECK (active IN (0, 1)),
    may_go_negative INTEGER NOT NULL CHECK (may_go_negative IN (0, 1)),
    -- SKU, name and barcodes, folded to lower case without accents; kept by the program
    search_text     TEXT NOT NULL,
    created_at      INTEGER NOT NULL,
    changed_at      INTEGER NOT NULL
) STRICT;

-- Covering, one for each order of the stock list: counting and paging walks one of these, from
-- whichever row, and touches nothing else.
CREATE INDEX item_by_sku ON item (active, sku, search_text);
CREATE INDEX item_by_name ON item (active, name, sku, search_text);
CREATE INDEX item_by_category ON item (active, category_id, sku);
CREATE INDEX item_by_reorder_point ON item (active, reorder_point, sku);

CREATE TABLE barcode (
    code     TEXT NOT NULL PRIMARY KEY CHECK (trim(code) <> '' AND length(code) <= 100),
    item_id  INTEGER NOT NULL REFERENCES item (id),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000000),
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX barcode_by_item ON barcode (item_id);

-- Movements that were saved together: what Undo takes back as one.
CREATE TABLE booking (
    id        INTEGER PRIMARY KEY,
    operation INTEGER NOT NULL CHECK (operation BETWEEN 1 AND 99),
    booked_at INTEGER NOT NULL,
    booked_by TEXT NOT NULL,
    undoes    INTEGER UNIQUE REFERENCES booking (id) CHECK (undoes < id)
) STRICT;

CREATE TABLE movement (
    id          INTEGER PRIMARY KEY,
    booking_id  INTEGER NOT NULL REFERENCES booking (id),
    item_id     INTEGER NOT NULL REFERENCES item (id),
    location_id INTEGER NOT NULL REFERENCES location (id),
    kind        INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 9),
    quantity    INTEGER NOT NULL CHECK (quantity BETWEEN -1000000000000 AND 1000000000000),
    day         INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 47846), -- 1900 to 2100
    unit_price  INTEGER CHECK (unit_price BETWEEN 0 AND 1000000000000000),
    document    TEXT NOT NULL CHECK (length(document) <= 100),
    note        TEXT NOT NULL CHECK (length(note) <= 1000),
    reverses    INTEGER REFERENCES movement (id) CHECK (reverses < id),
    -- What comes in adds, what goes out takes away; a reversal does the opposite of what it reverses.
    CHECK (CASE
        WHEN reverses IS NOT NULL THEN 1
        WHEN kind IN (1, 2, 5) THEN quantity >= 0
        WHEN kind IN (3, 4, 6) THEN quantity <= 0
        ELSE 1
    END)
) STRICT;

-- Covering: stock as of a day is a sum over one stretch of it.
CREATE INDEX movement_by_item ON movement (item_id, day, quantity);
CREATE INDEX movement_by_day ON movement (day);
CREATE INDEX movement_by_booking ON movement (booking_id);
CREATE UNIQUE INDEX movement_reversal ON movement (reverses) WHERE reverses IS NOT NULL;

CREATE TRIGGER movement_is_never_changed BEFORE UPDATE ON movement
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: a movement is never changed');
END;

CREATE TRIGGER movement_is_never_deleted BEFORE DELETE ON movement
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only: a movement is never deleted');
END;

-- What the movements add up to, kept in the transaction that books them.
CREATE TABLE stock_level (
    item_id     INTEGER NOT NULL REFERENCES item (id),
    location_id INTEGER NOT NULL REFERENCES location (id),
    on_hand     INTEGER NOT NULL,
    PRIMARY KEY (item_id, location_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER stock_level_insert_not_below_zero AFTER INSERT ON stock_level
WHEN NEW.on_hand < 0
BEGIN
    SELECT RAISE(ABORT, 'stock below zero') FROM item
    WHERE id = NEW.item_id AND may_go_negative = 0;
END;

CREATE TRIGGER stock_level_update_not_below_zero AFTER UPDATE ON stock_level
WHEN NEW.on_hand < 0 AND NEW.on_hand < OLD.on_hand
BEGIN
    SELECT RAISE(ABORT, 'stock below zero') FROM item
    WHERE id = NEW.item_id AND may_go_negative = 0;
END;

-- The same over all locations, with the latest movement: what the stock list shows.
-- A row for each item, from its first day on.
CREATE TABLE stock_total (
    item_id   INTEGER PRIMARY KEY REFERENCES item (id),
    active    INTEGER NOT NULL CHECK (active IN (0, 1)), -- the item's, for the indexes below
    on_hand   INTEGER NOT NULL,
    moved_day INTEGER,
    moved_at  INTEGER
) STRICT;

CREATE INDEX stock_total_by_on_hand ON stock_total (active, on_hand);
CREATE INDEX stock_total_by_moved ON stock_total (active, moved_day, moved_at);
