package dev.entente.code;

import static dev.entente.language.PartOfSpeech.ADVERB;
import static dev.entente.language.PartOfSpeech.CONJUNCTION;
import static dev.entente.language.PartOfSpeech.NUMBER;
import static dev.entente.language.PartOfSpeech.PRONOUN;
import static dev.entente.language.PartOfSpeech.SUBORDINATOR;

import dev.entente.actors.Mention;
import dev.entente.code.Phrases.Form;
import dev.entente.code.Phrases.Noun;
import dev.entente.code.Phrases.Verb;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Subjects, objects and prepositional phrases of the verbs and nouns of one sentence, and the
/// mentions in them.
final class Roles {
    private static final Set<String> CONTROLLERS =
            Triggers.forms(
                    "urge ask call want order force allow help enable demand press warn"
                            + " tell(told) invite encourage request permit+ authorize persuade push"
                            + " appeal accuse blame suspect believe condemn criticize denounce"
                            + " charge prevent stop+ ban+ bar+ thank praise expect require direct");
    private static final Set<String> TIMES =
            Set.of(
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "today",
                    "yesterday",
                    "tomorrow",
                    "week",
                    "month",
                    "year",
                    "day",
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "weekend");
    private static final Set<String> AND = Set.of("and", "or", "&");
    private static final Set<String> BREAKS = Set.of(";", ":", "--", "—");
    private static final Set<String> QUOTES = Set.of("\"", "“", "”");
    private static final Set<String> BOUNDS =
            Set.of("than", "least", "to", "over", "about", "between", "around");

    /// What makes "at" and "to" part of an amount: "at least one".
    private static final Set<String> AMOUNTS = Set.of("least", "most", "all");

    private static final Set<String> GROUPS =
            Set.of(
                    "group",
                    "leaders",
                    "members",
                    "number",
                    "dozens",
                    "hundreds",
                    "thousands",
                    "government",
                    "governments",
                    "people",
                    "forces",
                    "ministers",
                    "presidents",
                    "officials",
                    "representatives",
                    "majority",
                    "citizens",
                    "delegation",
                    "spokesman",
                    "side",
                    "supporters",
                    "soldiers",
                    "some",
                    "all",
                    "one",
                    "troops");

    private final Phrases phrases;
    private final Words words;
    private final Syntax syntax;

    Roles(Phrases phrases) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.syntax = new Syntax(phrases, CONTROLLERS);
    }

    /// The subject of a verb, or null where the rules find none.
    @Nullable Noun subject(Verb verb) {
        return subject(verb, 0);
    }

    private @Nullable Noun subject(Verb verb, int depth) {
        if (depth > 6) {
            return null;
        }
        Noun told = syntax.subject(verb.head());
        if (told != null) {
            return told;
        }
        Verb governor = phrases.verbBefore(verb.first());
        return switch (verb.form()) {
            case INFINITIVE -> governed(verb, governor, depth);
            case GERUND -> {
                Noun before = phrases.noun(verb.first() - 1);
                if (before != null && before.last() == verb.first() - 1 && holdsActor(before)) {
                    yield before;
                }
                yield governed(verb, governor, depth);
            }
            case PARTICIPLE -> phrases.noun(verb.first() - 1);
            case FINITE -> finite(verb, depth);
        };
    }

    private @Nullable Noun governed(Verb verb, @Nullable Verb governor, int depth) {
        if (governor == null) {
            Noun before = nounBefore(verb.first());
            return before != null && holdsActor(before) ? before : later(verb, depth);
        }
        if (CONTROLLERS.contains(words.word(governor.head()))) {
            Noun object = object(governor);
            Noun controlled = object != null ? object : after(governor.head(), "on", "for", "to");
            if (governor.passive()) {
                return subject(governor, depth + 1);
            }
            if (controlled != null && controlled.last() < verb.first()) {
                return controlled;
            }
        }
        return subject(governor, depth + 1);
    }

    /// The subject of the next verb with one: "To end the war, Russia called ...".
    private @Nullable Noun later(Verb verb, int depth) {
        for (Verb next : phrases.verbs()) {
            if (next.first() > verb.head() && next.form() == Form.FINITE) {
                Noun subject = subject(next, depth + 1);
                return subject != null && subject.first() > verb.head() ? subject : null;
            }
        }
        return null;
    }

    private @Nullable Noun finite(Verb verb, int depth) {
        int i = verb.first() - 1;
        while (i >= 0 && words.is(i, ADVERB)) {
            i--;
        }
        if (words.is(i, CONJUNCTION)) {
            Verb before = phrases.verbBefore(i);
            return before == null ? null : subject(before, depth + 1);
        }
        if (phrases.isRelative(i) && !words.word(i).equals("what")) {
            Noun antecedent = antecedent(i);
            if (antecedent != null) {
                return antecedent;
            }
        }
        Noun fallback = null;
        while (i >= 0) {
            Noun noun = phrases.noun(i);
            Verb other = phrases.verb(i);
            if (noun != null) {
                boolean governed = phrases.isPreposition(noun.first() - 1);
                boolean aside = words.word(noun.last() + 1).equals(",");
                if (!governed && !isTime(noun)) {
                    if (holdsActor(noun) || !aside || words.word(noun.first() - 1).isEmpty()) {
                        return holdsActor(noun) || fallback == null ? noun : fallback;
                    }
                    fallback = fallback == null ? noun : fallback;
                }
                i = noun.first() - (governed ? 2 : 1);
            } else if (other != null) {
                int relative = other.first() - 1;
                if (phrases.isRelative(relative)
                        || other.form() == Form.PARTICIPLE
                        || (other.form() == Form.GERUND && words.word(relative).equals(","))) {
                    i = relative;
                } else {
                    return fallback != null ? fallback : subject(other, depth + 1);
                }
            } else if (words.is(i, SUBORDINATOR)
                    || (BREAKS.contains(words.word(i)) || words.word(i).equals("that"))) {
                return fallback;
            } else {
                i--;
            }
        }
        return fallback;
    }

    private @Nullable Noun antecedent(int relative) {
        int i = relative - 1;
        if (words.word(i).equals(",")) {
            i--;
        }
        Noun noun = phrases.noun(i);
        if (noun == null) {
            return null;
        }
        boolean that = words.word(relative).equals("that");
        Verb before = phrases.verbBefore(noun.first());
        boolean told =
                that
                        && before != null
                        && Speech.isSpeech(words.word(before.head()))
                        && before.head() == noun.first() - 1;
        if (told) {
            return null;
        }
        Noun outer = phrases.noun(noun.first() - 2);
        if (that && phrases.isPreposition(noun.first() - 1) && outer != null) {
            return outer;
        }
        while (words.word(noun.first() - 1).equals("of") && !holdsActor(noun)) {
            Noun next = phrases.noun(noun.first() - 2);
            if (next == null) {
                break;
            }
            noun = next;
        }
        return noun;
    }

    /// The direct object of a verb, or null.
    @Nullable Noun object(Verb verb) {
        return directAfter(verb.head());
    }

    /// The noun phrase that follows a word directly, or after adverbs.
    @Nullable Noun directAfter(int i) {
        int j = i + 1;
        while (words.is(j, ADVERB) && phrases.noun(j) == null) {
            j++;
        }
        for (int k = j + 1; k < j + 4; k++) {
            if (words.is(k, NUMBER)
                    && BOUNDS.contains(words.word(k - 1))
                    && phrases.noun(k) != null) {
                j = k;
            }
        }
        Noun noun = phrases.noun(j);
        return noun == null || noun.first() < j || isTime(noun) ? null : noun;
    }

    /// The noun phrase under the first of `prepositions` after `i`, before the next verb or clause;
    /// null where there is none.
    @Nullable Noun after(int i, String... prepositions) {
        Set<String> sought = Set.of(prepositions);
        Noun told = syntax.after(i, sought);
        if (told != null) {
            return told;
        }
        for (int j = i + 1; j < words.size() && !endsClause(j); j++) {
            boolean bound = AMOUNTS.contains(words.word(j + 1));
            if (sought.contains(words.word(j)) && phrases.noun(j) == null && !bound) {
                return phrases.noun(j + 1);
            }
        }
        return null;
    }

    /// Whether the clause of a word before `j` ends here.
    boolean endsClause(int j) {
        return phrases.verb(j) != null
                || phrases.isRelative(j)
                || (words.is(j, SUBORDINATOR) && !words.word(j).equals("of"))
                || BREAKS.contains(words.word(j))
                || QUOTES.contains(words.word(j));
    }

    private @Nullable Noun nounBefore(int i) {
        return phrases.noun(i - 1);
    }

    boolean isTime(Noun noun) {
        return TIMES.contains(words.word(noun.last()));
    }

    /// Whether the head of a noun phrase is an actor or a group of them, and no thing of theirs.
    boolean isActor(Noun noun) {
        return words.mention(noun.last()) != null || GROUPS.contains(words.word(noun.last()));
    }

    private boolean holdsActor(Noun noun) {
        return !mentions(noun).isEmpty();
    }

    /// The mentions that a noun phrase stands for: its head, whom it belongs to, whom it is made
    /// of; with those it is joined to by "and".
    List<Mention> actors(@Nullable Noun noun) {
        if (noun == null) {
            return List.of();
        }
        List<Mention> own = mentions(noun);
        LinkedHashSet<Mention> all = new LinkedHashSet<>();
        if (!own.isEmpty() && !words.is(noun.last(), PRONOUN)) {
            all.addAll(joinedBefore(noun));
        }
        all.addAll(own);
        all.addAll(joinedAfter(noun));
        return List.copyOf(all);
    }

    private List<Mention> mentions(Noun noun) {
        if (words.mention(noun.last()) != null) {
            return words.mentions(noun.last());
        }
        for (int i = noun.last(); i >= noun.first(); i--) {
            if (words.mention(i) != null) {
                return words.mentions(i);
            }
        }
        if (words.word(noun.last() + 1).equals("of") && GROUPS.contains(words.word(noun.last()))) {
            Noun of = phrases.noun(noun.last() + 2);
            return of == null ? List.of() : actors(of);
        }
        return List.of();
    }

    private List<Mention> joinedBefore(Noun noun) {
        List<Mention> found = new ArrayList<>();
        boolean listed = false;
        int i = noun.first() - 1;
        while (i > 0 && (AND.contains(words.word(i)) || (listed && words.word(i).equals(",")))) {
            listed |= !words.word(i).equals(",");
            i -= words.word(i - 1).equals(",") ? 2 : 1;
            Noun other = phrases.noun(i);
            if (other == null
                    || other.last() != i
                    || !isName(other)
                    || phrases.verb(other.first() - 1) != null) {
                break;
            }
            found.addAll(0, mentions(other));
            i = other.first() - 1;
        }
        return found;
    }

    private List<Mention> joinedAfter(Noun noun) {
        List<Mention> found = new ArrayList<>();
        List<Mention> open = new ArrayList<>();
        int i = noun.last() + 1;
        while (AND.contains(words.word(i)) || words.word(i).equals(",")) {
            boolean last = AND.contains(words.word(i)) || AND.contains(words.word(i + 1));
            i += words.word(i).equals(",") && last ? 2 : 1;
            Noun other = phrases.noun(i);
            if (other == null
                    || other.first() != i
                    || !isName(other)
                    || hasVerb(other.last() + 1)) {
                break;
            }
            open.addAll(mentions(other));
            i = other.last() + 1;
            if (last) {
                found.addAll(open);
                break;
            }
        }
        return found;
    }

    private boolean hasVerb(int i) {
        Verb verb = phrases.verb(i);
        return verb != null && verb.form() == Form.FINITE;
    }

    private boolean isName(Noun noun) {
        Mention head = words.mention(noun.last());
        return head != null;
    }
}
