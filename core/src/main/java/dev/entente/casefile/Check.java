package dev.entente.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.Document;
import dev.entente.Statement;
import dev.entente.casefile.Content.Name;
import dev.entente.code.StatementJson;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Looks for what is broken in a case file: damage to the file, guards that are gone, rows without
/// their log, and records that are no longer what was written.
final class Check {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Connection connection;
    private final List<String> problems = new ArrayList<>();
    private long last;
    private long lastKnownFrom = Long.MIN_VALUE;
    private byte[] lastHash = new byte[Digest.BYTES];
    private final Set<Long> erased = new HashSet<>();
    private long held = -1;
    private String text = "";

    Check(Connection connection) {
        this.connection = connection;
    }

    List<String> run() {
        try {
            Database.run(connection, "BEGIN");
            try {
                list("PRAGMA integrity_check(20)", "The file is damaged: ", "ok");
                schema();
                erasures();
                list(
                        "SELECT \"table\" || coalesce(' ' || rowid, '') FROM pragma_foreign_key_check",
                        "Points nowhere: ",
                        "");
                log();
                strays();
                problems.addAll(Lines.problems(connection));
                if (problems.isEmpty()) { // the texts are as they were written
                    problems.addAll(WordIndex.problems(connection));
                    problems.addAll(Index.problems(connection));
                    problems.addAll(Links.problems(connection));
                }
            } finally {
                Database.run(connection, "ROLLBACK");
            }
        } catch (SQLException | RuntimeException e) {
            // A damaged page can hold anything, also nothing where something must be.
            problems.add("The file cannot be read further: " + e.getMessage() + ".");
        }
        return List.copyOf(problems);
    }

    private void list(String sql, String problem, String fine) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                if (!row.getString(1).equals(fine)) {
                    problems.add(problem + row.getString(1) + ".");
                }
            }
        }
    }

    /// Compares tables and guards with those of a new case of the same version.
    private void schema() throws SQLException {
        int version = (int) Database.number(connection, "PRAGMA user_version");
        problems.addAll(Schema.problems(connection, Schema.SCRIPTS.subList(0, version)));
    }

    private void erasures() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT document FROM erasure");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                erased.add(row.getLong(1));
            }
        }
    }

    private void log() throws SQLException {
        try (Names names = new Names(connection);
                PreparedStatement query =
                        connection.prepareStatement("SELECT * FROM log ORDER BY sequence");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                row(row, names);
            }
        }
    }

    private void row(ResultSet row, Names names) throws SQLException {
        long sequence = row.getLong("sequence");
        long knownFrom = row.getLong("known_from");
        String kind = row.getString("kind");
        byte[] content = row.getBytes("content");
        byte[] hash = row.getBytes("hash");
        String place = "Record " + sequence + " (" + kind + ") ";
        if (sequence != last + 1) {
            problems.add("The log lacks records " + (last + 1) + " to " + (sequence - 1) + ".");
        }
        if (knownFrom < lastKnownFrom) {
            problems.add(place + "is known from before the record before it.");
        }
        if (!Arrays.equals(hash, Digest.link(lastHash, sequence, kind, knownFrom, content))) {
            problems.add(place + "does not fit the hash chain of the log.");
        }
        String problem = record(sequence, kind, content, names);
        if (problem != null) {
            problems.add(place + problem + ".");
        }
        last = sequence;
        lastKnownFrom = knownFrom;
        lastHash = hash;
    }

    private @Nullable String record(long sequence, String kind, byte[] content, Names names)
            throws SQLException {
        String sql =
                switch (kind) {
                    case "document" ->
                            "SELECT d.*, first.id AS first FROM document d LEFT JOIN document first ON first.sequence = d.line AND first.sequence <= d.sequence WHERE d.sequence = ?";
                    case "coding" ->
                            "SELECT d.id, c.coder AS word FROM coding c JOIN document d ON d.sequence = c.document WHERE c.sequence = ?";
                    case "statement" ->
                            "SELECT s.*, c.document, c.coder, d.id AS document_id FROM statement s JOIN coding c ON c.sequence = s.coding JOIN document d ON d.sequence = c.document WHERE s.sequence = ?";
                    case "sighting" ->
                            "SELECT d.id, s.source AS word, s.document, s.sequence FROM sighting s JOIN document d ON d.sequence = s.document WHERE s.sequence = ?";
                    case "failure" -> "SELECT message AS word FROM failure WHERE sequence = ?";
                    case "judgement" -> "SELECT id, json FROM judgement WHERE sequence = ?";
                    case "merging" -> "SELECT head, records FROM merging WHERE sequence = ?";
                    case "erasure" ->
                            "SELECT d.id, e.by, e.why FROM erasure e JOIN document d ON d.sequence = e.document WHERE e.sequence = ?";
                    default -> "";
                };
        if (sql.isEmpty()) {
            return "is of no kind that is known";
        }
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, sequence);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return "is missing";
                }
                return switch (kind) {
                    case "document" -> document(row, content);
                    case "statement" -> statement(row, content, names);
                    case "failure" -> same(content, Digest.fields(row.getString("word")));
                    case "judgement" -> judgement(row, content);
                    case "merging" -> merging(row, sequence, content);
                    case "erasure" ->
                            same(
                                    content,
                                    Digest.fields(
                                            Digest.hex(row.getBytes("id")),
                                            row.getString("by"),
                                            row.getString("why")));
                    case "sighting" -> sighting(row, content);
                    default ->
                            same(
                                    content,
                                    Digest.fields(
                                            Digest.hex(row.getBytes("id")), row.getString("word")));
                };
            } catch (RuntimeException e) {
                return "cannot be read: " + e.getMessage();
            }
        }
    }

    private static @Nullable String same(byte[] written, byte[] found) {
        return Arrays.equals(written, found) ? null : "is not what was written";
    }

    private @Nullable String document(ResultSet row, byte[] content) throws SQLException {
        held = row.getLong("sequence");
        if (erased.contains(held)) {
            return isEmpty(row) ? null : "was erased, and words of it are left";
        }
        Document document = Holdings.document(row);
        text = document.text();
        byte[] first = row.getBytes("first");
        if (first == null) {
            return document.source() + " has a line that begins nowhere before it";
        }
        if (same(content, Ledger.content(document, Digest.hex(first))) != null) {
            return document.source() + " is not what was written";
        }
        try {
            byte[] original = Originals.inflate(row.getBytes("original"));
            return Arrays.equals(Digest.of(original), row.getBytes("id"))
                    ? null
                    : document.source() + " has other original bytes than its digest says";
        } catch (IOException e) {
            return document.source()
                    + " has original bytes that cannot be unpacked: "
                    + e.getMessage();
        }
    }

    private static boolean isEmpty(ResultSet row) throws SQLException {
        for (String column :
                List.of(
                        "source",
                        "title",
                        "published",
                        "publisher",
                        "author",
                        "language",
                        "text")) {
            if (!Objects.requireNonNullElse(row.getString(column), "").isEmpty()) {
                return false;
            }
        }
        return row.getString("date_origin").equals("NONE")
                && row.getLong("line") == row.getLong("sequence")
                && row.getBytes("original").length == 0;
    }

    private @Nullable String sighting(ResultSet row, byte[] content) throws SQLException {
        String source = row.getString("word");
        if (erased.contains(row.getLong("document"))) {
            return source.equals("erased " + row.getLong("sequence"))
                    ? null
                    : "is of an erased document, and words of it are left";
        }
        return same(content, Digest.fields(Digest.hex(row.getBytes("id")), source));
    }

    private @Nullable String merging(ResultSet row, long sequence, byte[] content)
            throws SQLException {
        long records = row.getLong("records");
        String sql =
                "SELECT count(*) FROM known_there WHERE sequence BETWEEN %d AND %d"
                        .formatted(sequence - records, sequence - 1);
        return Database.number(connection, sql) == records
                ? same(content, Ledger.merging(connection, row.getBytes("head"), sequence, records))
                : "does not say since when each record was known there";
    }

    private @Nullable String statement(ResultSet row, byte[] content, Names names)
            throws SQLException {
        String json = row.getString("json");
        SortedSet<Name> named = names.of(row.getLong("sequence"));
        if (erased.contains(row.getLong("document"))) {
            return json.isEmpty() && named.isEmpty() && same(content, row.getBytes("id")) == null
                    ? null
                    : "is of an erased document, and words of it are left";
        }
        if (same(content, Digest.of(json)) != null || same(content, row.getBytes("id")) != null) {
            return "is not what was written";
        }
        long document = row.getLong("document");
        if (document != held) {
            text = text(document);
            held = document;
        }
        try {
            JsonNode node = MAPPER.readTree(json);
            Statement statement = StatementJson.read(node.path("doc").asText(), node);
            if (!named.equals(Content.names(statement))) {
                return "is not found by the codes that it names";
            }
            if (!node.path("coder").asText().equals(row.getString("coder"))
                    || !node.path("doc").asText().equals(Digest.hex(row.getBytes("document_id")))) {
                return "belongs to another coding";
            }
            boolean quoted =
                    !statement.sentence().of(text).isBlank()
                            && statement
                                    .trigger()
                                    .of(text)
                                    .equals(node.path("trigger").path("text").asText());
            return quoted ? null : "does not quote the words of its document";
        } catch (JsonProcessingException e) {
            return "is no JSON";
        } catch (IndexOutOfBoundsException e) {
            return "rests on words outside its document";
        }
    }

    private @Nullable String judgement(ResultSet row, byte[] content) throws SQLException {
        String json = row.getString("json");
        if (same(content, Digest.of(json)) != null || same(content, row.getBytes("id")) != null) {
            return "is not what was written";
        }
        Judgement judgement = Judgement.read("", json, Instant.EPOCH);
        for (String id : judgement.subjects()) {
            String sql =
                    "SELECT count(*) FROM %s WHERE id = x'%s'"
                            .formatted(judgement.subject(), Digest.hex(Digest.bytes(id)));
            if (Database.number(connection, sql) == 0) {
                return "judges a " + judgement.subject() + " that is not there: " + id;
            }
        }
        return null;
    }

    private String text(long document) throws SQLException {
        return Database.text(connection, "SELECT text FROM document WHERE sequence = " + document);
    }

    private void strays() throws SQLException {
        for (String kind : Schema.KINDS) {
            list(
                    "SELECT sequence FROM "
                            + kind
                            + " WHERE sequence NOT IN (SELECT sequence FROM log WHERE kind = '"
                            + kind
                            + "') LIMIT 20",
                    "Not in the log: " + kind + " ",
                    "");
        }
        list(
                """
                SELECT sequence FROM known_there WHERE NOT EXISTS (SELECT 1 FROM merging m
                    WHERE known_there.sequence BETWEEN m.sequence - m.records AND m.sequence - 1)\
                """,
                "Known elsewhere, but not merged: record ",
                "");
        list(
                "SELECT sequence FROM document WHERE sequence NOT IN (SELECT id FROM words_docsize UNION SELECT document FROM erasure) LIMIT 20",
                "Not found by a search: document ",
                "");
    }

    /// The rows of statement_code, walked beside the log.
    private static final class Names implements AutoCloseable {
        private final PreparedStatement query;
        private final ResultSet row;
        private boolean more;

        Names(Connection connection) throws SQLException {
            query =
                    connection.prepareStatement(
                            "SELECT statement, code, role FROM statement_code ORDER BY statement");
            row = query.executeQuery();
            more = row.next();
        }

        /// Whom the statement names; asked for rising sequences.
        SortedSet<Name> of(long sequence) throws SQLException {
            SortedSet<Name> names = new TreeSet<>();
            while (more && row.getLong(1) <= sequence) {
                if (row.getLong(1) == sequence) {
                    names.add(new Name(row.getString(2), row.getString(3)));
                }
                more = row.next();
            }
            return names;
        }

        @Override
        public void close() throws SQLException {
            row.close();
            query.close();
        }
    }
}
