-- Holds the place of another branch's step.
CREATE TABLE placeholder (id INTEGER PRIMARY KEY) STRICT;
