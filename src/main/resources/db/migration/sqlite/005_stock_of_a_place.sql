-- With the location in it, stock as of a day is a sum over one stretch of this index for one place,
-- too. It takes the place of the narrower one, so that booking writes to as many indexes as before.
DROP INDEX movement_by_item;
CREATE INDEX movement_by_item ON movement (item_id, day, location_id, quantity);
