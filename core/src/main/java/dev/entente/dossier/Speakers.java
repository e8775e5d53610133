package dev.entente.dossier;

import dev.entente.Document;
import dev.entente.Voice;
import dev.entente.actors.Governments;
import dev.entente.actors.StateNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names those who speak: by their own name, with the state where the name does not tell it.
record Speakers(StateNames names, Governments governments) {
    private static final Pattern SHOUTED =
            Pattern.compile("[A-Z]+\\. [^a-z]+|[A-Z]{3,}( [A-Z][A-Z’'-]+)+");
    private static final Set<String> PRONOUNS =
            Set.of(
                    "he", "she", "it", "they", "we", "i", "you", "both", "his", "her", "their",
                    "our");

    /// One who speaks.
    ///
    /// @param name as a sentence writes it
    /// @param state the state spoken for where the name does not tell it, or the empty string
    record Speaker(String name, String state) {
        @Override
        public String toString() {
            return state.isEmpty() ? name : name + " (" + bare(state) + ")";
        }
    }

    /// Whose voice it is; null for an author who speaks for no government.
    @Nullable Speaker of(Voice voice, Document document) {
        if (!isAuthor(voice)) {
            return of(voice);
        }
        String publisher = document.publisher();
        String government = governments.of(publisher);
        return publisher == null || government == null
                ? null
                : named(publisher.strip().replaceFirst("^The ", "the "), government);
    }

    /// Whose voice it is that is cited.
    Speaker of(Voice voice) {
        String who = calm(voice.who().strip());
        boolean pronoun = who.isEmpty() || PRONOUNS.contains(who.toLowerCase(Locale.ROOT));
        if (voice.code().equals("UNK")) {
            return new Speaker(pronoun ? "an unnamed source" : who, "");
        }
        boolean shouted = SHOUTED.matcher(voice.who().strip()).matches();
        return pronoun || (Character.isLowerCase(who.codePointAt(0)) && !shouted)
                ? new Speaker(names.of(voice.code()), "")
                : named(who, voice.code());
    }

    private Speaker named(String who, String code) {
        String state = names.of(code);
        if (who.equalsIgnoreCase(bare(state)) || who.equalsIgnoreCase(state)) {
            return new Speaker(state, "");
        }
        boolean told = who.toLowerCase(Locale.ROOT).contains(stem(state).toLowerCase(Locale.ROOT));
        return new Speaker(who, told ? "" : state);
    }

    static boolean isAuthor(Voice voice) {
        return voice.code().equals("author");
    }

    private static String bare(String state) {
        return state.replaceFirst("^the ", "");
    }

    /// The first letters of a state's name, which its adjective has too.
    static String stem(String state) {
        String bare = bare(state);
        return bare.substring(0, Math.min(bare.length(), Math.max(4, bare.length() - 2)));
    }

    /// The name of a transcript's speaker ("MS. JEAN-PIERRE") as a sentence writes it.
    private static String calm(String who) {
        if (!SHOUTED.matcher(who).matches()) {
            return who;
        }
        if (who.startsWith("SENIOR ")) {
            return "a " + who.toLowerCase(Locale.ROOT);
        }
        StringBuilder calm = new StringBuilder();
        boolean first = true;
        for (int point : who.codePoints().toArray()) {
            calm.appendCodePoint(first ? point : Character.toLowerCase(point));
            first = !Character.isLetter(point);
        }
        return calm.toString();
    }

    /// "Ms. Jean-Pierre and Mr. Sullivan (both of the United States)": those of one state together.
    static String joined(Set<Speaker> speakers) {
        Map<String, List<String>> byState = new LinkedHashMap<>();
        for (Speaker speaker : speakers) {
            String key = speaker.state().isEmpty() ? "alone " + speaker.name() : speaker.state();
            byState.computeIfAbsent(key, state -> new ArrayList<>()).add(speaker.name());
        }
        Set<String> all = new LinkedHashSet<>();
        byState.forEach((state, who) -> all.add(together(state, who)));
        return list(List.copyOf(all));
    }

    private static String together(String state, List<String> who) {
        if (state.startsWith("alone ")) {
            return list(who);
        }
        String together = who.size() == 2 ? "both of " + state : "all of " + state;
        return list(who) + " (" + (who.size() == 1 ? bare(state) : together) + ")";
    }

    /// The same without their states, for those who were introduced before.
    static String known(Set<Speaker> speakers) {
        return list(speakers.stream().map(Speaker::name).distinct().toList());
    }

    /// Whether a verb after them stands in the plural.
    static boolean areMany(Set<Speaker> speakers) {
        return speakers.size() > 1
                || speakers.stream()
                        .map(Speaker::name)
                        .allMatch(name ->
                                name.matches(".*[^s]s")
                                        && !name.matches("the [A-Z].*|.*\\p{Lu}[^ ]*"));
    }

    /// "one, two and three".
    static String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1))
                        + " and "
                        + names.get(names.size() - 1);
    }
}
