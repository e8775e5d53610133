package dev.entente.casefile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// SHA-256 over fields, each with its length before it, so that no two lists of fields give the
/// same bytes.
final class Digest {
    /// The hash before the first row of a log.
    static final int BYTES = 32;

    private final MessageDigest sha;

    private Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// A digest to which fields are added one after the other.
    static Digest begun() {
        return new Digest();
    }

    /// The digest of what was added.
    byte[] done() {
        return sha.digest();
    }

    /// The digest of plain bytes.
    static byte[] of(byte[] bytes) {
        return new Digest().sha.digest(bytes);
    }

    /// The digest of a text in UTF-8.
    static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The digest of a record's fields.
    static byte[] fields(@Nullable String... fields) {
        Digest digest = new Digest();
        for (String field : fields) {
            digest.add(field);
        }
        return digest.sha.digest();
    }

    /// The hash of a row of the log after the hash `before`.
    static byte[] link(byte[] before, long sequence, String kind, long knownFrom, byte[] content) {
        Digest digest = new Digest();
        digest.sha.update(before);
        digest.sha.update(
                ByteBuffer.allocate(2 * Long.BYTES).putLong(sequence).putLong(knownFrom).array());
        digest.add(kind);
        digest.sha.update(content);
        return digest.sha.digest();
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    void add(@Nullable String field) {
        if (field == null) {
            sha.update((byte) 0);
            return;
        }
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        sha.update((byte) 1);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha.update(bytes);
    }
}
