package dev.entente.code;

import dev.entente.Place;
import dev.entente.Quantity;
import dev.entente.actors.Mention;
import dev.entente.actors.Mention.Kind;
import dev.entente.code.Phrases.Form;
import dev.entente.code.Phrases.Noun;
import dev.entente.code.Phrases.Verb;
import dev.entente.language.Amount;
import dev.entente.language.PartOfSpeech;
import dev.entente.language.Time;
import dev.entente.language.TimeKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// When, where and how much: the dates, places and quantities of a sentence, each given to the
/// event that it stands by.
final class Measures {
    private static final Set<String> SAYS =
            Set.of("said", "says", "say", "told", "tells", "reported", "reports", "announced");

    /// Years before this one are long ago in a text without a date too.
    private static final int UNDATED = 2000;

    private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)[0-9]{2}");
    private static final Set<String> AT = Set.of("in", "at", "near", "inside");

    private final Phrases phrases;
    private final Words words;
    private final @Nullable LocalDate published;
    private final Map<Boolean, List<Date>> datesByTense = new HashMap<>();
    private @Nullable List<Amount> amounts;

    Measures(Phrases phrases, @Nullable LocalDate published) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.published = published;
    }

    /// The amounts of the sentence, which are read when a statement first asks for them.
    private List<Amount> amounts() {
        List<Amount> read = amounts == null ? words.amounts() : amounts;
        amounts = read;
        return read;
    }

    /// A date whose first word is at `first`.
    private record Date(int first, String value) {}

    private List<Date> dates(boolean future) {
        List<Date> dates = new ArrayList<>();
        for (Time time : words.times(published, future)) {
            String value = time.value();
            int at = words.at(time.span().start());
            if (time.kind() == TimeKind.DATE && value != null && !names(at)) {
                dates.add(new Date(at, value));
            }
        }
        return dates;
    }

    /// "the 2016 ruling": a year that names a thing and dates no verb.
    private boolean names(int at) {
        return words.word(at).length() == 4
                && Character.isDigit(words.word(at).charAt(0))
                && !words.is(at - 1, PartOfSpeech.ADPOSITION)
                && (words.is(at + 1, PartOfSpeech.NOUN) || words.is(at + 1, PartOfSpeech.NAME));
    }

    /// The verb that a trigger is, or that governs its noun.
    private @Nullable Verb verb(Trigger trigger) {
        Verb verb = phrases.verb(trigger.first());
        Noun noun = phrases.noun(trigger.first());
        return verb != null || noun == null ? verb : phrases.verbBefore(noun.first());
    }

    /// The date of an event.
    @Nullable String date(Trigger trigger, boolean future) {
        int first = trigger.first();
        int last = trigger.last();
        Verb verb = verb(trigger);
        for (Date date : datesByTense.computeIfAbsent(future, this::dates)) {
            boolean isNear = isSubjectOf(first, last, date.first());
            if (isNear || belongs(date.first(), first, last, verb)) {
                return date.value();
            }
        }
        List<Date> all = datesByTense.getOrDefault(future, List.of());
        boolean fronted = all.size() == 1 && all.get(0).first() < 4 && all.get(0).first() < first;
        return fronted ? all.get(0).value() : null;
    }

    /// Whether the sentence names a year, and none that is not over a year before the document.
    boolean isOfAnOldYear() {
        boolean old = false;
        for (int i = 0; i < words.size(); i++) {
            if (YEAR.matcher(words.word(i)).matches() && !names(i)) {
                int limit = published == null ? UNDATED : published.getYear() - 1;
                boolean section = words.word(i + 1).equals("(");
                if (section || Integer.parseInt(words.word(i)) >= limit) {
                    return false;
                }
                old = true;
            }
        }
        return old;
    }

    /// "the visit, scheduled for June 18": the participle right after a noun.
    private boolean isSubjectOf(int first, int last, int at) {
        if (phrases.noun(first) == null) {
            return false;
        }
        Verb owner = phrases.verbBefore(at);
        return owner != null
                && owner.head() > last
                && owner.head() - last < 8
                && words.word(owner.head()).matches("scheduled|planned|set|slated");
    }

    private boolean belongs(int at, int first, int last, @Nullable Verb verb) {
        if (at >= first && at <= last) {
            return false;
        }
        Verb owner = phrases.verbBefore(at);
        if (owner == null) {
            return verb == null || isMain(verb);
        }
        while (!owner.equals(verb)
                && owner.form() != Form.FINITE
                && owner.form() != Form.PARTICIPLE) {
            Verb governor = phrases.verbBefore(owner.first());
            if (governor == null) {
                return false;
            }
            owner = governor;
        }
        boolean noun = phrases.noun(first) != null;
        boolean between = noun && at > last && owner.head() < first;
        return owner.equals(verb) || (between && !SAYS.contains(words.word(owner.head())));
    }

    /// Whether a verb is the first of its sentence, or is reported by the first.
    private boolean isMain(Verb verb) {
        for (Verb other : phrases.verbs()) {
            if (other.equals(verb)) {
                return true;
            }
            boolean aside = phrases.isRelative(other.first() - 1) || other.form() != Form.FINITE;
            if (!aside) {
                return false;
            }
        }
        return false;
    }

    /// The quantities of an event: amounts of those who take part in it, and what a noun is
    /// measured by ("the delivery of 40 tanks").
    List<Quantity> quantities(Trigger trigger, IntPredicate participant) {
        List<Quantity> found = new ArrayList<>();
        Noun own = trigger.noun() ? phrases.noun(trigger.first()) : null;
        Verb verb = trigger.noun() ? null : phrases.verb(trigger.first());
        for (Amount amount : amounts()) {
            Verb owner = phrases.verbBefore(amount.first());
            boolean object = verb != null && verb.equals(owner) && !verb.passive();
            boolean after =
                    trigger.noun()
                            && amount.first() > trigger.last()
                            && (owner == null || owner.head() < trigger.first())
                            && amount.first() - trigger.last() < 8
                            && words.find(trigger.last() + 1, amount.first(), Set.of(",", ";")) < 0;
            boolean inside =
                    own != null && amount.first() >= own.first() && amount.last() <= own.last();
            boolean counts =
                    IntStream.rangeClosed(amount.first(), amount.last()).anyMatch(participant);
            if (object || after || inside || counts) {
                found.add(amount.quantity());
            }
        }
        return found;
    }

    /// The place named after "in", "at" or "near" in the clause of the event at `last`.
    @Nullable Place place(int last) {
        for (int i = last + 1; i < words.size() && !phrases.endsClause(i); i++) {
            Noun noun = AT.contains(words.word(i)) ? phrases.noun(i + 1) : null;
            Place place = noun == null ? null : words.place(noun.last());
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /// The place that the host of a visit is named by, or null.
    @Nullable Place host(int start) {
        for (int i = 0; i < words.size(); i++) {
            Mention mention = words.mention(i);
            if (mention != null
                    && mention.actor().span().start() == start
                    && (mention.kind() == Kind.STATE || mention.kind() == Kind.CAPITAL)) {
                return mention.place();
            }
        }
        return null;
    }
}
