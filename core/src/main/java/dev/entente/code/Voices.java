package dev.entente.code;

import static dev.entente.language.PartOfSpeech.CONJUNCTION;

import dev.entente.Actor;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import dev.entente.actors.Mention;
import dev.entente.code.Phrases.Form;
import dev.entente.code.Phrases.Noun;
import dev.entente.code.Phrases.Verb;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who says or denies the event of a trigger, read from the speech verbs and nouns of its sentence.
final class Voices {
    private static final Set<String> STOPS = Set.of(";", ":");
    private static final Set<String> BOTH = Set.of("both", "they", "parties", "sides", "countries");

    private final Phrases phrases;
    private final Words words;
    private final Roles roles;
    private final Voice narrator;

    /// @param narrator whose voice the sentence has when it cites nobody
    Voices(Phrases phrases, Roles roles, Voice narrator) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.roles = roles;
        this.narrator = narrator;
    }

    /// The voices of the event whose trigger stands at `i`.
    ///
    /// @param own the verb of the trigger or the one that governs it, or null
    /// @param actors the participants, whom "both" means
    List<Voice> of(int i, @Nullable Verb own, List<Actor> actors) {
        LinkedHashSet<Voice> voices = new LinkedHashSet<>();
        addAllegation(i, voices);
        Verb before = sayingBefore(i, own);
        if (before != null) {
            Stance stance = stance(before);
            voices.addAll(speakers(before, stance));
        }
        for (Verb verb : phrases.verbs()) {
            if (verb.head() > i && !verb.equals(own)) {
                addAfter(i, verb, actors, voices);
            }
        }
        int according = words.find(0, words.size(), Set.of("according"));
        if (according >= 0 && words.word(according + 1).equals("to") && before == null) {
            voices.addAll(voices(phrases.noun(according + 2), Stance.STATES));
        }
        int hedge = hedge(i);
        if (hedge >= 0 && voices.stream().noneMatch(v -> v.stance() == Stance.ALLEGES)) {
            voices.add(new Voice(words.text(hedge), "UNK", Stance.ALLEGES, words.span(hedge)));
        }
        List<Voice> all = voices.isEmpty() ? List.of(narrator) : List.copyOf(voices);
        boolean unlikely = own != null && words.word(own.first() - 1).equals("unlikely");
        return unlikely ? all.stream().map(Voices::doubting).toList() : all;
    }

    private static Voice doubting(Voice voice) {
        return voice.stance() == Stance.STATES
                ? new Voice(voice.who(), voice.code(), Stance.DOUBTS, voice.span())
                : voice;
    }

    /// "The allegations of arms transfers", "accusations from the West that ...".
    private void addAllegation(int i, Set<Voice> voices) {
        for (int j = i - 1; j >= 0; j--) {
            if (STOPS.contains(words.word(j))
                    || (phrases.isRelative(j) && !words.word(j).equals("that"))) {
                return;
            }
            Noun noun = phrases.noun(j);
            if (noun != null && noun.last() == j && Speech.isAllegation(words.word(j))) {
                Noun from = phrases.noun(j + 2);
                boolean named = words.word(j + 1).matches("from|by") && from != null;
                List<Mention> who = named ? roles.actors(from) : roles.actors(noun);
                if (who.isEmpty()) {
                    voices.add(new Voice(words.text(j), "UNK", Stance.ALLEGES, words.span(j)));
                }
                who.forEach(m -> voices.add(voice(m, Stance.ALLEGES)));
                return;
            }
        }
    }

    /// The nearest verb of speech that governs position `i` from before.
    private @Nullable Verb sayingBefore(int i, @Nullable Verb own) {
        Verb found = null;
        for (Verb verb : phrases.verbs()) {
            if (verb.head() >= i || verb.equals(own)) {
                break;
            }
            if (Speech.isSpeech(words.word(verb.head())) && reaches(verb, i, own)) {
                found = verb;
            }
        }
        return found;
    }

    private boolean reaches(Verb saying, int i, @Nullable Verb own) {
        if (words.find(saying.head(), i, Set.of(";")) >= 0 || isCondition(saying)) {
            return false;
        }
        for (int j = saying.head() + 1; j < i; j++) {
            boolean turn =
                    words.word(j)
                                    .matches(
                                            "but|while|although|though|after|before|as|following|amid")
                            && words.word(j - 1).equals(",");
            if (turn || (phrases.isRelative(j) && words.word(j).equals("which"))) {
                return false;
            }
        }
        if (own == null || own.form() != Form.FINITE) {
            return true;
        }
        Noun subject = roles.subject(own);
        boolean joined = words.is(own.first() - 1, CONJUNCTION);
        return subject == null
                || subject.first() > saying.head()
                || (joined && !isSameSubject(subject, saying));
    }

    private boolean isSameSubject(Noun subject, Verb saying) {
        return subject.equals(roles.subject(saying));
    }

    private boolean isCondition(Verb saying) {
        return words.word(saying.first()).equals("to")
                || (phrases.isNegated(saying) && stance(saying) != Stance.DENIES);
    }

    private Stance stance(Verb verb) {
        Stance stance = Speech.stance(words.word(verb.head()));
        return stance == null ? Stance.STATES : stance;
    }

    /// ", X said" and ", denied by both".
    private void addAfter(int i, Verb verb, List<Actor> actors, Set<Voice> voices) {
        Stance stance = Speech.stance(words.word(verb.head()));
        if (stance == null || isCondition(verb)) {
            return;
        }
        boolean participle = verb.passive() || words.word(verb.head() + 1).equals("by");
        if (stance == Stance.DENIES && participle) {
            Noun by = roles.after(verb.head(), "by");
            if (by != null && BOTH.contains(words.word(by.last())) && roles.actors(by).isEmpty()) {
                actors.stream()
                        .filter(a -> !a.code().equals("UNK"))
                        .forEach(a -> voices.add(denial(a, by)));
                return;
            }
            voices.addAll(voices(by, stance));
            return;
        }
        Noun after = roles.directAfter(verb.head());
        boolean inverted = words.word(verb.first() - 1).matches("[,”\"]|''");
        Noun subject = inverted && after != null ? after : phrases.noun(verb.first() - 1);
        if (subject == null || participle) {
            return;
        }
        boolean tail =
                inverted
                        || (words.word(subject.first() - 1).matches("[,”\"]|''")
                                && subject.first() - 1 > i);
        int next = verb.head() + 1;
        boolean closes =
                inverted
                        || next >= words.size()
                        || words.word(next).matches("[.,]|on|in|at|during")
                        || isTime(next);
        if (tail && closes && voices.isEmpty()) {
            voices.addAll(voices(subject, stance));
        }
    }

    private boolean isTime(int i) {
        Noun noun = phrases.noun(i);
        return noun != null && roles.isTime(noun);
    }

    private Voice denial(Actor actor, Noun by) {
        return new Voice(
                actor.name(), actor.code(), Stance.DENIES, words.span(by.first(), by.last()));
    }

    private List<Voice> speakers(Verb saying, Stance stance) {
        if (saying.passive()) {
            Noun by = roles.after(saying.head(), "by");
            return by == null
                    ? List.of(
                            new Voice(
                                    words.text(saying.head()),
                                    "UNK",
                                    stance == Stance.STATES ? Stance.ALLEGES : stance,
                                    words.span(saying.head())))
                    : voices(by, stance);
        }
        return voices(roles.subject(saying), stance);
    }

    private List<Voice> voices(@Nullable Noun noun, Stance stance) {
        if (noun == null) {
            return List.of();
        }
        List<Voice> voices = new ArrayList<>();
        roles.actors(noun).forEach(m -> voices.add(voice(m, stance)));
        if (voices.isEmpty() && words.word(noun.first()).matches("i|we")) {
            return List.of(narrator);
        }
        if (voices.isEmpty()) {
            voices.add(
                    new Voice(
                            words.phrase(noun.first(), noun.last()),
                            "UNK",
                            stance,
                            words.span(noun.first(), noun.last())));
        }
        return voices;
    }

    private static Voice voice(Mention mention, Stance stance) {
        Actor actor = mention.actor();
        return new Voice(actor.name(), actor.code(), stance, actor.span());
    }

    private int hedge(int i) {
        for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
            if (Speech.isHedge(words.word(j))) {
                return j;
            }
        }
        return -1;
    }
}
