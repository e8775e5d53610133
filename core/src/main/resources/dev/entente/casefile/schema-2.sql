-- Found again from document.text at any time: by what the copies of a document are known.
CREATE TABLE fingerprint (
    document INTEGER NOT NULL REFERENCES document,
    version INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (document, version)
) STRICT;

CREATE TRIGGER fingerprint_is_kept BEFORE DELETE ON fingerprint BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER fingerprint_stays BEFORE UPDATE ON fingerprint BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
