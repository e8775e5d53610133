package dev.entente.casefile;

import dev.entente.Resource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
                    Resource.text(Schema.class, "schema-4.sql"),
                    Index.SCRIPT,
                    Links.SCRIPT);

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

    /// All definitions but those of the tables in which `ANALYZE` keeps its counts.
    private static final String DEFINITIONS =
            """
            SELECT type || ' ' || name, sql FROM sqlite_schema
            WHERE sql IS NOT NULL AND sql NOT IN (
                'CREATE TABLE sqlite_stat1(tbl,idx,stat)',
                'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)')\
            """;

    private static final Pattern TABLE = Pattern.compile("CREATE TABLE ([^;]+);");
    private static final Pattern INDEX = Pattern.compile("CREATE INDEX (\\w+) ON ([^;]+);");
    private static final Pattern POINTER = Pattern.compile(" REFERENCES \\w+");

    private Schema() {}

    /// Refuses what is no case, a case of a later version than `scripts` lead to, and one whose
    /// tables, indexes and guards are not exactly those of its version. Until then nothing that the
    /// file defines was run.
    ///
    /// @return the version
    static int version(Path file, Connection connection, List<String> scripts) throws SQLException {
        return Database.together(
                connection,
                "BEGIN",
                () -> {
                    int version = known(file, connection, scripts);
                    List<String> problems = problems(connection, scripts.subList(0, version));
                    if (!problems.isEmpty()) {
                        throw new UnusableCase(
                                file,
                                "is no longer as this program made it, and is not read: "
                                        + problems.get(0),
                                "Take it from a copy, or import the sources into a new case.");
                    }
                    return version;
                });
    }

    private static int known(Path file, Connection connection, List<String> scripts)
            throws SQLException {
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

    /// What differs from the tables, indexes and guards that the scripts make.
    static List<String> problems(Connection connection, List<String> scripts) throws SQLException {
        Map<String, String> found = definitions(connection);
        List<String> problems = new ArrayList<>();
        try (Connection fresh = Database.memory()) {
            migrate(fresh, scripts);
            definitions(fresh)
                    .forEach((name, definition) -> {
                        if (!definition.equals(found.remove(name))) {
                            problems.add("The " + name + " is gone or changed.");
                        }
                    });
        }
        found.keySet().forEach(name -> problems.add("The " + name + " is not of this program."));
        return problems;
    }

    /// What is defined in the file, by its name. Two definitions of one name are both there.
    private static Map<String, String> definitions(Connection connection) throws SQLException {
        Map<String, String> definitions = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(DEFINITIONS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                definitions.merge(
                        String.valueOf(row.getString(1)),
                        row.getString(2),
                        (one, other) -> one + ";" + other);
            }
        }
        return definitions;
    }

    /// Lets an earlier case that must stay as it is be read like one of the last version: empty
    /// tables stand in, outside the file, for those that it lacks.
    static void standIn(Connection connection) throws SQLException {
        int version = (int) Database.number(connection, "PRAGMA user_version");
        for (String script : SCRIPTS.subList(version, SCRIPTS.size())) {
            temporary(connection, script, "");
        }
    }

    /// Makes the tables of a script, and by what their rows are found, outside the file.
    ///
    /// @param prefix what their names begin with
    static void temporary(Connection connection, String script, String prefix) throws SQLException {
        String plain = script.replaceAll("--.*", "");
        Set<String> made = new HashSet<>();
        Matcher table = TABLE.matcher(plain);
        while (table.find()) {
            String shape = POINTER.matcher(table.group(1)).replaceAll("");
            Database.run(connection, "CREATE TEMP TABLE " + prefix + shape);
            made.add(shape.split("\\W", 2)[0]);
        }
        Matcher index = INDEX.matcher(plain);
        while (index.find()) {
            String on = index.group(2);
            if (made.contains(on.split("\\W", 2)[0])) {
                String name = "temp." + prefix + index.group(1);
                Database.run(connection, "CREATE INDEX " + name + " ON " + prefix + on);
            }
        }
    }

    /// Takes a file from its version to the last one, in one transaction.
    static void migrate(Connection connection, List<String> scripts) throws SQLException {
        Database.together(
                connection,
                "BEGIN IMMEDIATE",
                () -> {
                    int version = (int) Database.number(connection, "PRAGMA user_version");
                    for (String script : scripts.subList(version, scripts.size())) {
                        Database.run(connection, script);
                        if (script.equals(Index.SCRIPT)) {
                            new Index(connection).fill(connection);
                        }
                    }
                    Database.run(connection, "PRAGMA application_id = " + APPLICATION);
                    Database.run(connection, "PRAGMA user_version = " + scripts.size());
                    return scripts.size();
                });
    }
}
