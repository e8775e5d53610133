package dev.entente.language;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is counted or measured, by the tree of the sentence: the noun that a number hangs on, or
/// that hangs on a unit with "of". Where the tree tells none, the nouns that follow are taken.
final class Items {
    private static final int LONGEST = 12;
    private static final Set<String> NUMBERING =
            Set.of("nummod", "compound", "amod", "nmod", "det", "dep", "flat", "advmod", "obl");
    private static final Set<String> MODIFYING = Set.of("nummod", "compound", "amod", "nmod");
    private static final Set<String> SKIPPED =
            Set.of("more", "-", "such", "all", "both", "so", "\"", "“", "'", "‘", "``");

    private final Pieces pieces;
    private final List<Word> words;

    Items(Pieces pieces, List<Word> words) {
        this.pieces = pieces;
        this.words = words;
    }

    /// A noun phrase by its pieces, up to its head and without what determines it.
    record Item(int start, int end) {}

    /// The noun phrase that the number in the pieces `start` to `end` counts, or null.
    @Nullable Item counted(int start, int end) {
        int first = pieces.token(start);
        int last = pieces.token(end - 1);
        int next = pieces.token(end);
        if (next < 0 || isClosed(next)) {
            return null;
        }
        int top = top(first, last);
        int head = words.get(top).head();
        boolean right = head > last && isNoun(head) && isAny(top, NUMBERING);
        int noun = right && holds(head, last + 1) ? outer(head) : run(next);
        return item(next, joined(noun));
    }

    /// The noun that the number and unit in the pieces `start` to `end` stand before as its
    /// modifier, or null: "a 25% tariff".
    @Nullable Item modified(int start, int end) {
        int first = pieces.token(start);
        int last = pieces.token(end - 1);
        int top = top(first, last);
        int head = words.get(top).head();
        boolean right = head > last && isNoun(head) && isAny(top, MODIFYING);
        return right && !isClosed(last + 1) && holds(head, last + 1)
                ? item(last + 1, outer(head))
                : null;
    }

    /// Whether a word opens a phrase of its own: "bring to 10 the number".
    private boolean isClosed(int i) {
        PartOfSpeech kind = words.get(i).kind();
        return kind == PartOfSpeech.DETERMINER || kind == PartOfSpeech.ADPOSITION;
    }

    /// The noun phrase of what money is spent "in", or null: no place and no time.
    @Nullable Item paid(int in) {
        Item item = after(in);
        int next = pieces.token(in) + 1;
        boolean common =
                item != null && words.get(pieces.token(item.end() - 1)).kind() == PartOfSpeech.NOUN;
        return common && !isClosed(next) ? item : null;
    }

    /// The noun after the hyphen at piece `hyphen`, or null: "15-member".
    @Nullable Item hyphened(int hyphen) {
        int noun = pieces.token(hyphen + 1);
        boolean own = noun >= 0 && words.get(noun).kind() == PartOfSpeech.NOUN;
        return own ? new Item(hyphen + 1, pieces.first(noun + 1)) : null;
    }

    /// The noun phrase after the preposition or determiner at piece `word`, or null.
    @Nullable Item after(int word) {
        int before = pieces.token(word);
        int next = before + 1;
        if (before < 0 || next >= words.size()) {
            return null;
        }
        int head = words.get(before).head();
        boolean right = head >= next && head - next < LONGEST && isHead(head);
        return item(next, joined(right && holds(head, next) ? outer(head) : run(next)));
    }

    /// The word of a number that all others of it hang on.
    int top(int first, int last) {
        int top = last;
        for (int k = first; k < last; k++) {
            int head = words.get(top).head();
            if (head < first || head > last) {
                break;
            }
            top = head;
        }
        return top;
    }

    private boolean isAny(int word, Set<String> relations) {
        return relations.stream().anyMatch(words.get(word)::is);
    }

    boolean isNoun(int i) {
        if (i < 0 || i >= words.size()) {
            return false;
        }
        PartOfSpeech kind = words.get(i).kind();
        return kind == PartOfSpeech.NOUN || kind == PartOfSpeech.NAME;
    }

    /// A noun, or what stands for one: "the wounded".
    private boolean isHead(int i) {
        Word word = words.get(i);
        boolean determined = i > 0 && words.get(i - 1).is("det") && words.get(i - 1).head() == i;
        return isNoun(i)
                || (determined && word.kind() == PartOfSpeech.ADJECTIVE)
                || (determined && word.tag().equals("VBN"));
    }

    /// The noun that a noun is a part of as the first of a compound, where it follows at once.
    private int outer(int noun) {
        int at = noun;
        while (at + 1 < words.size()
                && words.get(at).head() == at + 1
                && words.get(at).is("compound")
                && isNoun(at + 1)) {
            at++;
        }
        return at;
    }

    /// The last of the nouns that are joined to one by commas and "and", without words of their
    /// own: "cars and trucks". A plural is joined to plurals; a singular before "and" may be cut
    /// short: "co-stewardship and co-management agreements".
    private int joined(int noun) {
        if (noun < 0) {
            return noun;
        }
        int at = noun;
        while (at + 2 < words.size() && (isAnd(at + 1) || isComma(at + 1))) {
            boolean last = isAnd(at + 1);
            int next = at + 2;
            while (next + 1 < words.size() && isPlain(next) && isPlain(next + 1)) {
                next++;
            }
            boolean conjunct = words.get(next).is("conj") && isPlain(next);
            if (!conjunct || (isPlural(noun) && !isPlural(next))) {
                return noun;
            }
            at = next;
            if (last) {
                return at;
            }
        }
        return noun;
    }

    /// A common noun that is no number and has no clause of its own: "and plans to build more".
    private boolean isPlain(int i) {
        boolean number = NumberWords.isVague(words.get(i).token().text());
        boolean planned = i + 1 < words.size() && words.get(i + 1).tag().equals("TO");
        return words.get(i).kind() == PartOfSpeech.NOUN && !number && !planned;
    }

    private boolean isPlural(int i) {
        return words.get(i).tag().endsWith("S") && isNoun(i);
    }

    private boolean isAnd(int i) {
        return words.get(i).kind() == PartOfSpeech.CONJUNCTION;
    }

    private boolean isComma(int i) {
        return words.get(i).token().text().equals(",");
    }

    /// Whether all words from `from` to before `head` hang on it in the end.
    private boolean holds(int head, int from) {
        for (int i = from; i < head; i++) {
            int at = i;
            for (int k = from; k < head && at >= from && at < head; k++) {
                at = words.get(at).head();
            }
            if (at != head) {
                return false;
            }
        }
        return true;
    }

    /// The last noun of the adjectives and nouns that stand from `from` on; -1 where none does.
    private int run(int from) {
        int noun = -1;
        for (int i = from; i < Math.min(words.size(), from + LONGEST); i++) {
            Word word = words.get(i);
            if (isNoun(i)) {
                noun = i;
            } else if (!isBeforeNoun(word) || (noun >= 0 && !word.token().text().equals("-"))) {
                break;
            }
        }
        return noun;
    }

    private static boolean isBeforeNoun(Word word) {
        return word.kind() == PartOfSpeech.ADJECTIVE
                || word.kind() == PartOfSpeech.DETERMINER
                || word.tag().equals("PRP$")
                || word.is("amod")
                || word.token().text().equals("-");
    }

    private @Nullable Item item(int from, int head) {
        if (head < 0) {
            return null;
        }
        int at = from;
        for (int i = from; i < head; i++) {
            if (words.get(i).tag().equals("POS")) {
                at = i + 1;
            }
        }
        while (at < head && isDetermining(words.get(at))) {
            at++;
        }
        return new Item(pieces.first(at), pieces.first(head + 1));
    }

    private static boolean isDetermining(Word word) {
        return word.kind() == PartOfSpeech.DETERMINER
                || word.tag().equals("PRP$")
                || SKIPPED.contains(word.lemma());
    }
}
