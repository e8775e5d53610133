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

    /// A failure of SQLite.
    static UnusableCase of(Path file, SQLException cause) {
        if (cause instanceof SQLiteException sqlite
                && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB) {
            return foreign(file);
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
