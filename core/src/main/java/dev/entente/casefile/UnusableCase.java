package dev.entente.casefile;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A case file that cannot be opened, made, read or written; the message names the file, the
/// problem and the remedy.
public final class UnusableCase extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableCase(Path file, String problem, String remedy) {
        this(file, problem, remedy, null);
    }

    UnusableCase(Path file, String problem, String remedy, @Nullable Throwable cause) {
        super(file + " " + problem + " " + remedy, cause);
    }

    /// A file of another kind.
    static UnusableCase foreign(Path file) {
        return new UnusableCase(
                file, "is not a case.", "Name a file that \"entente import\" made, or a new name.");
    }

    /// A file that could not be made.
    static UnusableCase unmade(Path file, Exception cause) {
        return cause instanceof SQLException sql && isFull(sql)
                ? new UnusableCase(
                        file, "could not be made: the disk is full.", "Make room.", cause)
                : new UnusableCase(
                        file,
                        "could not be made: " + cause.getMessage() + ".",
                        "See that the folder exists and may be written to.",
                        cause);
    }

    private static boolean isFull(SQLException cause) {
        return primary(cause) == SQLiteErrorCode.SQLITE_FULL.code
                || (cause instanceof SQLiteException sqlite
                        && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE);
    }

    /// The kind of failure, whose lowest byte it is, or -1.
    private static int primary(SQLException cause) {
        return cause instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xff : -1;
    }

    /// A failure of SQLite.
    static UnusableCase of(Path file, SQLException cause) {
        if (cause instanceof SQLiteException sqlite
                && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB) {
            return foreign(file);
        }
        if (isFull(cause)) {
            return new UnusableCase(
                    file,
                    "could not be written further: the disk is full. What it held before is kept.",
                    "Make room and do the same again.",
                    cause);
        }
        if (primary(cause) == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return new UnusableCase(
                    file,
                    "is damaged: " + cause.getMessage() + ".",
                    "Take it from a copy, or import the sources into a new case.",
                    cause);
        }
        return new UnusableCase(
                file,
                "could not be used: " + cause.getMessage() + ".",
                "See that the disk has room and that no other program changes the file; \"entente check "
                        + file
                        + "\" says whether it is whole.",
                cause);
    }
}
