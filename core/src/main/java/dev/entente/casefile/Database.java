package dev.entente.casefile;

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
    static Connection read(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        Connection connection = connect(config, address(file));
        try {
            number(connection, "PRAGMA schema_version");
            return connection;
        } catch (SQLException e) {
            connection.close();
            Path log = file.resolveSibling(file.getFileName() + "-wal");
            if (Files.exists(log)) {
                throw e;
            }
            return connect(config, address(file) + "?immutable=1");
        }
    }

    /// A connection to an empty database in memory.
    static Connection memory() throws SQLException {
        return connect(config(), ":memory:");
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
        run(connection, "PRAGMA trusted_schema = OFF");
        return connection;
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        return config;
    }
}
