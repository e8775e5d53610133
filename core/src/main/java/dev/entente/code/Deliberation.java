package dev.entente.code;

import dev.entente.Actor;
import dev.entente.EventType;
import dev.entente.EventType.QuadClass;
import dev.entente.Status;
import dev.entente.actors.Mention;
import dev.entente.code.Phrases.Form;
import dev.entente.code.Phrases.Noun;
import dev.entente.code.Phrases.Verb;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Events that are only talked about as something to come of the talk: "talks about the provision
/// of weapons", "is considering sanctions". What others do is a fact however long it is discussed:
/// "discussed North Korea's missile tests".
final class Deliberation {
    private static final Set<String> TALKS =
            Set.of(
                    "talk",
                    "talks",
                    "discussion",
                    "discussions",
                    "consultations",
                    "deliberations",
                    "conversations");
    private static final Set<String> NEGOTIATIONS =
            Set.of("negotiation", "negotiations", "bargaining", "consideration");
    private static final Set<String> NEGOTIATE = Triggers.forms("negotiate");
    private static final Set<String> DISCUSS = Triggers.forms("discuss debate explore");
    private static final Set<String> CONSIDER =
            Triggers.forms("consider weigh mull contemplate ponder study");
    private static final Set<String> TOPIC =
            Set.of("about", "on", "over", "regarding", "concerning", "of", "for");
    private static final Set<String> UNDER =
            Set.of("discussion", "negotiation", "consideration", "review");
    private static final Set<String> BREAKS = Set.of(",", ";", ":", "and", "but");
    private static final Set<String> ENDS = Set.of(";", ":");
    private static final Set<String> OWNERS =
            Set.of("'s", "'", "its", "their", "his", "her", "our", "your");
    private static final Set<String> GIVEN = Set.of("the", "this", "that", "these", "those");
    private static final Set<String> GOING_ON =
            Set.of(
                    "growing",
                    "deepening",
                    "ongoing",
                    "increasing",
                    "expanding",
                    "continued",
                    "continuing",
                    "current",
                    "existing",
                    "recent",
                    "latest",
                    "past");

    private final Phrases phrases;
    private final Words words;
    private final Roles roles;

    Deliberation(Phrases phrases, Roles roles) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.roles = roles;
    }

    /// The possible reality of the event of `type` whose trigger stands at `i`; null where it is
    /// not only deliberated upon.
    ///
    /// @param own the verb of the trigger, or the one that governs its noun, or null
    @Nullable Reality of(int i, EventType type, @Nullable Verb own, Participants who) {
        Noun noun = phrases.noun(i);
        if (noun == null) {
            if (own == null || own.form() != Form.GERUND) {
                return null;
            }
            int deliberated = talk(topic(own));
            return deliberated < 0 ? null : possible(deliberated);
        }
        if (words.find(noun.first(), i, GOING_ON) >= 0) {
            return null;
        }
        int under = under(noun);
        if (under >= 0) {
            return possible(under);
        }
        if (own != null && isDeliberated(noun, type, own, who)) {
            return possible(own.head());
        }
        int talk = isCooperation(type) ? talk(noun.first() - 1) : -1;
        boolean open = talk >= 0 && (!isOwned(noun) || NEGOTIATIONS.contains(words.word(talk)));
        return open ? possible(talk) : null;
    }

    private boolean isDeliberated(Noun noun, EventType type, Verb own, Participants who) {
        String verb = words.word(own.head());
        if (NEGOTIATE.contains(verb)) {
            return isCooperation(type);
        }
        if (isOwned(noun)) {
            return false;
        }
        if (DISCUSS.contains(verb)) {
            return isCooperation(type) && areTheirs(who, own);
        }
        return CONSIDER.contains(verb)
                && (own.passive() || words.find(noun.first(), noun.last(), GIVEN) < 0);
    }

    /// Whether all who take part are among those who discuss it.
    private boolean areTheirs(Participants who, Verb discussing) {
        List<String> discussed =
                Stream.concat(who.actors().stream(), who.recipients().stream())
                        .map(Actor::code)
                        .toList();
        List<String> discuss =
                roles.actors(roles.subject(discussing)).stream()
                        .map(Mention::actor)
                        .map(Actor::code)
                        .toList();
        return discuss.containsAll(discussed);
    }

    private static boolean isCooperation(EventType type) {
        return type.quadClass() == QuadClass.VERBAL_COOPERATION
                || type.quadClass() == QuadClass.MATERIAL_COOPERATION;
    }

    private boolean isOwned(Noun noun) {
        return words.find(noun.first(), noun.last(), OWNERS) >= 0;
    }

    /// The last word before a gerund and the noun that acts in it.
    private int topic(Verb gerund) {
        Noun acts = phrases.noun(gerund.first() - 1);
        return acts == null ? gerund.first() - 1 : acts.first() - 1;
    }

    /// The noun of talk that the word at `i` opens the topic of; -1 where it opens none.
    private int talk(int i) {
        int at = i;
        Noun joined = words.word(at).equals("and") ? phrases.noun(at - 1) : null;
        if (joined != null) {
            at = joined.first() - 1;
        }
        boolean respect = words.word(at).equals("to") && words.word(at - 1).equals("respect");
        if (!respect && !TOPIC.contains(words.word(at))) {
            return -1;
        }
        for (int j = at - 1; j >= 0; j--) {
            Noun noun = phrases.noun(j);
            boolean head = noun == null || noun.last() == j;
            if (head && (TALKS.contains(words.word(j)) || NEGOTIATIONS.contains(words.word(j)))) {
                return j;
            }
            Verb verb = phrases.verb(j);
            if (ENDS.contains(words.word(j)) || (verb != null && verb.form() == Form.FINITE)) {
                return -1;
            }
        }
        return -1;
    }

    /// "is under discussion", after a noun.
    private int under(Noun noun) {
        for (int j = noun.last() + 1; j < words.size() - 1; j++) {
            if (BREAKS.contains(words.word(j)) || phrases.isRelative(j)) {
                return -1;
            }
            String next = words.word(j + 1);
            if (words.word(j).equals("under") && UNDER.contains(next)) {
                return j + 1;
            }
        }
        return -1;
    }

    private Reality possible(int i) {
        return new Reality(
                Status.HYPOTHETICAL, "\"" + words.word(i) + "\" makes it deliberated only");
    }
}
