package dev.entente.casefile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Which texts copy one another: those that are equal in letters and digits.
final class Lines {
    private final Map<String, String> lines = new HashMap<>();

    /// The line of a text: that of a remembered text which it copies, or its own id. The text is
    /// remembered.
    String line(String id, String text) {
        String known = lines.putIfAbsent(key(text), id);
        return known == null ? id : known;
    }

    /// Remembers a text whose line is known.
    void remember(String id, String line, String text) {
        lines.putIfAbsent(key(text), line);
    }

    private static String key(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
        return Digest.hex(Digest.of(plain.strip()));
    }
}
