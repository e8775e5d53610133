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
import org.jspecify.annotations.Nullable;

/// When, where and how much: the dates, places and quantities of a sentence, each given to the
/// event that it stands by.
final class Measures {
    private static final Set<String> AT = Set.of("in", "at", "near", "inside");

    private final Phrases phrases;
    private final Words words;
    private final Roles roles;
    private final @Nullable LocalDate published;
    private final Map<Boolean, List<Date>> datesByTense = new HashMap<>();
    private @Nullable List<Amount> amounts;

    Measures(Phrases phrases, Roles roles, @Nullable LocalDate published) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.roles = roles;
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

    /// The date of the event at `first` to `last`, with the verb that it is or that governs it.
    @Nullable String date(int first, int last, @Nullable Verb verb, boolean future) {
        for (Date date : datesByTense.computeIfAbsent(future, this::dates)) {
            boolean isNear = isSubjectOf(first, last, date.first());
            if (isNear || belongs(date.first(), first, last, verb)) {
                return date.value();
            }
        }
        return null;
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
        return owner.equals(verb) || (between && !Speech.isSpeech(words.word(owner.head())));
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

    /// The quantities of the event at `first` to `last`.
    List<Quantity> quantities(int first, int last, @Nullable Verb verb, boolean isVerb) {
        List<Quantity> found = new ArrayList<>();
        for (Amount amount : amounts()) {
            Verb owner = phrases.verbBefore(amount.first());
            Noun subject = isVerb && verb != null && verb.passive() ? roles.subject(verb) : null;
            boolean suffers =
                    subject != null
                            && amount.first() <= subject.last()
                            && amount.last() >= subject.first();
            boolean object = isVerb && verb != null && verb.equals(owner) && !verb.passive();
            boolean after =
                    !isVerb
                            && amount.first() > last
                            && (owner == null || owner.head() < first)
                            && amount.first() - last < 8
                            && words.find(last + 1, amount.first(), Set.of(",", ";")) < 0;
            Noun own = isVerb ? null : phrases.noun(first);
            boolean inside =
                    own != null && amount.first() >= own.first() && amount.last() <= own.last();
            if (suffers || object || after || inside) {
                found.add(amount.quantity());
            }
        }
        return found;
    }

    /// The place named after "in", "at" or "near" in the clause of the event at `last`.
    @Nullable Place place(int last) {
        for (int i = last + 1; i < words.size() && !roles.endsClause(i); i++) {
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
