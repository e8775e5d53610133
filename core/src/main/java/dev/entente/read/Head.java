package dev.entente.read;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the first lines of a text say about it.
///
/// @param title the first line where it is a paragraph of its own and is no sentence, or the empty
///   string
/// @param day the day in a line of its own, after a label, or in a dateline; or null
/// @param author whom a line that starts with "By" names, or null
record Head(String title, @Nullable LocalDate day, @Nullable String author) {
    private static final int LINES = 8;
    private static final int WITHIN = 3000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TITLE = 160;
    private static final int SHORTEST_REST = 200;

    private static final String TIME =
            "(?:[,;|•·–—-]| at | |\\d\\d?[:.]\\d\\d(?: ?[ap]\\.?m\\.?)?|\\b(?:GMT|UTC|EDT|EST|CET|CEST)\\b)*";
    private static final Pattern ALONE =
            Pattern.compile("[|•·(\\[]? ?" + Days.IN_WORDS + TIME + "[)\\]]?");
    private static final Pattern LABELLED =
            Pattern.compile(
                    "(?i)(?:first )?(?:date(?: published)?|published|posted|released|issued"
                            + "|for immediate release|publication date|release date)(?: on)?"
                            + " ?[:,|–—-]? ?("
                            + Days.IN_WORDS
                            + ")(?!\\d).{0,60}");
    private static final Pattern DATELINE =
            Pattern.compile(
                    "(?:\\p{Lu}[\\p{L}.'’/-]*[ ,]+){1,6}(?:\\([^()]{1,40}\\) ?,? ?)?("
                            + Days.IN_WORDS
                            + ")(?:,? ?\\([^()]{1,40}\\)| ?/[^/]{1,40}/)? ?(?:--|[–—:-]) ?\\S.*");
    private static final Pattern BYLINE =
            Pattern.compile(
                    "(?i:by) (\\p{Lu}[\\p{L}.'’-]*(?:,? (?:and |de |van |von |al |bin |of |the )?\\p{Lu}[\\p{L}.'’-]*){0,7})[*†]?(?: ?[|•·–—-] ?(.*))?");
    private static final Pattern OWN_PARAGRAPH = Pattern.compile("\\s*\\S.*\\R[\\h\\u00a0]*\\R");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;,]['\"’”)]*");

    static Head of(String text) {
        List<String> lines =
                text.substring(0, Math.min(text.length(), WITHIN))
                        .lines()
                        .map(line -> line.replaceAll("[\\s\\u00a0]+", " ").strip())
                        .filter(line -> !line.isEmpty())
                        .limit(LINES)
                        .toList();
        LocalDate day = null;
        String author = null;
        for (String line : lines) {
            boolean brief = line.length() <= LONGEST_LINE;
            if (day == null) {
                day = brief ? day(line) : dateline(line.substring(0, LONGEST_LINE));
            }
            if (author == null && brief) {
                author = author(line);
            }
        }
        return new Head(title(text, lines), day, author);
    }

    private static @Nullable LocalDate day(String line) {
        if (ALONE.matcher(line).matches()) {
            return Days.inWords(line);
        }
        Matcher labelled = LABELLED.matcher(line);
        if (labelled.matches()) {
            return Days.inWords(labelled.group(1));
        }
        LocalDate dateline = dateline(line);
        if (dateline != null) {
            return dateline;
        }
        Matcher byline = BYLINE.matcher(line);
        String after = byline.matches() ? byline.group(2) : null;
        return after == null ? null : day(after);
    }

    private static @Nullable LocalDate dateline(String start) {
        Matcher dateline = DATELINE.matcher(start);
        return dateline.matches() ? Days.inWords(dateline.group(1)) : null;
    }

    private static @Nullable String author(String line) {
        Matcher byline = BYLINE.matcher(line);
        return byline.matches() ? byline.group(1) : null;
    }

    private static String title(String text, List<String> lines) {
        if (lines.size() < 2 || text.length() < SHORTEST_REST) {
            return "";
        }
        String first = lines.getFirst();
        boolean title =
                first.length() <= LONGEST_TITLE
                        && OWN_PARAGRAPH.matcher(text).lookingAt()
                        && first.indexOf(' ') > 0
                        && !SENTENCE_END.matcher(first).matches()
                        && day(first) == null
                        && author(first) == null
                        && Character.isUpperCase(first.codePointAt(0));
        return title ? first : "";
    }
}
