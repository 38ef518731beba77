-- Suppliers and customers, the documents between them and the company, lots, counts, and what
-- goods are worth. Rates and discounts are integers in hundredths of a percent.

-- Whom the company buys from and sells to.
CREATE TABLE partner (
    id           INTEGER PRIMARY KEY,
    name         TEXT COLLATE NOCASE NOT NULL UNIQUE
                 CHECK (trim(name) <> '' AND length(name) <= 300),
    is_supplier  INTEGER NOT NULL CHECK (is_supplier IN (0, 1)),
    is_customer  INTEGER NOT NULL CHECK (is_customer IN (0, 1)),
    contact      TEXT NOT NULL CHECK (length(contact) <= 300),
    address      TEXT NOT NULL CHECK (length(address) <= 1000),
    email        TEXT NOT NULL CHECK (length(email) <= 300),
    phone        TEXT NOT NULL CHECK (length(phone) <= 100),
    tax_number   TEXT NOT NULL CHECK (length(tax_number) <= 100),
    payment_days INTEGER NOT NULL CHECK (payment_days BETWEEN 0 AND 1000),
    note         TEXT NOT NULL CHECK (length(note) <= 10000),
    active       INTEGER NOT NULL CHECK (active IN (0, 1)),
    -- everything that is searched, folded to lower case without accents; kept by the program
    search_text  TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    changed_at   INTEGER NOT NULL,
    CHECK (is_supplier = 1 OR is_customer = 1)
) STRICT;

CREATE INDEX partner_by_name ON partner (active, name, is_supplier, is_customer);

-- What a supplier calls an item, and how it is ordered there.
CREATE TABLE supplier_item (
    item_id        INTEGER NOT NULL REFERENCES item (id),
    supplier_id    INTEGER NOT NULL REFERENCES partner (id),
    code           TEXT COLLATE NOCASE NOT NULL CHECK (length(code) <= 100),
    pack_size      INTEGER NOT NULL CHECK (pack_size BETWEEN 1 AND 1000000000000),
    minimum_order  INTEGER NOT NULL CHECK (minimum_order BETWEEN 0 AND 1000000000000),
    lead_time_days INTEGER NOT NULL CHECK (lead_time_days BETWEEN 0 AND 10000),
    preferred      INTEGER NOT NULL CHECK (preferred IN (0, 1)),
    PRIMARY KEY (item_id, supplier_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX supplier_item_by_supplier ON supplier_item (supplier_id, code);
CREATE UNIQUE INDEX supplier_item_preferred ON supplier_item (item_id) WHERE preferred = 1;

-- Price breaks: from so many units on, one unit costs this.
CREATE TABLE supplier_price (
    item_id       INTEGER NOT NULL,
    supplier_id   INTEGER NOT NULL,
    from_quantity INTEGER NOT NULL CHECK (from_quantity BETWEEN 0 AND 1000000000000),
    unit_price    INTEGER NOT NULL CHECK (unit_price BETWEEN 0 AND 1000000000000000),
    PRIMARY KEY (item_id, supplier_id, from_quantity),
    FOREIGN KEY (item_id, supplier_id)
        REFERENCES supplier_item (item_id, supplier_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Goods of one making: told apart by a code, and by the day until which they keep.
CREATE TABLE lot (
    id          INTEGER PRIMARY KEY,
    item_id     INTEGER NOT NULL REFERENCES item (id),
    code        TEXT COLLATE NOCASE NOT NULL CHECK (trim(code) <> '' AND length(code) <= 100),
    expires_day INTEGER CHECK (expires_day BETWEEN -25567 AND 109572), -- 1900 to 2269
    created_at  INTEGER NOT NULL,
    UNIQUE (item_id, code)
) STRICT;

CREATE INDEX lot_by_expiry ON lot (expires_day) WHERE expires_day IS NOT NULL;

-- What the movements of a lot add up to, kept in the transaction that books them. A lot is never
-- below zero; what lies there beyond all lots has none.
CREATE TABLE lot_level (
    lot_id      INTEGER NOT NULL REFERENCES lot (id),
    location_id INTEGER NOT NULL REFERENCES location (id),
    on_hand     INTEGER NOT NULL CHECK (on_hand >= 0),
    PRIMARY KEY (lot_id, location_id)
) STRICT, WITHOUT ROWID;

-- Whether an item's goods come and go by lot.
ALTER TABLE item ADD COLUMN tracks_lots INTEGER NOT NULL DEFAULT 0 CHECK (tracks_lots IN (0, 1));

-- Orders, receipts, delivery notes, invoices, returns. The number is given when it stops being a
-- draft: by kind, series and year, without gaps, and it is never given twice.
CREATE TABLE document (
    id                 INTEGER PRIMARY KEY,
    kind               INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 99),
    state              INTEGER NOT NULL CHECK (state BETWEEN 1 AND 9),
    series             TEXT COLLATE NOCASE NOT NULL CHECK (length(series) <= 20),
    year               INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
    number             INTEGER CHECK (number >= 1),
    partner_id         INTEGER REFERENCES partner (id),
    -- as they were when the number was given: papers do not change when an address does
    partner_name       TEXT NOT NULL CHECK (length(partner_name) <= 300),
    partner_address    TEXT NOT NULL CHECK (length(partner_address) <= 1000),
    partner_tax_number TEXT NOT NULL CHECK (length(partner_tax_number) <= 100),
    location_id        INTEGER NOT NULL REFERENCES location (id),
    day                INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 47846), -- 1900 to 2100
    due_day            INTEGER CHECK (due_day BETWEEN -25567 AND 47846),
    reference          TEXT COLLATE NOCASE NOT NULL CHECK (length(reference) <= 100),
    note               TEXT NOT NULL CHECK (length(note) <= 10000),
    source_id          INTEGER REFERENCES document (id) CHECK (source_id < id),
    -- what the lines add up to, without tax, and their tax; kept by the program
    net                INTEGER NOT NULL CHECK (net BETWEEN 0 AND 1000000000000000),
    tax                INTEGER NOT NULL CHECK (tax BETWEEN 0 AND 1000000000000000),
    -- number, partner and reference, folded to lower case without accents; kept by the program
    search_text        TEXT NOT NULL,
    booking_id         INTEGER UNIQUE REFERENCES booking (id),
    created_at         INTEGER NOT NULL,
    created_by         TEXT NOT NULL,
    changed_at         INTEGER NOT NULL,
    CHECK ((number IS NULL) = (state = 1)), -- a draft has none
    UNIQUE (kind, series, year, number)
) STRICT;

CREATE INDEX document_by_day ON document (kind, day, id);
CREATE INDEX document_by_state ON document (kind, state, due_day);
CREATE INDEX document_by_partner ON document (partner_id, kind, reference);
CREATE INDEX document_by_source ON document (source_id) WHERE source_id IS NOT NULL;

-- A supplier's delivery is booked once: who types its number again is told when it was. A receipt
-- that was taken back does not count.
CREATE UNIQUE INDEX document_receipt_once ON document (partner_id, reference)
    WHERE kind = 2 AND state <> 9 AND reference <> '';

-- A line without an item is text with a price: carriage, labour.
CREATE TABLE document_line (
    id             INTEGER PRIMARY KEY,
    document_id    INTEGER NOT NULL REFERENCES document (id),
    position       INTEGER NOT NULL CHECK (position >= 1),
    item_id        INTEGER REFERENCES item (id),
    text           TEXT NOT NULL CHECK (trim(text) <> '' AND length(text) <= 1000),
    quantity       INTEGER NOT NULL CHECK (quantity BETWEEN 0 AND 1000000000000),
    unit_price     INTEGER NOT NULL CHECK (unit_price BETWEEN 0 AND 1000000000000000),
    discount       INTEGER NOT NULL CHECK (discount BETWEEN 0 AND 10000),
    tax_rate       INTEGER NOT NULL CHECK (tax_rate BETWEEN 0 AND 10000),
    expected_day   INTEGER CHECK (expected_day BETWEEN -25567 AND 47846),
    -- the line that this one receives, bills or takes back
    source_line_id INTEGER REFERENCES document_line (id) CHECK (source_line_id < id),
    rejected       INTEGER NOT NULL CHECK (rejected BETWEEN 0 AND 1000000000000),
    note           TEXT NOT NULL CHECK (length(note) <= 1000),
    lot_id         INTEGER REFERENCES lot (id),
    -- what of it is still to come, or is promised to somebody; kept by the program
    on_order       INTEGER NOT NULL DEFAULT 0 CHECK (on_order BETWEEN 0 AND 1000000000000),
    reserved       INTEGER NOT NULL DEFAULT 0 CHECK (reserved BETWEEN 0 AND 1000000000000),
    CHECK (quantity > 0 OR rejected > 0),
    UNIQUE (document_id, position)
) STRICT;

CREATE INDEX document_line_by_item ON document_line (item_id, document_id);
CREATE INDEX document_line_by_source ON document_line (source_line_id)
    WHERE source_line_id IS NOT NULL;
-- Covering, and only as large as what is open: on order and reserved of one item are a short walk.
CREATE INDEX document_line_on_order ON document_line (item_id, on_order) WHERE on_order > 0;
CREATE INDEX document_line_reserved ON document_line (item_id, reserved) WHERE reserved > 0;

-- The last number given in a series, and year.
CREATE TABLE document_series (
    kind   INTEGER NOT NULL,
    series TEXT COLLATE NOCASE NOT NULL,
    year   INTEGER NOT NULL,
    last   INTEGER NOT NULL CHECK (last >= 1),
    PRIMARY KEY (kind, series, year)
) STRICT, WITHOUT ROWID;

-- Which lot moved, and for which line of which document.
ALTER TABLE movement ADD COLUMN lot_id INTEGER REFERENCES lot (id);
ALTER TABLE movement ADD COLUMN line_id INTEGER REFERENCES document_line (id);

CREATE INDEX movement_by_lot ON movement (lot_id, day) WHERE lot_id IS NOT NULL;
CREATE INDEX movement_by_line ON movement (line_id) WHERE line_id IS NOT NULL;

-- A stocktaking of a location, or of one category there.
CREATE TABLE count_sheet (
    id          INTEGER PRIMARY KEY,
    state       INTEGER NOT NULL CHECK (state BETWEEN 1 AND 9),
    year        INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
    number      INTEGER NOT NULL CHECK (number >= 1),
    location_id INTEGER NOT NULL REFERENCES location (id),
    category_id INTEGER REFERENCES category (id),
    blind       INTEGER NOT NULL CHECK (blind IN (0, 1)),
    note        TEXT NOT NULL CHECK (length(note) <= 1000),
    opened_at   INTEGER NOT NULL,
    opened_by   TEXT NOT NULL,
    closed_at   INTEGER,
    booking_id  INTEGER UNIQUE REFERENCES booking (id),
    UNIQUE (year, number)
) STRICT;

-- What somebody counted, with what the books said at that moment: what moves later is respected.
CREATE TABLE count_line (
    id         INTEGER PRIMARY KEY,
    sheet_id   INTEGER NOT NULL REFERENCES count_sheet (id),
    item_id    INTEGER NOT NULL REFERENCES item (id),
    lot_id     INTEGER REFERENCES lot (id),
    counted    INTEGER CHECK (counted BETWEEN 0 AND 1000000000000), -- NULL: not counted yet
    booked     INTEGER CHECK (booked BETWEEN -1000000000000 AND 1000000000000),
    counted_at INTEGER,
    counted_by TEXT NOT NULL,
    recount    INTEGER NOT NULL CHECK (recount IN (0, 1)),
    CHECK ((counted IS NULL) = (counted_at IS NULL) AND (counted IS NULL) = (booked IS NULL))
) STRICT;

CREATE UNIQUE INDEX count_line_once ON count_line (sheet_id, item_id, coalesce(lot_id, 0));

-- What a movement did to the value of the stock, in ten-thousandths of the currency unit: costs
-- of what came, or of what went (negative). Kept in the transaction that books, and computed anew
-- from the ledger when something before it changes.
CREATE TABLE movement_value (
    item_id     INTEGER NOT NULL REFERENCES item (id),
    day         INTEGER NOT NULL,
    movement_id INTEGER NOT NULL REFERENCES movement (id),
    value       INTEGER NOT NULL,
    PRIMARY KEY (item_id, day, movement_id)
) STRICT, WITHOUT ROWID;

-- What they add up to.
ALTER TABLE stock_total ADD COLUMN value INTEGER NOT NULL DEFAULT 0;

-- The company's logo, for its papers.
CREATE TABLE company_logo (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png')),
    width      INTEGER NOT NULL CHECK (width BETWEEN 1 AND 1024),
    height     INTEGER NOT NULL CHECK (height BETWEEN 1 AND 1024),
    content    BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 8000000)
) STRICT;
