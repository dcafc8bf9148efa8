-- What one user did and the log has not settled yet. Nothing here can be had again: version 1 of the schema,
-- later ones are reached by the migrations in models/store/OutboxSchema.cpp.

CREATE TABLE action (
    position INTEGER PRIMARY KEY AUTOINCREMENT, -- the order of the clicks; never used twice
    id       TEXT NOT NULL UNIQUE,
    verb     INTEGER NOT NULL,
    tip      TEXT NOT NULL,
    text     TEXT NOT NULL,
    reason   TEXT NOT NULL,
    created  INTEGER NOT NULL, -- this computer's clock
    state    INTEGER NOT NULL, -- PendingState
    sequence INTEGER NOT NULL, -- where the log has it; 0: nowhere yet
    refusal  INTEGER NOT NULL,
    holder   TEXT NOT NULL,    -- refused because held: by whom
    problem  TEXT NOT NULL,
    settled  INTEGER NOT NULL  -- when its echo was folded, by this computer's clock; 0: not yet
);
CREATE INDEX action_state ON action (state, position);

CREATE TABLE draft (
    tip   TEXT NOT NULL,
    mode  INTEGER NOT NULL,
    text  TEXT NOT NULL,
    saved INTEGER NOT NULL,
    PRIMARY KEY (tip, mode)
) WITHOUT ROWID;

CREATE TABLE seen (
    tip  TEXT PRIMARY KEY,
    upto INTEGER NOT NULL -- written time of the newest message this user has seen in it
) WITHOUT ROWID;
