package dev.entente.code;

import dev.entente.Actor;
import dev.entente.EventType;
import dev.entente.actors.Mention;
import dev.entente.actors.Mention.Kind;
import dev.entente.code.Phrases.Form;
import dev.entente.code.Phrases.Noun;
import dev.entente.code.Phrases.Verb;
import dev.entente.code.Triggers.Shape;
import dev.entente.code.Triggers.Trigger;
import dev.entente.language.PartOfSpeech;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who takes part in an event, and by which rule.
///
/// @param confidence .8 where both sides stand as subject, object or in a phrase of their own; .6
///   where one is read from a modifier or is missing; .4 where nearness decided
record Participants(List<Actor> actors, List<Actor> recipients, String rule, double confidence) {
    /// Verbs that lend a noun a subject and a time, and say little of their own.
    static final Set<String> LIGHT =
            Triggers.forms(
                    "make(made) launch conduct carry hold(held) impose pay(paid) begin(began/begun) stage"
                            + " have(had) do(did/done) mount order issue undertake(undertook) perform"
                            + " lead(led) start continue resume announce open complete express use"
                            + " face cast exercise place plan+ wield tighten maintain end"
                            + " strengthen deepen pursue open agree provide deploy");

    private static final Set<String> OWN_SIDE =
            Set.of(
                    "REB", "OPP", "CVL", "MED", "BUS", "NGO", "EDU", "CRM", "PTY", "LEG", "JUD",
                    "COP");

    private static final Set<EventType> CONTENT =
            EnumSet.of(
                    EventType.AGREE,
                    EventType.REJECT,
                    EventType.REQUEST,
                    EventType.THREATEN,
                    EventType.CONCEDE);

    Participants {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /// Whether several act and none is acted upon.
    boolean isMutual() {
        return rule.contains("between") && actors.size() > 1;
    }

    /// Whether one named actor was found as a subject or owner, so that the event can be told
    /// without the other side.
    boolean mayStandAlone() {
        return actors.size() == 1 && recipients.isEmpty() && confidence > .5;
    }

    /// The participants of the verb `trigger` in group `verb`.
    static Participants ofVerb(Roles roles, Phrases phrases, Verb verb, int last, Trigger trigger) {
        Words words = phrases.words();
        Noun subjects = roles.subject(verb);
        boolean things =
                words.word(verb.head()).matches("arriv.*|travel.*")
                        && subjects != null
                        && !roles.isActor(subjects);
        List<Mention> subject = things ? List.of() : roles.actors(subjects);
        List<Mention> actors = subject;
        List<Mention> others = List.of();
        String rule;
        if (verb.passive()) {
            Noun by = roles.after(last, "by");
            actors = roles.actors(by);
            others = subject;
            rule = "actor after \"by\", recipient is the subject of a passive";
            if (others.isEmpty()
                    || !(trigger.shape() == Shape.RECIPROCAL || trigger.slots().contains("obj"))) {
                others = slot(roles, last, trigger.slots());
                rule = "actor after \"by\", recipient after a preposition";
            }
            if (trigger.shape() == Shape.RECEIVED) {
                Noun from = roles.after(last, "from", "by");
                return of(trigger, roles.actors(from), List.of(), "giver after \"from\"", .6);
            }
        } else {
            others = slot(roles, last, trigger.slots());
            rule =
                    "actor is the subject of \""
                            + words.word(verb.head())
                            + "\", recipient its object";
            if (trigger.shape() == Shape.RECEIVED) {
                Noun object = roles.directAfter(last);
                boolean inside = others.isEmpty() && object != null;
                others = inside ? roles.actors(object) : others;
                return of(
                        trigger, others, subject, "giver after \"from\", taker is the subject", .8);
            }
        }
        if (others.isEmpty() && subjects != null && words.word(subjects.last()).equals("veto")) {
            others = roles.actors(roles.after(subjects.last(), "at", "in"));
        }
        if (others.isEmpty() && CONTENT.contains(trigger.type()) && !verb.passive()) {
            Participants near = of(trigger, actors, List.of(), rule, .6);
            return near.actors().size() == 1
                    ? near.with(content(phrases, last, trigger, near))
                    : near;
        }
        if (others.isEmpty()
                && !verb.passive()
                && (trigger.shape() == Shape.DIRECTED || trigger.shape() == Shape.AIMED)) {
            return of(trigger, actors, List.of(), rule, .6).with(unknown(roles, words, last));
        }
        return of(trigger, actors, others, rule, .8);
    }

    /// The first named one in what is promised, demanded, threatened or refused; nearness decides.
    private static @Nullable Actor content(
            Phrases phrases, int last, Trigger trigger, Participants who) {
        Words words = phrases.words();
        boolean told = trigger.shape() == Shape.DIRECTED;
        for (int i = last + 1; i < Math.min(words.size(), last + 16); i++) {
            Mention mention = words.mention(i);
            Verb verb = phrases.verb(i);
            told |=
                    words.word(i).equals("that")
                            || (verb != null && verb.form() == Form.INFINITIVE);
            if (words.word(i).matches("[,;:]|if|unless|because|after|before|in|at")
                    && mention == null) {
                return null;
            }
            if (told
                    && mention != null
                    && isNamed(mention)
                    && !mention.actor().code().equals(who.actors().get(0).code())) {
                return mention.actor();
            }
        }
        return null;
    }

    /// An object that is a name the register does not know.
    private static @Nullable Actor unknown(Roles roles, Words words, int last) {
        Noun noun = roles.directAfter(last);
        return noun == null || !words.is(noun.last(), PartOfSpeech.NAME)
                ? null
                : new Actor(
                        "UNK",
                        null,
                        words.phrase(noun.first(), noun.last()),
                        words.span(noun.first(), noun.last()));
    }

    private Participants with(@Nullable Actor recipient) {
        if (recipient == null) {
            return this;
        }
        boolean known = !recipient.code().equals("UNK");
        return new Participants(
                actors,
                List.of(recipient),
                known ? rule + " or the nearest name after it" : rule,
                known ? .4 : .6);
    }

    /// The participants of a noun in phrase `noun`.
    static Participants ofNoun(
            Roles roles,
            Phrases phrases,
            Noun noun,
            int first,
            Trigger trigger,
            @Nullable Verb governor) {
        Words words = phrases.words();
        List<Mention> others = slot(roles, noun.last(), trigger.slots());
        List<Mention> actors = new ArrayList<>();
        String rule = "actor is the owner of the noun";
        for (int i = noun.first(); i < first; i++) {
            Mention inside = words.mention(i);
            if (inside != null && !actors.contains(inside)) {
                actors.add(inside);
            }
        }
        if (trigger.type() == EventType.SANCTION
                && actors.size() == 1
                && actors.get(0).kind() == Kind.STATE
                && !hasOwner(words, noun)) {
            others = actors;
            actors = List.of();
        }
        if (actors.isEmpty()) {
            actors = roles.actors(roles.after(noun.last(), "by", "from"));
            rule = "actor after \"by\" or \"from\"";
        }
        List<Mention> between = roles.actors(roles.after(noun.last(), "between"));
        if (between.size() > 1) {
            return new Participants(
                    List.copyOf(distinct(between).values()),
                    List.of(),
                    "participants after \"between\"",
                    .7);
        }
        if (actors.isEmpty() && trigger.shape() == Shape.RECIPROCAL) {
            actors = roles.actors(roles.after(noun.last(), "of"));
        }
        if (actors.isEmpty() && governor != null && LIGHT.contains(words.word(governor.head()))) {
            actors =
                    governor.passive()
                            ? roles.actors(roles.after(governor.head(), "by"))
                            : roles.actors(roles.subject(governor));
            rule = "actor is the subject of \"" + words.word(governor.head()) + "\"";
        }
        return of(trigger, actors, others, rule + ", recipient after a preposition", .7);
    }

    private static boolean hasOwner(Words words, Noun noun) {
        return words.find(noun.first(), noun.last(), Set.of("'s", "'")) >= 0;
    }

    private static List<Mention> slot(Roles roles, int last, List<String> slots) {
        for (String slot : slots) {
            Noun noun = slot.equals("obj") ? roles.directAfter(last) : roles.after(last, slot);
            List<Mention> found = roles.actors(noun);
            if (found.isEmpty() && noun != null) {
                found = roles.actors(roles.after(noun.last(), "by", "between"));
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static Participants of(
            Trigger trigger, List<Mention> actors, List<Mention> others, String rule, double sure) {
        Map<String, Actor> acting = distinct(actors);
        Map<String, Actor> other = distinct(others);
        acting.keySet().forEach(other::remove);
        boolean reciprocal = trigger.shape() == Shape.RECIPROCAL;
        if (reciprocal) {
            other.forEach(acting::putIfAbsent);
            other.clear();
        }
        boolean named =
                actors.stream().allMatch(Participants::isNamed)
                        && others.stream().allMatch(Participants::isNamed);
        boolean whole = reciprocal ? acting.size() > 1 : !acting.isEmpty() && !other.isEmpty();
        return new Participants(
                List.copyOf(acting.values()),
                List.copyOf(other.values()),
                rule,
                whole && named ? sure : Math.min(sure, .6));
    }

    private static boolean isNamed(Mention mention) {
        return switch (mention.kind()) {
            case STATE, CAPITAL, ORGAN, PERSON, BODY, GROUP -> true;
            case PEOPLE, AGENT, REGION, PRONOUN -> false;
        };
    }

    private static Map<String, Actor> distinct(List<Mention> mentions) {
        Map<String, Actor> byCode = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            Actor actor = mention.actor();
            byCode.putIfAbsent(side(actor), actor);
        }
        return byCode;
    }

    /// Whom an actor stands with: its state, or a part of the state that may stand against it.
    private static String side(Actor actor) {
        if (actor.code().equals("UNK")) {
            return actor.code() + actor.name();
        }
        return actor.sector() != null && OWN_SIDE.contains(actor.sector())
                ? actor.code() + actor.sector()
                : actor.code();
    }
}
