package dev.entente.code;

import dev.entente.Actor;
import dev.entente.EventType;
import dev.entente.Place;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import dev.entente.code.Cast.Part;
import dev.entente.language.EventScores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Codes one sentence: a statement for each event that its words carry.
final class SentenceCoder {
    /// How likely somebody must be to have a part; chosen on development data.
    private static final Map<Part, Double> LEAST =
            Map.of(Part.ACTOR, .45, Part.RECIPIENT, .45, Part.VOICE, .5);

    /// How likely a word must be to name a participant for an amount that it stands in to measure
    /// the event.
    private static final double COUNTED = .4;

    private static final Set<String> SCHEDULED = Set.of("scheduled", "planned", "slated", "due");
    private static final Set<String> FOR = Set.of("for", "on", "in");

    /// By what a status that is not actual is favoured: they are rare in what was learnt.
    private static final double NOT_ACTUAL = 2;

    private static final Set<String> PLANNED =
            Set.of("impending", "upcoming", "forthcoming", "planned", "scheduled", "proposed");

    private static final Set<String> DENYING = Set.of("deny", "denies", "denied", "denying");
    private static final Set<String> CLAIMS =
            Set.of(
                    "allegation",
                    "allegations",
                    "accusation",
                    "accusations",
                    "claim",
                    "claims",
                    "charge",
                    "charges",
                    "report",
                    "reports");
    private static final Set<String> DOUBTING = Set.of("doubt", "doubts", "doubted", "doubting");

    private final Phrases phrases;
    private final Words words;
    private final EventScores scores;
    private final Setting setting;
    private final Cast cast;
    private final Measures measures;
    private final BiConsumer<Words, Cast.Event> watcher;

    SentenceCoder(
            Phrases phrases, Setting setting, Cast cast, BiConsumer<Words, Cast.Event> watcher) {
        this.watcher = watcher;
        this.phrases = phrases;
        this.words = phrases.words();
        this.scores = words.events();
        this.setting = setting;
        this.cast = cast;
        this.measures = new Measures(phrases, setting.document().published());
    }

    /// Adds the statements of the sentence to those before it.
    void code() {
        for (Trigger trigger : Trigger.of(phrases)) {
            setting.before().add(statement(trigger));
        }
    }

    private Statement statement(Trigger trigger) {
        Cast.Event event =
                new Cast.Event(
                        trigger,
                        scores.author(trigger.first()),
                        setting.scene(),
                        Candidates.of(words, setting, trigger));
        watcher.accept(words, event);
        Map<Candidate, Double> acting = chosen(Part.ACTOR, event);
        Map<Candidate, Double> acted = chosen(Part.RECIPIENT, event);
        Map<Candidate, Double> saying = chosen(Part.VOICE, event);
        event.candidates().stream()
                .filter(one -> denies(one, trigger))
                .forEach(one -> saying.put(one, 1.));
        acting.keySet().removeIf(one -> speaksOfAnother(one, acting, saying));
        settle(acting, acted);
        divide(acting, acted);
        List<Actor> actors = actors(acting);
        if (actors.isEmpty()) {
            actors = List.of(Candidates.nobody(words, trigger));
        }
        List<Actor> recipients = actors(acted);
        Status status = status(trigger);
        String date = measures.date(trigger, status == Status.FUTURE);
        boolean past = date == null && measures.isOfAnOldYear();
        if (status == Status.ACTUAL && (past || isLongAgo(date))) {
            status = Status.HISTORICAL;
        }
        if (date == null) {
            date = Occasion.date(trigger, words, actors, status, setting);
        }
        List<Voice> voices = voices(trigger, saying.keySet());
        EventType type = planned(trigger.type(), status);
        String mode = trigger.isVeto(words) ? "yield" : scores.mode(trigger.first(), type);
        return new Statement(
                setting.document().id(),
                words.sentence(),
                words.span(trigger.first(), trigger.last()),
                type,
                mode,
                Contexts.of(words, phrases.start(trigger.first()), phrases.end(trigger.last())),
                actors,
                recipients,
                status,
                voices,
                date,
                place(trigger, mode, recipients),
                measures.quantities(trigger, word -> isCounted(trigger, word)),
                confidence(trigger, event, status),
                explanation(trigger, type, mode, acting, acted, status, voices));
    }

    private double confidence(Trigger trigger, Cast.Event event, Status status) {
        double confidence =
                cast.confidence(
                        event,
                        scores.any(trigger.first()),
                        scores.type(trigger.first(), trigger.type()),
                        scores.status(trigger.first(), status));
        return Math.round(confidence * 1000) / 1000.;
    }

    private boolean isCounted(Trigger trigger, int word) {
        return scores.recipient(trigger.first(), word) > COUNTED
                || scores.actor(trigger.first(), word) > COUNTED;
    }

    /// Those who have a part, and how likely that is; of two readings of the same words the
    /// likelier.
    private Map<Candidate, Double> chosen(Part part, Cast.Event event) {
        Map<Candidate, Double> chosen = new LinkedHashMap<>();
        for (Candidate one : event.candidates()) {
            double likely = cast.likely(part, one, event);
            if (likely < LEAST.getOrDefault(part, 1.)) {
                continue;
            }
            List<Candidate> rivals =
                    chosen.keySet().stream().filter(other -> areRivals(one, other)).toList();
            if (rivals.stream().noneMatch(other -> chosen.getOrDefault(other, 0.) >= likely)) {
                rivals.forEach(chosen::remove);
                chosen.put(one, likely);
            }
        }
        return chosen;
    }

    /// Whether two are different readings of the same words, and not both of "the two countries".
    private static boolean areRivals(Candidate one, Candidate other) {
        return one.overlaps(other)
                && (one.ties().contains("recoded")
                        || one.first() != other.first()
                        || one.last() != other.last());
    }

    /// Nobody acts upon himself: who may be both is what is likelier.
    private static void settle(Map<Candidate, Double> acting, Map<Candidate, Double> acted) {
        for (Candidate one : List.copyOf(acting.keySet())) {
            for (Candidate two : List.copyOf(acted.keySet())) {
                if (one.equals(two) || one.overlaps(two)) {
                    keepLikelier(one, acting, two, acted);
                }
            }
        }
    }

    /// Whether somebody says what another, who is likelier, did: "Russia denied that North Korea
    /// supplied weapons".
    private static boolean speaksOfAnother(
            Candidate one, Map<Candidate, Double> acting, Map<Candidate, Double> saying) {
        double likely = acting.getOrDefault(one, 0.);
        return saying.containsKey(one)
                && acting.entrySet().stream()
                        .anyMatch(other ->
                                other.getValue() > likely
                                        && other.getKey().present()
                                        && !other.getKey()
                                                .actor()
                                                .code()
                                                .equals(one.actor().code()));
    }

    /// "The impending visit", "the visit, scheduled for June 18".
    private boolean isPlanned(Trigger trigger) {
        int last = trigger.last();
        int scheduled = words.find(last + 1, last + 5, SCHEDULED);
        return words.find(phrases.start(trigger.first()), trigger.first(), PLANNED) >= 0
                || (scheduled >= 0 && FOR.contains(words.word(scheduled + 1)));
    }

    /// Where another acts upon a state, the state acts not with him: of its two parts stays the
    /// likelier.
    private static void divide(Map<Candidate, Double> acting, Map<Candidate, Double> acted) {
        for (Candidate one : List.copyOf(acting.keySet())) {
            String code = one.actor().code();
            boolean others = acting.keySet().stream().anyMatch(c -> !c.actor().code().equals(code));
            for (Candidate two : List.copyOf(acted.keySet())) {
                if (others && !code.equals("UNK") && two.actor().code().equals(code)) {
                    keepLikelier(one, acting, two, acted);
                }
            }
        }
    }

    private static void keepLikelier(
            Candidate one,
            Map<Candidate, Double> acting,
            Candidate two,
            Map<Candidate, Double> acted) {
        if (acted.getOrDefault(two, 0.) > acting.getOrDefault(one, 0.)) {
            acting.remove(one);
        } else {
            acted.remove(two);
        }
    }

    private static List<Actor> actors(Map<Candidate, Double> chosen) {
        List<Actor> actors = new ArrayList<>();
        for (Candidate candidate : chosen.keySet()) {
            Actor actor = candidate.actor();
            boolean known =
                    !actor.code().equals("UNK")
                            && actors.stream()
                                    .anyMatch(other ->
                                            other.code().equals(actor.code())
                                                    && (!candidate.present()
                                                            || isSamePart(other, actor)));
            if (!known) {
                actors.add(actor);
            }
        }
        return actors;
    }

    /// Whether two of a state are the same part of it, or one of them is the whole.
    private static boolean isSamePart(Actor one, Actor other) {
        return one.sector() == null
                || other.sector() == null
                || one.sector().equals(other.sector());
    }

    /// Cooperation to come is agreed on, a withdrawal or release to come conceded (coding manual,
    /// sections 2 and 4).
    private static EventType planned(EventType type, Status status) {
        if (status != Status.FUTURE) {
            return type;
        }
        return switch (type) {
            case CONSULT, COOPERATE, AID, SUPPORT -> EventType.AGREE;
            case RETREAT -> EventType.CONCEDE;
            default -> type;
        };
    }

    private Status status(Trigger trigger) {
        Status likeliest = Status.ACTUAL;
        double most = scores.status(trigger.first(), Status.ACTUAL) / NOT_ACTUAL;
        for (Status status : Status.values()) {
            if (status != Status.ACTUAL && scores.status(trigger.first(), status) > most) {
                likeliest = status;
                most = scores.status(trigger.first(), status);
            }
        }
        boolean planned = likeliest == Status.ACTUAL && trigger.noun() && isPlanned(trigger);
        return planned ? Status.FUTURE : likeliest;
    }

    private boolean isLongAgo(@Nullable String date) {
        LocalDate published = setting.document().published();
        if (date == null || published == null) {
            return false;
        }
        String end = date.substring(date.indexOf('/') + 1);
        String yearBefore = published.minusYears(1).toString();
        return end.compareTo(yearBefore.substring(0, end.length())) < 0;
    }

    private List<Voice> voices(Trigger trigger, Iterable<Candidate> saying) {
        List<Voice> voices = new ArrayList<>();
        for (Candidate candidate : saying) {
            Actor actor = candidate.actor();
            boolean known = voices.stream().anyMatch(v -> v.code().equals(actor.code()));
            if (candidate.present() || !known) {
                voices.add(new Voice(actor.name(), actor.code(), stance(candidate), actor.span()));
            }
        }
        boolean denied = voices.stream().allMatch(v -> v.stance() == Stance.DENIES);
        if (voices.isEmpty() || (denied && scores.author(trigger.first()) > .5)) {
            voices.addFirst(setting.narrator());
        }
        return voices.stream().distinct().toList();
    }

    /// Whether somebody denies the event, or the claim of it, by a participle: "allegations of arms
    /// transfers, though denied by both parties".
    private boolean denies(Candidate candidate, Trigger trigger) {
        if (!candidate.present()) {
            return false;
        }
        int denied = -1;
        for (int i = candidate.first(); i <= candidate.last(); i++) {
            if (words.word(words.head(i)).equals("denied") && words.hangs(i, "obl:agent")) {
                denied = words.head(i);
            }
        }
        int of = words.head(denied);
        int claim = claim(trigger);
        return of >= 0
                && (trigger.holds(of) || (claim >= 0 && (of == claim || of == words.head(claim))));
    }

    /// The word of "allegations of arms transfers" that makes a claim of the event; -1 where none
    /// does.
    private int claim(Trigger trigger) {
        int claim = phrases.start(trigger.first()) - 2;
        return words.word(claim + 1).equals("of") && CLAIMS.contains(words.word(claim))
                ? claim
                : -1;
    }

    /// How a voice stands to what it says: by the verb that it is the subject of, where the verb
    /// leaves no choice, else as the model thinks.
    private Stance stance(Candidate candidate) {
        for (int i = Math.max(0, candidate.first()); i <= candidate.last(); i++) {
            int head = words.head(i);
            if (head >= 0 && (head < candidate.first() || head > candidate.last())) {
                if (DENYING.contains(words.word(head))) {
                    return Stance.DENIES;
                }
                if (DOUBTING.contains(words.word(head))) {
                    return Stance.DOUBTS;
                }
            }
        }
        return candidate.stance();
    }

    private @Nullable Place place(Trigger trigger, @Nullable String mode, List<Actor> recipients) {
        Place named = measures.place(trigger.last());
        return named == null && "visit".equals(mode) && recipients.size() == 1
                ? measures.host(recipients.get(0).span().start())
                : named;
    }

    private String explanation(
            Trigger trigger,
            EventType type,
            @Nullable String mode,
            Map<Candidate, Double> acting,
            Map<Candidate, Double> acted,
            Status status,
            List<Voice> voices) {
        StringBuilder line = new StringBuilder();
        line.append('"').append(words.phrase(trigger.first(), trigger.last())).append("\" is ");
        line.append(type).append(mode == null ? "" : " " + mode);
        line.append(share(scores.type(trigger.first(), trigger.type())));
        acting.forEach((who, likely) -> told(line, "actor", who, likely));
        acted.forEach((who, likely) -> told(line, "recipient", who, likely));
        line.append("; ").append(status.name().toLowerCase(Locale.ROOT));
        line.append(share(scores.status(trigger.first(), status)));
        for (Voice voice : voices) {
            line.append("; ").append(voice.who()).append(' ');
            line.append(voice.stance().name().toLowerCase(Locale.ROOT));
        }
        return line.toString();
    }

    private static void told(StringBuilder line, String part, Candidate who, double likely) {
        line.append("; ").append(part).append(' ');
        if (who.present()) {
            line.append('"').append(who.actor().name()).append('"');
        } else {
            line.append(who.actor().code()).append(" by ").append(String.join(", ", who.ties()));
        }
        line.append(share(likely));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, " (%.2f)", share);
    }
}
