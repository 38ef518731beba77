-- A picture for an item, small enough to lie in the company's file: the longer side has at most
-- 1024 points. An item without one has no row.
CREATE TABLE item_picture (
    item_id    INTEGER PRIMARY KEY REFERENCES item (id),
    media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png')),
    width      INTEGER NOT NULL CHECK (width BETWEEN 1 AND 1024),
    height     INTEGER NOT NULL CHECK (height BETWEEN 1 AND 1024),
    content    BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 8000000)
) STRICT;
