package dev.entente.casefile;

import dev.entente.read.Sources;
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

    /// The original bytes; more than [Sources#LARGEST] are none that this program kept.
    static byte[] inflate(byte[] kept) throws IOException {
        try (InflaterInputStream inflater =
                new InflaterInputStream(new ByteArrayInputStream(kept))) {
            byte[] original = inflater.readNBytes((int) Sources.LARGEST + 1);
            if (original.length > Sources.LARGEST) {
                throw new IOException("unpacks to more than " + Sources.LARGEST + " bytes");
            }
            return original;
        }
    }
}
