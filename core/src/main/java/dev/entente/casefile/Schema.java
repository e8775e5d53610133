package dev.entente.casefile;

import dev.entente.Resource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
                    Resource.text(Schema.class, "schema-3.sql"),
                    Resource.text(Schema.class, "schema-4.sql"));

    /// The kinds of records, which are the names of their tables.
    static final List<String> KINDS =
            List.of(
                    "document",
                    "coding",
                    "statement",
                    "sighting",
                    "failure",
                    "judgement",
                    "merging",
                    "erasure");

    private static final Pattern TABLE = Pattern.compile("CREATE TABLE ([^;]+);");
    private static final Pattern POINTER = Pattern.compile(" REFERENCES \\w+");

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

    /// Lets an earlier case that must stay as it is be read like one of the last version: empty
    /// tables stand in, outside the file, for those that it lacks.
    static void standIn(Connection connection) throws SQLException {
        int version = (int) Database.number(connection, "PRAGMA user_version");
        for (String script : SCRIPTS.subList(version, SCRIPTS.size())) {
            Matcher table = TABLE.matcher(script.replaceAll("--.*", ""));
            while (table.find()) {
                String shape = POINTER.matcher(table.group(1)).replaceAll("");
                Database.run(connection, "CREATE TEMP TABLE " + shape);
            }
        }
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
