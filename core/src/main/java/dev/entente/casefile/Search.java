package dev.entente.casefile;

import dev.entente.Holding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds documents by their words. The order does not depend on what else a case holds, so that a
/// search as known on a day stays as it was.
final class Search {
    private static final int AROUND = 60;

    private Search() {}

    static List<Hit> run(
            Holdings holdings, Connection connection, long last, Query query, int limit)
            throws SQLException {
        if (query.isEmpty() || limit <= 0) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        try (PreparedStatement search = connection.prepareStatement(sql(query))) {
            search.setLong(1, last);
            search.setLong(2, limit);
            int next = 3;
            if (!query.match().isEmpty()) {
                search.setString(next++, query.match());
            }
            for (String term : query.scanned()) {
                search.setString(next++, term);
            }
            try (ResultSet row = search.executeQuery()) {
                while (row.next()) {
                    Holding holding = holdings.of(row.getLong(1));
                    String snippet = snippet(connection, row.getLong(1), query);
                    hits.add(new Hit(holding, line(snippet, holding, query)));
                }
            }
        }
        return hits;
    }

    private static String sql(Query query) {
        boolean matched = !query.match().isEmpty();
        StringBuilder sql = new StringBuilder("SELECT d.sequence FROM document d ");
        sql.append(matched ? "JOIN words ON words.rowid = d.sequence " : "");
        sql.append("WHERE d.sequence <= ?1 ");
        sql.append("AND d.sequence NOT IN (SELECT document FROM erasure) ");
        int next = 3;
        if (matched) {
            sql.append("AND words MATCH ?").append(next++);
        }
        for (int i = 0; i < query.scanned().size(); i++) {
            sql.append(" AND instr(d.title || ' ' || d.text, ?").append(next++).append(") > 0");
        }
        return sql.append(" ORDER BY d.published DESC, d.id LIMIT ?2").toString();
    }

    /// The words of a document that match, with what is around them; null where the index does not
    /// tell.
    private static @Nullable String snippet(Connection connection, long document, Query query)
            throws SQLException {
        if (query.match().isEmpty()) {
            return null;
        }
        String sql =
                "SELECT snippet(words, -1, '[', ']', ' ... ', 24) FROM words WHERE words MATCH ? AND rowid = ?";
        try (PreparedStatement search = connection.prepareStatement(sql)) {
            search.setString(1, query.match());
            search.setLong(2, document);
            try (ResultSet row = search.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static String line(@Nullable String snippet, Holding holding, Query query) {
        String words = snippet == null ? around(holding, query.scanned().get(0)) : snippet;
        return words.replaceAll("\\s+", " ").strip();
    }

    private static String around(Holding holding, String term) {
        String text = holding.document().text();
        int at = text.indexOf(term);
        if (at < 0) {
            return holding.document().title();
        }
        int end = at + term.length();
        int from = text.offsetByCodePoints(at, -Math.min(AROUND, text.codePointCount(0, at)));
        int to =
                text.offsetByCodePoints(
                        end, Math.min(AROUND, text.codePointCount(end, text.length())));
        return text.substring(from, at) + "[" + term + "]" + text.substring(end, to);
    }
}
