package dev.entente.actors;

import dev.entente.actors.Mention.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Persons whom no list knows, told by what stands beside their name: an office after a comma
/// ("Aguilar Zinser, Mexico's former ambassador"; "the oil minister, Hussain Shahristani"), or what
/// they say, where an official without a name went before ("A top Iraqi leader ... Abdul Hakim
/// says").
final class Strangers {
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
    private static final Set<String> NO_NAMES =
            Set.of(
                    "the",
                    "in",
                    "on",
                    "at",
                    "but",
                    "and",
                    "for",
                    "as",
                    "after",
                    "while",
                    "when",
                    "if",
                    "since",
                    "both",
                    "with",
                    "by",
                    "meanwhile",
                    "today",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "he",
                    "she",
                    "they",
                    "it",
                    "we",
                    "i",
                    "you",
                    "his",
                    "her",
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "mr",
                    "mrs",
                    "ms",
                    "dr",
                    "a",
                    "an",
                    "this",
                    "that",
                    "earlier",
                    "separately",
                    "however");
    private static final Set<String> PARTICLES =
            Set.of("bin", "al", "de", "van", "von", "der", "el", "da", "dos", "ben", "ibn", "ul");
    private static final int LONGEST = 4;
    private static final int BACK = 2;

    private final Discourse discourse;
    private final Text text;
    private final Agents agents;
    private final Setting setting;
    private final Pronouns pronouns;

    Strangers(Discourse discourse, Agents agents, Setting setting, Pronouns pronouns) {
        this.discourse = discourse;
        this.text = discourse.text();
        this.agents = agents;
        this.setting = setting;
        this.pronouns = pronouns;
    }

    /// The person whose name begins at `i`; null where none does, or where nobody tells whose.
    ///
    /// @param following the next mention of a name or office; null where there is none
    @Nullable Found at(int i, @Nullable Found following) {
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
            return person(i, last, following, .9, "the office after the name: ");
        }
        Found before = discourse.endingBefore(i);
        if (before != null && text.gap(i).equals(", ") && pronouns.isOfficial(before)) {
            return person(i, last, before, .9, "the office before the name: ");
        }
        return SAYS.contains(text.lower(last + 1)) && (after.equals(" ") || after.equals(", "))
                ? speaking(i, last)
                : null;
    }

    private boolean isName(int i) {
        return text.isName(i, agents) && !NO_NAMES.contains(text.lower(i));
    }

    private boolean goesOn(int i) {
        boolean syllable = text.gap(i).equals("-");
        return (text.gap(i).equals(" ") || syllable || text.gap(i).equals(". "))
                && text.sentence(i) == text.sentence(i - 1)
                && (isName(i) || syllable || PARTICLES.contains(text.word(i)));
    }

    /// Whether an office of somebody known begins at `i`, or behind "the" and the like there.
    private boolean isOfficeAt(Found office, int i) {
        int article = Set.of("the", "a", "an").contains(text.lower(i)) ? 1 : 0;
        return office.isKnown()
                && pronouns.isOfficial(office)
                && office.first() - i - article >= 0
                && office.first() - i - article <= 1;
    }

    /// Who says something: the last official who had no name, or somebody of the state that the
    /// text is about.
    private @Nullable Found speaking(int first, int last) {
        List<Found> officials = discourse.nearest(first, BACK, pronouns::isOfficial);
        if (!officials.isEmpty()) {
            return person(first, last, officials.getFirst(), .85, "it is who went before: ");
        }
        String topic = setting.topic();
        String why = "\"" + text.words(first, last) + "\" speaks, and the text is about " + topic;
        return topic == null
                ? null
                : new Found(first, last, List.of(topic), null, Kind.PERSON, "", null, .55, why);
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
}
