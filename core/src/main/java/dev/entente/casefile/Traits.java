package dev.entente.casefile;

import dev.entente.Actor;
import dev.entente.Evidence;
import dev.entente.Place;
import dev.entente.Quantity;
import dev.entente.Statement;
import dev.entente.Voice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a statement is compared by.
///
/// @param evidence the statement
/// @param actors the codes of those who act
/// @param recipients the codes of those who are acted upon
/// @param names the words by which either are named, in lower case
/// @param trigger the words that carry the event, in lower case, cut to their stems
/// @param words the words of the sentence that are not common, without those of the names, with
///   their rarity
/// @param title the words of the document's title, as `words`
/// @param stated the days that the text states; where it states none, the day of the report or the
///   one before it where the sentence says "today" or "yesterday"
/// @param published the day on which it was reported, or null
record Traits(
        Evidence evidence,
        Set<String> actors,
        Set<String> recipients,
        Set<String> names,
        Set<String> trigger,
        Map<String, Double> words,
        Map<String, Double> title,
        Occasion stated,
        @Nullable LocalDate published) {
    /// Of a long list of parties the first ones in the order of their codes.
    private static final int MOST_PARTIES = 8;

    /// So many letters of a word are its stem.
    private static final int STEM = 5;

    private static final Pattern NEAR =
            Pattern.compile(
                    "(?i)\\b(?:today|tonight|this (?:morning|afternoon|evening)|(yesterday|last night))\\b");

    static Traits of(Evidence evidence) {
        Statement statement = evidence.statement();
        Set<String> names = new HashSet<>();
        for (Actor actor : statement.actors()) {
            names.addAll(words(actor.name()));
        }
        for (Actor actor : statement.recipients()) {
            names.addAll(words(actor.name()));
        }
        Map<String, Double> words = new HashMap<>(Rarity.of(evidence.sentence()));
        words.keySet().removeAll(names);
        Set<String> trigger = new TreeSet<>();
        String text = evidence.holding().document().text();
        for (String word :
                statement.trigger().of(text).toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (word.length() > 2) {
                trigger.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
        return new Traits(
                evidence,
                codes(statement.actors()),
                codes(statement.recipients()),
                names,
                trigger,
                words,
                Rarity.of(evidence.holding().document().title()),
                stated(evidence),
                evidence.holding().document().published());
    }

    Statement statement() {
        return evidence.statement();
    }

    /// The pairs of parties by which statements are found that may be about the same: of each two
    /// known parties their codes; where one alone is known, its code.
    List<String> blocks() {
        Set<String> known = new TreeSet<>(actors);
        known.addAll(recipients);
        known.remove("UNK");
        if (known.size() < 2) {
            return List.copyOf(known.isEmpty() ? Set.of("UNK") : known);
        }
        List<String> blocks = new ArrayList<>();
        List<String> codes = known.stream().limit(MOST_PARTIES).toList();
        for (int i = 0; i < codes.size(); i++) {
            for (int j = i + 1; j < codes.size(); j++) {
                blocks.add(codes.get(i) + " " + codes.get(j));
            }
        }
        return blocks;
    }

    /// Whether somebody denies or doubts it, and nobody states or alleges it.
    boolean onlyDenied() {
        return statement().voices().stream()
                .allMatch(voice ->
                        voice.stance() == Voice.Stance.DENIES
                                || voice.stance() == Voice.Stance.DOUBTS);
    }

    @Nullable String place() {
        Place place = statement().place();
        return place == null ? null : place.code();
    }

    /// The amounts of what is counted, each with its unit.
    List<String> amounts() {
        List<String> amounts = new ArrayList<>();
        for (Quantity quantity : statement().quantities()) {
            amounts.add(quantity.value() + " " + quantity.low() + " " + quantity.high());
        }
        return amounts;
    }

    private static Occasion stated(Evidence evidence) {
        Occasion stated = Occasion.parse(evidence.statement().date());
        LocalDate published = evidence.holding().document().published();
        if (stated.isKnown() || published == null) {
            return stated;
        }
        Matcher near = NEAR.matcher(evidence.sentence());
        if (!near.find()) {
            return stated;
        }
        LocalDate day = near.group(1) == null ? published : published.minusDays(1);
        return new Occasion(day, day);
    }

    private static Set<String> codes(List<Actor> actors) {
        Set<String> codes = new TreeSet<>();
        actors.forEach(actor -> codes.add(actor.code()));
        return codes;
    }

    private static Set<String> words(String name) {
        return new TreeSet<>(Rarity.of(name.toLowerCase(Locale.ROOT)).keySet());
    }
}
