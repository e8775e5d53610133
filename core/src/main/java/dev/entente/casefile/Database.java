package dev.entente.casefile;

import dev.entente.read.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/// Connections to SQLite files.
final class Database {
    /// The most bytes of a row. A hostile file makes nobody read more at once.
    static final int LARGEST_ROW = (int) (4 * Sources.LARGEST);

    private static final int LARGEST_DEFINITION = 1 << 20;
    private static final int PATIENCE_MILLIS = 20_000;

    private Database() {}

    /// A connection that may write; makes the file where there is none.
    static Connection make(Path file) throws SQLException {
        return connect(config(), address(file));
    }

    /// A connection that may write to a file that exists.
    static Connection write(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return connect(config, address(file));
    }

    /// A connection that only reads, also where the folder refuses the files that SQLite lays
    /// beside a file.
    static Connection read(Path file) throws SQLException, IOException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        try {
            return tried(config, address(file));
        } catch (SQLException e) {
            Path ahead = file.resolveSibling(file.getFileName() + "-wal");
            if (Files.exists(ahead) && Files.size(ahead) > 0) {
                throw new UnusableCase(
                        file,
                        "was left in the middle of being written, and cannot be read where nothing may be written.",
                        "Copy it, with " + ahead.getFileName() + " beside it, to another folder.",
                        e);
            }
            return tried(config, address(file) + "?immutable=1");
        }
    }

    /// A connection by which something was read.
    private static Connection tried(SQLiteConfig config, String address) throws SQLException {
        Connection connection = connect(config, address);
        try {
            number(connection, "PRAGMA schema_version");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// A connection to an empty database in memory.
    static Connection memory() throws SQLException {
        return connect(config(), ":memory:");
    }

    /// A connection to an empty database on the disk, which is gone when it closes.
    static Connection temporary() throws SQLException {
        return connect(config(), "file:");
    }

    /// The whole number that a query gives.
    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /// The text that a query gives.
    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /// What is done in one piece.
    interface Work<T> {
        T done() throws SQLException;
    }

    /// Does all of the work in one transaction, or nothing of it.
    ///
    /// @param begin `BEGIN` to read, `BEGIN IMMEDIATE` to write
    static <T> T together(Connection connection, String begin, Work<T> work) throws SQLException {
        run(connection, begin);
        try {
            T done = work.done();
            run(connection, "COMMIT");
            return done;
        } catch (SQLException | RuntimeException e) {
            try {
                run(connection, "ROLLBACK");
            } catch (SQLException ended) {
                e.addSuppressed(ended); // SQLite ends it by itself where the disk is full
            }
            throw e;
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String address(Path file) {
        return file.toAbsolutePath().toUri().toASCIIString();
    }

    private static Connection connect(SQLiteConfig config, String address) throws SQLException {
        Connection connection = config.createConnection("jdbc:sqlite:" + address);
        try {
            run(connection, "PRAGMA trusted_schema = OFF");
            run(connection, "PRAGMA cell_size_check = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, String.valueOf(LARGEST_ROW));
        config.setPragma(SQLiteConfig.Pragma.LIMIT_SQL_LENGTH, String.valueOf(LARGEST_DEFINITION));
        return config;
    }
}
