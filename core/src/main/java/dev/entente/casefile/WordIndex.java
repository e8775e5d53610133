package dev.entente.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The index by which a search finds documents. It is compared with one that is made anew of their
/// texts, outside the file.
final class WordIndex {
    private static final List<String> MADE =
            List.of(
                    "CREATE VIRTUAL TABLE temp.anew USING fts5 (title, text, content = '', tokenize = 'unicode61 remove_diacritics 2')",
                    """
                    INSERT INTO anew (rowid, title, text) SELECT sequence, title, text FROM document
                    WHERE sequence NOT IN (SELECT document FROM erasure)\
                    """,
                    "CREATE VIRTUAL TABLE temp.words_anew USING fts5vocab (temp, anew, instance)",
                    "CREATE VIRTUAL TABLE temp.words_kept USING fts5vocab (main, words, instance)");
    private static final List<String> DROPPED =
            List.of("DROP TABLE words_kept", "DROP TABLE words_anew", "DROP TABLE anew");
    private static final String LENGTHS =
            """
            SELECT id FROM (SELECT id, sz FROM words_docsize EXCEPT SELECT id, sz FROM anew_docsize)
            LIMIT 20\
            """;

    private WordIndex() {}

    /// From which word on the index differs, and of which documents it has another length.
    static List<String> problems(Connection connection) throws SQLException {
        for (String sql : MADE) {
            Database.run(connection, sql);
        }
        List<String> problems = new ArrayList<>();
        String word = difference(connection);
        if (word != null) {
            problems.add("A search may miss documents, or find wrong ones, by \"" + word + "\".");
        }
        try (PreparedStatement query = connection.prepareStatement(LENGTHS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                problems.add(
                        "A search has another length of document " + row.getLong(1) + " than it.");
            }
        }
        for (String sql : DROPPED) {
            Database.run(connection, sql);
        }
        return problems;
    }

    /// The first word, in the order of the index, that does not stand where it is said to stand.
    private static @Nullable String difference(Connection connection) throws SQLException {
        try (PreparedStatement kept = connection.prepareStatement("SELECT * FROM words_kept");
                PreparedStatement anew = connection.prepareStatement("SELECT * FROM words_anew");
                ResultSet one = kept.executeQuery();
                ResultSet other = anew.executeQuery()) {
            while (one.next()) {
                String word = one.getString(1);
                if (!other.next()
                        || !word.equals(other.getString(1))
                        || one.getLong(2) != other.getLong(2)
                        || !one.getString(3).equals(other.getString(3))
                        || one.getLong(4) != other.getLong(4)) {
                    return word;
                }
            }
            return other.next() ? other.getString(1) : null;
        }
    }
}
