package dev.entente.code;

import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.EventType;
import dev.entente.Place;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.code.Phrases.Noun;
import dev.entente.code.Phrases.Verb;
import dev.entente.code.Triggers.Trigger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Codes one sentence: finds the triggers, then for each the participants, the reality, the voices
/// and the measures.
final class SentenceCoder {
    private static final Set<EventType> PLANS =
            EnumSet.of(EventType.CONSULT, EventType.AID, EventType.COOPERATE);
    private static final Set<EventType> SPEECH_ACTS =
            EnumSet.of(EventType.AGREE, EventType.REQUEST, EventType.THREATEN, EventType.REJECT);

    private static final Set<EventType> FORCE =
            EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.REQUEST);
    private static final Set<EventType> REFUSABLE =
            EnumSet.of(
                    EventType.AGREE,
                    EventType.AID,
                    EventType.CONCEDE,
                    EventType.CONSULT,
                    EventType.COOPERATE,
                    EventType.RETREAT);

    private final Document document;
    private final Phrases phrases;
    private final Words words;
    private final Roles roles;
    private final Triggers triggers;
    private final Voices voices;
    private final Measures measures;
    private final Deliberation deliberation;

    /// A trigger in words `first` to `last`, with its verb or the verb that governs its noun.
    private record Hit(
            int first, int last, Trigger trigger, @Nullable Verb verb, Participants who) {}

    SentenceCoder(Document document, Phrases phrases, Triggers triggers, Voice narrator) {
        this.document = document;
        this.phrases = phrases;
        this.words = phrases.words();
        this.roles = new Roles(phrases);
        this.triggers = triggers;
        this.voices = new Voices(phrases, roles, narrator);
        this.measures = new Measures(phrases, roles, document.published());
        this.deliberation = new Deliberation(phrases, roles);
    }

    List<Statement> statements() {
        List<Statement> found = new ArrayList<>();
        List<Hit> hits = hits();
        for (Hit hit : hits) {
            Statement statement = isContent(hit, hits) ? null : statement(hit);
            if (statement != null && !repeats(statement, found)) {
                found.add(statement);
            }
        }
        found.sort(Comparator.comparing(Statement::trigger));
        return found;
    }

    /// Verbs before nouns, so that a noun that repeats its verb is left out.
    private List<Hit> hits() {
        List<Hit> hits = new ArrayList<>();
        for (boolean verbs : new boolean[] {true, false}) {
            for (int i = 0; i < words.size(); i++) {
                Verb verb = phrases.verb(i);
                boolean here = verbs ? verb != null && verb.head() == i : isNounHead(i);
                if (here && words.mention(i) == null) {
                    addHit(i, verbs, hits);
                }
            }
        }
        return hits;
    }

    private boolean isNounHead(int i) {
        return phrases.noun(i) != null;
    }

    /// Adds the first reading of a word that has all its participants, or else the first that fits.
    private void addHit(int i, boolean verb, List<Hit> hits) {
        Hit first = null;
        for (Trigger trigger : triggers.of(words.word(i))) {
            int last = i + trigger.rest().size();
            if (trigger.verb() != verb || !follows(i, trigger.rest())) {
                continue;
            }
            Noun noun = phrases.noun(last);
            if (!verb && (noun == null || noun.last() != last)) {
                continue;
            }
            if (fits(trigger, i, last)) {
                Verb own = verb ? phrases.verb(i) : governor(noun);
                Hit hit = new Hit(i, last, trigger, own, participants(i, last, trigger, own));
                if (isWhole(trigger, hit.who())) {
                    hits.add(hit);
                    return;
                }
                first = first == null ? hit : first;
            }
        }
        if (first != null) {
            hits.add(first);
        }
    }

    private boolean follows(int i, List<String> rest) {
        for (int j = 0; j < rest.size(); j++) {
            if (!words.word(i + 1 + j).equals(rest.get(j))) {
                return false;
            }
        }
        return true;
    }

    /// Whether the words that the trigger needs stand by it, and none that it bars.
    private boolean fits(Trigger trigger, int first, int last) {
        int from = first;
        int to = last + 1;
        Noun noun = phrases.noun(first);
        if (!trigger.verb() && noun != null) {
            from = noun.first();
            Noun of = words.word(last + 1).equals("of") ? phrases.noun(last + 2) : null;
            to = of == null ? last + 1 : of.last() + 1;
        } else {
            while (to < Math.min(words.size(), last + 14) && !roles.endsClause(to)) {
                to++;
            }
            Verb verb = phrases.verb(first);
            Noun subject = verb != null && verb.passive() ? roles.subject(verb) : null;
            if (subject != null
                    && words.find(subject.first(), subject.last() + 1, trigger.needs()) >= 0) {
                return words.find(from, to, trigger.bars()) < 0;
            }
        }
        return (trigger.needs().isEmpty() || words.find(from, to, trigger.needs()) >= 0)
                && words.find(from, to, trigger.bars()) < 0;
    }

    /// The verb that a noun is the object or, in a passive, the subject of; null where none.
    private @Nullable Verb governor(@Nullable Noun noun) {
        if (noun == null) {
            return null;
        }
        Verb before = phrases.verb(noun.first() - 1);
        if (before == null && phrases.isPreposition(noun.first() - 1)) {
            before = phrases.verb(noun.first() - 2);
        }
        if (before != null) {
            return before;
        }
        for (Verb verb : phrases.verbs()) {
            if (verb.first() > noun.last() && noun.equals(roles.subject(verb))) {
                return verb;
            }
        }
        return null;
    }

    /// Whether a hit only says what another speech act of the sentence promises, demands, threatens
    /// or refuses.
    private boolean isContent(Hit hit, List<Hit> hits) {
        for (Hit other : hits) {
            boolean speech = other.trigger().verb() && SPEECH_ACTS.contains(other.trigger().type());
            if (!speech || other.last() >= hit.first()) {
                continue;
            }
            boolean near =
                    words.find(other.last() + 1, hit.first(), Set.of(";", "but", "while")) < 0;
            Verb verb = hit.trigger().verb() ? hit.verb() : null;
            boolean complement =
                    verb == null
                            ? words.find(other.last() + 1, hit.first(), Set.of(",")) < 0
                            : verb.form() == Phrases.Form.INFINITIVE
                                    || words.find(other.last() + 1, hit.first(), Set.of("that"))
                                            >= 0
                                    || (words.word(verb.first() - 1).matches("of|from|on")
                                            && verb.form() == Phrases.Form.GERUND);
            if (near && complement && !other.who().actors().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Participants participants(int first, int last, Trigger trigger, @Nullable Verb verb) {
        Noun noun = phrases.noun(first);
        if (trigger.verb() && verb != null) {
            return Participants.ofVerb(roles, phrases, verb, last, trigger);
        }
        if (noun == null) {
            throw new IllegalStateException("The trigger at " + first + " is no noun.");
        }
        return Participants.ofNoun(roles, phrases, noun, first, trigger, verb);
    }

    private @Nullable Statement statement(Hit hit) {
        Participants who = hit.who();
        if (!isWhole(hit.trigger(), who)) {
            return null;
        }
        Reality reality = Reality.of(phrases, hit.first(), hit.verb());
        if (reality.status() == Status.ACTUAL) {
            Reality deliberated =
                    deliberation.of(hit.first(), hit.trigger().type(), hit.verb(), who);
            reality = deliberated == null ? reality : deliberated;
        }
        boolean refused = isRefusal(hit, reality);
        if (refused) {
            reality = new Reality(Status.ACTUAL, reality.because() + ", so it is refused");
        }
        boolean future = reality.status() == Status.FUTURE;
        String date = measures.date(hit.first(), hit.last(), hit.verb(), future);
        if (reality.status() == Status.ACTUAL && isLongAgo(date)) {
            reality = new Reality(Status.HISTORICAL, "dated over a year before the document");
        }
        boolean plan = future && PLANS.contains(hit.trigger().type());
        EventType type = plan ? EventType.AGREE : refused ? EventType.REJECT : typeOf(hit);
        List<Actor> all = Stream.concat(who.actors().stream(), who.recipients().stream()).toList();
        List<Voice> said = voices.of(hit.first(), hit.verb(), all);
        boolean verb = hit.trigger().verb();
        return new Statement(
                document.id(),
                words.sentence(),
                words.span(hit.first(), hit.last()),
                type,
                plan || refused ? null : hit.trigger().mode(),
                contexts(hit),
                who.actors(),
                who.recipients(),
                reality.status(),
                said,
                date,
                place(hit, who),
                measures.quantities(hit.first(), hit.last(), hit.verb(), verb),
                who.confidence(),
                explanation(hit, type, who, reality, said, date));
    }

    /// "will not release them".
    private boolean isRefusal(Hit hit, Reality reality) {
        Verb verb = hit.verb();
        return reality.status() == Status.NEGATED
                && verb != null
                && REFUSABLE.contains(hit.trigger().type())
                && words.find(verb.first(), verb.head(), Set.of("will", "would", "wo")) >= 0;
    }

    private EventType typeOf(Hit hit) {
        int exchange = words.find(0, words.size(), Set.of("return", "exchange"));
        boolean exchanged =
                exchange > 0 && words.word(exchange - 1).equals("in") && exchange > hit.first();
        return exchanged && hit.trigger().type() == EventType.AID
                ? EventType.COOPERATE
                : hit.trigger().type();
    }

    private boolean isLongAgo(@Nullable String date) {
        LocalDate published = document.published();
        if (date == null || published == null) {
            return false;
        }
        String end = date.substring(date.indexOf('/') + 1);
        String yearBefore = published.minusYears(1).toString();
        return end.compareTo(yearBefore.substring(0, end.length())) < 0;
    }

    private @Nullable Place place(Hit hit, Participants who) {
        Place named = measures.place(hit.last());
        boolean visit = "visit".equals(hit.trigger().mode());
        return named == null && visit && who.recipients().size() == 1
                ? measures.host(who.recipients().get(0).span().start())
                : named;
    }

    /// The contexts of the words between a trigger and the end of its clause, and of the phrase
    /// that it stands in.
    private List<String> contexts(Hit hit) {
        Noun noun = phrases.noun(hit.first());
        int from = noun == null ? hit.first() : noun.first();
        int to = hit.last() + 1;
        while (to < words.size() && !roles.endsClause(to)) {
            to++;
        }
        return Contexts.of(words, from, to);
    }

    private String explanation(
            Hit hit,
            EventType type,
            Participants who,
            Reality reality,
            List<Voice> said,
            @Nullable String date) {
        StringBuilder line = new StringBuilder();
        line.append('"').append(words.phrase(hit.first(), hit.last())).append("\" as a ");
        line.append(hit.trigger().verb() ? "verb is " : "noun is ").append(hit.trigger().type());
        line.append(hit.trigger().mode() == null ? "" : " " + hit.trigger().mode());
        if (type != hit.trigger().type()) {
            line.append(type == EventType.AGREE ? ", planned, so " : ", exchanged, so ")
                    .append(type);
        }
        line.append("; ").append(who.rule()).append("; ").append(reality.because());
        line.append(date == null ? "; no date" : "; dated " + date);
        for (Voice voice : said) {
            line.append("; ").append(voice.who()).append(' ');
            line.append(voice.stance().name().toLowerCase(Locale.ROOT));
        }
        return line.toString();
    }

    /// Whether enough is known: a known actor, and where both sides matter a second one.
    private static boolean isWhole(Trigger trigger, Participants who) {
        boolean acts = who.actors().stream().anyMatch(SentenceCoder::isKnown);
        boolean suffers = who.recipients().stream().anyMatch(SentenceCoder::isKnown);
        return switch (trigger.shape()) {
            case ALONE -> acts;
            case DIRECTED -> {
                boolean told = who.mayStandAlone();
                boolean suffered =
                        suffers && !who.actors().isEmpty() && FORCE.contains(trigger.type());
                yield suffered || (acts && (!who.recipients().isEmpty() || who.isMutual() || told));
            }
            case AIMED, RECEIVED -> acts && suffers;
            case RECIPROCAL ->
                    who.actors().size() > 1
                            ? acts
                            : acts && suffers && trigger.type() == EventType.AGREE;
        };
    }

    private static boolean isKnown(Actor actor) {
        return !actor.code().equals("UNK");
    }

    /// Whether the same was found before, with the same sides or more.
    private static boolean repeats(Statement statement, List<Statement> found) {
        return found.stream()
                .anyMatch(other ->
                        other.type() == statement.type()
                                && codes(other.actors()).containsAll(codes(statement.actors()))
                                && codes(other.recipients())
                                        .containsAll(codes(statement.recipients())));
    }

    private static Set<String> codes(List<Actor> actors) {
        return actors.stream().map(Actor::code).collect(Collectors.toSet());
    }
}
