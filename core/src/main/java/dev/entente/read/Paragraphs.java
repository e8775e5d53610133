package dev.entente.read;

import java.util.regex.Pattern;

/// A text in the making: paragraphs without line breaks, an empty line between two.
final class Paragraphs {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");

    private final StringBuilder text = new StringBuilder();

    /// Adds a paragraph; one without a visible character is left out.
    void add(String words) {
        String line = SPACE.matcher(words).replaceAll(" ").strip();
        if (!line.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(line);
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
