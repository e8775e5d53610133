package dev.entente.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.Document;
import dev.entente.Evidence;
import dev.entente.Holding;
import dev.entente.Resource;
import dev.entente.code.StatementJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Keeps in a case file what statements are compared by and which two are likely about one
/// happening, so that a question need not compare all again. It is no record: it says nothing that
/// the statements do not, is the same in whatever order and pieces they came, and is made anew
/// where it lacks or is of another version.
final class Links {
    /// The script that makes its tables.
    static final String SCRIPT = Resource.text(Links.class, "schema-6.sql");

    /// So many statements are taken up at once.
    private static final int PIECE = 100_000;

    /// Of fewer new statements in a block the pairs are not worth a second thread.
    private static final int MANY = 64;

    private static final List<String> TABLES = List.of("traits", "block", "link");

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String NEW =
            """
            SELECT s.sequence, s.json, c.document FROM statement s
            JOIN coding c ON c.sequence = s.coding
            WHERE s.sequence > ? AND s.sequence <= ? AND s.json <> ''
            ORDER BY s.sequence LIMIT ?\
            """;
    private static final String VERSIONS =
            "SELECT count(DISTINCT substr(content, 1, 1)) FROM traits";
    private static final String DOCUMENT =
            """
            SELECT id, source, title, published, date_origin, publisher, author, language, text
            FROM document WHERE sequence = ?\
            """;

    private final Connection connection;
    private final String prefix;
    private final Map<Long, Traits> made;

    /// A statement by its sequence, with what it is compared by.
    record Member(long statement, Traits traits) {}

    private record Link(long statement, long other, int score) {
        private static final Comparator<Link> ORDER =
                Comparator.comparingLong(Link::statement).thenComparingLong(Link::other);
    }

    /// Days, both inclusive.
    private record Days(long first, long last) {}

    /// @param prefix what the names of the tables begin with
    private Links(Connection connection, String prefix, Map<Long, Traits> made) {
        this.connection = connection;
        this.prefix = prefix;
        this.made = made;
    }

    /// Takes up all statements that the file holds and the index lacks, within a transaction.
    ///
    /// @param made what is known already of the statements with these records
    static void complete(Connection connection, Map<Long, Traits> made) throws SQLException {
        if (isOfAnotherVersion(connection)) {
            Erasure.unguarded(
                    connection,
                    () -> {
                        for (String table : TABLES) {
                            Database.run(connection, "DELETE FROM " + table);
                        }
                    });
        }
        new Links(connection, "", made).take(reached(connection), Long.MAX_VALUE);
    }

    private static boolean isOfAnotherVersion(Connection connection) throws SQLException {
        String sql =
                "SELECT count(*) FROM (SELECT content FROM traits ORDER BY statement LIMIT 1) WHERE substr(content, 1, 1) <> x'%02x'"
                        .formatted(Traits.VERSION);
        return Database.number(connection, sql) > 0;
    }

    private static long reached(Connection connection) throws SQLException {
        return Database.number(connection, "SELECT max(statement) FROM traits");
    }

    /// Whether each statement up to the record `last` is in the index.
    static boolean isComplete(Connection connection, long last) throws SQLException {
        String sql =
                "SELECT sequence FROM statement WHERE json <> '' AND sequence <= %d ORDER BY sequence DESC LIMIT 1"
                        .formatted(last);
        return !isOfAnotherVersion(connection)
                && Database.number(connection, sql) <= reached(connection);
    }

    /// In what the index is not what the statements give, made anew beside it within a transaction
    /// that is rolled back. What lacks at its end, or is of another version, is no fault.
    static List<String> problems(Connection connection) throws SQLException {
        List<String> problems = new ArrayList<>();
        if (Database.number(connection, VERSIONS) > 1) {
            problems.add("The traits are of several versions.");
            return problems;
        }
        if (isOfAnotherVersion(connection)) {
            return problems;
        }
        String prefix = "fresh_";
        Schema.temporary(connection, SCRIPT, prefix);
        new Links(connection, prefix, Map.of()).take(0, reached(connection));
        for (String table : TABLES) {
            for (String sql :
                    List.of(
                            "SELECT statement FROM (SELECT * FROM %s EXCEPT SELECT * FROM %s) LIMIT 20",
                            "SELECT statement FROM (SELECT * FROM %2$s EXCEPT SELECT * FROM %1$s) LIMIT 20")) {
                try (PreparedStatement query =
                                connection.prepareStatement(sql.formatted(table, prefix + table));
                        ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        problems.add(
                                "The %s of statement %d is not what the statements give."
                                        .formatted(table, row.getLong(1)));
                    }
                }
            }
        }
        return problems;
    }

    /// Takes up the statements after one record and up to another one.
    private void take(long after, long last) throws SQLException {
        long reached = after;
        while (true) {
            List<Member> fresh = fresh(reached, last);
            if (fresh.isEmpty()) {
                return;
            }
            Map<Long, List<Member>> blocks = new TreeMap<>();
            for (Member one : fresh) {
                for (long block : one.traits.blocks()) {
                    blocks.computeIfAbsent(block, key -> new ArrayList<>()).add(one);
                }
            }
            List<Link> links = new ArrayList<>();
            try (Known known = new Known(connection, prefix)) {
                for (Map.Entry<Long, List<Member>> block : blocks.entrySet()) {
                    if (block.getKey() == Traits.MANY) {
                        continue;
                    }
                    List<Member> others = known.near(block.getKey(), block.getValue());
                    links.addAll(links(block.getKey(), block.getValue(), others));
                }
            }
            put(fresh);
            put(blocks);
            links.sort(Link.ORDER);
            link(links);
            reached = fresh.getLast().statement;
        }
    }

    /// The links between new statements of a block, and between them and known ones, in both
    /// orders.
    private static List<Link> links(long key, List<Member> fresh, List<Member> known) {
        List<Member> members = Stream.concat(fresh.stream(), known.stream()).toList();
        Block block = new Block(key, members.stream().map(Member::traits).toList());
        IntStream places = IntStream.range(0, fresh.size());
        return (fresh.size() < MANY ? places : places.parallel())
                .boxed()
                .flatMap(i -> {
                    Member one = members.get(i);
                    List<Link> links = new ArrayList<>();
                    block.near(
                            one.traits,
                            place -> {
                                if (place < i || place >= fresh.size()) {
                                    Member other = members.get(place);
                                    int score = Likeness.of(one.traits, other.traits);
                                    if (score >= Matters.JOINED) {
                                        links.add(new Link(one.statement, other.statement, score));
                                        links.add(new Link(other.statement, one.statement, score));
                                    }
                                }
                            });
                    return links.stream();
                })
                .toList();
    }

    /// The first piece of the statements after one record and up to another one.
    private List<Member> fresh(long after, long last) throws SQLException {
        List<Member> fresh = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(NEW);
                PreparedStatement documents = connection.prepareStatement(DOCUMENT)) {
            fill(query, after, last, PIECE);
            try (ResultSet row = query.executeQuery()) {
                long held = 0;
                Holding holding = null;
                while (row.next()) {
                    Traits traits = made.get(row.getLong(1));
                    if (traits != null) {
                        fresh.add(new Member(row.getLong(1), traits));
                        continue;
                    }
                    if (holding == null || row.getLong(3) != held) {
                        held = row.getLong(3);
                        holding = holding(documents, held);
                    }
                    add(row.getLong(1), row.getString(2), holding, fresh);
                }
            }
        }
        return fresh;
    }

    /// Adds a statement; one that cannot be read, or rests on words outside its document, is
    /// compared with none. [Check] tells which.
    private static void add(long statement, String json, Holding holding, List<Member> fresh) {
        try {
            String document = holding.document().id();
            Evidence evidence =
                    new Evidence(
                            "",
                            StatementJson.read(document, MAPPER.readTree(json)),
                            holding,
                            Instant.EPOCH);
            fresh.add(new Member(statement, Traits.of(evidence)));
        } catch (JsonProcessingException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return;
        }
    }

    private static Holding holding(PreparedStatement documents, long sequence) throws SQLException {
        fill(documents, sequence);
        try (ResultSet row = documents.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("document " + sequence + " is missing");
            }
            Document document = Holdings.document(row);
            return new Holding(document, document.id(), Instant.EPOCH);
        }
    }

    private void put(List<Member> fresh) throws SQLException {
        try (PreparedStatement insert = insert("traits", 2)) {
            for (Member one : fresh) {
                insert.setLong(1, one.statement);
                insert.setBytes(2, one.traits.bytes());
                insert.executeUpdate();
            }
        }
    }

    private void put(Map<Long, List<Member>> blocks) throws SQLException {
        try (PreparedStatement insert = insert("block", 5)) {
            for (Map.Entry<Long, List<Member>> block : blocks.entrySet()) {
                for (Member one : block.getValue()) {
                    Occasion stated = one.traits.stated();
                    insert.setLong(1, block.getKey());
                    insert.setInt(2, one.traits.onlyDenied() ? 1 : 0);
                    insert.setInt(3, one.traits.published());
                    insert.setLong(4, one.statement);
                    insert.setObject(5, stated.isShort() ? stated.first() : null);
                    insert.executeUpdate();
                }
            }
        }
    }

    private void link(List<Link> links) throws SQLException {
        try (PreparedStatement insert = insert("link", 3)) {
            for (Link link : links) {
                insert.setLong(1, link.statement);
                insert.setLong(2, link.other);
                insert.setInt(3, link.score);
                insert.executeUpdate();
            }
        }
    }

    private PreparedStatement insert(String table, int columns) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(columns, "?"));
        return connection.prepareStatement(
                "INSERT INTO " + prefix + table + " VALUES (" + marks + ")");
    }

    private static void fill(PreparedStatement query, long... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            query.setLong(i + 1, values[i]);
        }
    }

    /// The statements that the index holds.
    static final class Known implements AutoCloseable {
        private final PreparedStatement reported;
        private final PreparedStatement stating;

        Known(Connection connection, String prefix) throws SQLException {
            String found =
                    "SELECT b.statement, t.content FROM %1$sblock b CROSS JOIN %1$straits t ON t.statement = b.statement WHERE b.parties = ? AND "
                            .formatted(prefix);
            reported =
                    connection.prepareStatement(
                            found + "b.denied = ? AND b.published BETWEEN ? AND ?");
            stating = connection.prepareStatement(found + "b.first BETWEEN ? AND ?");
        }

        /// Those in a block that may be near one of these, each once.
        List<Member> near(long block, List<Member> fresh) throws SQLException {
            Map<Long, Member> found = new TreeMap<>();
            for (boolean denied : List.of(false, true)) {
                Stream<Days> around = fresh.stream().map(one -> around(one.traits, denied));
                for (Days days : merged(around)) {
                    fill(reported, block, denied ? 1 : 0, days.first, days.last);
                    add(reported, found);
                }
            }
            for (Days days :
                    merged(
                            fresh.stream()
                                    .map(Member::traits)
                                    .filter(one -> one.stated().isShort())
                                    .map(Links::stated))) {
                fill(stating, block, days.first, days.last);
                add(stating, found);
            }
            return List.copyOf(found.values());
        }

        private void add(PreparedStatement query, Map<Long, Member> found) throws SQLException {
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long statement = row.getLong(1);
                    if (!found.containsKey(statement)) {
                        Traits traits = Traits.read(row.getBytes(2));
                        found.put(statement, new Member(statement, traits));
                    }
                }
            }
        }

        @Override
        public void close() throws SQLException {
            reported.close();
            stating.close();
        }
    }

    /// When those are reported that are near a statement by the days of their reports.
    private static Days around(Traits one, boolean denied) {
        int reach = one.isDated() ? one.reach(denied) : 0;
        return new Days((long) one.published() - reach, (long) one.published() + reach);
    }

    /// When the short occasions begin that may meet the one that a statement states.
    private static Days stated(Traits one) {
        return new Days((long) one.stated().first() - Occasion.SHORT, one.stated().last());
    }

    /// The same days in rising order and apart from one another.
    private static List<Days> merged(Stream<Days> days) {
        List<Days> merged = new ArrayList<>();
        days.sorted(Comparator.comparingLong(Days::first))
                .forEach(next -> {
                    if (!merged.isEmpty() && next.first <= merged.getLast().last) {
                        Days last = merged.removeLast();
                        merged.add(new Days(last.first, Math.max(last.last, next.last)));
                    } else {
                        merged.add(next);
                    }
                });
        return merged;
    }
}
