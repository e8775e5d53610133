package dev.entente.language;

import dev.entente.language.Tokenizer.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The paragraphs of a text. A blank line parts two, and so does a line break before an item of a
/// list, and one after a line that ends before its next word had to: as wide as the widest line of
/// its neighbours, it would have held that word.
final class Paragraphs {
    private static final Pattern ITEM =
            Pattern.compile(
                    "\\h{0,20}(?:[-*•●▪◦#>|]{1,6}|–(?=\\h\\p{Lu})|\\d{1,2}[.)]"
                            + "|\\((?:\\p{Alpha}|\\d{1,2}|[ivx]{1,4})\\))\\h");
    private static final Pattern OPENS = Pattern.compile("\\h{0,20}[\"“‘'(\\[*_]{0,3}[\\p{Lu}\\d]");

    /// The fewest characters a line of wrapped text has.
    private static final int NARROWEST = 40;

    /// The most characters a line of wrapped text has.
    private static final int WIDEST = 200;

    private Paragraphs() {}

    static List<Piece> of(String text) {
        List<Piece> paragraphs = new ArrayList<>();
        List<Piece> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = from;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            Piece line = new Piece(from, end);
            if (text.substring(from, end).isBlank()) {
                close(text, lines, paragraphs);
            } else {
                lines.add(line);
            }
            boolean pair = text.startsWith("\r\n", end);
            if (end < text.length() && "\f\u000b\u2029".indexOf(text.charAt(end)) >= 0) {
                close(text, lines, paragraphs);
            }
            from = end + (pair ? 2 : 1);
        }
        close(text, lines, paragraphs);
        return paragraphs;
    }

    private static boolean isBreak(char character) {
        return "\n\r\f\u000b\u0085\u2028\u2029".indexOf(character) >= 0;
    }

    private static void close(String text, List<Piece> lines, List<Piece> paragraphs) {
        int width = lines.stream().mapToInt(line -> line.end() - line.start()).max().orElse(0);
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || parts(text, lines.get(i - 1), lines.get(i), width)) {
                paragraphs.add(new Piece(lines.get(start).start(), lines.get(i - 1).end()));
                start = i;
            }
        }
        lines.clear();
    }

    private static boolean parts(String text, Piece line, Piece next, int width) {
        if (ITEM.matcher(text).region(next.start(), next.end()).lookingAt()) {
            return true;
        }
        int word = next.start();
        while (word < next.end() && !Marks.isGap(text.charAt(word))) {
            word++;
        }
        int held = line.end() - line.start() + 1 + word - next.start();
        return (held <= width || width < NARROWEST || width > WIDEST)
                && OPENS.matcher(text).region(next.start(), next.end()).lookingAt();
    }
}
