package dev.entente.actors;

import dev.entente.actors.Mention.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
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
                    "democracies",
                    "rivals",
                    "koreas",
                    "armies");
    private static final Set<String> COUNTRIES =
            Set.of(
                    "countries",
                    "nations",
                    "states",
                    "neighbors",
                    "neighbours",
                    "peoples",
                    "nation");
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

    /// Words for one of those that are meant ("either nation", "neither side").
    private static final Set<String> EACH = Set.of("either", "neither", "each");

    private static final Set<String> ONE =
            Set.of("country", "nation", "side", "party", "state", "government", "leader");

    /// What follows a word for states that are told by it and not by what was named before ("the
    /// countries of Asia").
    private static final Set<String> TOLD =
            Set.of("of", "in", "that", "which", "who", "bordering", "with", "from", "on", "around");

    private static final Set<String> PERSONS =
            Set.of("leaders", "presidents", "men", "premiers", "ministers");
    private static final Set<String> BESIDE =
            Set.of("neighboring", "neighbouring", "rival", "warring", "opposing", "allied");
    private static final Set<String> AFTER_BOTH =
            Set.of(
                    "have",
                    "are",
                    "were",
                    "said",
                    "agreed",
                    "of",
                    "will",
                    "had",
                    "also",
                    "discussed",
                    "met");
    private static final Set<String> DEFINITE = Set.of("the", "these", "those", "our", "their");

    private final SequencedMap<String, String> inTitle;
    private final Discourse discourse;
    private final Text text;

    /// @param inTitle the states that the title names, the last one first
    Several(Discourse discourse, SequencedMap<String, String> inTitle) {
        this.inTitle = inTitle;
        this.discourse = discourse;
        this.text = discourse.text();
    }

    /// Those that are meant by the words from `i` on; null where they do not mean several, or where
    /// it cannot be told whom.
    @Nullable Found at(int i) {
        Integer number = NUMBERS.get(text.lower(i));
        if (number == null) {
            return withoutNumber(i);
        }
        int noun = i + 1;
        while (noun < i + 3 && !areParties(noun) && text.spaced(noun)) {
            noun++;
        }
        boolean parties = areParties(noun) && text.spaced(noun);
        boolean definite = text.lower(i).equals("both") || DEFINITE.contains(text.lower(i - 1));
        if (!definite) {
            return null;
        }
        if (!parties && !isBare(i)) {
            Found again = text.spaced(i + 1) ? again(i, number) : null;
            return again == null || !text.isCapital(i + 1)
                    ? null
                    : again(i, i + 1, again.sector(), again);
        }
        String sector = parties && OFFICIALS.contains(text.lower(noun)) ? "GOV" : null;
        return named(i, parties ? noun : i, number, sector);
    }

    /// "the countries", "either nation": the last two.
    private @Nullable Found withoutNumber(int i) {
        if (EACH.contains(text.lower(i)) && ONE.contains(text.lower(i + 1))) {
            return named(i, i + 1, 2, null);
        }
        boolean beside = BESIDE.contains(text.lower(i - 1));
        boolean states =
                STATES.contains(text.lower(i))
                        && DEFINITE.contains(text.lower(beside ? i - 2 : i - 1));
        boolean told = text.spaced(i + 1) && TOLD.contains(text.lower(i + 1));
        return states && !told ? named(i, i, 2, null) : null;
    }

    private @Nullable Found named(int first, int last, int number, @Nullable String sector) {
        if (number == 2 && text.lower(first - 1).equals("our")) {
            return ours(first, last, sector);
        }
        if (text.lower(last).equals("koreas")) {
            SequencedMap<String, String> koreas = new LinkedHashMap<>();
            koreas.put("KOR", "South Korea");
            koreas.put("PRK", "North Korea");
            return of(first, last, koreas, sector, .9);
        }
        if (number == 2 && inTitle.size() == 2 && PERSONS.contains(text.lower(last))) {
            return of(first, last, inTitle, sector, .8);
        }
        SequencedMap<String, String> two =
                number == 2 && PERSONS.contains(text.lower(last))
                        ? discourse.persons(first)
                        : new LinkedHashMap<>();
        if (two.size() == 2) {
            return of(first, last, two, sector, .8);
        }
        boolean countries = COUNTRIES.contains(text.lower(last));
        Predicate<Found> any =
                found -> !countries || found.codes().stream().allMatch(Codes::isState);
        SequencedMap<String, String> states = last(first, number, text.sentence(first), any);
        if (states.size() > number) {
            states =
                    last(
                            first,
                            number,
                            text.sentence(first),
                            found -> found.kind() == Kind.STATE || found.kind() == Kind.PRONOUN);
        }
        Found again = states.size() == number ? null : again(first, number);
        if (again != null) {
            return again(first, last, sector, again);
        }
        if (states.size() != number) {
            states = last(first, number, text.sentence(first) - 1, any);
        }
        return states.size() == number ? of(first, last, states, sector, .8) : null;
    }

    /// Who were meant as that many before, within a few sentences; null for nobody.
    private @Nullable Found again(int i, int number) {
        return discourse.lastOf(i, found -> found.codes().size() == number);
    }

    private Found again(int first, int last, @Nullable String sector, Found before) {
        SequencedMap<String, String> states = new LinkedHashMap<>();
        discourse.call(before, states);
        return of(first, last, states.reversed(), sector, .75);
    }

    /// "our two countries": that of the speaker, and the last other one.
    private @Nullable Found ours(int first, int last, @Nullable String sector) {
        Found speaker = discourse.endingBefore(first);
        if (speaker == null || !speaker.isKnown()) {
            return null;
        }
        Found other =
                discourse.last(
                        first,
                        found ->
                                Codes.isState(found.code())
                                        && !found.code().equals(speaker.code())
                                        && found.codes().size() == 1
                                        && !discourse.isPlace(found));
        if (other == null) {
            return null;
        }
        SequencedMap<String, String> states = new LinkedHashMap<>();
        discourse.call(other, states);
        discourse.call(speaker, states);
        return of(first, last, states, sector, .8);
    }

    private boolean areParties(int i) {
        return STATES.contains(text.lower(i)) || OFFICIALS.contains(text.lower(i));
    }

    private boolean isBare(int i) {
        return switch (text.lower(i)) {
            case "both" -> AFTER_BOTH.contains(text.lower(i + 1));
            case "pair", "duo" -> text.lower(i - 1).equals("the");
            case "two", "three" ->
                    text.lower(i - 1).equals("the") && AFTER_BOTH.contains(text.lower(i + 1));
            default -> false;
        };
    }

    /// The states that were named last up to the sentence `from`, whole sentences at a time until
    /// there are enough.
    private SequencedMap<String, String> last(
            int i, int number, int from, Predicate<Found> property) {
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
            if (found.isKnown()
                    && found.kind() != Kind.BODY
                    && !discourse.isPlace(found)
                    && property.test(found)) {
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
        boolean more = NUMBERS.getOrDefault(text.lower(found.first() - 1), 2) != 2;
        if (more) {
            return null;
        }
        if (inTitle.size() == 2 && PERSONS.contains(text.lower(found.last()))) {
            return of(found.first(), found.last(), inTitle, "GOV", .75);
        }
        boolean sides = text.lower(found.last()).equals("sides");
        SequencedMap<String, String> two =
                sides
                        ? last(found.first(), 2, text.sentence(found.first()), one -> true)
                        : discourse.persons(found.first());
        if (two.size() == 2) {
            return of(found.first(), found.last(), two, sides ? null : "GOV", .75);
        }
        Found again =
                discourse.withHead(found.head(), found.first()) == null
                        ? again(found.first(), 2)
                        : null;
        return again == null
                ? null
                : again(found.first(), found.last(), sides ? null : "GOV", again);
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
