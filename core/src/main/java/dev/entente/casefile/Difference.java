package dev.entente.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A record that one of two cases lacks.
///
/// @param here whether the first case has it, and not the second
/// @param kind the kind of the record, as in the log
/// @param what what it says, in a line
public record Difference(boolean here, String kind, String what) {
    /// Of each kind by what a record is known, and what it says. Documents that were erased are
    /// known by their digests.
    private static final List<String> RECORDS =
            List.of(
                    """
                    SELECT 'document', lower(hex(id)),
                        coalesce(published, 'undated') || '  ' || iif(title = '', source, title)
                    FROM document\
                    """,
                    """
                    SELECT 'coding', lower(hex(d.id)) || ' by ' || c.coder,
                        (SELECT count(*) FROM statement s WHERE s.coding = c.sequence) || ' statements'
                    FROM coding c JOIN document d ON d.sequence = c.document\
                    """,
                    """
                    SELECT 'sighting', lower(hex(d.id)) || ' at ' || x.source, ''
                    FROM (SELECT document, source FROM sighting
                        UNION SELECT sequence, source FROM document) x
                    JOIN document d ON d.sequence = x.document\
                    """,
                    "SELECT 'failure', message, '' FROM failure",
                    "SELECT 'judgement', lower(hex(id)), json FROM judgement",
                    """
                    SELECT 'erasure', lower(hex(d.id)), e.by || ': ' || e.why
                    FROM erasure e JOIN document d ON d.sequence = e.document\
                    """);

    /// All differences: of each kind those of the first case, then those of the second, each in the
    /// order of what they are known by.
    static List<Difference> between(Connection one, Connection other) throws SQLException {
        List<Difference> differences = new ArrayList<>();
        for (String sql : RECORDS) {
            SortedMap<String, Difference> here = read(one, sql, true);
            SortedMap<String, Difference> there = read(other, sql, false);
            Set<String> shared = new HashSet<>(here.keySet());
            shared.retainAll(there.keySet());
            for (SortedMap<String, Difference> records : List.of(here, there)) {
                records.keySet().removeAll(shared);
                differences.addAll(records.values());
            }
        }
        return differences;
    }

    private static SortedMap<String, Difference> read(Connection from, String sql, boolean here)
            throws SQLException {
        SortedMap<String, Difference> records = new TreeMap<>();
        try (PreparedStatement query = from.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String key = row.getString(2);
                String what = (key + "  " + row.getString(3)).strip();
                records.put(key, new Difference(here, row.getString(1), what));
            }
        }
        return records;
    }
}
