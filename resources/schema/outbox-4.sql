-- The cases that this user watches, and the new tips that look like one of them.
CREATE TABLE watch (
    casefile TEXT PRIMARY KEY, -- the case's key
    since    INTEGER NOT NULL  -- by this computer's clock
) WITHOUT ROWID;

CREATE TABLE alike (
    casefile TEXT NOT NULL,
    tip      TEXT NOT NULL,
    reasons  TEXT NOT NULL,    -- what is alike, one line for a person
    noticed  INTEGER NOT NULL, -- by this computer's clock
    seen     INTEGER NOT NULL, -- 1: the user has looked; kept, so that it is not told again
    PRIMARY KEY (casefile, tip)
) WITHOUT ROWID;
