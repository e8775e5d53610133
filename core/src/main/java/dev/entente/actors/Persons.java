package dev.entente.actors;

import dev.entente.actors.Mention.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Persons by surname, and those whom no list knows, told by what stands beside their name: an
/// office after a comma ("Aguilar Zinser, Mexico's former ambassador"; "the oil minister, Hussain
/// Shahristani"), or what they say, where an official without a name went before ("A top Iraqi
/// leader ... Abdul Hakim says").
final class Persons {
    private static final Set<String> SAYS =
            Set.of(
                    "said",
                    "says",
                    "told",
                    "added",
                    "adds",
                    "warned",
                    "noted",
                    "denied",
                    "insisted",
                    "called",
                    "urged",
                    "expressed",
                    "stressed",
                    "declared",
                    "announced",
                    "who");
    private static final Set<String> DOES =
            Set.of(
                    "spoke",
                    "made",
                    "met",
                    "arrived",
                    "visited",
                    "was",
                    "is",
                    "has",
                    "had",
                    "will",
                    "became",
                    "led",
                    "won",
                    "died",
                    "left",
                    "took",
                    "signed",
                    "gave",
                    "refused",
                    "appeared",
                    "faces",
                    "served",
                    "pleaded",
                    "admitted",
                    "confessed",
                    "testified",
                    "resigned",
                    "ran",
                    "plans",
                    "wants",
                    "hopes",
                    "believes");
    private static final Set<String> NO_NAMES =
            Set.of(
                    "he",
                    "she",
                    "they",
                    "it",
                    "we",
                    "i",
                    "you",
                    "his",
                    "her",
                    "mr",
                    "mrs",
                    "ms",
                    "dr",
                    "a",
                    "an",
                    "two",
                    "three",
                    "four",
                    "pair",
                    "either",
                    "neither",
                    "each",
                    "earlier",
                    "separately");
    private static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "dr",
                    "president",
                    "secretary",
                    "minister",
                    "chancellor",
                    "senator",
                    "general",
                    "king",
                    "prime",
                    "foreign",
                    "premier");
    private static final Set<String> POLITE = Set.of("mr", "mrs", "ms");
    private static final int LONGEST = 4;
    private static final int BACK = 2;

    private final Register register;
    private final @Nullable LocalDate day;
    private final Discourse discourse;
    private final Text text;
    private final Agents agents;
    private final Setting setting;
    private final Pronouns pronouns;

    Persons(
            Discourse discourse,
            Setting setting,
            Pronouns pronouns,
            Register register,
            @Nullable LocalDate day) {
        this.register = register;
        this.day = day;
        this.discourse = discourse;
        this.text = discourse.text();
        this.agents = register.agents();
        this.setting = setting;
        this.pronouns = pronouns;
    }

    /// The person who is named at `i`: by a surname that was there before, "Ms. Rice", or somebody
    /// whom no list knows; null for nobody.
    ///
    /// @param following the next mention of a name or office; null where there is none
    @Nullable Found at(int i, @Nullable Found following) {
        Found person = text.isCapital(i) ? discourse.surnamed(text.word(i)) : null;
        if (person != null) {
            Found later =
                    new Found(titleBefore(i), i, person.code(), person.sector(), Kind.PERSON, "");
            return later.as(person, .95, "was named before: ");
        }
        boolean polite =
                text.isCapital(i) && POLITE.contains(text.lower(i - 1)) && i - 1 > discourse.end();
        return polite ? politely(i) : stranger(i, following);
    }

    /// Somebody whom no list knows and whose name begins at `i`.
    private @Nullable Found stranger(int i, @Nullable Found following) {
        if (!isName(i) || (isName(i - 1) && text.gap(i).equals(" "))) {
            return null;
        }
        int last = i;
        while (last - i < LONGEST && goesOn(last + 1)) {
            last++;
        }
        if (last == i || !isName(last) || (following != null && following.first() <= last)) {
            return null;
        }
        String after = text.gap(last + 1);
        if (after.equals(", ") && following != null && isOfficeAt(following, last + 1)) {
            return following.isKnown()
                    ? person(i, last, following, .9, "the office after the name: ")
                    : ofTopic(i, last, following.sector());
        }
        Found before = discourse.endingBefore(i);
        boolean one = before != null && before.isKnown() && before.kind() == Kind.AGENT;
        if (before != null && text.gap(i).equals(", ") && (one || pronouns.isOfficial(before))) {
            return person(i, last, before, .9, "the office before the name: ");
        }
        boolean next = after.equals(" ") || after.equals(", ");
        if (next && SAYS.contains(text.lower(last + 1))) {
            return speaking(i, last);
        }
        Found unnamed = unnamed(i);
        return next && DOES.contains(text.lower(last + 1)) && unnamed != null
                ? person(i, last, unnamed, .85, "it is who went before: ")
                : null;
    }

    private boolean isName(int i) {
        String word = text.lower(i);
        return text.isName(i, agents)
                && !NO_NAMES.contains(word)
                && !text.isDate(i)
                && !Surroundings.OPENERS.contains(word);
    }

    private boolean goesOn(int i) {
        boolean syllable = text.gap(i).equals("-");
        return (text.gap(i).equals(" ") || syllable || text.gap(i).equals(". "))
                && text.sentence(i) == text.sentence(i - 1)
                && (isName(i) || syllable || text.isParticle(i));
    }

    /// Whether an office of somebody known begins at `i`, or behind "the" and the like there.
    private boolean isOfficeAt(Found office, int i) {
        int article = Set.of("the", "a", "an").contains(text.lower(i)) ? 1 : 0;
        return (office.isKnown() ? pronouns.isOfficial(office) : pronouns.isPersonal(office))
                && office.first() - i - article >= 0
                && office.first() - i - article <= 1;
    }

    /// Who says something: the last official who had no name, or somebody of the state that the
    /// text is about.
    private @Nullable Found speaking(int first, int last) {
        Found unnamed = unnamed(first);
        if (unnamed != null) {
            return person(first, last, unnamed, .85, "it is who went before: ");
        }
        return ofTopic(first, last, null);
    }

    /// The last official who had no name; null for none.
    private @Nullable Found unnamed(int i) {
        List<Found> officials = discourse.nearest(i, BACK, pronouns::isOfficial);
        return officials.isEmpty() ? null : officials.getFirst();
    }

    /// Somebody of the state that the text is about; null where it is about several.
    private @Nullable Found ofTopic(int first, int last, @Nullable String sector) {
        String topic = setting.topic();
        String why = "\"" + text.words(first, last) + "\" is named, and the text is about " + topic;
        return topic == null
                ? null
                : new Found(first, last, List.of(topic), sector, Kind.PERSON, "", null, .6, why);
    }

    private static Found person(int first, int last, Found office, double share, String reason) {
        return new Found(
                first,
                last,
                office.codes(),
                office.sector(),
                Kind.PERSON,
                office.head(),
                null,
                office.confidence() * share,
                office.because(reason));
    }

    /// "Ms. Rice": the official of this name of the only state that has one and that the text
    /// names.
    private @Nullable Found politely(int i) {
        Line line =
                Line.ofOne(
                        register.surnamed(text.word(i), day).stream()
                                .filter(official -> setting.names(official.code()))
                                .toList());
        if (line == null) {
            return null;
        }
        String why = "\"" + text.word(i) + "\" may be " + line.words();
        return new Found(
                i - 1, i, List.of(line.code()), line.sector(), Kind.PERSON, "", null, .7, why);
    }

    /// Who stands before an official whose state is not named: "Israeli Advisor Hanegbi and
    /// Minister Dermer"; or in the sentence before, "A Bosnian Serb officer ... Colonel Popovic";
    /// null for nobody.
    @Nullable Found colleague(Found found) {
        if (found.kind() != Kind.PERSON) {
            return null;
        }
        Found before = discourse.endingBefore(found.first() - 1);
        if (before != null
                && before.isKnown()
                && before.kind() == Kind.PERSON
                && text.lower(found.first() - 1).equals("and")) {
            return before;
        }
        String sector = found.sector();
        List<Found> officials =
                discourse.nearest(
                        found.first(),
                        1,
                        other ->
                                pronouns.isOfficial(other)
                                        && Objects.equals(sector, other.sector()));
        return officials.isEmpty() ? null : officials.getFirst();
    }

    private int titleBefore(int i) {
        int first = i;
        while (first - 1 > discourse.end()
                && text.spaced(first)
                && text.isCapital(first - 1)
                && TITLES.contains(text.lower(first - 1))) {
            first--;
        }
        return first;
    }
}
