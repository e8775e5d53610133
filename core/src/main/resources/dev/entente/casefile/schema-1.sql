-- A record is a row of one of the tables document, coding, statement, sighting and failure, and the
-- row of the log with its sequence.

CREATE TABLE log (
    sequence INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    content BLOB NOT NULL,       -- SHA-256 of the record's fields
    known_from INTEGER NOT NULL, -- milliseconds since 1970-01-01T00:00:00Z, never falling
    hash BLOB NOT NULL           -- SHA-256 of the hash before and of this row
) STRICT;
CREATE INDEX log_known_from ON log (known_from);

CREATE TABLE document (
    sequence INTEGER PRIMARY KEY REFERENCES log,
    id BLOB NOT NULL UNIQUE,     -- SHA-256 of the original bytes
    source TEXT NOT NULL,
    title TEXT NOT NULL,
    published TEXT,
    date_origin TEXT NOT NULL,
    publisher TEXT,
    author TEXT,
    language TEXT NOT NULL,
    line INTEGER NOT NULL REFERENCES document,
    text TEXT NOT NULL,
    original BLOB NOT NULL       -- the original bytes, deflated
) STRICT;

CREATE TABLE coding (
    sequence INTEGER PRIMARY KEY REFERENCES log,
    document INTEGER NOT NULL REFERENCES document,
    coder TEXT NOT NULL
) STRICT;
CREATE INDEX coding_document ON coding (document);

CREATE TABLE statement (
    sequence INTEGER PRIMARY KEY REFERENCES log,
    id BLOB NOT NULL UNIQUE,     -- SHA-256 of json
    coding INTEGER NOT NULL REFERENCES coding,
    json TEXT NOT NULL
) STRICT;

CREATE TABLE sighting (
    sequence INTEGER PRIMARY KEY REFERENCES log,
    document INTEGER NOT NULL REFERENCES document,
    source TEXT NOT NULL,
    UNIQUE (document, source)
) STRICT;

CREATE TABLE failure (
    sequence INTEGER PRIMARY KEY REFERENCES log,
    message TEXT NOT NULL UNIQUE
) STRICT;

-- Found again from statement.json at any time: which statements name a code, and as what.
CREATE TABLE statement_code (
    code TEXT NOT NULL,
    statement INTEGER NOT NULL REFERENCES statement,
    role TEXT NOT NULL,
    PRIMARY KEY (code, statement, role)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE words USING fts5 (
    title, text,
    content = 'document', content_rowid = 'sequence', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER log_is_kept BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER log_stays BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
CREATE TRIGGER document_is_kept BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER document_stays BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
CREATE TRIGGER coding_is_kept BEFORE DELETE ON coding BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER coding_stays BEFORE UPDATE ON coding BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
CREATE TRIGGER statement_is_kept BEFORE DELETE ON statement BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER statement_stays BEFORE UPDATE ON statement BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
CREATE TRIGGER sighting_is_kept BEFORE DELETE ON sighting BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER sighting_stays BEFORE UPDATE ON sighting BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
CREATE TRIGGER failure_is_kept BEFORE DELETE ON failure BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER failure_stays BEFORE UPDATE ON failure BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
CREATE TRIGGER statement_code_is_kept BEFORE DELETE ON statement_code BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER statement_code_stays BEFORE UPDATE ON statement_code BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
