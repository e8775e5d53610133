package dev.entente.casefile;

import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import dev.entente.Holding;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The documents of a case at one point of its log. What was erased is none.
final class Holdings {
    private static final String HOLDING =
            """
            SELECT d.id, d.source, d.title, d.published, d.date_origin, d.publisher,
                d.author, d.language, d.text, first.id AS line, log.known_from
            FROM document d
            JOIN document first ON first.sequence = d.line
            JOIN log ON log.sequence = d.sequence
            WHERE d.sequence <= ?1 AND d.sequence NOT IN (SELECT document FROM erasure) AND
            """;

    private final Connection connection;
    private final long last;

    /// @param last the last record that is known
    Holdings(Connection connection, long last) {
        this.connection = connection;
        this.last = last;
    }

    /// All, in the order in which the case learned them.
    List<Holding> all() throws SQLException {
        return holdings("?2", 1);
    }

    /// Those that became known after a record.
    List<Holding> since(long record) throws SQLException {
        return holdings("d.sequence > ?2", record);
    }

    /// Those with an id, or with ids that begin so: four digits or more.
    List<Holding> of(String id) throws SQLException {
        if (id.matches("[0-9a-f]{64}")) {
            return holdings("d.id = ?2", Digest.bytes(id));
        }
        return id.matches("[0-9a-f]{4,64}")
                ? holdings("lower(hex(d.id)) LIKE ?2", id + "%")
                : List.of();
    }

    /// The bytes that the document with an id was read from.
    byte[] original(String id) throws SQLException {
        String sql = "SELECT original FROM document WHERE sequence <= ?1 AND id = ?2";
        try (PreparedStatement query = View.prepare(connection, last, sql, Digest.bytes(id));
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new IllegalArgumentException(
                        "There is no document " + id + " as known then.");
            }
            return Originals.inflate(row.getBytes(1));
        } catch (IOException e) {
            throw new SQLException("The bytes of the document " + id + " cannot be unpacked", e);
        }
    }

    /// The document with a record.
    Holding of(long sequence) throws SQLException {
        try (PreparedStatement query = byRecord()) {
            return of(query, sequence);
        }
    }

    /// A query for documents by their records.
    PreparedStatement byRecord() throws SQLException {
        return View.prepare(connection, last, HOLDING + "d.sequence = ?2");
    }

    /// The document with a record.
    static Holding of(PreparedStatement byRecord, long sequence) throws SQLException {
        byRecord.setLong(2, sequence);
        return holdings(byRecord).get(0);
    }

    private List<Holding> holdings(String condition, Object value) throws SQLException {
        try (PreparedStatement query =
                View.prepare(
                        connection, last, HOLDING + condition + " ORDER BY d.sequence", value)) {
            return holdings(query);
        }
    }

    private static List<Holding> holdings(PreparedStatement query) throws SQLException {
        List<Holding> holdings = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                holdings.add(
                        new Holding(
                                document(row),
                                Digest.hex(row.getBytes("line")),
                                Instant.ofEpochMilli(row.getLong("known_from"))));
            }
        }
        return holdings;
    }

    /// The document in a row with the names of the document table.
    static Document document(ResultSet row) throws SQLException {
        String published = row.getString("published");
        return new Document(
                Digest.hex(row.getBytes("id")),
                row.getString("source"),
                row.getString("title"),
                published == null ? null : LocalDate.parse(published),
                DateOrigin.valueOf(row.getString("date_origin")),
                row.getString("publisher"),
                row.getString("author"),
                row.getString("language"),
                row.getString("text"));
    }
}
