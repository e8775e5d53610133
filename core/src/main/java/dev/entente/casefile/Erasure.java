package dev.entente.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Takes the words of a document out of a case file. Its row, those of its statements and sightings
/// and their places in the log stay, so that the chain of hashes holds; what they said does not.
final class Erasure {
    private static final String GUARDS =
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name";

    private Erasure() {}

    /// Erases a document within a transaction. The bytes are gone after [#purge].
    static void of(Connection connection, long document) throws SQLException {
        String statements =
                "(SELECT sequence FROM statement WHERE coding IN (SELECT sequence FROM coding WHERE document = %d))"
                        .formatted(document);
        unguarded(
                connection,
                () -> {
                    for (String sql :
                            List.of(
                                    "INSERT INTO words (words, rowid, title, text) SELECT 'delete', sequence, title, text FROM document WHERE sequence = %d",
                                    "DELETE FROM fingerprint WHERE document = %d",
                                    "UPDATE sighting SET source = 'erased ' || sequence WHERE document = %d",
                                    "UPDATE document SET source = '', title = '', published = NULL, date_origin = 'NONE', publisher = NULL, author = NULL, language = '', line = sequence, text = '', original = x'' WHERE sequence = %d")) {
                        Database.run(connection, sql.formatted(document));
                    }
                    Index.erase(connection, statements);
                    for (String sql :
                            List.of(
                                    "DELETE FROM statement_code WHERE statement IN %s",
                                    "DELETE FROM traits WHERE statement IN %s",
                                    "DELETE FROM block WHERE statement IN %s",
                                    "DELETE FROM link WHERE statement IN %1$s OR other IN %1$s",
                                    "UPDATE statement SET json = '' WHERE sequence IN %s")) {
                        Database.run(connection, sql.formatted(statements));
                    }
                });
    }

    /// What is done to rows that guards keep.
    interface Work {
        void run() throws SQLException;
    }

    /// Does work within a transaction without the guards, and puts them back.
    static void unguarded(Connection connection, Work work) throws SQLException {
        List<String> guards = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(GUARDS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                guards.add(row.getString(2));
            }
        }
        for (String guard : guards) {
            Database.run(connection, "DROP TRIGGER " + guard.split("\\s+", 4)[2]);
        }
        work.run();
        for (String guard : guards) {
            Database.run(connection, guard);
        }
    }

    /// Writes the file anew, so that nothing of what was erased is left in it.
    static void purge(Connection connection) throws SQLException {
        Database.run(connection, "INSERT INTO words (words) VALUES ('optimize')");
        Database.run(
                connection, "INSERT INTO statement_words (statement_words) VALUES ('optimize')");
        Database.run(connection, "VACUUM");
        Database.text(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }
}
