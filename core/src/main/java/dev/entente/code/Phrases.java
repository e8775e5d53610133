package dev.entente.code;

import static dev.entente.language.PartOfSpeech.ADJECTIVE;
import static dev.entente.language.PartOfSpeech.ADPOSITION;
import static dev.entente.language.PartOfSpeech.ADVERB;
import static dev.entente.language.PartOfSpeech.AUXILIARY;
import static dev.entente.language.PartOfSpeech.DETERMINER;
import static dev.entente.language.PartOfSpeech.MARK;
import static dev.entente.language.PartOfSpeech.NAME;
import static dev.entente.language.PartOfSpeech.NOUN;
import static dev.entente.language.PartOfSpeech.NUMBER;
import static dev.entente.language.PartOfSpeech.PARTICLE;
import static dev.entente.language.PartOfSpeech.PRONOUN;
import static dev.entente.language.PartOfSpeech.SUBORDINATOR;
import static dev.entente.language.PartOfSpeech.VERB;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The noun phrases and verb groups of one sentence, by shallow rules over parts of speech.
final class Phrases {
    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "'s", "'re", "got", "gets");
    private static final Set<String> RELATIVE = Set.of("which", "who", "that", "whom", "what");
    private static final Set<String> BREAKS = Set.of(";", ":", "--", "—", "\"", "“", "”");
    private static final Set<String> TIME =
            Set.of(
                    "last",
                    "next",
                    "this",
                    "earlier",
                    "late",
                    "early",
                    "today",
                    "yesterday",
                    "tomorrow",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday");
    private static final Set<String> POSSESSIVES =
            Set.of("its", "their", "his", "her", "our", "my", "your");
    private static final Set<String> OWNERS = Set.of("'s", "'");
    private static final Set<String> HYPHENS = Set.of("-", "–", "/", "%", "$");
    private static final Set<String> BEFORE_BY = Set.of("by");

    private final Words words;
    private final @Nullable Noun[] nouns;
    private final @Nullable Verb[] verbs;
    private final List<Verb> inOrder = new ArrayList<>();

    /// A noun phrase without what follows its head.
    record Noun(int first, int last) {}

    /// A verb with its auxiliaries.
    ///
    /// @param first where it begins, with "to" and auxiliaries
    /// @param head the verb
    /// @param form how the head is used
    /// @param passive whether the subject is acted upon
    record Verb(int first, int head, Form form, boolean passive) {}

    /// How a verb is used.
    enum Form {
        /// With a subject of its own.
        FINITE,
        /// After "to".
        INFINITIVE,
        /// With "-ing" and no auxiliary.
        GERUND,
        /// After a noun, as "launched" in "missiles launched by Iran".
        PARTICIPLE
    }

    Phrases(Words words) {
        this.words = words;
        this.nouns = new Noun[words.size()];
        this.verbs = new Verb[words.size()];
        findNouns();
        findVerbs();
    }

    Words words() {
        return words;
    }

    @Nullable Noun noun(int i) {
        return i < 0 || i >= nouns.length ? null : nouns[i];
    }

    @Nullable Verb verb(int i) {
        return i < 0 || i >= verbs.length ? null : verbs[i];
    }

    List<Verb> verbs() {
        return inOrder;
    }

    /// The nearest verb that ends before `i`, or null.
    @Nullable Verb verbBefore(int i) {
        Verb before = null;
        for (Verb verb : inOrder) {
            if (verb.head() >= i) {
                break;
            }
            before = verb;
        }
        return before;
    }

    boolean isRelative(int i) {
        return RELATIVE.contains(words.word(i)) && noun(i) == null;
    }

    /// Whether the clause of a word before `i` ends here.
    boolean endsClause(int i) {
        return verb(i) != null
                || isRelative(i)
                || (words.is(i, SUBORDINATOR) && !words.word(i).equals("of"))
                || BREAKS.contains(words.word(i));
    }

    /// Where the noun phrase of a word begins; the word itself where it has none.
    int start(int i) {
        Noun noun = noun(i);
        return noun == null ? i : noun.first();
    }

    /// The word after the clause that goes on after a word.
    int end(int i) {
        int end = i + 1;
        while (end < words.size() && !endsClause(end)) {
            end++;
        }
        return end;
    }

    private void findNouns() {
        int i = 0;
        while (i < words.size()) {
            if (!opens(i)) {
                i++;
                continue;
            }
            int first = i;
            int last = i;
            i++;
            while (i < words.size() && continues(i)) {
                last = i;
                i++;
            }
            Noun noun = new Noun(first, last);
            for (int j = first; j <= last; j++) {
                nouns[j] = noun;
            }
        }
    }

    private boolean opens(int i) {
        if (words.mention(i) != null) {
            return true;
        }
        return switch (words.tag(i)) {
            case NOUN, NAME, NUMBER, ADJECTIVE, DETERMINER -> !isQuestionWord(i);
            case PRONOUN -> !isQuestionWord(i);
            case ADVERB -> words.is(i + 1, NUMBER);
            case MARK -> words.word(i).equals("$") || words.word(i).equals("€");
            case VERB -> isModifier(i);
            case ADPOSITION, AUXILIARY, CONJUNCTION, PARTICLE, SUBORDINATOR, OTHER -> false;
        };
    }

    private boolean isQuestionWord(int i) {
        return RELATIVE.contains(words.word(i))
                && (!words.word(i).equals("that")
                        || !words.is(i + 1, NOUN)
                        || i == 0
                        || words.is(i - 1, NOUN)
                        || words.is(i - 1, VERB));
    }

    /// "seized vessels", "ruling party" after a preposition or an article.
    private boolean isModifier(int i) {
        String before = words.word(i - 1);
        boolean place =
                words.is(i - 1, ADPOSITION)
                        || words.is(i - 1, MARK)
                        || words.is(i - 1, VERB)
                        || before.equals("and");
        return words.word(i).endsWith("ed")
                && place
                && words.is(i + 1, NOUN)
                && words.mention(i + 1) == null;
    }

    private boolean continues(int i) {
        boolean mention = words.mention(i) != null;
        if (mention && Objects.equals(words.mention(i - 1), words.mention(i))) {
            return true;
        }
        boolean headBefore =
                words.is(i - 1, NOUN) || words.is(i - 1, NAME) || words.mention(i - 1) != null;
        if (mention) {
            return !words.is(i - 1, PRONOUN) || isPossessive(i - 1);
        }
        if (headBefore && TIME.contains(words.word(i))) {
            return false;
        }
        return switch (words.tag(i)) {
            case NOUN, NAME -> !words.is(i - 1, PRONOUN) || isPossessive(i - 1);
            case NUMBER, ADJECTIVE -> !(words.is(i - 1, PRONOUN) && !isPossessive(i - 1));
            case DETERMINER, PRONOUN ->
                    words.is(i - 1, DETERMINER) && !headBefore && !isQuestionWord(i);
            case PARTICLE -> OWNERS.contains(words.word(i)) && headBefore;
            case ADVERB -> words.is(i + 1, ADJECTIVE) && words.is(i - 1, DETERMINER);
            case MARK -> isHyphenInside(i);
            case VERB -> isParticipleInside(i);
            case ADPOSITION, AUXILIARY, CONJUNCTION, SUBORDINATOR, OTHER -> false;
        };
    }

    private boolean isPossessive(int i) {
        return POSSESSIVES.contains(words.word(i));
    }

    private boolean isHyphenInside(int i) {
        return HYPHENS.contains(words.word(i))
                && (words.word(i).equals("%")
                        || (i + 1 < words.size()
                                && words.span(i).start() == words.span(i - 1).end()
                                && words.span(i).end() == words.span(i + 1).start()));
    }

    private boolean isParticipleInside(int i) {
        boolean opened =
                words.is(i - 1, DETERMINER)
                        || words.is(i - 1, ADJECTIVE)
                        || words.is(i - 1, NUMBER)
                        || isPossessive(i - 1)
                        || words.word(i - 1).equals("'s")
                        || words.word(i - 1).equals("-");
        boolean form = words.word(i).endsWith("ed") || words.word(i).endsWith("ing");
        return opened && (form || words.is(i - 1, DETERMINER) || words.word(i - 1).equals("'s"));
    }

    private void findVerbs() {
        for (int i = 0; i < words.size(); i++) {
            if (noun(i) == null && startsVerb(i)) {
                i = findVerb(i);
            }
        }
    }

    /// Adds the verb group that begins at `first`; its last position.
    private int findVerb(int first) {
        int aux = -1;
        for (int i = first; i < words.size() && noun(i) == null; i++) {
            if (words.is(i, VERB)) {
                add(first, i, aux);
                return i;
            }
            if (words.is(i, AUXILIARY)) {
                aux = i;
            } else if (i > first
                    && (words.word(i).equals("to")
                            || (!words.is(i, ADVERB) && !words.is(i, PARTICLE)))) {
                break;
            }
        }
        if (aux >= 0) {
            add(first, aux, aux);
        }
        return Math.max(first, aux);
    }

    private void add(int first, int head, int aux) {
        boolean ing = words.word(head).endsWith("ing");
        boolean be = aux >= 0 && aux != head && BE.contains(words.word(aux));
        boolean alone = first == head;
        boolean by = words.find(head + 1, head + 4, BEFORE_BY) >= 0;
        boolean bare = alone && !ing && by && noun(head - 1) != null;
        Form form =
                words.word(first).equals("to")
                        ? Form.INFINITIVE
                        : aux < 0 && ing ? Form.GERUND : bare ? Form.PARTICIPLE : Form.FINITE;
        Verb verb = new Verb(first, head, form, bare || (be && !ing));
        for (int j = first; j <= head; j++) {
            verbs[j] = verb;
        }
        inOrder.add(verb);
    }

    private boolean startsVerb(int i) {
        if (words.is(i, VERB) || words.is(i, AUXILIARY)) {
            return true;
        }
        if (!words.word(i).equals("to")) {
            return false;
        }
        int j = i + 1;
        while (words.is(j, ADVERB) || words.word(j).equals("not")) {
            j++;
        }
        return noun(j) == null && (words.is(j, VERB) || words.is(j, AUXILIARY));
    }
}
