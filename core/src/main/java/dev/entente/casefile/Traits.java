package dev.entente.casefile;

import dev.entente.Actor;
import dev.entente.EventType;
import dev.entente.Evidence;
import dev.entente.Place;
import dev.entente.Quantity;
import dev.entente.Span;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a statement is compared by. Codes, words and the like are hashes of 32 bits, in rising
/// order and each once.
///
/// @param published the day on which it was reported, in days since 1970-01-01; [#UNDATED] where it
///   is not known
/// @param stated the days that the text states; where it states none, the day of the report or the
///   one before it where the sentence says "today" or "yesterday"
/// @param onlyDenied whether somebody denies or doubts it, and nobody states or alleges it
/// @param type what kind of event
/// @param status how real the text makes it
/// @param mode the mode of the type; 0 where there is none
/// @param place where it happens; 0 where that is not known
/// @param document the document
/// @param sentence where the sentence stands in it
/// @param trigger where the words that carry the event stand
/// @param actors those who act
/// @param recipients those who are acted upon
/// @param sides both of them
/// @param parties of the sides those who are known, of many the first ones
/// @param contexts the contexts
/// @param amounts how much of what is counted
/// @param names the words by which actors and recipients are named
/// @param stems the words that carry the event, cut to their stems
/// @param words the words of the sentence that are not common, without those of the names, with
///   their rarity ([Rarity#packed])
/// @param title the words of the document's title, as `words`
@SuppressWarnings("ArrayRecordComponent") // the arrays are never changed, nor compared as a whole
record Traits(
        int published,
        Occasion stated,
        boolean onlyDenied,
        EventType type,
        Status status,
        int mode,
        int place,
        int document,
        Span sentence,
        Span trigger,
        int[] actors,
        int[] recipients,
        int[] sides,
        int[] parties,
        int[] contexts,
        int[] amounts,
        int[] names,
        int[] stems,
        int[] words,
        int[] title) {
    /// Rises with what is told of a statement here, and with how two are scored ([Likeness],
    /// [Rarity]).
    static final int VERSION = 1;

    /// The day of a report that states none.
    static final int UNDATED = Integer.MIN_VALUE;

    /// Of a long list of parties so many are compared by.
    static final int MOST_PARTIES = 8;

    /// The block of those with more parties than they are compared by, in which none are compared.
    static final long MANY = 1;

    /// So many days after a report another one may be about the same.
    private static final int LONG = 45;

    /// So many days before or after a denial.
    static final int LONGEST = 180;

    /// So many letters of a word are its stem.
    private static final int STEM = 5;

    private static final EventType[] TYPES = EventType.values();
    private static final Status[] STATUSES = Status.values();
    private static final int UNKNOWN = hash("UNK");

    private static final Pattern NEAR =
            Pattern.compile(
                    "(?i)\\b(?:today|tonight|this (?:morning|afternoon|evening)|(yesterday|last night))\\b");

    static Traits of(Evidence evidence) {
        Statement statement = evidence.statement();
        LocalDate published = evidence.holding().document().published();
        String text = evidence.holding().document().text();
        int[] actors = codes(statement.actors());
        int[] recipients = codes(statement.recipients());
        int[] sides = sides(actors, recipients);
        Place place = statement.place();
        return new Traits(
                published == null ? UNDATED : Occasion.of(published, published).first(),
                stated(evidence),
                isOnlyDenied(statement),
                statement.type(),
                statement.status(),
                statement.mode() == null ? 0 : hash(statement.mode()),
                place == null ? 0 : hash(place.code()),
                hash(evidence.holding().document().id()),
                statement.sentence(),
                statement.trigger(),
                actors,
                recipients,
                sides,
                parties(sides),
                hashes(statement.contexts()),
                hashes(amounts(statement)),
                hashes(names(statement)),
                hashes(stems(statement.trigger().of(text))),
                Rarity.packed(words(evidence)),
                Rarity.packed(Rarity.of(evidence.holding().document().title())));
    }

    /// The same as bytes: [#VERSION], then the fields, whole numbers as LEB128 does.
    @SuppressWarnings("EnumOrdinal") // VERSION tells of the order of types and statuses too
    byte[] bytes() {
        Packed out = new Packed();
        out.put(VERSION);
        out.put(type.ordinal() << 1 | (onlyDenied ? 1 : 0));
        out.put(status.ordinal());
        out.day(published, UNDATED);
        out.day(stated.first(), Occasion.UNKNOWN.first());
        out.day(stated.last(), Occasion.UNKNOWN.last());
        out.put(sentence.start());
        out.put(sentence.end() - sentence.start());
        out.put(trigger.start() - sentence.start());
        out.put(trigger.end() - trigger.start());
        out.whole(document);
        out.hashes(some(mode));
        out.hashes(some(place));
        out.hashes(actors);
        out.hashes(recipients);
        out.hashes(contexts);
        out.hashes(amounts);
        out.hashes(names);
        out.hashes(stems);
        out.hashes(words);
        out.hashes(title);
        return out.bytes();
    }

    /// What [#bytes] wrote.
    static Traits read(byte[] bytes) {
        Packed in = new Packed(bytes);
        if (in.take() != VERSION) {
            throw new IllegalArgumentException("The traits are of another version.");
        }
        int kind = in.take();
        Status status = STATUSES[in.take()];
        int published = in.day(UNDATED);
        Occasion stated =
                new Occasion(in.day(Occasion.UNKNOWN.first()), in.day(Occasion.UNKNOWN.last()));
        int start = in.take();
        Span sentence = new Span(start, start + in.take());
        int from = start + in.take();
        Span trigger = new Span(from, from + in.take());
        int document = in.whole();
        int[] mode = in.hashes();
        int[] place = in.hashes();
        int[] actors = in.hashes();
        int[] recipients = in.hashes();
        int[] sides = sides(actors, recipients);
        return new Traits(
                published,
                stated,
                (kind & 1) == 1,
                TYPES[kind >> 1],
                status,
                mode.length == 0 ? 0 : mode[0],
                place.length == 0 ? 0 : place[0],
                document,
                sentence,
                trigger,
                actors,
                recipients,
                sides,
                parties(sides),
                in.hashes(),
                in.hashes(),
                in.hashes(),
                in.hashes(),
                in.hashes(),
                in.hashes());
    }

    private static int[] some(int hash) {
        return hash == 0 ? new int[0] : new int[] {hash};
    }

    /// Whether two statements of a common block are compared: their reports are 45 days apart at
    /// most, or 180 where one of the two only denies; or both are without a day; or both state
    /// short occasions that meet, so that a notice that comes each year is not one matter with the
    /// last one.
    boolean isNear(Traits other) {
        if (isDated() && other.isDated()) {
            if (gap(other) <= reach(other.onlyDenied)) {
                return true;
            }
        } else if (isDated() == other.isDated()) {
            return true;
        }
        return stated.isShort() && other.stated.isShort() && stated.meets(other.stated);
    }

    /// So many days before and after the report another one is near it.
    ///
    /// @param denied whether the other one only denies
    int reach(boolean denied) {
        return onlyDenied == denied ? LONG : LONGEST;
    }

    boolean isDated() {
        return published != UNDATED;
    }

    /// How many days lie between two reports that have one.
    long gap(Traits other) {
        return Math.abs((long) published - other.published);
    }

    /// The least block that both are in; 0 where there is none. Two statements are compared in it
    /// alone.
    long common(Traits other) {
        if (parties.length < 2 || other.parties.length < 2) {
            return parties.length == other.parties.length && block() == other.block() ? block() : 0;
        }
        int least = 0;
        int found = 0;
        for (int i = 0, j = 0; i < parties.length && j < other.parties.length; ) {
            if (parties[i] < other.parties[j]) {
                i++;
            } else if (parties[i] > other.parties[j]) {
                j++;
            } else if (found++ == 0) {
                least = parties[i++];
                j++;
            } else {
                return block(least, parties[i]);
            }
        }
        return 0;
    }

    /// The parties by which statements are found that may be about the same: of each two known
    /// parties a block; where one alone is known, or none, its block.
    List<Long> blocks() {
        List<Long> blocks = new ArrayList<>();
        for (int i = 0; i < parties.length; i++) {
            for (int j = i + 1; j < parties.length; j++) {
                blocks.add(block(parties[i], parties[j]));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(block());
        }
        if (parties.length == MOST_PARTIES && sides.length > MOST_PARTIES) {
            blocks.add(MANY);
        }
        return blocks;
    }

    /// The block of two parties.
    static long block(String one, String other) {
        return block(Math.min(hash(one), hash(other)), Math.max(hash(one), hash(other)));
    }

    private long block() {
        int alone = parties.length == 0 ? UNKNOWN : parties[0];
        return block(alone, alone);
    }

    private static long block(int least, int most) {
        return (long) least << Integer.SIZE | Integer.toUnsignedLong(most);
    }

    /// Whether a code is one of those who act or are acted upon.
    boolean names(String code) {
        return Arrays.binarySearch(sides, hash(code)) >= 0;
    }

    static boolean isOnlyDenied(Statement statement) {
        return statement.voices().stream()
                .allMatch(voice ->
                        voice.stance() == Voice.Stance.DENIES
                                || voice.stance() == Voice.Stance.DOUBTS);
    }

    static Occasion stated(Evidence evidence) {
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
        return Occasion.of(day, day);
    }

    /// The words of the sentence that are not common, without those of the names, with their
    /// rarity.
    static Map<String, Integer> words(Evidence evidence) {
        Map<String, Integer> words = Rarity.of(evidence.sentence());
        words.keySet().removeAll(names(evidence.statement()));
        return words;
    }

    private static Set<String> names(Statement statement) {
        Set<String> names = new HashSet<>();
        Stream.concat(statement.actors().stream(), statement.recipients().stream())
                .forEach(actor -> names.addAll(Rarity.of(actor.name()).keySet()));
        return names;
    }

    private static Set<String> stems(String trigger) {
        Set<String> stems = new TreeSet<>();
        for (String word : trigger.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (word.length() > 2) {
                stems.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
        return stems;
    }

    private static List<String> amounts(Statement statement) {
        List<String> amounts = new ArrayList<>();
        for (Quantity quantity : statement.quantities()) {
            amounts.add(quantity.value() + " " + quantity.low() + " " + quantity.high());
        }
        return amounts;
    }

    private static int[] sides(int[] actors, int[] recipients) {
        if (recipients.length == 0) {
            return actors;
        }
        return IntStream.concat(Arrays.stream(actors), Arrays.stream(recipients))
                .sorted()
                .distinct()
                .toArray();
    }

    private static int[] parties(int[] sides) {
        return Arrays.stream(sides).filter(code -> code != UNKNOWN).limit(MOST_PARTIES).toArray();
    }

    private static int[] codes(List<Actor> actors) {
        return hashes(actors.stream().map(Actor::code).toList());
    }

    private static int[] hashes(Collection<String> words) {
        return words.stream().mapToInt(Traits::hash).sorted().distinct().toArray();
    }

    private static int hash(String word) {
        return word.hashCode();
    }
}
