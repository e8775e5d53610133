package dev.entente.dossier;

import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import dev.entente.actors.Governments;
import dev.entente.actors.StateNames;
import dev.entente.dossier.Speakers.Speaker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts matters into sentences. What only a named voice says has that voice in front; what is
/// alleged is "alleged", and who denies it is named; what is planned "is to" happen; what might
/// happen "might". Nothing is told as done that no source tells as done, and what a source only
/// names is quoted.
final class Wording {
    private final StateNames names;
    private final Phrases phrases;
    private final Speakers speakers;

    Wording(StateNames names, Phrases phrases, Governments governments) {
        this.names = names;
        this.phrases = phrases;
        this.speakers = new Speakers(names, governments);
    }

    /// Who takes which stance to a matter, as far as they are cited or speak for a government.
    ///
    /// @param flat whether an author who speaks for no government states it
    /// @param stating of what is told with a quantity, those who give that quantity
    private record Sayings(
            boolean flat,
            Set<Speaker> stating,
            Set<Speaker> alleging,
            Set<Speaker> denying,
            Set<Speaker> doubting) {}

    /// The sentence of a matter in a list that shows its day, with a full stop.
    ///
    /// @param before the matter that the list told just before, or null; who is cited for both is
    ///   not introduced again
    String sentence(Matter matter, @Nullable Matter before) {
        return sentence(matter, before, false);
    }

    /// The same for a text that does not show the day, which the sentence therefore tells.
    String datedSentence(Matter matter, @Nullable Matter before) {
        return sentence(matter, before, true);
    }

    private String sentence(Matter matter, @Nullable Matter before, boolean dated) {
        Evidence told = told(matter);
        Sayings sayings = sayings(matter);
        boolean again =
                before != null
                        && isAttributed(sayings)
                        && isAttributed(sayings(before))
                        && sayings(before).stating().equals(sayings.stating());
        return sentence(told, event(told, dated), sayings, again);
    }

    private static boolean isAttributed(Sayings sayings) {
        return !sayings.flat() && !sayings.stating().isEmpty();
    }

    private String sentence(Evidence told, String event, Sayings sayings, boolean again) {
        boolean named = isNamed(told);
        Set<Speaker> alleging = sayings.alleging();
        Set<Speaker> denying = sayings.denying();
        Set<Speaker> doubting = sayings.doubting();
        String that = named ? " " : " that ";
        String sentence;
        if (sayings.flat()) {
            boolean disputed = !denying.isEmpty() || !doubting.isEmpty();
            String source = named ? publisher(told) + " speaks of " : "";
            sentence = (disputed && !named ? "By one account, " : "") + source + event;
        } else if (isAttributed(sayings)) {
            sentence = attributed(sayings.stating(), named, again) + event;
        } else if (!alleging.isEmpty()) {
            sentence = Speakers.joined(alleging) + verb(alleging, " allege") + that + event;
            alleging = Set.of();
        } else if (!denying.isEmpty()) {
            sentence = Speakers.joined(denying) + denies(denying) + that + event;
            denying = Set.of();
        } else {
            sentence = Speakers.joined(doubting) + verb(doubting, " doubt") + that + event;
            doubting = Set.of();
        }
        return capital(sentence)
                + tail(alleging, verb(alleging, " allege") + " it")
                + tail(denying, denies(denying) + " it")
                + tail(doubting, verb(doubting, " doubt") + " it")
                + ".";
    }

    private static String attributed(Set<Speaker> stating, boolean named, boolean again) {
        String who = again ? Speakers.known(stating) : Speakers.joined(stating);
        if (named) {
            return who + (again ? " also" : "") + verb(stating, " speak") + " of ";
        }
        return again
                ? who + " also" + verb(stating, " say") + " that "
                : "According to " + who + ", ";
    }

    /// The evidence that tells a matter best: not a denial, held rather than planned, the most
    /// exact, the surest, the first.
    static Evidence told(Matter matter) {
        return matter.evidence().stream()
                .min(
                        Comparator.comparing((Evidence e) -> onlyDenies(e.statement()))
                                .thenComparing(e -> e.statement().status() == Status.FUTURE)
                                .thenComparingInt(e -> -e.statement().quantities().size())
                                .thenComparing(e -> e.statement().date() == null)
                                .thenComparingDouble(e -> -e.statement().confidence())
                                .thenComparing(Evidence.ORDER))
                .orElseThrow();
    }

    /// Whose account a piece of evidence is, in a word or two.
    String account(Voice voice, Document document) {
        Speaker speaker = speakers.of(voice, document);
        String publisher = document.publisher();
        return speaker != null
                ? speaker.toString()
                : publisher == null ? "the source itself" : publisher;
    }

    /// The names of actors, each once, joined; those without a name fall out beside those with one.
    String names(List<Actor> actors) {
        boolean known = actors.stream().anyMatch(Wording::isKnown);
        return Speakers.list(
                actors.stream()
                        .filter(actor -> isKnown(actor) || !known)
                        .map(actor ->
                                isKnown(actor) ? names.of(actor.code()) : unnamed(actor.name()))
                        .distinct()
                        .toList());
    }

    private static boolean isKnown(Actor actor) {
        return !actor.code().equals("UNK");
    }

    /// "unnamed rebels", "an unnamed military"; a name and "the rebels" as they stand.
    private static String unnamed(String name) {
        String words = name.strip();
        if (words.isEmpty() || words.matches("(?i)he|she|it|they|we|i|you|both|who|which|that")) {
            return "an unnamed party";
        }
        if (!words.matches("\\p{Ll}.*") || words.matches("(the|a|an|some|many|its|their) .*")) {
            return words;
        }
        return (words.matches(".*[^s]s") ? "unnamed " : "an unnamed ") + words;
    }

    /// The one actor by its own words where they say more than its state ("Russian President
    /// Vladimir Putin"); otherwise the states.
    private String actors(List<Actor> actors) {
        String state = names(actors);
        if (actors.size() != 1) {
            return state;
        }
        String name = actors.get(0).name().strip();
        boolean telling = name.split("\\s+", -1).length > 2 && name.contains(Speakers.stem(state));
        return telling ? name : state;
    }

    /// Whether something comes to an end by what is told.
    boolean ends(Matter matter) {
        Statement statement = told(matter).statement();
        return phrases.ends(statement, trigger(told(matter)));
    }

    /// Whether a source only names what is told, and tells no act.
    boolean isNamed(Evidence told) {
        return switch (told.statement().status()) {
            case ACTUAL, HISTORICAL -> phrases.isNamed(told.statement(), trigger(told));
            case FUTURE, HYPOTHETICAL, NEGATED -> false;
        };
    }

    private String event(Evidence told, boolean dated) {
        Statement statement = told.statement();
        List<String> asides = new ArrayList<>();
        String date = statement.date();
        String act;
        if (isNamed(told)) {
            act = quoted(Excerpt.thing(told));
        } else {
            act = act(statement, trigger(told));
            act += dated && date != null ? " " + Days.within(date) : "";
            statement.quantities().stream().map(Amounts::words).forEach(asides::add);
            String words = phrases.needsWords(statement, trigger(told)) ? Excerpt.act(told) : null;
            if (words != null) {
                asides.add(quoted(words));
            }
        }
        LocalDate published = told.holding().document().published();
        if (dated && date == null && published != null) {
            asides.add("reported on " + Days.words(published));
        }
        return asides.isEmpty() ? act : act + " (" + String.join("; ", asides) + ")";
    }

    private String act(Statement statement, String trigger) {
        String actors = actors(statement.actors());
        boolean many =
                statement.actors().stream()
                                .filter(Wording::isKnown)
                                .map(Actor::code)
                                .distinct()
                                .count()
                        > 1;
        String recipients = names(statement.recipients());
        String base = phrases.infinitive(statement, trigger, recipients);
        return switch (statement.status()) {
            case ACTUAL, HISTORICAL -> actors + " " + phrases.past(statement, trigger, recipients);
            case FUTURE -> actors + (many ? " are to " : " is to ") + base;
            case HYPOTHETICAL -> actors + " might " + base;
            case NEGATED -> actors + " did not " + base;
        };
    }

    private Sayings sayings(Matter matter) {
        Evidence told = told(matter);
        List<Evidence> telling =
                matter.evidence().stream()
                        .filter(e ->
                                told.statement().quantities().isEmpty()
                                        || e.statement()
                                                .quantities()
                                                .equals(told.statement().quantities()))
                        .toList();
        boolean flat =
                telling.stream()
                        .anyMatch(e ->
                                e.statement().voices().stream()
                                        .anyMatch(voice ->
                                                voice.stance() == Stance.STATES
                                                        && isFlat(voice, e)));
        return new Sayings(
                flat,
                speakers(telling, Stance.STATES),
                speakers(matter.evidence(), Stance.ALLEGES),
                speakers(matter.evidence(), Stance.DENIES),
                speakers(matter.evidence(), Stance.DOUBTS));
    }

    private boolean isFlat(Voice voice, Evidence evidence) {
        return speakers.of(voice, evidence.holding().document()) == null;
    }

    private Set<Speaker> speakers(List<Evidence> evidence, Stance stance) {
        return evidence.stream()
                .flatMap(e ->
                        e.statement().voices().stream()
                                .filter(voice -> voice.stance() == stance)
                                .map(voice -> speakers.of(voice, e.holding().document())))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String publisher(Evidence evidence) {
        String publisher = evidence.holding().document().publisher();
        return publisher == null ? "the source" : publisher;
    }

    private static String trigger(Evidence evidence) {
        return evidence.statement().trigger().of(evidence.holding().document().text());
    }

    private static String quoted(String words) {
        return "“" + words + "”";
    }

    private static boolean onlyDenies(Statement statement) {
        return statement.voices().stream()
                .allMatch(v -> v.stance() == Stance.DENIES || v.stance() == Stance.DOUBTS);
    }

    private static String denies(Set<Speaker> speakers) {
        return speakers.size() > 1 ? " deny" : " denies";
    }

    private static String verb(Set<Speaker> speakers, String verb) {
        return verb + (Speakers.areMany(speakers) ? "" : "s");
    }

    private static String tail(Set<Speaker> speakers, String says) {
        return speakers.isEmpty() ? "" : "; " + Speakers.joined(speakers) + says;
    }

    private static String capital(String sentence) {
        int first = sentence.codePointAt(0);
        return Character.toString(Character.toUpperCase(first))
                + sentence.substring(Character.charCount(first));
    }
}
