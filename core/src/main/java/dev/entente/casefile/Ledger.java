package dev.entente.casefile;

import dev.entente.Document;
import dev.entente.casefile.Entry.Fate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Appends records to a case file. The only class that writes them.
final class Ledger {
    private final Connection connection;
    private final Clock clock;
    private Lines lines;
    private long sequence;
    private long knownFrom;
    private byte[] head = new byte[Digest.BYTES];

    Ledger(Connection connection, Clock clock) {
        this.connection = connection;
        this.lines = new Lines(connection);
        this.clock = clock;
    }

    /// Adds all entries in their order, or none.
    List<Fate> add(List<Entry> entries) throws SQLException {
        Database.run(connection, "BEGIN IMMEDIATE");
        try {
            resume();
            List<Fate> fates = new ArrayList<>();
            for (Entry entry : entries) {
                fates.add(
                        switch (entry) {
                            case Entry.Coded coded -> document(coded);
                            case Entry.Sighting sighting ->
                                    sighting(sighting.document(), sighting.source());
                            case Entry.Failure failure -> failure(failure.message());
                            case Entry.Judged judged -> judgement(judged.judgement());
                        });
            }
            Database.run(connection, "COMMIT");
            lines.reached(sequence);
            return fates;
        } catch (SQLException | RuntimeException e) {
            lines = new Lines(connection);
            Database.run(connection, "ROLLBACK");
            throw e;
        }
    }

    /// Whether the case has the document from this source.
    boolean holds(String source, String id) throws SQLException {
        return find(
                        """
                        SELECT sequence FROM document WHERE id = ?1 AND source = ?2
                        UNION ALL
                        SELECT document FROM sighting WHERE source = ?2
                            AND document = (SELECT sequence FROM document WHERE id = ?1)\
                        """,
                        Digest.bytes(id),
                        source)
                != 0;
    }

    /// Whether the case has the document, from any source.
    boolean holds(String id) throws SQLException {
        return sequenceOf(id) != 0;
    }

    /// Takes up the log where it ends, which another process may have moved.
    private void resume() throws SQLException {
        try (PreparedStatement last =
                        connection.prepareStatement(
                                "SELECT sequence, known_from, hash FROM log ORDER BY sequence DESC LIMIT 1");
                ResultSet row = last.executeQuery()) {
            if (row.next()) {
                sequence = row.getLong(1);
                knownFrom = row.getLong(2);
                head = row.getBytes(3);
            } else {
                sequence = 0;
                head = new byte[Digest.BYTES];
            }
        }
        lines.resume(sequence);
    }

    private Fate document(Entry.Coded coded) throws SQLException {
        Document document = coded.document();
        if (holds(document.id())) {
            return sighting(document.id(), document.source());
        }
        String line = lines.of(coded);
        long own = append("document", content(document, line));
        put(
                "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                own,
                Digest.bytes(document.id()),
                document.source(),
                document.title(),
                document.published() == null ? null : document.published().toString(),
                document.dateOrigin().name(),
                document.publisher(),
                document.author(),
                document.language(),
                line.equals(document.id()) ? Long.valueOf(own) : Long.valueOf(sequenceOf(line)),
                document.text(),
                coded.original());
        lines.put(own, coded.fingerprint());
        put(
                "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)",
                own,
                document.title(),
                document.text());
        if (coded.coder() != null) {
            code(own, coded, coded.coder());
        }
        if (coded.problem() != null) {
            failure(coded.problem());
        }
        return line.equals(document.id()) ? Fate.NEW : Fate.COPY;
    }

    /// The digest of a document record: every field, the bytes by their digest.
    static byte[] content(Document document, String line) {
        return Digest.fields(
                document.id(),
                document.source(),
                document.title(),
                document.published() == null ? null : document.published().toString(),
                document.dateOrigin().name(),
                document.publisher(),
                document.author(),
                document.language(),
                line,
                document.text());
    }

    private void code(long own, Entry.Coded coded, String coder) throws SQLException {
        long coding = append("coding", Digest.fields(coded.document().id(), coder));
        put("INSERT INTO coding VALUES (?, ?, ?)", coding, own, coder);
        for (Content content : coded.contents()) {
            byte[] id = content.id();
            if (find("SELECT sequence FROM statement WHERE id = ?", id) != 0) {
                continue;
            }
            long at = append("statement", id);
            put("INSERT INTO statement VALUES (?, ?, ?, ?)", at, id, coding, content.json());
            for (Content.Name name : content.names()) {
                put("INSERT INTO statement_code VALUES (?, ?, ?)", name.code(), at, name.role());
            }
        }
    }

    private Fate sighting(String document, String source) throws SQLException {
        if (holds(source, document)) {
            return Fate.HELD;
        }
        long at = append("sighting", Digest.fields(document, source));
        put("INSERT INTO sighting VALUES (?, ?, ?)", at, sequenceOf(document), source);
        return Fate.SEEN;
    }

    /// Records a judgement of what the case holds.
    private Fate judgement(Judgement judgement) throws SQLException {
        for (String id : judgement.subjects()) {
            String sql = "SELECT sequence FROM " + judgement.subject() + " WHERE id = ?";
            if (find(sql, Digest.bytes(id)) == 0) {
                throw new IllegalArgumentException(
                        "The case holds no " + judgement.subject() + " " + id + ".");
            }
        }
        String json = judgement.json(sequence + 1);
        byte[] id = Digest.of(json);
        long at = append("judgement", id);
        put("INSERT INTO judgement VALUES (?, ?, ?)", at, id, json);
        return Fate.JUDGED;
    }

    private Fate failure(String message) throws SQLException {
        if (find("SELECT sequence FROM failure WHERE message = ?", message) == 0) {
            long at = append("failure", Digest.fields(message));
            put("INSERT INTO failure VALUES (?, ?)", at, message);
        }
        return Fate.FAILED;
    }

    private long append(String kind, byte[] content) throws SQLException {
        sequence++;
        knownFrom = Math.max(clock.millis(), knownFrom);
        head = Digest.link(head, sequence, kind, knownFrom, content);
        put("INSERT INTO log VALUES (?, ?, ?, ?, ?)", sequence, kind, content, knownFrom, head);
        return sequence;
    }

    private long sequenceOf(String id) throws SQLException {
        return find("SELECT sequence FROM document WHERE id = ?", Digest.bytes(id));
    }

    private long find(String sql, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            fill(query, values);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private void put(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            fill(insert, values);
            insert.executeUpdate();
        }
    }

    private static void fill(PreparedStatement prepared, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
    }
}
