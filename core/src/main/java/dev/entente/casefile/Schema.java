package dev.entente.casefile;

import dev.entente.Resource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The tables of a case file, and their versions.
final class Schema {
    /// "Ente", in the header of the file.
    static final int APPLICATION = 0x456e7465;

    /// The scripts that lead from each version to the next, from the empty file on. All that reads
    /// a case works on every version from the first on.
    static final List<String> SCRIPTS =
            List.of(
                    Resource.text(Schema.class, "schema-1.sql"),
                    Resource.text(Schema.class, "schema-2.sql"),
                    Resource.text(Schema.class, "schema-3.sql"));

    private Schema() {}

    /// Refuses what is no case, and a case of a later version than `scripts` lead to.
    ///
    /// @return the version
    static int version(Path file, Connection connection, List<String> scripts) throws SQLException {
        int version = (int) Database.number(connection, "PRAGMA user_version");
        if (version < 1 || Database.number(connection, "PRAGMA application_id") != APPLICATION) {
            throw UnusableCase.foreign(file);
        }
        if (version > scripts.size()) {
            throw new UnusableCase(
                    file,
                    "was written by a later Entente (version "
                            + version
                            + " of the file; this one knows up to "
                            + scripts.size()
                            + ").",
                    "Use the later Entente.");
        }
        return version;
    }

    /// Takes a file from its version to the last one, in one transaction.
    static void migrate(Connection connection, List<String> scripts) throws SQLException {
        Database.run(connection, "BEGIN IMMEDIATE");
        try {
            int version = (int) Database.number(connection, "PRAGMA user_version");
            for (String script : scripts.subList(version, scripts.size())) {
                Database.run(connection, script);
            }
            Database.run(connection, "PRAGMA application_id = " + APPLICATION);
            Database.run(connection, "PRAGMA user_version = " + scripts.size());
            Database.run(connection, "COMMIT");
        } catch (SQLException e) {
            Database.run(connection, "ROLLBACK");
            throw e;
        }
    }
}
