package dev.entente.code;

import static dev.entente.language.PartOfSpeech.NOUN;

import dev.entente.Status;
import dev.entente.code.Phrases.Form;
import dev.entente.code.Phrases.Noun;
import dev.entente.code.Phrases.Verb;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How real the words around a trigger make its event, and which word decided.
record Reality(Status status, String because) {
    private static final Set<String> NOT =
            Set.of("not", "n't", "never", "no", "without", "neither", "nor");
    private static final Set<String> FUTURE = Set.of("will", "'ll", "shall", "wo");
    private static final Set<String> POSSIBLE =
            Set.of("could", "may", "might", "should", "can", "must", "ca", "ought");
    private static final Set<String> PLANS =
            Triggers.forms(
                    "plan+ intend schedule expect prepare pledge promise vow decide commit+");
    private static final Set<String> WISHES =
            Triggers.forms(
                    "want hope wish seek(sought) try consider threaten(threatened/threatening) urge"
                            + " ask call demand press fear warn push need offer invite encourage"
                            + " require aim");
    private static final Set<String> FAILURES =
            Triggers.forms("fail refuse decline prevent stop+ avoid");
    private static final Set<String> PLANNED =
            Set.of(
                    "planned",
                    "scheduled",
                    "impending",
                    "upcoming",
                    "forthcoming",
                    "expected",
                    "next");
    private static final Set<String> THOUGHT =
            Set.of("possible", "potential", "proposed", "any", "future", "feared");
    private static final Set<String> CHANCES =
            Set.of("possibility", "prospect", "risk", "chance", "danger", "threat", "idea", "hope");
    private static final Set<String> STOPS = Set.of(",", ";", ":");
    private static final Set<String> UNSURE =
            Set.of(
                    "unlikely",
                    "likely",
                    "willing",
                    "ready",
                    "able",
                    "unable",
                    "poised",
                    "reluctant");
    private static final Set<String> SUPPOSED = Set.of("if", "unless", "whether");

    /// The reality of the event whose trigger stands at `i`, as verb `own` or as a noun that `own`
    /// governs or that no verb governs.
    static Reality of(Phrases phrases, int i, @Nullable Verb own) {
        Words words = phrases.words();
        Noun noun = phrases.noun(i);
        if (noun != null) {
            Reality decided = ofNoun(words, noun);
            if (decided != null) {
                return decided;
            }
            if (own != null && !bearsOn(words.word(own.head()))) {
                return new Reality(Status.ACTUAL, "spoken of as a fact");
            }
        }
        return own == null
                ? new Reality(Status.ACTUAL, "told as happened")
                : ofVerb(phrases, own, 0);
    }

    /// Whether the status of a verb is that of the event noun it governs: "will hold talks", and
    /// not "will condemn the attack".
    private static boolean bearsOn(String verb) {
        return Participants.LIGHT.contains(verb)
                || WISHES.contains(verb)
                || PLANS.contains(verb)
                || FAILURES.contains(verb);
    }

    private static @Nullable Reality ofNoun(Words words, Noun noun) {
        int word = words.find(noun.first(), noun.last(), Set.of("no", "neither"));
        if (word >= 0) {
            return new Reality(Status.NEGATED, quoted(words, word) + " negates it");
        }
        word = words.find(noun.first(), noun.last(), PLANNED);
        if (word < 0) {
            int after = noun.last() + 1;
            word = words.find(after, after + 4, Set.of("scheduled", "planned"));
        }
        if (word >= 0) {
            return new Reality(Status.FUTURE, quoted(words, word) + " places it in the future");
        }
        word = words.find(noun.first(), noun.last(), THOUGHT);
        return word < 0
                ? null
                : new Reality(Status.HYPOTHETICAL, quoted(words, word) + " makes it possible only");
    }

    private static Reality ofVerb(Phrases phrases, Verb verb, int depth) {
        Words words = phrases.words();
        int from = verb.form() == Form.FINITE ? verb.first() : verb.first() - 1;
        int word = words.find(from, verb.head(), NOT);
        if (word >= 0) {
            return new Reality(Status.NEGATED, quoted(words, word) + " negates it");
        }
        word = words.find(clauseStart(phrases, verb), verb.first(), SUPPOSED);
        if (word < 0) {
            word = words.find(verb.first(), verb.head(), POSSIBLE);
        }
        if (word >= 0) {
            return new Reality(
                    Status.HYPOTHETICAL, quoted(words, word) + " makes it possible only");
        }
        word = words.find(verb.first(), verb.head(), FUTURE);
        if (word >= 0) {
            return new Reality(Status.FUTURE, quoted(words, word) + " places it in the future");
        }
        word = words.find(verb.first(), verb.head(), Set.of("would", "'d"));
        if (word >= 0) {
            boolean reported =
                    phrases.verbs().stream()
                            .anyMatch(v ->
                                    v.head() < verb.first()
                                            && Speech.isSpeech(words.word(v.head())));
            return new Reality(
                    reported ? Status.FUTURE : Status.HYPOTHETICAL,
                    quoted(words, word)
                            + (reported ? " reports a plan" : " makes it possible only"));
        }
        if (verb.form() == Form.FINITE || verb.form() == Form.PARTICIPLE || depth > 5) {
            return new Reality(Status.ACTUAL, "told as happened");
        }
        return governed(phrases, verb, depth);
    }

    private static Reality governed(Phrases phrases, Verb verb, int depth) {
        Words words = phrases.words();
        String before = words.word(verb.first() - 1);
        if (verb.form() == Form.INFINITIVE
                && before.matches("plans?|decision|intention|schedule")) {
            return new Reality(Status.FUTURE, "\"" + before + " to\" places it in the future");
        }
        int chance = words.find(verb.first() - 6, verb.first(), CHANCES);
        if (verb.form() == Form.GERUND && chance >= 0 && words.word(chance + 1).equals("of")) {
            return new Reality(
                    Status.HYPOTHETICAL, quoted(words, chance) + " makes it possible only");
        }
        if (verb.form() == Form.INFINITIVE && UNSURE.contains(before)) {
            return new Reality(Status.HYPOTHETICAL, "\"" + before + "\" makes it possible only");
        }
        Verb governor = phrases.verbBefore(verb.first());
        if (governor == null || words.word(verb.first() - 1).equals(",")) {
            return verb.form() == Form.INFINITIVE
                    ? new Reality(Status.HYPOTHETICAL, "an aim only")
                    : new Reality(Status.ACTUAL, "told as happened");
        }
        Reality above = ofVerb(phrases, governor, depth + 1);
        if (above.status() != Status.ACTUAL && !Speech.isSpeech(words.word(governor.head()))) {
            return above;
        }
        String head = words.word(governor.head());
        if (FAILURES.contains(head)) {
            return new Reality(Status.NEGATED, "\"" + head + "\" negates it");
        }
        if (WISHES.contains(head)) {
            return new Reality(Status.HYPOTHETICAL, "\"" + head + "\" makes it wished only");
        }
        boolean infinitive = verb.form() == Form.INFINITIVE;
        if (infinitive
                && (PLANS.contains(head)
                        || head.matches("is|are|was|were|be|going|set|due|ready|have|has"))) {
            return new Reality(Status.FUTURE, "\"" + head + " to\" places it in the future");
        }
        if (words.is(verb.first() - 1, NOUN) && infinitive) {
            return new Reality(Status.HYPOTHETICAL, "an aim only");
        }
        boolean content =
                Speech.isSpeech(head)
                        || head.matches(
                                "beg[aiu]n|started?|continued?|continues|resumed?|managed|accused?|condemned");
        return content || !infinitive
                ? content && Speech.isSpeech(head)
                        ? new Reality(Status.ACTUAL, "told as happened")
                        : ofVerb(phrases, governor, depth + 1)
                : new Reality(Status.HYPOTHETICAL, "an aim only");
    }

    private static int clauseStart(Phrases phrases, Verb verb) {
        Words words = phrases.words();
        for (int i = verb.first() - 1; i >= 0; i--) {
            if (phrases.verb(i) != null || STOPS.contains(words.word(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String quoted(Words words, int i) {
        return "\"" + words.word(i) + "\"";
    }
}
