package dev.entente.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.Document;
import dev.entente.Resource;
import dev.entente.code.StatementJson;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// By what the statements of a case are found, in the order of answers: the newest first, then by
/// id. It is no record, and says nothing that the statements do not.
final class Index implements AutoCloseable {
    /// The script that makes its tables.
    static final String SCRIPT = Resource.text(Index.class, "schema-5.sql");

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String IS_THERE =
            "SELECT count(*) FROM sqlite_schema WHERE name = 'statement_order'";
    private static final String ORDER =
            "INSERT INTO statement_order VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String WORDS =
            "INSERT INTO statement_words (rowid, "
                    + String.join(", ", Card.COLUMNS)
                    + ") VALUES (?"
                    + ", ?".repeat(Card.COLUMNS.size())
                    + ")";
    private static final String STATEMENTS =
            """
            SELECT s.sequence, s.id, s.json, coding.document
            FROM statement s JOIN coding ON coding.sequence = s.coding
            WHERE s.json <> '' ORDER BY s.sequence\
            """;

    /// Days before and after 1970 that are told apart, over a million years.
    private static final long DAYS = 1L << 29;

    private static final int MOST_WAITING = 10_000;

    private final Connection connection;
    private final List<Waiting> waiting = new ArrayList<>();

    /// The document that statements are of.
    record Source(long document, @Nullable String published, String text) {
        static Source of(long document, Document content) {
            LocalDate published = content.published();
            return new Source(
                    document, published == null ? null : published.toString(), content.text());
        }

        static Source of(Connection connection, long document) throws SQLException {
            String sql = "SELECT published, text FROM document WHERE sequence = ?";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setLong(1, document);
                try (ResultSet row = query.executeQuery()) {
                    return row.next()
                            ? new Source(document, row.getString(1), row.getString(2))
                            : new Source(document, null, "");
                }
            }
        }
    }

    /// A statement that is not written yet.
    @SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
    private record Waiting(long statement, byte[] id, Card card) {}

    /// A card that has a place in the order.
    private record Placed(long position, Card card) {}

    /// What a search found.
    ///
    /// @param position its place in the order of answers
    /// @param id the id of the statement
    record Found(long position, String id) {}

    /// What is known at one point of a case.
    ///
    /// @param last the last statement
    /// @param newest the last day on which a document was published, so that those that became
    ///   known later need not be passed; null where it cannot be told
    record Known(long last, @Nullable LocalDate newest) {
        /// Everything.
        static final Known ALL = new Known(Long.MAX_VALUE, null);

        /// What a case knew with the record `last`.
        static Known of(Connection of, long last) throws SQLException {
            String newest =
                    """
                    SELECT published FROM document WHERE sequence <= %s AND published IS NOT NULL
                    ORDER BY published DESC LIMIT 1\
                    """
                            .formatted(last);
            String day = Database.text(of, newest);
            return new Known(last, day.isEmpty() ? null : LocalDate.parse(day));
        }
    }

    /// Tells which of the statements that match are answers.
    interface Answers {
        /// The id of the statement `sequence`; null where it is no answer.
        @Nullable String id(long sequence) throws SQLException;
    }

    /// @param connection holds the tables; is closed with this
    Index(Connection connection) {
        this.connection = connection;
    }

    /// An index of nothing, in memory.
    static Index empty() throws SQLException {
        return made(Database.memory());
    }

    /// An index of all statements of a case, beside its file.
    static Index twin(Connection of) throws SQLException {
        Index twin = made(Database.temporary());
        twin.fill(of);
        return twin;
    }

    private static Index made(Connection connection) throws SQLException {
        Database.run(connection, "BEGIN");
        for (String script : Schema.SCRIPTS) {
            Database.run(connection, script);
        }
        return new Index(connection);
    }

    /// Whether a case has an index; those of earlier versions have none.
    static boolean isIn(Connection connection) throws SQLException {
        return Database.number(connection, IS_THERE) > 0;
    }

    /// Takes in all statements of a case.
    void fill(Connection from) throws SQLException {
        try (PreparedStatement query = from.prepareStatement(STATEMENTS);
                ResultSet row = query.executeQuery()) {
            Source source = new Source(-1, null, "");
            while (row.next()) {
                if (row.getLong(4) != source.document()) {
                    source = Source.of(from, row.getLong(4));
                }
                put(row.getLong(1), row.getBytes(2), row.getString(3), source);
            }
        }
        finish();
    }

    /// Takes in a statement that is kept as `json`; statements come in the order of their sequence.
    /// One that cannot be read is left out; [Check] tells which.
    void put(long statement, byte[] id, String json, Source source) throws SQLException {
        Card card;
        try {
            card =
                    Card.of(
                            source.published() == null ? null : LocalDate.parse(source.published()),
                            source.text(),
                            StatementJson.read("", MAPPER.readTree(json)));
        } catch (JsonProcessingException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | DateTimeException e) {
            return;
        }
        put(statement, id, card);
    }

    /// Takes in a statement; statements come in the order of their sequence.
    void put(long statement, byte[] id, Card card) throws SQLException {
        waiting.add(new Waiting(statement, id, card));
        if (waiting.size() == MOST_WAITING) {
            finish();
        }
    }

    /// Writes what was put. Words are written in the order of their places, since SQLite writes out
    /// what it has of an index whenever a lower rowid follows.
    void finish() throws SQLException {
        List<Placed> placed = place();
        placed.sort(Comparator.comparingLong(Placed::position));
        try (PreparedStatement insert = connection.prepareStatement(WORDS)) {
            for (Placed one : placed) {
                insert.setLong(1, one.position());
                for (int i = 0; i < Card.COLUMNS.size(); i++) {
                    insert.setString(i + 2, one.card().terms().get(i));
                }
                insert.executeUpdate();
            }
        }
        waiting.clear();
    }

    private List<Placed> place() throws SQLException {
        List<Placed> placed = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(ORDER)) {
            for (Waiting one : waiting) {
                long position = position(one.card().published(), one.id());
                do {
                    insert.setLong(1, position++);
                    insert.setLong(2, one.statement());
                    insert.setObject(3, day(one.card().occasion().first()));
                    insert.setObject(4, day(one.card().occasion().last()));
                } while (insert.executeUpdate() == 0);
                placed.add(new Placed(position - 1, one.card()));
            }
        }
        return placed;
    }

    /// Takes out what is said of statements of a case.
    ///
    /// @param statements a query of their sequences
    static void erase(Connection from, String statements) throws SQLException {
        String among = " FROM statement_order WHERE statement IN " + statements;
        Database.run(
                from, "DELETE FROM statement_words WHERE rowid IN (SELECT position" + among + ")");
        Database.run(from, "DELETE" + among);
    }

    /// The first answers in their order. No more is read than it takes to find them.
    ///
    /// @param known what is known
    /// @param count how many at most
    List<Found> find(List<Filter> filters, Known known, Answers answers, int count)
            throws SQLException {
        List<Found> found = new ArrayList<>();
        String match = Match.of(filters);
        try (PreparedStatement query = connection.prepareStatement(sql(filters, match))) {
            query.setLong(1, known.last());
            query.setLong(2, known.newest() == null ? 0 : first(known.newest()));
            if (!match.isEmpty()) {
                query.setString(3, match);
            }
            try (ResultSet row = query.executeQuery()) {
                while (found.size() < count && row.next()) {
                    String id = answers.id(row.getLong(2));
                    if (id != null) {
                        found.add(new Found(row.getLong(1), id));
                    }
                }
            }
        }
        return found;
    }

    private static String sql(List<Filter> filters, String match) {
        StringBuilder sql = new StringBuilder("SELECT o.position, o.statement FROM ");
        String position = match.isEmpty() ? "o.position" : "w.rowid";
        sql.append(
                match.isEmpty()
                        ? "statement_order o WHERE "
                        : "statement_words w CROSS JOIN statement_order o ON o.position = w.rowid"
                                + " WHERE w.statement_words MATCH ?3 AND ");
        sql.append("o.statement <= ?1 AND ").append(position).append(" >= ?2");
        for (Filter filter : filters) {
            if (filter instanceof Filter.Reported(LocalDate since, LocalDate until)) {
                sql.append(" AND ").append(position);
                sql.append(" BETWEEN ").append(first(until == null ? LocalDate.MAX : until));
                sql.append(" AND ").append(last(since == null ? LocalDate.MIN : since));
            } else if (filter instanceof Filter.Happened(LocalDate since, LocalDate until)) {
                sql.append(until == null ? "" : " AND ifnull(o.first <= " + day(until) + ", 1)");
                sql.append(since == null ? "" : " AND ifnull(o.last >= " + day(since) + ", 1)");
            }
        }
        return sql.append(" ORDER BY ").append(position).toString();
    }

    /// What is wrong with the index of a case whose records are sound.
    static List<String> problems(Connection of) throws SQLException {
        List<String> problems = new ArrayList<>();
        if (!isIn(of)) {
            return problems;
        }
        try (Index twin = twin(of)) {
            for (Connection one : List.of(of, twin.connection)) {
                Database.run(
                        one,
                        "CREATE VIRTUAL TABLE temp.statement_term USING fts5vocab(main, statement_words, col)");
            }
            for (String rows :
                    List.of(
                            "statement_order ORDER BY position",
                            "(SELECT id, sz FROM statement_words_docsize) ORDER BY id",
                            "(SELECT * FROM statement_term)")) {
                if (!same(of, twin.connection, "SELECT * FROM " + rows)) {
                    problems.add(
                            "The index of the statements is not that of their words and days. \"entente export\" and \"entente restore\" make it anew.");
                    break;
                }
            }
            Database.run(of, "DROP TABLE temp.statement_term");
        }
        return problems;
    }

    private static boolean same(Connection one, Connection other, String sql) throws SQLException {
        try (PreparedStatement mine = one.prepareStatement(sql);
                PreparedStatement theirs = other.prepareStatement(sql);
                ResultSet row = mine.executeQuery();
                ResultSet twin = theirs.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                if (!twin.next()) {
                    return false;
                }
                for (int i = 1; i <= columns; i++) {
                    if (!Objects.deepEquals(row.getObject(i), twin.getObject(i))) {
                        return false;
                    }
                }
            }
            return !twin.next();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /// Where a statement stands in the order if no other stands there: by the day, the newest first
    /// and unknown days last, then by the first 32 bits of the id.
    private static long position(@Nullable LocalDate published, byte[] id) {
        long day = published == null ? (2 * DAYS) << Integer.SIZE : first(published);
        return day | Integer.toUnsignedLong(ByteBuffer.wrap(id).getInt());
    }

    private static long first(LocalDate day) {
        return (DAYS - Math.clamp(day.toEpochDay(), 1 - DAYS, DAYS)) << Integer.SIZE;
    }

    private static long last(LocalDate day) {
        return first(day) | 0xffffffffL;
    }

    /// The end of an occasion; null where it is open.
    private static @Nullable Integer day(int end) {
        boolean open = end == Occasion.UNKNOWN.first() || end == Occasion.UNKNOWN.last();
        return open ? null : Integer.valueOf(end);
    }

    private static @Nullable Long day(@Nullable LocalDate day) {
        return day == null ? null : Long.valueOf(day.toEpochDay());
    }
}
