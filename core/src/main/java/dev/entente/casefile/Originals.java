package dev.entente.casefile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// The original bytes of documents, as they are kept.
final class Originals {
    private Originals() {}

    static byte[] deflate(byte[] original) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(original.length / 2 + 64);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(kept)) {
            deflater.write(original);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written outside memory", e);
        }
        return kept.toByteArray();
    }

    static byte[] inflate(byte[] kept) throws IOException {
        try (InflaterInputStream inflater =
                new InflaterInputStream(new ByteArrayInputStream(kept))) {
            return inflater.readAllBytes();
        }
    }
}
