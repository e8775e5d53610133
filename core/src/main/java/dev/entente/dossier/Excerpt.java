package dev.entente.dossier;

import dev.entente.Actor;
import dev.entente.Evidence;
import dev.entente.Span;
import dev.entente.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The source's own words for an event, on one line, as they stand in the sentence that is cited.
final class Excerpt {
    private static final int LONGEST = 22;
    private static final Pattern CLAUSE = Pattern.compile("[,;:](?=\\s)|\\s[—–-]|[“”\"()]");
    private static final Pattern CLOSING = Pattern.compile("[\\s.!?,;:]+$");
    private static final Pattern BREAK = Pattern.compile("[,;:“”\"()—–]");
    private static final Pattern OWNED =
            Pattern.compile("\\s*-?\\s*|[’'](s\\b)?[^,;:“”\"()—–.]{0,40}");
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "this", "these", "its", "their", "his", "her", "our");
    private static final Set<String> STOPS =
            Set.of(
                    "to", "of", "in", "on", "by", "for", "with", "and", "or", "but", "that", "as",
                    "from", "about", "between", "against", "into", "over", "is", "are", "was",
                    "were", "be", "been", "has", "have", "had", "not", "which", "who", "also");

    private Excerpt() {}

    /// The words from the trigger to the end of its clause: "backed Russia in the war"; null where
    /// they are hardly more than the trigger.
    static @Nullable String act(Evidence evidence) {
        Statement statement = evidence.statement();
        String text = evidence.holding().document().text();
        String rest = new Span(statement.trigger().start(), statement.sentence().end()).of(text);
        int trigger = statement.trigger().of(text).length();
        Matcher clause = CLAUSE.matcher(rest);
        int end = clause.find(trigger) ? clause.start() : rest.length();
        String words = line(CLOSING.matcher(rest.substring(0, end)).replaceFirst(""));
        String[] each = words.split(" ", -1);
        if (each.length < line(rest.substring(0, trigger)).split(" ", -1).length + 2) {
            return null;
        }
        return each.length <= LONGEST
                ? words
                : String.join(" ", Stream.of(each).limit(LONGEST).toList()) + " …";
    }

    /// The trigger with what stands before it and those it names: "the deepening partnership
    /// between the DPRK and Russia".
    static String thing(Evidence evidence) {
        Statement statement = evidence.statement();
        String text = evidence.holding().document().text();
        Span trigger = statement.trigger();
        int start = trigger.start();
        int end = trigger.end();
        for (Span span : participants(statement)) {
            if (span.end() <= start && OWNED.matcher(between(span, start, text)).matches()) {
                start = span.start();
            }
            boolean follows = span.start() >= trigger.end();
            if (follows && !BREAK.matcher(between(trigger, span.start(), text)).find()) {
                end = Math.max(end, span.end());
            }
        }
        String before = new Span(statement.sentence().start(), start).of(text);
        String words = line(before.substring(described(before)) + new Span(start, end).of(text));
        return CLOSING.matcher(words).replaceFirst("");
    }

    private static String between(Span span, int next, String text) {
        return new Span(span.end(), next).of(text);
    }

    /// Where those who take part stand in the sentence, the last first.
    private static List<Span> participants(Statement statement) {
        return Stream.concat(statement.actors().stream(), statement.recipients().stream())
                .map(Actor::span)
                .filter(statement.sentence()::contains)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /// Where in `before` the up to three words begin that describe what follows it.
    private static int described(String before) {
        int from = before.length();
        for (int words = 0; words < 3; words++) {
            int end = from;
            while (end > 0 && Character.isWhitespace(before.charAt(end - 1))) {
                end--;
            }
            int start = end;
            while (start > 0 && !Character.isWhitespace(before.charAt(start - 1))) {
                start--;
            }
            String word = before.substring(start, end).toLowerCase(Locale.ROOT);
            boolean glued = end == from && !before.isEmpty() && words == 0;
            if (glued || !word.matches("[\\p{L}’'-]+") || STOPS.contains(word)) {
                break;
            }
            from = start;
            if (ARTICLES.contains(word)) {
                break;
            }
        }
        return from;
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
