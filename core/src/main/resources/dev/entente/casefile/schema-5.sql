-- Found again from statement.json at any time: by what statements are found, newest first.
CREATE TABLE statement_order (
    position INTEGER PRIMARY KEY, -- by the published day, the newest first, then by statement.id
    statement INTEGER NOT NULL,
    first INTEGER,                -- the earliest day on which it may have happened, from 1970-01-01 on
    last INTEGER                  -- the latest day
) STRICT;

-- The rowid is statement_order.position.
CREATE VIRTUAL TABLE statement_words USING fts5 (
    sentence,
    actor, recipient,                 -- codes
    states, alleges, denies, doubts,  -- the codes of the voices that do so
    stance, type, mode, status,
    happened,                         -- years as in 2024, months as in 202406
    place,                            -- the code of the state
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE INDEX document_published ON document (published);

CREATE TRIGGER statement_order_is_kept BEFORE DELETE ON statement_order BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER statement_order_stays BEFORE UPDATE ON statement_order BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
