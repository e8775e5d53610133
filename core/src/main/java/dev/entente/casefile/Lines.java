package dev.entente.casefile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Which texts copy one another: those that are equal in letters and digits.
final class Lines {
    private final Map<String, String> lines = new HashMap<>();

    /// The line of a text: that of a remembered text which it copies, or its own id.
    String line(String id, String text) {
        return lines.getOrDefault(key(text), id);
    }

    /// Remembers a text under its line.
    void remember(String id, String line, String text) {
        lines.putIfAbsent(key(text), line);
    }

    private static String key(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
        return Digest.hex(Digest.of(plain.strip()));
    }
}
