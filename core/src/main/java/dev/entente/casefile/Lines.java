package dev.entente.casefile;

import dev.entente.read.Copies;
import dev.entente.read.Fingerprint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells which documents of a case are copies of one another. The fingerprints of the texts are
/// kept in the file, so that a case need not be read through before something is added to it. They
/// are no records: they say nothing that the texts do not, and what lacks is made anew.
final class Lines {
    private static final String KEPT =
            """
            SELECT d.sequence, first.id, d.published, f.content,
                CASE WHEN f.content IS NULL THEN d.text END
            FROM document d
            JOIN document first ON first.sequence = d.line
            LEFT JOIN fingerprint f ON f.document = d.sequence AND f.version = ?2
            WHERE d.sequence > ?1 AND d.sequence NOT IN (SELECT document FROM erasure) ORDER BY d.sequence\
            """;
    private static final String TEXTS =
            """
            SELECT d.sequence, d.text, f.content FROM fingerprint f
            JOIN document d ON d.sequence = f.document
            WHERE f.version = ? ORDER BY d.sequence\
            """;

    private final Connection connection;
    private final Copies copies = new Copies();
    private long remembered;

    Lines(Connection connection) {
        this.connection = connection;
    }

    /// Remembers the documents up to the record `last`; what others wrote since is read from the
    /// file.
    void resume(long last) throws SQLException {
        if (remembered == last) {
            return;
        }
        try (PreparedStatement query = connection.prepareStatement(KEPT)) {
            query.setLong(1, remembered);
            query.setInt(2, Fingerprint.VERSION);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String published = row.getString(3);
                    copies.remember(
                            Digest.hex(row.getBytes(2)),
                            fingerprint(row.getLong(1), row.getBytes(4), row.getString(5)),
                            published == null ? null : LocalDate.parse(published));
                }
            }
        }
        remembered = last;
    }

    /// Says that the file holds what was told up to the record `last`.
    void reached(long last) {
        remembered = last;
    }

    /// The id of the line of a document that is about to be added.
    String of(Entry.Coded coded) {
        return copies.line(
                coded.document().id(), coded.fingerprint(), coded.document().published());
    }

    /// Keeps the fingerprint of a document.
    void put(long document, Fingerprint fingerprint) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO fingerprint VALUES (?, ?, ?)")) {
            insert.setLong(1, document);
            insert.setInt(2, Fingerprint.VERSION);
            insert.setBytes(3, fingerprint.bytes());
            insert.executeUpdate();
        }
    }

    private Fingerprint fingerprint(long document, byte @Nullable [] kept, String text)
            throws SQLException {
        if (kept == null) {
            Fingerprint fingerprint = Fingerprint.of(text);
            put(document, fingerprint);
            return fingerprint;
        }
        try {
            return Fingerprint.read(kept);
        } catch (IllegalArgumentException e) {
            throw new SQLException("the fingerprint of document " + document + " is damaged", e);
        }
    }

    /// Which fingerprints are not those of their texts. One that lacks is no fault.
    static List<String> problems(Connection connection) throws SQLException {
        List<String> problems = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(TEXTS)) {
            query.setInt(1, Fingerprint.VERSION);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    byte[] made = Fingerprint.of(row.getString(2)).bytes();
                    if (!Arrays.equals(made, row.getBytes(3))) {
                        problems.add(
                                "The fingerprint of document "
                                        + row.getLong(1)
                                        + " is not that of its text.");
                    }
                }
            }
        }
        return problems;
    }
}
