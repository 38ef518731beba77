-- What the stock list shows: active items, and retired ones while any of them is on hand. The
-- total knows it by itself; the item has it noted, so that each order of the list stays one walk
-- over one index.
ALTER TABLE stock_total ADD COLUMN listed INTEGER
    GENERATED ALWAYS AS (active = 1 OR on_hand <> 0) VIRTUAL;

ALTER TABLE item ADD COLUMN listed INTEGER NOT NULL DEFAULT 1 CHECK (listed IN (0, 1));

DROP INDEX item_by_sku;
DROP INDEX item_by_name;
DROP INDEX item_by_category;
DROP INDEX item_by_reorder_point;
DROP INDEX stock_total_by_on_hand;
DROP INDEX stock_total_by_moved;

UPDATE item SET listed = 0 WHERE id IN (SELECT item_id FROM stock_total WHERE listed = 0);

-- Covering, one for each order of the stock list. The list of active items walks them, too: every
-- active item is listed, and few others are.
CREATE INDEX item_by_sku ON item (sku, active, search_text) WHERE listed = 1;
CREATE INDEX item_by_name ON item (name, sku, active, search_text) WHERE listed = 1;
CREATE INDEX item_by_category ON item (category_id, sku, active) WHERE listed = 1;
CREATE INDEX item_by_reorder_point ON item (reorder_point, sku, active) WHERE listed = 1;

-- The same for the list of retired items; an active one costs nothing here.
CREATE INDEX item_retired_by_sku ON item (sku, listed, search_text) WHERE active = 0;
CREATE INDEX item_retired_by_name ON item (name, sku, search_text) WHERE active = 0;
CREATE INDEX item_retired_by_category ON item (category_id, sku) WHERE active = 0;
CREATE INDEX item_retired_by_reorder_point ON item (reorder_point, sku) WHERE active = 0;

CREATE INDEX stock_total_by_on_hand ON stock_total (listed, on_hand);
CREATE INDEX stock_total_by_moved ON stock_total (listed, moved_day, moved_at);

-- Booking an active item, or one of which something stays, does not get beyond the WHEN.
CREATE TRIGGER stock_total_insert_lists AFTER INSERT ON stock_total
WHEN NEW.listed = 0
BEGIN
    UPDATE item SET listed = 0 WHERE id = NEW.item_id;
END;

CREATE TRIGGER stock_total_update_lists AFTER UPDATE OF on_hand, active ON stock_total
WHEN NEW.listed <> OLD.listed
BEGIN
    UPDATE item SET listed = NEW.listed WHERE id = NEW.item_id;
END;
