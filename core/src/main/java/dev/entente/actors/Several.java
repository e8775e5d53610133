package dev.entente.actors;

import dev.entente.actors.Mention.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words that mean several at once: "both countries", "the two leaders", "the pair".
final class Several {
    private static final Map<String, Integer> NUMBERS =
            Map.of("both", 2, "two", 2, "three", 3, "four", 4, "pair", 2, "duo", 2);
    private static final Set<String> STATES =
            Set.of(
                    "countries",
                    "nations",
                    "sides",
                    "parties",
                    "states",
                    "allies",
                    "neighbors",
                    "neighbours",
                    "powers",
                    "militaries",
                    "economies",
                    "peoples",
                    "rivals",
                    "koreas",
                    "armies");
    private static final Set<String> OFFICIALS =
            Set.of(
                    "leaders",
                    "presidents",
                    "ministers",
                    "men",
                    "premiers",
                    "diplomats",
                    "officials",
                    "negotiators",
                    "governments",
                    "advisors",
                    "advisers",
                    "secretaries",
                    "chancellors",
                    "delegations",
                    "capitals");
    private static final Set<String> AFTER_BOTH =
            Set.of("have", "are", "were", "said", "agreed", "of", "will", "had", "also");
    private static final Set<String> DEFINITE = Set.of("the", "these", "those", "our", "their");

    private final Discourse discourse;
    private final Text text;

    Several(Discourse discourse) {
        this.discourse = discourse;
        this.text = discourse.text();
    }

    /// Those that are meant by the words from `i` on; null where they do not mean several, or where
    /// it cannot be told whom.
    @Nullable Found at(int i) {
        Integer number = NUMBERS.get(text.lower(i));
        if (number == null) {
            return null;
        }
        int noun = i + 1;
        while (noun < i + 3 && !areParties(noun) && text.spaced(noun)) {
            noun++;
        }
        boolean parties = areParties(noun) && text.spaced(noun);
        boolean definite = text.lower(i).equals("both") || DEFINITE.contains(text.lower(i - 1));
        if (!definite || (!parties && !isBare(i))) {
            return null;
        }
        SequencedMap<String, String> states = last(i, number, text.sentence(i));
        if (states.size() != number) {
            states = last(i, number, text.sentence(i) - 1);
        }
        String sector = parties && OFFICIALS.contains(text.lower(noun)) ? "GOV" : null;
        return states.size() == number ? of(i, parties ? noun : i, states, sector, .8) : null;
    }

    private boolean areParties(int i) {
        return STATES.contains(text.lower(i)) || OFFICIALS.contains(text.lower(i));
    }

    private boolean isBare(int i) {
        return switch (text.lower(i)) {
            case "both" -> AFTER_BOTH.contains(text.lower(i + 1));
            case "pair", "duo" -> text.lower(i - 1).equals("the");
            default -> false;
        };
    }

    /// The states that were named last up to the sentence `from`, whole sentences at a time until
    /// there are enough.
    private SequencedMap<String, String> last(int i, int number, int from) {
        SequencedMap<String, String> states = new LinkedHashMap<>();
        List<Found> all = discourse.all();
        int sentence = from;
        for (int j = all.size() - 1; j >= 0 && states.size() <= number; j--) {
            Found found = all.get(j);
            if (text.sentence(found.first()) > from) {
                continue;
            }
            boolean other = text.sentence(found.first()) != sentence;
            boolean far = discourse.distance(found, i) > Discourse.FAR;
            if (other && (states.size() >= number || far)) {
                break;
            }
            sentence = text.sentence(found.first());
            if (found.isKnown() && found.kind() != Kind.BODY && !discourse.isPlace(found)) {
                discourse.call(found, states);
            }
        }
        return states;
    }

    /// The two states whose leaders or ministers are meant where no number is told ("the leaders");
    /// null for others.
    @Nullable Found leaders(Found found) {
        if (!areParties(found.last())) {
            return null;
        }
        boolean sides = text.lower(found.last()).equals("sides");
        SequencedMap<String, String> two =
                sides
                        ? last(found.first(), 2, text.sentence(found.first()))
                        : discourse.persons(found.first());
        return two.size() == 2
                ? of(found.first(), found.last(), two, sides ? null : "GOV", .75)
                : null;
    }

    /// Several at once, in the order of the text.
    ///
    /// @param states what each is called, the one that the text named last before the others
    Found of(
            int first,
            int last,
            SequencedMap<String, String> states,
            @Nullable String sector,
            double sure) {
        List<String> codes = List.copyOf(states.sequencedKeySet().reversed());
        List<String> names = List.copyOf(states.sequencedValues().reversed());
        String why =
                "\""
                        + text.words(first, last)
                        + "\" are the last named: "
                        + String.join(" and ", codes);
        return new Found(first, last, codes, names, sector, Kind.STATE, "", null, sure, why);
    }
}
