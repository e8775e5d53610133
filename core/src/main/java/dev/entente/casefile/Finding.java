package dev.entente.casefile;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.casefile.Index.Found;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds statements of a view by filters. Those that were judged to say something else than was
/// coded are indexed anew for each question.
final class Finding {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String CURRENT =
            """
            SELECT s.id FROM statement s JOIN coding ON coding.sequence = s.coding
            WHERE s.sequence = ?2 AND
            """
                    + Codings.LATEST;

    private final View view;
    private final Connection connection;
    private final long last;

    /// @param last the last record that is known
    Finding(View view, Connection connection, long last) {
        this.view = view;
        this.connection = connection;
        this.last = last;
    }

    List<Evidence> run(List<Filter> filters, int limit, int offset) throws SQLException {
        boolean nothing =
                filters.stream()
                        .anyMatch(filter ->
                                filter instanceof Filter.Words(String words)
                                        && Query.parse(words).isEmpty());
        int count = (int) Math.min(Integer.MAX_VALUE, (long) limit + offset);
        if (nothing || limit <= 0) {
            return List.of();
        }
        Set<String> standing = standing(filters);
        Map<String, Evidence> changed = new LinkedHashMap<>();
        List<Found> found = new ArrayList<>(changed(filters, standing, changed, count));
        found.addAll(unchanged(filters, standing, count));
        List<String> ids =
                found.stream()
                        .sorted(Comparator.comparingLong(Found::position))
                        .skip(offset)
                        .limit(limit)
                        .map(Found::id)
                        .toList();
        Map<String, Evidence> all = evidence(ids);
        all.putAll(changed);
        return ids.stream().map(all::get).toList();
    }

    /// The ids of the statements that stand as filters ask; null where they ask for no standing.
    private @Nullable Set<String> standing(List<Filter> filters) {
        Set<String> standing = null;
        for (Filter filter : filters) {
            if (filter instanceof Filter.Standings asked) {
                Set<String> ids =
                        view.matters(asked.dyad()).stream()
                                .filter(matter -> asked.standings().contains(matter.standing()))
                                .map(Matter::evidence)
                                .flatMap(List::stream)
                                .map(Evidence::id)
                                .collect(Collectors.toSet());
                if (standing != null) {
                    ids.retainAll(standing);
                }
                standing = ids;
            }
        }
        return standing;
    }

    /// What is found as it was coded.
    private List<Found> unchanged(List<Filter> filters, @Nullable Set<String> standing, int count)
            throws SQLException {
        Set<String> changed = view.judgements().changed();
        try (PreparedStatement current = connection.prepareStatement(CURRENT)) {
            current.setLong(1, last);
            Index.Answers answers =
                    statement -> {
                        current.setLong(2, statement);
                        try (ResultSet row = current.executeQuery()) {
                            String id = row.next() ? Digest.hex(row.getBytes(1)) : null;
                            return id == null
                                            || changed.contains(id)
                                            || (standing != null && !standing.contains(id))
                                    ? null
                                    : id;
                        }
                    };
            Index.Known known = Index.Known.of(connection, last);
            if (Index.isIn(connection)) {
                return new Index(connection).find(filters, known, answers, count);
            }
            try (Index twin = Index.twin(connection)) {
                return twin.find(filters, known, answers, count);
            }
        }
    }

    /// What is found as it was judged.
    ///
    /// @param evidence takes up what is found, by its id
    private List<Found> changed(
            List<Filter> filters,
            @Nullable Set<String> standing,
            Map<String, Evidence> evidence,
            int count)
            throws SQLException {
        Set<String> changed = view.judgements().changed();
        if (changed.isEmpty()) {
            return List.of();
        }
        List<Evidence> all = List.copyOf(evidence(changed).values());
        try (Index judged = Index.empty()) {
            for (int i = 0; i < all.size(); i++) {
                Evidence one = all.get(i);
                Card card =
                        Card.of(
                                one.holding().document().published(),
                                one.holding().document().text(),
                                one.statement());
                evidence.put(one.id(), one);
                judged.put(i, Digest.bytes(one.id()), card);
            }
            judged.finish();
            return judged.find(
                    filters,
                    Index.Known.ALL,
                    place -> {
                        String id = all.get((int) place).id();
                        return standing == null || standing.contains(id) ? id : null;
                    },
                    count);
        }
    }

    /// The statements with these ids as they were judged, without what was rejected.
    private Map<String, Evidence> evidence(Collection<String> ids) {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        String among =
                "(SELECT sequence FROM statement WHERE id IN (SELECT unhex(value) FROM json_each(?2)))";
        view.applied(among, MAPPER.valueToTree(ids).toString())
                .forEach(one -> evidence.put(one.id(), one));
        return evidence;
    }
}
