package dev.entente.code;

import dev.entente.EventType;
import dev.entente.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words that carry an event, by the lower-case form of their first word.
record Triggers(Map<String, List<Trigger>> byForm) {
    private static final Pattern LEMMA =
            Pattern.compile("([\\p{L}'-]+)(\\+)?(?:\\(([^)]*)\\))?((?: [\\p{L}'-]+)*)");

    /// One reading of a word as an event.
    ///
    /// @param rest the further words of the trigger
    /// @param verb whether the word is read as a verb rather than a noun
    /// @param shape how its participants stand to it
    /// @param slots where the one it is directed at stands: `obj` or prepositions, in this order
    /// @param needs words of which one must stand by it; empty for none
    /// @param bars words of which none may stand by it
    record Trigger(
            List<String> rest,
            boolean verb,
            EventType type,
            @Nullable String mode,
            Shape shape,
            List<String> slots,
            Set<String> needs,
            Set<String> bars) {}

    /// How the participants of an event stand to its word.
    enum Shape {
        /// One acts on another.
        DIRECTED,
        /// One acts on another, and the event is only told where both are named.
        AIMED,
        /// One acts on another, or acts alone.
        ALONE,
        /// All participants act on each other.
        RECIPROCAL,
        /// The subject gets what the one after "from" gives.
        RECEIVED
    }

    /// The readings of a word in the order of the list; empty where it carries no event.
    List<Trigger> of(String form) {
        return byForm.getOrDefault(form, List.of());
    }

    /// Whether some reading of some word finds its further words behind it, and one of those that
    /// it needs anywhere in the sentence; without that a sentence carries no event.
    boolean mayCarry(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            for (Trigger trigger : of(words.get(i))) {
                int end = i + 1 + trigger.rest().size();
                if (end <= words.size()
                        && words.subList(i + 1, end).equals(trigger.rest())
                        && (trigger.needs().isEmpty()
                                || words.stream().anyMatch(trigger.needs()::contains))) {
                    return true;
                }
            }
        }
        return false;
    }

    static Triggers load() {
        Map<String, List<Trigger>> byForm = new HashMap<>();
        for (String[] column : Table.rows(Triggers.class, "triggers.tsv")) {
            read(column, byForm);
        }
        return new Triggers(byForm);
    }

    private static void read(String[] column, Map<String, List<Trigger>> byForm) {
        if (column.length != 7) {
            throw new IllegalArgumentException(
                    "The line \""
                            + String.join("\t", column)
                            + "\" of triggers.tsv has not seven columns.");
        }
        boolean verb = column[0].equals("v");
        Set<String> needs = new LinkedHashSet<>();
        Set<String> bars = new LinkedHashSet<>();
        for (String word : column[6].split(" ", -1)) {
            if (word.startsWith("!")) {
                bars.add(word.substring(1));
            } else if (!word.isEmpty()) {
                needs.add(word);
            }
        }
        for (String lemma : column[1].split(", ", -1)) {
            Matcher parts = parts(lemma);
            String rest = parts.group(4).strip();
            Trigger trigger =
                    new Trigger(
                            rest.isEmpty() ? List.of() : List.of(rest.split(" ", -1)),
                            verb,
                            EventType.valueOf(column[2]),
                            column[3].isEmpty() ? null : column[3],
                            Shape.valueOf(column[4].toUpperCase(Locale.ROOT)),
                            List.of(column[5].split(" ", -1)),
                            Set.copyOf(needs),
                            Set.copyOf(bars));
            for (String form : verb ? inflected(parts) : plural(parts)) {
                byForm.computeIfAbsent(form, f -> new ArrayList<>()).add(trigger);
            }
        }
    }

    /// The forms of verbs given as "demand ban+ tell(told)": "+" doubles the last letter, brackets
    /// hold irregular forms.
    static Set<String> forms(String lemmas) {
        Set<String> forms = new LinkedHashSet<>();
        for (String lemma : lemmas.split(" ", -1)) {
            forms.addAll(inflected(parts(lemma)));
        }
        return Set.copyOf(forms);
    }

    private static Matcher parts(String lemma) {
        Matcher parts = LEMMA.matcher(lemma);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + lemma + "\" is no lemma.");
        }
        return parts;
    }

    private static Set<String> inflected(Matcher parts) {
        String lemma = parts.group(1);
        String stem = lemma + (parts.group(2) == null ? "" : lemma.charAt(lemma.length() - 1));
        Set<String> forms = new LinkedHashSet<>(List.of(lemma, third(lemma)));
        String silent = stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
        forms.add((stem.endsWith("ee") ? stem : silent) + "ing");
        if (parts.group(3) != null) {
            forms.addAll(List.of(parts.group(3).split("/", -1)));
        } else if (lemma.matches(".*[^aeiou]y")) {
            forms.add(lemma.substring(0, lemma.length() - 1) + "ied");
        } else {
            forms.add(silent + "ed");
        }
        return forms;
    }

    private static Set<String> plural(Matcher parts) {
        String lemma = parts.group(1);
        return parts.group(4).isEmpty()
                ? new LinkedHashSet<>(List.of(lemma, third(lemma)))
                : Set.of(lemma);
    }

    private static String third(String lemma) {
        if (lemma.matches(".*[^aeiou]y")) {
            return lemma.substring(0, lemma.length() - 1) + "ies";
        }
        return lemma + (lemma.matches(".*(s|x|z|ch|sh|to)") ? "es" : "s");
    }
}
