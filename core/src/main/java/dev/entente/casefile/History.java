package dev.entente.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells what was done to a case.
final class History {
    private History() {}

    /// The records up to `last` by minute and kind, each judgement, merge and erasure by itself.
    static List<String> of(Connection connection, long last, List<Judgement> all)
            throws SQLException {
        String sql =
                """
                SELECT strftime('%Y-%m-%d %H:%M', log.known_from / 1000, 'unixepoch') AS minute,
                    CASE log.kind WHEN 'coding' THEN 'coding by ' || coding.coder
                        WHEN 'merging' THEN merging.records || ' records merged of the case '
                            || substr(lower(hex(merging.head)), 1, 16)
                        WHEN 'erasure' THEN lower(substr(hex(document.id), 1, 12)) || ' erased by '
                            || erasure.by || ': ' || erasure.why
                        WHEN 'judgement' THEN lower(hex(judgement.id))
                        ELSE log.kind END AS what,
                    count(*) AS records, log.kind
                FROM log LEFT JOIN coding USING (sequence) LEFT JOIN judgement USING (sequence)
                    LEFT JOIN merging USING (sequence) LEFT JOIN erasure USING (sequence)
                    LEFT JOIN document ON document.sequence = erasure.document
                WHERE log.sequence <= ?1 GROUP BY minute, what ORDER BY min(log.sequence)\
                """;
        Map<String, Judgement> judgements = new HashMap<>();
        all.forEach(one -> judgements.put(one.id(), one));
        List<String> history = new ArrayList<>();
        try (PreparedStatement query = View.prepare(connection, last, sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String what = row.getString("what");
                Judgement judged = judgements.get(what);
                String told =
                        switch (row.getString("kind")) {
                            case "judgement" -> judged == null ? what : judged.told();
                            case "merging", "erasure" -> what;
                            default -> row.getInt("records") + " " + what;
                        };
                history.add(row.getString("minute") + "  " + told);
            }
            return history;
        }
    }
}
