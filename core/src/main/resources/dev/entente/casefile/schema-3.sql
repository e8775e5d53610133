-- What an analyst judged: a verdict about statements, about another judgement, or about a source.
CREATE TABLE judgement (
    sequence INTEGER PRIMARY KEY REFERENCES log,
    id BLOB NOT NULL UNIQUE,     -- SHA-256 of json
    json TEXT NOT NULL
) STRICT;

CREATE TRIGGER judgement_is_kept BEFORE DELETE ON judgement BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER judgement_stays BEFORE UPDATE ON judgement BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
