-- A city pack: what `porchlightctl citypack build` makes of a department's map files, in one file that is
-- only ever read. A change of this file needs a new kPackVersion in models/places/PackSchema.h; a pack of
-- another version is built again.
--
-- Coordinates are whole numbers of 1e-7 degrees, longitude first, so that a vertex that two streets share is
-- the same vertex exactly. `geometry` is coded as models/places/GeometryCode.h says. Kinds and classes are the
-- enumerations of models/places/PackTypes.h. Rows of what is painted are stored along a Hilbert curve: what
-- lies together in the city lies together in the file.

CREATE TABLE pack (
    one           INTEGER PRIMARY KEY CHECK (one = 1),
    name          TEXT NOT NULL, -- of the city, as its people call it
    attribution   TEXT NOT NULL, -- to be shown wherever the map is
    data_date     TEXT NOT NULL, -- ISO 8601 date of the data; empty: not known
    built         TEXT NOT NULL, -- ISO 8601 date and time, UTC
    languages     TEXT NOT NULL, -- of the names, the most frequent first: "en", "en es"
    west          INTEGER NOT NULL,
    south         INTEGER NOT NULL,
    east          INTEGER NOT NULL,
    north         INTEGER NOT NULL,
    home_lon      INTEGER NOT NULL, -- the middle of the streets
    home_lat      INTEGER NOT NULL,
    streets       INTEGER NOT NULL, -- how many rows of each there are
    segments      INTEGER NOT NULL,
    addresses     INTEGER NOT NULL,
    junctions     INTEGER NOT NULL,
    crossings     INTEGER NOT NULL,
    places        INTEGER NOT NULL,
    areas         INTEGER NOT NULL,
    shapes        INTEGER NOT NULL,
    localities    INTEGER NOT NULL
);

-- The files that went in: names without folders.
CREATE TABLE source (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    layer    TEXT NOT NULL,
    preset   TEXT NOT NULL,    -- "osm tiger nena esri plain"
    features INTEGER NOT NULL, -- read
    used     INTEGER NOT NULL  -- became something in this pack
);

-- Cities, counties, states and postal codes: what people write behind a place, and what tells two streets of
-- one name apart.
CREATE TABLE locality (
    id   INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (kind, name)
);

-- One row for each name in each locality.
CREATE TABLE street (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,    -- as shown
    class    INTEGER NOT NULL, -- of its most important segment
    locality INTEGER NOT NULL, -- 0: not known
    west     INTEGER NOT NULL,
    south    INTEGER NOT NULL,
    east     INTEGER NOT NULL,
    north    INTEGER NOT NULL
);

-- Every name of a street in parts as models/places/StreetName.h reads it; the parts that a name lacks are
-- empty. rank 0: the name shown; others: other names it is known by.
CREATE TABLE street_name (
    street         INTEGER NOT NULL,
    rank           INTEGER NOT NULL,
    name           TEXT NOT NULL,
    pre_direction  TEXT NOT NULL,
    pre_type       TEXT NOT NULL,
    base           TEXT NOT NULL,
    type           TEXT NOT NULL,
    post_direction TEXT NOT NULL,
    PRIMARY KEY (street, rank)
) WITHOUT ROWID;
CREATE INDEX street_name_base ON street_name (base);

-- A piece of a street between two places. `from` numbers lie at the first vertex, left is left of the way from
-- the first vertex to the last. A side without numbers has parity 0.
CREATE TABLE segment (
    id           INTEGER PRIMARY KEY,
    street       INTEGER NOT NULL, -- 0: has no name
    class        INTEGER NOT NULL,
    flags        INTEGER NOT NULL,
    level        INTEGER NOT NULL, -- what lies higher is painted later; 0: the ground
    left_parity  INTEGER NOT NULL,
    left_from    INTEGER NOT NULL,
    left_to      INTEGER NOT NULL,
    right_parity INTEGER NOT NULL,
    right_from   INTEGER NOT NULL,
    right_to     INTEGER NOT NULL,
    geometry     BLOB NOT NULL
);
CREATE INDEX segment_street ON segment (street) WHERE street <> 0;
CREATE VIRTUAL TABLE segment_box USING rtree_i32 (id, west, east, south, north, +class);

CREATE TABLE address (
    id     INTEGER PRIMARY KEY, -- in the order of street and number
    street INTEGER NOT NULL,
    number INTEGER NOT NULL,    -- as models/places/HouseNumber.h reads it
    label  TEXT,                -- as written, "12 B"; NULL: the number alone
    lon    INTEGER NOT NULL,
    lat    INTEGER NOT NULL
);
CREATE INDEX address_street ON address (street, number);
CREATE VIRTUAL TABLE address_box USING rtree_i32 (id, west, east, south, north);

-- kind 0: the streets share a vertex; 1: their lines only cross, perhaps one above the other.
CREATE TABLE intersection (
    id   INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    lon  INTEGER NOT NULL,
    lat  INTEGER NOT NULL
);
CREATE TABLE intersection_street (
    street       INTEGER NOT NULL,
    intersection INTEGER NOT NULL,
    PRIMARY KEY (street, intersection)
) WITHOUT ROWID;
CREATE INDEX intersection_streets ON intersection_street (intersection);
CREATE VIRTUAL TABLE intersection_box USING rtree_i32 (id, west, east, south, north);

CREATE TABLE place (
    id     INTEGER PRIMARY KEY,
    kind   INTEGER NOT NULL,
    name   TEXT NOT NULL,
    lon    INTEGER NOT NULL,
    lat    INTEGER NOT NULL,
    radius INTEGER NOT NULL, -- metres around the middle that hold all of it; 0: a point
    street INTEGER NOT NULL, -- of its address; 0: not known
    label  TEXT              -- its house number as written
);
CREATE TABLE place_alias (
    place INTEGER NOT NULL,
    name  TEXT NOT NULL,
    PRIMARY KEY (place, name)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE place_box USING rtree_i32 (id, west, east, south, north, +kind);

-- Beats, districts, neighbourhoods, schools ...: polygons, inside by the even-odd rule.
CREATE TABLE area (
    id       INTEGER PRIMARY KEY,
    kind     INTEGER NOT NULL,
    name     TEXT NOT NULL,
    code     TEXT NOT NULL,    -- the short name where it has one: "B12"
    lon      INTEGER NOT NULL, -- where its name stands
    lat      INTEGER NOT NULL,
    west     INTEGER NOT NULL,
    south    INTEGER NOT NULL,
    east     INTEGER NOT NULL,
    north    INTEGER NOT NULL,
    geometry BLOB NOT NULL
);
CREATE TABLE area_alias (
    area INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (area, name)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE area_box USING rtree_i32 (id, west, east, south, north, +kind);

-- What is only painted: water, parks, railways.
CREATE TABLE shape (
    id       INTEGER PRIMARY KEY,
    kind     INTEGER NOT NULL,
    name     TEXT NOT NULL, -- empty: has none
    geometry BLOB NOT NULL
);
CREATE VIRTUAL TABLE shape_box USING rtree_i32 (id, west, east, south, north, +kind);

-- Every name and alias, for the search box: a row for each thing that has names, whose rowid is its id times
-- four plus what it is (PackTypes.h, Named). The words are the names, their folded words and, for streets, every
-- way to write their directions and types; they are indexed and not kept.
CREATE VIRTUAL TABLE name_fts USING fts5 (
    words, content = '', prefix = '2 3', tokenize = "unicode61 remove_diacritics 2"
);
