-- That records came from another case file: the `records` ones before this one.
CREATE TABLE merging (
    sequence INTEGER PRIMARY KEY REFERENCES log,
    head BLOB NOT NULL,          -- the hash of the other log's last row
    records INTEGER NOT NULL
) STRICT;

-- Since when a record that came from another case file was known, in milliseconds as in the log.
CREATE TABLE known_there (
    sequence INTEGER PRIMARY KEY REFERENCES log,
    known_from INTEGER NOT NULL
) STRICT;

-- That a document was erased: its row and those of its statements are left without their words.
CREATE TABLE erasure (
    sequence INTEGER PRIMARY KEY REFERENCES log,
    document INTEGER NOT NULL UNIQUE REFERENCES document,
    by TEXT NOT NULL,
    why TEXT NOT NULL
) STRICT;

CREATE TRIGGER merging_is_kept BEFORE DELETE ON merging BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER merging_stays BEFORE UPDATE ON merging BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
CREATE TRIGGER known_there_is_kept BEFORE DELETE ON known_there BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER known_there_stays BEFORE UPDATE ON known_there BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
CREATE TRIGGER erasure_is_kept BEFORE DELETE ON erasure BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER erasure_stays BEFORE UPDATE ON erasure BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
