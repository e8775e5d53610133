package dev.entente.casefile;

import dev.entente.Dyad;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many statements of a view name both of a pair among those who act and are acted upon.
///
/// @param pair in the order of the codes
/// @param statements how many
public record PairTally(Dyad pair, int statements) {
    /// The most first, then in the order of the codes.
    private static final Comparator<PairTally> ORDER =
            Comparator.comparing(PairTally::statements, Comparator.reverseOrder())
                    .thenComparing(tally -> tally.pair().toString());

    /// @param query the statements with the codes that they name, a row each, in the order of the
    ///   statements and the codes
    static List<PairTally> count(PreparedStatement query) throws SQLException {
        Map<Dyad, Integer> counts = new HashMap<>();
        List<String> codes = new ArrayList<>();
        long statement = 0;
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                if (row.getLong(1) != statement) {
                    statement = row.getLong(1);
                    codes.clear();
                }
                String code = row.getString(2);
                codes.forEach(other -> counts.merge(new Dyad(other, code), 1, Integer::sum));
                codes.add(code);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new PairTally(entry.getKey(), entry.getValue()))
                .sorted(ORDER)
                .toList();
    }
}
