package dev.entente.code;

import dev.entente.Actor;
import dev.entente.Span;
import dev.entente.Statement;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import dev.entente.actors.Mention;
import dev.entente.code.Cast.Part;
import dev.entente.language.EventScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// All who may have a part in an event: those whom words of the sentence name, and those whom none
/// does.
final class Candidates {
    /// From which score on a word may belong to a name; half of it suffices to go on with one.
    private static final double LEAST = .35;

    private static final Set<String> JOINTS = Set.of(",", "and", "or", "&", ";");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> I = Set.of("i", "me", "my");
    private static final Set<String> WE = Set.of("we", "us", "our");

    /// "They", "both leaders", "two officials": in the report of a meeting those who met.
    private static final Pattern BOTH =
            Pattern.compile(
                    "(?i)they|both|(?:the )?(?:two|both)"
                            + "(?: leaders| sides| presidents| officials| ministers| countries)?"
                            + "|(?:the )?(?:leaders|sides|officials|presidents|ministers)");

    private final Words words;
    private final EventScores scores;
    private final Setting setting;
    private final Trigger trigger;
    private final List<Candidate> absent;

    private Candidates(Words words, Setting setting, Trigger trigger) {
        this.words = words;
        this.scores = words.events();
        this.setting = setting;
        this.trigger = trigger;
        this.absent = absent();
    }

    static List<Candidate> of(Words words, Setting setting, Trigger trigger) {
        return new Candidates(words, setting, trigger).all();
    }

    /// The words of the trigger, for somebody whom no words name.
    static Actor nobody(Words words, Trigger trigger) {
        return unnamed("UNK", words, trigger);
    }

    private static Actor unnamed(String code, Words words, Trigger trigger) {
        return new Actor(
                code,
                null,
                words.phrase(trigger.first(), trigger.last()),
                words.span(trigger.first(), trigger.last()));
    }

    private List<Candidate> all() {
        List<Candidate> all = new ArrayList<>();
        for (int[] name : names()) {
            for (Candidate one : meant(name[0], name[1])) {
                if (!isKnown(one, all)) {
                    all.add(one);
                }
            }
        }
        for (Candidate one : all) {
            for (Candidate other : absent) {
                if (other.actor().code().equals(one.actor().code())) {
                    one.ties().addAll(other.ties());
                }
            }
        }
        all.addAll(absent);
        return all;
    }

    /// Where names stand, by the model and by the who's who.
    private List<int[]> names() {
        Map<List<Integer>, int[]> names = new LinkedHashMap<>();
        boolean[] taken = new boolean[words.size()];
        for (Part part : Part.values()) {
            for (int[] name : names(part)) {
                names.putIfAbsent(List.of(name[0], name[1]), name);
                Arrays.fill(taken, name[0], name[1] + 1, true);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.mention(i) == null || taken[i] || trigger.holds(i)) {
                continue;
            }
            int first = i;
            while (i + 1 < words.size() && !taken[i + 1] && goesOn(i + 1)) {
                i++;
            }
            names.putIfAbsent(List.of(first, i), new int[] {first, i});
        }
        return List.copyOf(names.values());
    }

    /// Words next to each other that the model takes for participants in a part: one name, or
    /// several where "and" or a comma joins names.
    private List<int[]> names(Part part) {
        IntToDoubleFunction score = word -> score(part, word);
        List<int[]> names = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (trigger.holds(i) || score.applyAsDouble(i) < LEAST) {
                continue;
            }
            int first = i;
            while (i + 1 < words.size()
                    && !trigger.holds(i + 1)
                    && score.applyAsDouble(i + 1) >= LEAST / (goesOn(i + 1) ? 2 : 1)) {
                i++;
            }
            names.addAll(parts(first, i));
        }
        return names;
    }

    private double score(Part part, int word) {
        int at = trigger.first();
        return switch (part) {
            case ACTOR -> scores.actor(at, word);
            case RECIPIENT -> scores.recipient(at, word);
            case VOICE -> scores.voice(at, word, stance(word, word));
        };
    }

    /// How those stand to the event who are named by some words, if they say it.
    private Stance stance(int first, int last) {
        Stance stance = Stance.STATES;
        double most = 0;
        for (int i = first; i <= last; i++) {
            for (Stance each : Stance.values()) {
                double score = scores.voice(trigger.first(), i, each);
                if (score > most) {
                    most = score;
                    stance = each;
                }
            }
        }
        return stance;
    }

    /// Whether a word goes on with the mention before it.
    private boolean goesOn(int i) {
        return words.mention(i) != null && Objects.equals(words.mention(i - 1), words.mention(i));
    }

    /// The names that "and" or commas join; the words as they are where not all parts are names.
    private List<int[]> parts(int first, int last) {
        List<int[]> parts = new ArrayList<>();
        int from = first;
        for (int i = first; i <= last + 1; i++) {
            boolean joint = i > last || (JOINTS.contains(words.word(i)) && !goesOn(i));
            if (!joint) {
                continue;
            }
            if (i > from) {
                if (!isName(from, i - 1)) {
                    return List.of(new int[] {first, last});
                }
                parts.add(new int[] {from, i - 1});
            }
            from = i + 1;
        }
        return parts.isEmpty() ? List.of(new int[] {first, last}) : parts;
    }

    private boolean isName(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (words.mention(i) != null) {
                return true;
            }
        }
        return false;
    }

    /// Whom words may mean: several for "both countries"; where the who's who does not know, nobody
    /// known or the state of the scene.
    private List<Candidate> meant(int from, int last) {
        int first = from;
        while (first < last && ARTICLES.contains(words.word(first))) {
            first++;
        }
        Span span = words.span(first, last);
        String phrase = words.phrase(first, last);
        List<Candidate> meant = new ArrayList<>();
        boolean one = I.contains(words.word(first));
        if (first == last && (one || WE.contains(words.word(first)))) {
            for (String code : setting.us(one)) {
                Actor actor = new Actor(code, "GOV", phrase, span);
                meant.add(named(first, last, actor, Mention.Kind.PRONOUN));
            }
            if (!meant.isEmpty()) {
                return meant;
            }
        }
        Span turn = setting.narrator().span();
        if (turn != null && span.start() < turn.end() && span.end() > turn.start()) {
            Actor actor = new Actor(setting.narrator().code(), null, phrase, span);
            return List.of(named(first, last, actor, Mention.Kind.PERSON));
        }
        if (BOTH.matcher(phrase).matches()) {
            for (String code : Occasion.parties(setting)) {
                Actor actor = new Actor(code, "GOV", phrase, span);
                meant.add(named(first, last, actor, Mention.Kind.PRONOUN));
            }
            if (!meant.isEmpty()) {
                return meant;
            }
        }
        for (Mention mention : mentions(first, last, span)) {
            meant.add(named(first, last, mention.actor(), mention.kind()));
        }
        if (meant.isEmpty()) {
            meant.add(named(first, last, new Actor("UNK", null, phrase, span), null));
        }
        String scene = setting.scene();
        Actor actor = meant.get(0).actor();
        if (meant.size() == 1 && actor.code().equals("UNK") && scene != null) {
            Actor here = new Actor(scene, actor.sector(), actor.name(), actor.span());
            Candidate local = named(first, last, here, meant.get(0).kind());
            local.ties().add("recoded");
            meant.add(local);
        }
        return meant;
    }

    private List<Mention> mentions(int first, int last, Span span) {
        List<Mention> meant = setting.resolver().at(span);
        for (int i = first; i <= last && meant.isEmpty(); i++) {
            meant = words.mentions(i);
        }
        return meant;
    }

    private Candidate named(int first, int last, Actor actor, Mention.@Nullable Kind kind) {
        Candidate made = new Candidate(first, last, actor, kind, stance(first, last));
        for (Part part : Part.values()) {
            for (int i = first; i <= last; i++) {
                made.raise(part, score(part, i));
            }
        }
        return made;
    }

    /// Whether the same words already stand for the same actor; the higher scores stay.
    private static boolean isKnown(Candidate one, List<Candidate> all) {
        for (Candidate other : all) {
            if (other.overlaps(one)
                    && other.actor().code().equals(one.actor().code())
                    && other.actor().span().equals(one.actor().span())) {
                for (Part part : Part.values()) {
                    other.raise(part, one.score(part));
                }
                return true;
            }
        }
        return false;
    }

    /// Those who are not named in the sentence and may have a part nonetheless: who had one in
    /// earlier statements, whom the title names, and the state where the scene is.
    private List<Candidate> absent() {
        Map<String, Candidate> absent = new LinkedHashMap<>();
        List<Statement> before = setting.before();
        for (int i = before.size() - 1; i >= 0; i--) {
            Statement statement = before.get(i);
            if (i == before.size() - 1) {
                statement.actors().forEach(a -> tie(absent, a, "last actor"));
                statement.recipients().forEach(a -> tie(absent, a, "last recipient"));
            }
            if (statement.type() == trigger.type()) {
                statement.actors().forEach(a -> tie(absent, a, "alike actor"));
                statement.recipients().forEach(a -> tie(absent, a, "alike recipient"));
                break;
            }
        }
        if (setting.scene() != null) {
            tie(absent, unnamed(setting.scene(), words, trigger), "scene");
        }
        for (String code : setting.issuer().titled()) {
            tie(absent, unnamed(code, words, trigger), "title");
        }
        if (setting.issuer().code() != null) {
            tie(absent, unnamed(setting.issuer().code(), words, trigger), "issuer");
        }
        List<Candidate> all = new ArrayList<>(absent.values());
        if (!before.isEmpty()) {
            Statement last = before.get(before.size() - 1);
            boolean here = last.sentence().equals(words.sentence());
            for (Voice voice : last.voices()) {
                if (voice.span() != null) {
                    Actor actor = new Actor(voice.code(), null, voice.who(), voice.span());
                    Candidate speaker = unnamed(actor, voice.stance());
                    speaker.ties().add(here ? "voice here" : "last voice");
                    all.add(speaker);
                }
            }
        }
        return all;
    }

    private static void tie(Map<String, Candidate> absent, Actor actor, String tie) {
        if (!actor.code().equals("UNK")) {
            absent.computeIfAbsent(actor.code(), code -> unnamed(actor, Stance.STATES))
                    .ties()
                    .add(tie);
        }
    }

    private static Candidate unnamed(Actor actor, Stance stance) {
        return new Candidate(-1, -1, actor, null, stance);
    }
}
