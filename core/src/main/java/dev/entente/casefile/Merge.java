package dev.entente.casefile;

import dev.entente.Document;
import dev.entente.read.Fingerprint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Brings over the records that another case has and this one lacks: documents, what was coded of
/// them, where they were seen, what could not be read, and judgements. What either has erased stays
/// out.
public final class Merge {
    /// Since when a record was known where it was first recorded, of a table `t`.
    private static final String KNOWN =
            """
            coalesce((SELECT there.known_from FROM known_there there WHERE there.sequence = t.sequence),
                (SELECT log.known_from FROM log WHERE log.sequence = t.sequence)) AS known\
            """;

    private static final String NOT_ERASED = "NOT IN (SELECT document FROM erasure)";

    private final Connection from;
    private final Ledger into;
    private int documents;
    private int statements;
    private int judgements;
    private int others;

    /// What came of a merge.
    ///
    /// @param documents how many documents were new
    /// @param statements how many statements were
    /// @param judgements how many judgements were
    /// @param others how many other records were: sightings and failures
    public record Report(int documents, int statements, int judgements, int others) {}

    private Merge(Connection from, Ledger into) {
        this.from = from;
        this.into = into;
    }

    /// Merges a case into another, within work that is done together.
    static Report of(Connection from, byte[] head, Ledger into) throws SQLException {
        return new Merge(from, into).run(head);
    }

    private Report run(byte[] head) throws SQLException {
        long before = into.sequence();
        each(
                "SELECT t.*, " + KNOWN + " FROM document t WHERE t.sequence " + NOT_ERASED,
                row -> document(row));
        each(
                "SELECT t.sequence, d.id, t.coder, "
                        + KNOWN
                        + " FROM coding t JOIN document d ON d.sequence = t.document WHERE t.document "
                        + NOT_ERASED,
                row -> coding(row));
        each(
                "SELECT t.sequence, d.id, t.source, "
                        + KNOWN
                        + " FROM sighting t JOIN document d ON d.sequence = t.document WHERE t.document "
                        + NOT_ERASED,
                row ->
                        other(
                                new Entry.Sighting(
                                        Digest.hex(row.getBytes("id")), row.getString("source")),
                                row));
        each(
                "SELECT t.*, " + KNOWN + " FROM failure t WHERE true",
                row -> other(new Entry.Failure(row.getString("message")), row));
        each("SELECT t.*, " + KNOWN + " FROM judgement t WHERE true", row -> judgement(row));
        long records = into.sequence() - before;
        if (records > 0) {
            into.merging(head, records);
        }
        return new Report(documents, statements, judgements, others);
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void each(String sql, Row taker) throws SQLException {
        try (PreparedStatement query = from.prepareStatement(sql + " ORDER BY t.sequence");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                taker.take(row);
            }
        }
    }

    private void document(ResultSet row) throws SQLException {
        Document document = Holdings.document(row);
        if (into.holds(document.id())) {
            other(new Entry.Sighting(document.id(), document.source()), row);
            return;
        }
        Entry entry =
                new Entry.Coded(
                        document,
                        row.getBytes("original"),
                        Fingerprint.of(document.text()),
                        List.of(),
                        null,
                        null);
        into.add(new Entry.Merged(entry, row.getLong("known")));
        documents++;
    }

    private void coding(ResultSet row) throws SQLException {
        List<Content> contents = new ArrayList<>();
        String sql = "SELECT json FROM statement WHERE coding = ? ORDER BY sequence";
        try (PreparedStatement query = from.prepareStatement(sql)) {
            query.setLong(1, row.getLong("sequence"));
            try (ResultSet statement = query.executeQuery()) {
                while (statement.next()) {
                    contents.add(Content.read(statement.getString(1)));
                }
            }
        }
        Entry entry =
                new Entry.Coding(Digest.hex(row.getBytes("id")), row.getString("coder"), contents);
        if (into.add(new Entry.Merged(entry, row.getLong("known"))) == Entry.Fate.CODED) {
            statements += contents.size();
        }
    }

    private void judgement(ResultSet row) throws SQLException {
        String json = row.getString("json");
        Judgement judgement = Judgement.read(Digest.hex(row.getBytes("id")), json, Instant.EPOCH);
        Entry entry = new Entry.Judged(judgement, json);
        if (into.add(new Entry.Merged(entry, row.getLong("known"))) == Entry.Fate.JUDGED) {
            judgements++;
        }
    }

    private void other(Entry entry, ResultSet row) throws SQLException {
        long before = into.sequence();
        into.add(new Entry.Merged(entry, row.getLong("known")));
        others += into.sequence() > before ? 1 : 0;
    }
}
