-- What the company has set, and who changed which master data and settings, when, from what to what.

CREATE TABLE setting (
    key   TEXT COLLATE NOCASE NOT NULL PRIMARY KEY CHECK (trim(key) <> '' AND length(key) <= 100),
    value TEXT NOT NULL CHECK (length(value) <= 10000)
) STRICT;

-- A row for each field that was changed; one row for what was added or removed. Values are written
-- as programs read them: decimals with a point, ISO dates, true and false; NULL where there is none.
CREATE TABLE audit (
    id           INTEGER PRIMARY KEY,
    changed_at   INTEGER NOT NULL,
    changed_by   TEXT NOT NULL,
    action       INTEGER NOT NULL CHECK (action BETWEEN 1 AND 9),
    entity       INTEGER NOT NULL CHECK (entity BETWEEN 1 AND 99),
    entity_id    INTEGER, -- the key in the table of its kind; a setting has none
    label        TEXT NOT NULL CHECK (trim(label) <> ''), -- what it was called at that time
    field        TEXT NOT NULL,
    before_value TEXT,
    after_value  TEXT
) STRICT;

CREATE INDEX audit_by_entity ON audit (entity, entity_id);
CREATE INDEX audit_by_changed_at ON audit (changed_at);

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only: an entry is never changed');
END;

CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only: an entry is never deleted');
END;
