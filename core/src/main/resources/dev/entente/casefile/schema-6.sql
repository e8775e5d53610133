-- Found again from the statements at any time: what each is compared by, where it is looked for, and
-- which two are likely about one happening.
CREATE TABLE traits (
    statement INTEGER PRIMARY KEY REFERENCES statement,
    content BLOB NOT NULL        -- begins with its version
) STRICT;

-- The statements that have parties in common, by the day of the report.
CREATE TABLE block (
    parties INTEGER NOT NULL,    -- hashes of the two codes
    denied INTEGER NOT NULL,     -- 1 where it is only denied or doubted
    published INTEGER NOT NULL,  -- days since 1970-01-01, -2147483648 where it is not known
    statement INTEGER NOT NULL,
    first INTEGER,               -- the first of the stated days where they are a month at most
    PRIMARY KEY (parties, denied, published, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX block_first ON block (parties, first) WHERE first IS NOT NULL;

-- Each two in both orders.
CREATE TABLE link (
    statement INTEGER NOT NULL,
    other INTEGER NOT NULL,
    score INTEGER NOT NULL,      -- the logarithm of the odds, in thousandths
    PRIMARY KEY (statement, other)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER traits_is_kept BEFORE DELETE ON traits BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER traits_stays BEFORE UPDATE ON traits BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
CREATE TRIGGER block_is_kept BEFORE DELETE ON block BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER block_stays BEFORE UPDATE ON block BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
CREATE TRIGGER link_is_kept BEFORE DELETE ON link BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
CREATE TRIGGER link_stays BEFORE UPDATE ON link BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
