package dev.entente.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.Evidence;
import dev.entente.Holding;
import dev.entente.Statement;
import dev.entente.code.Coder;
import dev.entente.code.StatementJson;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The codings of a case at one point of its log, and the statements of each. Of the codings of a
/// document the latest counts; the others are kept. What was erased has none.
final class Codings {
    /// Says of a row `coding` that a document is known by it up to record ?1: of the codings that
    /// the case had learned it was made last, here or where it came from.
    static final String LATEST =
            """
            coding.sequence = (SELECT latest.sequence FROM coding latest
                JOIN log made ON made.sequence = latest.sequence
                LEFT JOIN known_there there ON there.sequence = latest.sequence
                WHERE latest.document = coding.document AND latest.sequence <= ?1
                ORDER BY coalesce(there.known_from, made.known_from) DESC,
                    latest.sequence DESC LIMIT 1)
            """;

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String EVIDENCE =
            """
            SELECT s.id, s.json, coding.document, log.known_from, s.sequence
            FROM statement s
            JOIN coding ON coding.sequence = s.coding
            JOIN log ON log.sequence = s.sequence
            WHERE s.sequence <= ?1 AND s.json <> '' AND
            """;

    private final Path file;
    private final Holdings holdings;
    private final Connection connection;
    private final long last;

    Codings(Path file, Holdings holdings, Connection connection, long last) {
        this.file = file;
        this.holdings = holdings;
        this.connection = connection;
        this.last = last;
    }

    /// The statements that count among those with the records of a query, in [Evidence#ORDER].
    List<Evidence> latest(String statements, Object... values) throws SQLException {
        List<Evidence> evidence = evidence(LATEST + "AND s.sequence IN " + statements, values);
        evidence.sort(Evidence.ORDER);
        return evidence;
    }

    /// The statements of one coding in their order; none for 0.
    List<Evidence> of(long coding) throws SQLException {
        return evidence("coding.sequence = ?2 ORDER BY s.sequence", coding);
    }

    /// Two codings of one document by their records.
    ///
    /// @param earlier 0 where there is none
    record Twice(long earlier, long later) {}

    /// The codings of the documents that were coded at least twice, in the order in which the case
    /// learned them.
    ///
    /// @param from the version of the coder that made the earlier one; null for the one before the
    ///   other
    /// @param to the version that made the later one; null for the latest
    List<Twice> twice(@Nullable String from, @Nullable String to) throws SQLException {
        String sql =
                """
                SELECT max(earlier.sequence), coding.sequence
                FROM coding JOIN coding earlier ON earlier.document = coding.document
                    AND earlier.sequence <> coding.sequence
                WHERE coding.sequence <= ?1 AND earlier.sequence <= ?1
                    AND CASE WHEN ?2 IS NULL THEN ?3 IS NULL OR earlier.sequence < coding.sequence
                        ELSE earlier.coder = ?2 END
                    AND CASE WHEN ?3 IS NULL THEN %s ELSE coding.coder = ?3 END
                GROUP BY coding.sequence ORDER BY coding.document\
                """
                        .formatted(LATEST);
        return twice(sql, from, to);
    }

    /// The latest codings of the documents that were coded since an earlier point, beside those
    /// that were the latest then.
    List<Twice> since(Codings then) throws SQLException {
        Map<Long, Long> before = then.latest();
        List<Twice> codings = new ArrayList<>();
        latest().forEach((document, coding) -> {
            long earlier = before.getOrDefault(document, 0L);
            if (earlier != coding) {
                codings.add(new Twice(earlier, coding));
            }
        });
        return codings;
    }

    /// The codings by which the documents are known, by the records of those.
    private Map<Long, Long> latest() throws SQLException {
        String sql =
                "SELECT document, sequence FROM coding WHERE sequence <= ?1 AND "
                        + LATEST
                        + "ORDER BY document";
        Map<Long, Long> codings = new LinkedHashMap<>();
        try (PreparedStatement query = View.prepare(connection, last, sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                codings.put(row.getLong(1), row.getLong(2));
            }
        }
        return codings;
    }

    private List<Twice> twice(String sql, @Nullable Object... values) throws SQLException {
        List<Twice> codings = new ArrayList<>();
        try (PreparedStatement query = View.prepare(connection, last, sql, values);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                codings.add(new Twice(row.getLong(1), row.getLong(2)));
            }
        }
        return codings;
    }

    /// What a coder has to do.
    Due due(Coder coder) throws SQLException {
        String sql =
                """
                SELECT d.sequence, d.language, EXISTS (SELECT 1 FROM coding
                        WHERE coding.document = d.sequence AND coding.coder = ?2
                            AND coding.sequence <= ?1),
                    (SELECT coding.coder FROM coding WHERE coding.document = d.sequence AND %s)
                FROM document d WHERE d.sequence <= ?1 AND d.sequence NOT IN (SELECT document FROM erasure)
                ORDER BY d.sequence\
                """
                        .formatted(LATEST);
        List<Long> documents = new ArrayList<>();
        int current = 0;
        int overtaken = 0;
        try (PreparedStatement query = View.prepare(connection, last, sql, coder.version());
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                if (coder.version().equals(row.getString(4))) {
                    current++;
                } else if (row.getBoolean(3)) {
                    overtaken++;
                } else if (coder.languages().contains(row.getString(2))) {
                    documents.add(row.getLong(1));
                }
            }
        }
        return new Due(documents, current, overtaken);
    }

    /// What a version of the coder has to do.
    ///
    /// @param documents the records of the documents that it did not code, in languages that it
    ///   codes
    /// @param current how many documents it coded last
    /// @param overtaken how many it coded, and another version after it
    record Due(List<Long> documents, int current, int overtaken) {
        Due {
            documents = List.copyOf(documents);
        }
    }

    /// The versions of the coder, in the order in which they were first at work.
    List<String> coders() throws SQLException {
        String sql =
                "SELECT coder FROM coding WHERE sequence <= ?1 GROUP BY coder ORDER BY min(sequence)";
        List<String> coders = new ArrayList<>();
        try (PreparedStatement query = View.prepare(connection, last, sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                coders.add(row.getString(1));
            }
        }
        return coders;
    }

    /// The codings, by statement, of those statements that count no more since their document was
    /// coded again.
    Map<String, Long> replaced(Collection<String> statements) throws SQLException {
        String sql =
                "SELECT coding.sequence FROM statement s JOIN coding ON coding.sequence = s.coding WHERE s.sequence <= ?1 AND s.id = ?2 AND NOT "
                        + LATEST;
        Map<String, Long> replaced = new LinkedHashMap<>();
        for (String id : statements) {
            try (PreparedStatement query = View.prepare(connection, last, sql, Digest.bytes(id));
                    ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    replaced.put(id, row.getLong(1));
                }
            }
        }
        return replaced;
    }

    /// The ids of the statements that stand in the place of replaced ones and have their types;
    /// those without such a successor are left out.
    Map<String, String> successors(Collection<String> statements) throws SQLException {
        Map<String, Long> replaced = replaced(statements);
        Map<Long, Map<String, String>> byCoding = new HashMap<>();
        Map<String, String> successors = new HashMap<>();
        for (Map.Entry<String, Long> one : replaced.entrySet()) {
            Map<String, String> ofCoding = byCoding.get(one.getValue());
            if (ofCoding == null) {
                ofCoding = successors(one.getValue());
                byCoding.put(one.getValue(), ofCoding);
            }
            String successor = ofCoding.get(one.getKey());
            if (successor != null) {
                successors.put(one.getKey(), successor);
            }
        }
        return successors;
    }

    private Map<String, String> successors(long coding) throws SQLException {
        List<Evidence> later =
                evidence(
                        LATEST
                                + "AND coding.document = (SELECT document FROM coding WHERE sequence = ?2) ORDER BY s.sequence",
                        coding);
        Map<String, String> successors = new HashMap<>();
        Succession.of(of(coding), later)
                .forEach((one, other) -> {
                    if (one.statement().type() == other.statement().type()) {
                        successors.put(one.id(), other.id());
                    }
                });
        return successors;
    }

    private List<Evidence> evidence(String condition, Object... values) throws SQLException {
        List<Evidence> evidence = new ArrayList<>();
        Map<Long, Held> documents = new HashMap<>();
        try (PreparedStatement query =
                        View.prepare(connection, last, EVIDENCE + condition, values);
                PreparedStatement byRecord = holdings.byRecord();
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Long document = row.getLong(3);
                Held held = documents.get(document);
                if (held == null) {
                    held = Held.of(Holdings.of(byRecord, document));
                    documents.put(document, held);
                }
                evidence.add(evidence(row, held));
            }
        }
        return evidence;
    }

    /// A document and the length of its text in code points.
    private record Held(Holding holding, int length) {
        static Held of(Holding holding) {
            String text = holding.document().text();
            return new Held(holding, text.codePointCount(0, text.length()));
        }
    }

    private Evidence evidence(ResultSet row, Held held) throws SQLException {
        try {
            Statement statement =
                    StatementJson.read(
                            held.holding().document().id(), MAPPER.readTree(row.getString(2)));
            if (statement.sentence().end() > held.length()) {
                throw new IllegalArgumentException("It rests on words outside its document.");
            }
            return new Evidence(
                    Digest.hex(row.getBytes(1)),
                    statement,
                    held.holding(),
                    Instant.ofEpochMilli(row.getLong(4)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new UnusableCase(
                    file,
                    "holds a statement that is none, record " + row.getLong(5) + ".",
                    (e instanceof JsonProcessingException ? "It is no JSON." : e.getMessage())
                            + " \"entente check "
                            + file
                            + "\" says what else is broken.",
                    e);
        }
    }
}
