package dev.entente.read;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// By what [Copies] knows a text again: two independent hashes of all its words and, unless it is
/// too short, a sketch of its body. At most about 5 KB as bytes.
public final class Fingerprint {
    /// Rises when the same text may give another fingerprint, or other bytes.
    public static final int VERSION = 1;

    /// Texts of fewer words have no sketch, and are copies only where all words are the same.
    static final int SHORTEST = 20;

    private final Same same;
    private final @Nullable Sketch sketch;

    /// Two independent hashes of all words.
    record Same(long first, long second) {
        static Same of(Words words) {
            long first = words.all().size();
            long second = 1;
            for (String word : words.all()) {
                long hash = Sketch.hash(word);
                first = Sketch.mix(first * 31 + hash);
                second = second * 0x5851f42d4c957f2dL + hash;
            }
            return new Same(first, second);
        }
    }

    private Fingerprint(Same same, @Nullable Sketch sketch) {
        this.same = same;
        this.sketch = sketch;
    }

    /// The fingerprint of a text.
    public static Fingerprint of(String text) {
        Words words = Words.of(text);
        boolean sketched = words.all().size() - words.body() >= SHORTEST;
        return new Fingerprint(Same.of(words), sketched ? Sketch.of(words) : null);
    }

    /// The fingerprint that [#bytes] wrote; other bytes are refused.
    public static Fingerprint read(byte[] bytes) {
        if (bytes.length < 2 * Long.BYTES) {
            throw new IllegalArgumentException(
                    "A fingerprint has at least 16 bytes; here are " + bytes.length + ".");
        }
        ByteBuffer from = ByteBuffer.wrap(bytes);
        Same same = new Same(from.getLong(), from.getLong());
        return new Fingerprint(same, from.hasRemaining() ? Sketch.read(from) : null);
    }

    /// The fingerprint as bytes: the two hashes, and the sketch where there is one.
    public byte[] bytes() {
        ByteBuffer to =
                ByteBuffer.allocate(2 * Long.BYTES + (sketch == null ? 0 : sketch.length()));
        to.putLong(same.first).putLong(same.second);
        if (sketch != null) {
            sketch.write(to);
        }
        return to.array();
    }

    Same same() {
        return same;
    }

    @Nullable Sketch sketch() {
        return sketch;
    }
}
