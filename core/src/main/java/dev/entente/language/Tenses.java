package dev.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// On which side of the document's day a word of a parsed sentence lies, by the tense of the verb
/// that it hangs on.
final class Tenses {
    private static final Set<String> FUTURE =
            Set.of(
                    "will", "'ll", "’ll", "wo", "shall", "would", "can", "could", "may", "might",
                    "should", "must", "going");
    private static final Set<String> PLANS =
            Set.of(
                    "schedule",
                    "plan",
                    "set",
                    "slate",
                    "expect",
                    "due",
                    "expire",
                    "upcoming",
                    "scheduled",
                    "planned",
                    "slated",
                    "expected");
    private static final Set<String> BEGUN =
            Set.of("begin", "start", "try", "attempt", "fail", "manage", "continue", "help", "use");
    private static final Set<String> TOLD =
            Set.of(
                    "say",
                    "report",
                    "accuse",
                    "warn",
                    "quote",
                    "tell",
                    "show",
                    "note",
                    "call",
                    "follow",
                    "come",
                    "mark",
                    "condemn",
                    "know",
                    "think",
                    "believe",
                    "have",
                    "remember");

    private final List<Word> words;
    private final List<List<Word>> children = new ArrayList<>();

    Tenses(Parse parse) {
        words = parse.words();
        for (int i = 0; i < words.size(); i++) {
            children.add(new ArrayList<>());
        }
        for (Word word : words) {
            if (word.head() >= 0) {
                children.get(word.head()).add(word);
            }
        }
    }

    /// The side of the clause that the word at `from` stands in.
    Tense of(int from) {
        boolean noun = false;
        int at = from;
        for (int steps = 0; at >= 0 && steps <= words.size(); steps++) {
            Word word = words.get(at);
            boolean itself = at == from && word.kind() != PartOfSpeech.VERB && !hasCopula(at);
            Tense tense = itself ? Tense.OPEN : own(at, noun);
            if (tense != Tense.OPEN) {
                return tense;
            }
            noun |= at != from && word.kind() == PartOfSpeech.NOUN && !hasCopula(at);
            at = word.head();
        }
        return Tense.OPEN;
    }

    private boolean hasCopula(int at) {
        return children.get(at).stream().anyMatch(child -> child.is("cop"));
    }

    /// What the word itself says: open for what is no verb and for forms without a tense.
    private Tense own(int at, boolean noun) {
        Word word = words.get(at);
        boolean plan = PLANS.contains(word.lemma());
        if ((plan && (word.tag().equals("VBN") || word.tag().equals("VBD")))
                || word.lemma().equals("due")) {
            return Tense.FUTURE;
        }
        boolean verb = word.tag().startsWith("V") || word.tag().equals("MD");
        if (!verb && !hasCopula(at)) {
            return Tense.OPEN;
        }
        Tense helped = helped(at);
        if (helped != Tense.OPEN) {
            return helped;
        }
        return switch (word.tag()) {
            case "VBD" -> Tense.PAST;
            case "VBN" -> hasHelp(at) ? Tense.FUTURE : Tense.PAST;
            case "VBG" -> hasHelp(at) ? Tense.FUTURE : Tense.OPEN;
            case "VB" -> infinitive(at);
            case "VBZ", "VBP" -> noun || TOLD.contains(word.lemma()) ? Tense.PAST : Tense.FUTURE;
            default -> hasCopula(at) ? (noun ? Tense.PAST : Tense.FUTURE) : Tense.OPEN;
        };
    }

    private boolean hasHelp(int at) {
        return children.get(at).stream().anyMatch(child -> child.is("aux"));
    }

    /// What the helping verbs say; open where they are "is", "are" or none.
    private Tense helped(int at) {
        Tense tense = Tense.OPEN;
        for (Word child : children.get(at)) {
            if (!child.is("aux") && !child.is("cop")) {
                continue;
            }
            String form = child.token().text().toLowerCase(Locale.ROOT);
            if (FUTURE.contains(form)) {
                return perfect(at) && !form.equals("will") ? Tense.PAST : Tense.FUTURE;
            }
            boolean past =
                    child.tag().equals("VBD")
                            || Set.of("has", "have", "had", "was", "were", "did").contains(form)
                            || Set.of("'ve", "’ve").contains(form);
            tense = past ? Tense.PAST : tense;
        }
        return tense;
    }

    /// "could have met".
    private boolean perfect(int at) {
        return children.get(at).stream()
                .anyMatch(child -> child.is("aux") && child.token().text().equals("have"));
    }

    /// "to meet" is ahead, but not after "began" and its like.
    private Tense infinitive(int at) {
        int head = words.get(at).head();
        boolean begun =
                head >= 0
                        && BEGUN.contains(words.get(head).lemma())
                        && own(head, false) == Tense.PAST;
        return begun ? Tense.PAST : Tense.FUTURE;
    }
}
