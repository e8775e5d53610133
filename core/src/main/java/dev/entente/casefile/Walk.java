package dev.entente.casefile;

import dev.entente.Dyad;
import dev.entente.Evidence;
import dev.entente.Matter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Finds the matters between two as a view knows them without reading all of them: it walks from
/// the newest statements over the links that the case keeps ([Links]) to whole connected parts,
/// within which alone statements are joined. A statement that a judgement changed is compared anew.
final class Walk implements AutoCloseable {
    private static final String NODE =
            """
            SELECT t.content, s.id, d.id FROM traits t
            JOIN statement s ON s.sequence = t.statement
            JOIN coding ON coding.sequence = s.coding
            JOIN document d ON d.sequence = coding.document
            WHERE t.statement = ?2 AND t.statement <= ?1 AND
            """
                    + Codings.LATEST;
    private static final String LINKED =
            "SELECT other, score FROM link WHERE statement = ?2 AND other <= ?1";
    private static final String NAMING =
            "AND EXISTS (SELECT 1 FROM statement_code c WHERE c.code = '%s' AND c.statement = block.statement AND c.role <> 'voice') ";
    private static final String SEQUENCE =
            "SELECT sequence FROM statement WHERE id = ?2 AND sequence <= ?1";

    private final View view;
    private final Connection connection;
    private final long last;
    private final Dyad dyad;
    private final Judgements judgements;
    private final PreparedStatement node;
    private final PreparedStatement linked;
    private final PreparedStatement sequence;
    private final Links.Known known;
    private final Map<Long, @Nullable Node> nodes = new HashMap<>();
    private final Map<Long, Node> changed = new TreeMap<>();
    private final Set<Long> reached = new HashSet<>();

    /// A statement between the two.
    ///
    /// @param changed whether a judgement changed what it is compared by
    private record Node(
            long statement, String id, String document, Traits traits, boolean changed) {
        /// As [Evidence#ORDER].
        static final Comparator<Node> ORDER =
                Comparator.comparing((Node one) -> !one.traits.isDated())
                        .thenComparingInt(one -> one.traits.published())
                        .thenComparing(Node::document)
                        .thenComparing(one -> one.traits.trigger())
                        .thenComparing(Node::id);
    }

    private record Found(Node node, int score) {}

    /// Statements that were joined, in their order.
    ///
    /// @param part all statements of their connected part, in their order
    private record Joined(List<Node> part, Clusters.Group group) {
        List<Node> members() {
            return group.places().map(part::get).toList();
        }

        Node least() {
            return part.get(group.places().findFirst().orElseThrow());
        }

        int newest() {
            return members().stream().mapToInt(one -> one.traits.published()).max().orElseThrow();
        }
    }

    Walk(View view, Connection connection, long last, Dyad dyad) throws SQLException {
        this.view = view;
        this.connection = connection;
        this.last = last;
        this.dyad = dyad;
        this.judgements = view.judgements();
        node = connection.prepareStatement(NODE);
        linked = connection.prepareStatement(LINKED);
        sequence = connection.prepareStatement(SEQUENCE);
        known = new Links.Known(connection, "");
        for (String id : judgements.changed()) {
            Node one = node(id);
            if (one != null && one.changed) {
                changed.put(one.statement, one);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        node.close();
        linked.close();
        sequence.close();
        known.close();
    }

    /// The newest matters.
    List<Matter> newest(int skipped, int limit, @Nullable LocalDate day) throws SQLException {
        List<Joined> newest = new ArrayList<>();
        int passed = 0;
        Map<Integer, List<Joined>> later = new HashMap<>();
        try (Days days = new Days()) {
            while (days.isLeft() && newest.size() < limit) {
                int published = days.published();
                for (long statement : days.next()) {
                    Node from = node(statement);
                    if (from != null && !reached.contains(statement)) {
                        for (Joined one : joined(from)) {
                            later.computeIfAbsent(one.newest(), key -> new ArrayList<>()).add(one);
                        }
                    }
                }
                List<Joined> due = later.getOrDefault(published, new ArrayList<>());
                later.remove(published);
                due.sort(Comparator.comparing(Joined::least, Node.ORDER));
                for (Joined one : due) {
                    if (passed++ >= skipped && newest.size() < limit) {
                        newest.add(one);
                    }
                }
            }
        }
        return matters(newest, day);
    }

    /// The matter that a statement is about; null where it is not between the two.
    @Nullable Matter of(String id, @Nullable LocalDate day) throws SQLException {
        Node from = node(id);
        if (from == null) {
            return null;
        }
        for (Joined one : joined(from)) {
            if (one.members().stream().anyMatch(member -> member.id.equals(id))) {
                return matters(List.of(one), day).get(0);
            }
        }
        throw new IllegalStateException("The statement " + id + " is in no matter.");
    }

    private List<Matter> matters(List<Joined> joined, @Nullable LocalDate day) {
        Map<String, Evidence> evidence = new HashMap<>();
        view.evidence(
                        joined.stream()
                                .flatMap(one -> one.members().stream())
                                .map(Node::statement)
                                .toList())
                .forEach(one -> evidence.put(one.id(), one));
        return joined.stream().map(one -> matter(one, evidence, day)).toList();
    }

    private static Matter matter(
            Joined joined, Map<String, Evidence> evidence, @Nullable LocalDate day) {
        IntFunction<Evidence> at =
                place -> Objects.requireNonNull(evidence.get(joined.part.get(place).id));
        List<Evidence> members = joined.group.places().map(at::apply).toList();
        return Matters.matter(members, members.size() == 1 ? "" : joined.group.because(at), day);
    }

    /// The groups of the connected part that a statement is in.
    private List<Joined> joined(Node from) throws SQLException {
        List<Node> part = new ArrayList<>();
        List<Matters.Link> links = new ArrayList<>();
        Map<Long, Integer> found = new HashMap<>();
        Deque<Node> left = new ArrayDeque<>(List.of(from));
        Map<Long, List<Found>> around = new HashMap<>();
        reached.add(from.statement);
        while (!left.isEmpty()) {
            Node one = left.remove();
            part.add(one);
            List<Found> likely = likely(one);
            around.put(one.statement, likely);
            List<Node> next = new ArrayList<>(same(one));
            likely.forEach(other -> next.add(other.node));
            for (Node other : next) {
                if (reached.add(other.statement)) {
                    left.add(other);
                }
            }
        }
        part.sort(Node.ORDER);
        for (int i = 0; i < part.size(); i++) {
            found.put(part.get(i).statement, i);
        }
        for (int i = 0; i < part.size(); i++) {
            for (Found other : around.getOrDefault(part.get(i).statement, List.of())) {
                Integer place = found.get(other.node.statement);
                if (place != null && i < place) {
                    links.add(new Matters.Link(i, place, other.score));
                }
            }
        }
        links.sort(Matters.Link.LIKELIEST_FIRST);
        Clusters clusters =
                new Clusters(
                        part.stream().map(Node::id).toList(),
                        part.stream().map(Node::traits).toList(),
                        judgements);
        links.forEach(clusters::join);
        return clusters.groups().stream().map(group -> new Joined(part, group)).toList();
    }

    /// Those that are likely about the same as a statement.
    private List<Found> likely(Node one) throws SQLException {
        List<Found> likely = new ArrayList<>();
        for (Node other : changed.values()) {
            if (other.statement != one.statement && one.traits.common(other.traits) != 0) {
                add(other, Likeness.of(one.traits, other.traits), likely);
            }
        }
        if (one.changed) {
            for (long block : one.traits.blocks()) {
                Links.Member member = new Links.Member(one.statement, one.traits);
                for (Links.Member near : known.near(block, List.of(member))) {
                    Node other = near.statement() == one.statement ? null : node(near.statement());
                    if (other != null
                            && !other.changed
                            && one.traits.common(other.traits) == block) {
                        add(other, Likeness.of(one.traits, other.traits), likely);
                    }
                }
            }
            return likely;
        }
        fill(linked, one.statement);
        List<long[]> rows = new ArrayList<>();
        try (ResultSet row = linked.executeQuery()) {
            while (row.next()) {
                rows.add(new long[] {row.getLong(1), row.getLong(2)});
            }
        }
        for (long[] row : rows) {
            Node other = node(row[0]);
            if (other != null && !other.changed) {
                add(other, (int) row[1], likely);
            }
        }
        return likely;
    }

    private static void add(Node other, int score, List<Found> likely) {
        if (score >= Matters.JOINED) {
            likely.add(new Found(other, score));
        }
    }

    /// Those that were judged to be about the same as a statement.
    private List<Node> same(Node one) throws SQLException {
        List<Node> same = new ArrayList<>();
        for (String id : judgements.sameAs(one.id)) {
            Node other = id.equals(one.id) ? null : node(id);
            if (other != null) {
                same.add(other);
            }
        }
        return same;
    }

    private @Nullable Node node(String id) throws SQLException {
        sequence.setLong(1, last);
        sequence.setBytes(2, Digest.bytes(id));
        try (ResultSet row = sequence.executeQuery()) {
            return row.next() ? node(row.getLong(1)) : null;
        }
    }

    /// The statement of a record; null where it is not known, was rejected or is not between the
    /// two.
    private @Nullable Node node(long statement) throws SQLException {
        if (!nodes.containsKey(statement)) {
            nodes.put(statement, read(statement));
        }
        return nodes.get(statement);
    }

    private @Nullable Node read(long statement) throws SQLException {
        fill(node, statement);
        byte[] content;
        String id;
        String document;
        try (ResultSet row = node.executeQuery()) {
            if (!row.next()) {
                return null;
            }
            content = row.getBytes(1);
            id = Digest.hex(row.getBytes(2));
            document = Digest.hex(row.getBytes(3));
        }
        Traits traits = Traits.read(content);
        boolean other = false;
        if (judgements.isJudged(id)) {
            List<Evidence> judged = view.evidence(List.of(statement));
            if (judged.isEmpty()) {
                return null;
            }
            traits = Traits.of(judged.get(0));
            other = !Arrays.equals(content, traits.bytes());
        }
        return traits.names(dyad.first()) && traits.names(dyad.second())
                ? new Node(statement, id, document, traits, other)
                : null;
    }

    private void fill(PreparedStatement query, long... values) throws SQLException {
        query.setLong(1, last);
        for (int i = 0; i < values.length; i++) {
            query.setLong(i + 2, values[i]);
        }
    }

    /// The statements between the two by the days of their reports, the newest first.
    private final class Days implements AutoCloseable {
        private final List<PreparedStatement> queries = new ArrayList<>();
        private final List<ResultSet> rows = new ArrayList<>();
        private final TreeMap<Integer, List<Long>> anew = new TreeMap<>();

        Days() throws SQLException {
            for (Node one : changed.values()) {
                anew.computeIfAbsent(one.traits.published(), key -> new ArrayList<>())
                        .add(one.statement);
            }
            for (long parties : List.of(Traits.block(dyad.first(), dyad.second()), Traits.MANY)) {
                String naming =
                        parties == Traits.MANY
                                ? NAMING.formatted(dyad.first()) + NAMING.formatted(dyad.second())
                                : "";
                for (int denied : List.of(0, 1)) {
                    String reported =
                            """
                            SELECT published, statement FROM block
                            WHERE parties = ?2 AND denied = ?3 AND statement <= ?1 %s
                            ORDER BY published DESC\
                            """
                                    .formatted(naming);
                    PreparedStatement query = connection.prepareStatement(reported);
                    queries.add(query);
                    fill(query, parties, denied);
                    ResultSet row = query.executeQuery();
                    if (row.next()) {
                        rows.add(row);
                    }
                }
            }
        }

        boolean isLeft() {
            return !rows.isEmpty() || !anew.isEmpty();
        }

        /// The newest day that is left.
        int published() throws SQLException {
            int newest = anew.isEmpty() ? Traits.UNDATED : anew.lastKey();
            for (ResultSet row : rows) {
                newest = Math.max(newest, row.getInt(1));
            }
            return newest;
        }

        /// The statements of the newest day that is left.
        List<Long> next() throws SQLException {
            int newest = published();
            List<Long> statements = new ArrayList<>();
            List<Long> judged = anew.remove(newest);
            statements.addAll(judged == null ? List.of() : judged);
            for (ResultSet row : List.copyOf(rows)) {
                boolean more = true;
                while (more && row.getInt(1) == newest) {
                    statements.add(row.getLong(2));
                    more = row.next();
                }
                if (!more) {
                    rows.remove(row);
                }
            }
            return statements;
        }

        @Override
        public void close() throws SQLException {
            for (PreparedStatement query : queries) {
                query.close();
            }
        }
    }
}
