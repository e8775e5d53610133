package dev.entente.casefile;

import dev.entente.Document;
import dev.entente.casefile.Entry.Fate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Appends records to a case file. The only class that writes them.
final class Ledger {
    private final Connection connection;
    private final Clock clock;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Map<Long, Traits> made = new HashMap<>();
    private Lines lines;
    private Index index;
    private long sequence;
    private long knownFrom;
    private byte[] head = new byte[Digest.BYTES];

    Ledger(Connection connection, Clock clock) {
        this.connection = connection;
        this.lines = new Lines(connection);
        this.index = new Index(connection);
        this.clock = clock;
    }

    /// Adds all entries in their order, or none.
    List<Fate> add(List<Entry> entries) throws SQLException {
        return together(() -> {
            List<Fate> fates = new ArrayList<>();
            for (Entry entry : entries) {
                fates.add(add(entry));
            }
            return fates;
        });
    }

    /// The sequence of the last record.
    long sequence() {
        return sequence;
    }

    /// Does all of the work, or nothing of it.
    <T> T together(Database.Work<T> work) throws SQLException {
        try {
            T done =
                    Database.together(
                            connection,
                            "BEGIN IMMEDIATE",
                            () -> {
                                resume();
                                T result = work.done();
                                index.finish();
                                Links.complete(connection, made);
                                return result;
                            });
            lines.reached(sequence);
            return done;
        } catch (SQLException | RuntimeException e) {
            lines = new Lines(connection);
            index = new Index(connection);
            throw e;
        } finally {
            made.clear();
            release();
        }
    }

    /// Closes what was prepared: the file cannot be written anew while something is.
    private void release() throws SQLException {
        for (PreparedStatement one : prepared.values()) {
            one.close();
        }
        prepared.clear();
    }

    /// Adds an entry within work that is done [#together].
    Fate add(Entry entry) throws SQLException {
        return switch (entry) {
            case Entry.Coded coded -> document(coded);
            case Entry.Coding coding -> coding(coding);
            case Entry.Sighting sighting -> sighting(sighting.document(), sighting.source());
            case Entry.Failure failure -> failure(failure.message());
            case Entry.Judged judged -> judgement(judged.judgement(), judged.kept());
            case Entry.Merged merged -> merged(merged);
            case Entry.Erased erased -> erased(erased);
        };
    }

    /// Records that the last `records` records came from the case whose log ended with `other`.
    void merging(byte[] other, long records) throws SQLException {
        byte[] content = merging(connection, other, sequence + 1, records);
        put("INSERT INTO merging VALUES (?, ?, ?)", append("merging", content), other, records);
    }

    /// The digest of the record that `records` records before the one with a sequence were merged.
    static byte[] merging(Connection connection, byte[] other, long sequence, long records)
            throws SQLException {
        Digest digest = Digest.begun();
        digest.add(Digest.hex(other));
        String sql =
                "SELECT sequence, known_from FROM known_there WHERE sequence BETWEEN ? AND ? ORDER BY sequence";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            fill(query, sequence - records, sequence - 1);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    digest.add(row.getString(1));
                    digest.add(row.getString(2));
                }
            }
        }
        return digest.done();
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
            code(
                    Index.Source.of(own, document),
                    new Entry.Coding(document.id(), coded.coder(), coded.contents()));
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

    /// Records a coding of a document that is there. A version codes a document once: its
    /// statements would be those that are there, and an empty coding would hide them.
    private Fate coding(Entry.Coding coding) throws SQLException {
        long own = sequenceOf(coding.document());
        String held = "SELECT sequence FROM coding WHERE document = ? AND coder = ?";
        if (isErased(own) || find(held, own, coding.coder()) != 0) {
            return Fate.HELD;
        }
        code(Index.Source.of(connection, own), coding);
        return Fate.CODED;
    }

    private void code(Index.Source source, Entry.Coding coded) throws SQLException {
        long coding = append("coding", Digest.fields(coded.document(), coded.coder()));
        put("INSERT INTO coding VALUES (?, ?, ?)", coding, source.document(), coded.coder());
        for (Content content : coded.contents()) {
            byte[] id = content.id();
            if (find("SELECT sequence FROM statement WHERE id = ?", id) != 0) {
                continue;
            }
            long at = append("statement", id);
            put("INSERT INTO statement VALUES (?, ?, ?, ?)", at, id, coding, content.json());
            if (content.marks() == null) {
                index.put(at, id, content.json(), source);
            } else {
                index.put(at, id, content.marks().card());
                made.put(at, content.marks().traits());
            }
            for (Content.Name name : content.names()) {
                put("INSERT INTO statement_code VALUES (?, ?, ?)", name.code(), at, name.role());
            }
        }
    }

    private Fate sighting(String document, String source) throws SQLException {
        long own = sequenceOf(document);
        if (holds(source, document) || isErased(own)) {
            return Fate.HELD;
        }
        long at = append("sighting", Digest.fields(document, source));
        put("INSERT INTO sighting VALUES (?, ?, ?)", at, own, source);
        return Fate.SEEN;
    }

    /// Records a judgement of what the case holds.
    private Fate judgement(Judgement judgement, @Nullable String kept) throws SQLException {
        if (kept != null
                && find("SELECT sequence FROM judgement WHERE id = ?", Digest.of(kept)) != 0) {
            return Fate.HELD;
        }
        if (!holdsAll(judgement)) {
            throw new IllegalArgumentException(
                    "The case does not hold each %s of %s."
                            .formatted(judgement.subject(), judgement.subjects()));
        }
        String json = kept == null ? judgement.json(sequence + 1) : kept;
        byte[] id = Digest.of(json);
        long at = append("judgement", id);
        put("INSERT INTO judgement VALUES (?, ?, ?)", at, id, json);
        return Fate.JUDGED;
    }

    /// Whether the case holds all that a judgement is about.
    private boolean holdsAll(Judgement judgement) throws SQLException {
        String sql = "SELECT sequence FROM " + judgement.subject() + " WHERE id = ?";
        for (String id : judgement.subjects()) {
            if (find(sql, Digest.bytes(id)) == 0) {
                return false;
            }
        }
        return true;
    }

    private Fate failure(String message) throws SQLException {
        if (find("SELECT sequence FROM failure WHERE message = ?", message) == 0) {
            long at = append("failure", Digest.fields(message));
            put("INSERT INTO failure VALUES (?, ?)", at, message);
        }
        return Fate.FAILED;
    }

    /// Adds what another case has. What is judged there of statements that are not here is left.
    private Fate merged(Entry.Merged merged) throws SQLException {
        if (merged.entry() instanceof Entry.Judged judged && !holdsAll(judged.judgement())) {
            return Fate.HELD;
        }
        long before = sequence;
        Fate fate = add(merged.entry());
        for (long at = before + 1; at <= sequence; at++) {
            put("INSERT INTO known_there VALUES (?, ?)", at, merged.knownThere());
        }
        return fate;
    }

    private Fate erased(Entry.Erased erased) throws SQLException {
        long document = sequenceOf(erased.document());
        if (isErased(document)) {
            return Fate.HELD;
        }
        byte[] content = Digest.fields(erased.document(), erased.by(), erased.why());
        long at = append("erasure", content);
        put("INSERT INTO erasure VALUES (?, ?, ?, ?)", at, document, erased.by(), erased.why());
        Erasure.of(connection, document);
        return Fate.ERASED;
    }

    private boolean isErased(long document) throws SQLException {
        return find("SELECT sequence FROM erasure WHERE document = ?", document) != 0;
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
        PreparedStatement query = prepared(sql);
        fill(query, values);
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void put(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement insert = prepared(sql);
        fill(insert, values);
        insert.executeUpdate();
    }

    /// A statement that is prepared once for all entries that are added together.
    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    private static void fill(PreparedStatement prepared, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
    }
}
