-- The cache of the log on one workstation. Everything here is folded from the log and can be thrown away:
-- a change of this file needs a new kCacheVersion in models/store/CacheSchema.h and no migration.
--
-- Times are microseconds since 1970 UTC. Small integers and missing values cost a byte or none, so the
-- columns of the two big tables stand in for flags and empty texts wherever they can.

CREATE TABLE state (
    one           INTEGER PRIMARY KEY CHECK (one = 1),
    last_sequence INTEGER NOT NULL, -- the cache holds everything up to here
    last_stored   INTEGER NOT NULL, -- the log's time of that event
    last_id       TEXT,             -- its id, by which a log that was rolled back and went on is noticed
    log_created   INTEGER NOT NULL, -- when the log was created; 0: not known yet
    pseudonyms    INTEGER NOT NULL, -- how many were given out
    fresh         INTEGER NOT NULL, -- the tally, see Changes.h
    owed          INTEGER NOT NULL,
    open          INTEGER NOT NULL,
    closed        INTEGER NOT NULL
);
INSERT INTO state VALUES (1, 0, 0, NULL, 0, 0, 0, 0, 0, 0);

CREATE TABLE channel (
    id     INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    name   TEXT NOT NULL, -- as in the subjects
    title  TEXT,          -- as its source calls it now; NULL: as in the subjects
    UNIQUE (source, name)
);

-- class 0: a resident by name, in one channel; 1: a resident by pseudonym; 2: a user of the desk.
CREATE TABLE person (
    id      INTEGER PRIMARY KEY,
    class   INTEGER NOT NULL,
    channel INTEGER NOT NULL, -- class 0; 0 otherwise
    key     TEXT NOT NULL,    -- name, pseudonym key, user name
    name    TEXT,             -- class 1: the two words; 2: as the department calls them; NULL: the key
    UNIQUE (class, channel, key)
);

-- What residents wrote and the desk answered or noted. The id is the written time, made unique within its
-- second, so that the newest come first without a sort. A message known only from others that name it is a
-- placeholder with a negative id.
CREATE TABLE message (
    id       INTEGER PRIMARY KEY,
    key      TEXT,             -- residents' messages; NULL for the desk's, which hang on entry by sequence
    tip      INTEGER NOT NULL,
    person   INTEGER NOT NULL, -- 0: not known
    channel  INTEGER NOT NULL, -- 0: not known yet
    sequence INTEGER NOT NULL, -- placeholders: of the event that named it
    flags    INTEGER NOT NULL, -- see MessageStore.h
    text     TEXT NOT NULL
);
CREATE UNIQUE INDEX message_key ON message (key) WHERE key IS NOT NULL;
CREATE INDEX message_tip ON message (tip);
CREATE INDEX message_person ON message (person);
CREATE INDEX message_channel ON message (channel);

CREATE VIRTUAL TABLE message_fts USING fts5 (
    text, content = 'message', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE tip (
    id       INTEGER PRIMARY KEY, -- in log order from 1
    root     INTEGER NOT NULL,    -- message
    last     INTEGER NOT NULL,    -- newest resident message; 0: none yet
    owed     INTEGER NOT NULL,    -- written time of the first message without an answer; 0: none
    promise  INTEGER NOT NULL,    -- seconds after it within which an answer was promised; 0: none
    rank     INTEGER NOT NULL,    -- promiseRank(): the order by promise
    channel  INTEGER NOT NULL,
    person   INTEGER NOT NULL,    -- who started it, as far as known
    status   INTEGER NOT NULL,
    owner    INTEGER NOT NULL,
    touched  INTEGER NOT NULL,    -- the log's time of the owner's last action
    messages INTEGER NOT NULL,    -- residents'
    snoozed  INTEGER NOT NULL,    -- when its holder wants to see it again; 0: not snoozed
    priority INTEGER NOT NULL,
    escalated INTEGER NOT NULL,
    unreachable INTEGER NOT NULL, -- 1: answers reach nobody any more
    category TEXT,                -- key of a category
    packed_place INTEGER          -- where it happened, as the desk or its source said, see PackedPlace.h
);
CREATE INDEX tip_rank ON tip (status, rank) WHERE status < 3;
CREATE INDEX tip_last ON tip (status, last);
CREATE INDEX tip_owner ON tip (owner) WHERE owner <> 0;
-- All that the board counts by when tips began, and who holds what is owed (ranks below kNotOwedRank), so that
-- it need not read a million rows.
CREATE INDEX tip_begun ON tip (root, channel, status, category, packed_place);
CREATE INDEX tip_owed ON tip (owner, channel, rank) WHERE rank < 2305843009213693951;

-- The tally of each channel; 0: of tips whose channel is not known yet.
CREATE TABLE channel_tally (
    channel INTEGER PRIMARY KEY,
    fresh   INTEGER NOT NULL,
    owed    INTEGER NOT NULL,
    open    INTEGER NOT NULL,
    closed  INTEGER NOT NULL
);

-- How soon each tip was answered for the first time.
CREATE TABLE answer (
    tip      INTEGER PRIMARY KEY,
    channel  INTEGER NOT NULL, -- as known then
    first    INTEGER NOT NULL, -- sequence of the first reply to it
    asked    INTEGER NOT NULL, -- written time of the message that had no answer
    promise  INTEGER NOT NULL, -- seconds after it within which an answer was promised
    answered INTEGER           -- when the first reply that did not bounce was written; NULL: all have bounced
);
CREATE INDEX answer_time ON answer (answered, channel, asked, promise) WHERE answered IS NOT NULL;

-- The first place that a message of the tip shared.
CREATE TABLE place (
    tip       INTEGER PRIMARY KEY,
    latitude  REAL NOT NULL,
    longitude REAL NOT NULL,
    name      TEXT NOT NULL
);

-- What the desk said last of where a tip happened; gone when that was taken back.
CREATE TABLE tip_place (
    tip       INTEGER PRIMARY KEY,
    sequence  INTEGER NOT NULL,
    person    INTEGER NOT NULL, -- who said it
    latitude  REAL,             -- NULL: nowhere that could be found
    longitude REAL,
    radius    REAL NOT NULL,    -- metres
    name      TEXT NOT NULL,
    precision TEXT NOT NULL,
    words     TEXT NOT NULL     -- of the message that were taken to mean it
);

-- Where tips are, for what lies near: as the desk said last, else as their source gave it. Found by cells of
-- models/store/SpotGrid.h, the newest first.
CREATE TABLE spot (
    tip       INTEGER PRIMARY KEY,
    cell      INTEGER NOT NULL,
    written   INTEGER NOT NULL, -- when the tip began, as far as known
    latitude  REAL NOT NULL,
    longitude REAL NOT NULL
);
CREATE INDEX spot_cell ON spot (cell, written, latitude, longitude);

-- What the desk did, also what was refused, and what bridges did of themselves.
CREATE TABLE entry (
    sequence  INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    tip       INTEGER NOT NULL, -- 0: not about a tip (settings, sessions)
    person    INTEGER NOT NULL, -- 0: nobody, a bridge did it by itself
    verb      INTEGER NOT NULL,
    at        INTEGER NOT NULL, -- when it was done, by its author's clock unless that can't be
    refusal   INTEGER NOT NULL,
    holder    INTEGER NOT NULL, -- refused because held: by whom
    reason    TEXT,
    detail    TEXT,             -- the rest of the event's body, JSON with sorted names
    message   INTEGER,          -- reply, note
    delivered INTEGER,          -- reply, announcement: when the channel had it
    bounced   TEXT,             -- reply, announcement: why the channel did not take it
    casefile  INTEGER           -- NULL: not about a case
);
CREATE INDEX entry_case ON entry (casefile, sequence) WHERE casefile IS NOT NULL;
CREATE INDEX entry_tip ON entry (tip, at);
-- Replies (verb 6) that stand and that nobody has carried to their channel yet, or tried in vain.
CREATE INDEX entry_unsent ON entry (sequence)
    WHERE verb = 6 AND refusal = 0 AND delivered IS NULL AND bounced IS NULL;
CREATE INDEX entry_announcement ON entry (sequence) WHERE verb = 27;

-- What belongs together, as supervisors say.
CREATE TABLE casefile (
    id      INTEGER PRIMARY KEY, -- in log order from 1
    key     TEXT NOT NULL UNIQUE,
    number  TEXT NOT NULL UNIQUE COLLATE NOCASE,
    title   TEXT NOT NULL,
    status  INTEGER NOT NULL, -- 0: open, 1: closed
    lead    INTEGER NOT NULL, -- person; 0: nobody
    opener  INTEGER NOT NULL,
    opened  INTEGER NOT NULL,
    closed  INTEGER NOT NULL, -- 0: open
    reason  TEXT NOT NULL,    -- why it was closed
    touched INTEGER NOT NULL, -- the log's time of what was done last to it or its links
    merged_into INTEGER NOT NULL -- closed: the case that goes on with it; 0: none
);
CREATE INDEX casefile_touched ON casefile (status, touched);
CREATE INDEX casefile_merged ON casefile (merged_into) WHERE merged_into <> 0;

-- The last number given out in a series of them ("25-#").
CREATE TABLE case_series (
    series TEXT PRIMARY KEY,
    last   INTEGER NOT NULL
) WITHOUT ROWID;

-- The words of cases: number, title, what it is about and all notes.
CREATE VIRTUAL TABLE case_fts USING fts5 (
    number, title, notes, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

CREATE TABLE link (
    casefile INTEGER NOT NULL,
    tip      INTEGER NOT NULL,
    standing INTEGER NOT NULL, -- 0: waits for a supervisor, 1: linked, 2: declined
    person   INTEGER NOT NULL, -- who proposed it, or linked it at once
    at       INTEGER NOT NULL,
    sequence INTEGER NOT NULL, -- of the event that made it what it is
    reason   TEXT NOT NULL,
    judge    INTEGER,          -- who accepted or declined
    judged   INTEGER,
    verdict  TEXT,
    PRIMARY KEY (casefile, tip)
) WITHOUT ROWID;
CREATE INDEX link_tip ON link (tip);
CREATE INDEX link_waiting ON link (sequence) WHERE standing = 0;

-- Tips that say the same: which is told again by which. Never a cycle, see CaseRules.h.
CREATE TABLE tip_merge (
    tip      INTEGER PRIMARY KEY,
    into_tip INTEGER NOT NULL,
    person   INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    reason   TEXT NOT NULL
);
CREATE INDEX tip_merge_into ON tip_merge (into_tip);

-- Which bridge carries a reply or an announcement; gone when it is delivered.
CREATE TABLE take (
    reply  TEXT PRIMARY KEY,
    bridge TEXT NOT NULL,
    stored INTEGER NOT NULL
) WITHOUT ROWID;

-- How each bridge said last that it fares.
CREATE TABLE bridge (
    source   TEXT NOT NULL,
    name     TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    connections   INTEGER NOT NULL,
    last_message  INTEGER NOT NULL,
    unsent        INTEGER NOT NULL,
    oldest_unsent INTEGER NOT NULL,
    trouble       TEXT NOT NULL,
    PRIMARY KEY (source, name)
) WITHOUT ROWID;

-- What administrators set; the newest of each name.
CREATE TABLE setting (
    name     TEXT PRIMARY KEY,
    value    TEXT NOT NULL, -- JSON
    sequence INTEGER NOT NULL
) WITHOUT ROWID;

-- What came with residents' messages.
CREATE TABLE file (
    message INTEGER NOT NULL,
    place   INTEGER NOT NULL, -- from 0, as they came
    name    TEXT NOT NULL,
    type    TEXT NOT NULL,    -- MIME type; may be empty
    size    INTEGER NOT NULL, -- bytes; 0: not known
    object  TEXT,             -- its name in the file store; NULL: its content is not kept
    PRIMARY KEY (message, place)
) WITHOUT ROWID;

CREATE TABLE reaction (
    message  INTEGER NOT NULL,
    name     TEXT NOT NULL,
    reporter TEXT NOT NULL,
    PRIMARY KEY (message, name, reporter)
) WITHOUT ROWID;

-- Ids of events that left no row with an id of their own, so that each is folded once whatever its age.
CREATE TABLE applied (
    writer INTEGER NOT NULL,
    id     TEXT NOT NULL,
    PRIMARY KEY (writer, id)
) WITHOUT ROWID;

-- What came before that which it changes.
CREATE TABLE early (
    sequence INTEGER PRIMARY KEY,
    writer   INTEGER NOT NULL,
    target   TEXT NOT NULL, -- message key; delivered: id of the reply
    verb     INTEGER NOT NULL,
    stored   INTEGER NOT NULL,
    source   TEXT NOT NULL,
    text     TEXT,
    name     TEXT,
    reporter TEXT,
    removed  INTEGER
);
CREATE INDEX early_target ON early (writer, target);

-- What could not be folded, with the reason.
CREATE TABLE quarantine (
    sequence INTEGER PRIMARY KEY,
    stored   INTEGER NOT NULL,
    subject  TEXT NOT NULL,
    reason   TEXT NOT NULL,
    body     BLOB NOT NULL
);
