package dev.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/// The words and marks of a text as the Universal Dependencies treebanks of English part them:
/// clitics from their words, marks from what they stand at, compounds at their hyphens but for
/// prefixes, numbers from currencies and units; addresses, days in figures and abbreviations whole.
/// All that is not white space belongs to one token. The work is linear in the text.
final class Tokenizer {
    private static final Lexicon LEXICON = Lexicon.ENGLISH;
    private static final Set<String> DOMAINS = Set.of("com", "org", "net", "gov", "edu", "mil");

    /// The name of a newsgroup, which may hold hyphens.
    private static final Pattern GROUP = Pattern.compile("\\p{L}{2,}(?:\\.\\p{L}{3,}){2,}");

    private static final Set<String> AFTER_IT_IS =
            Set.of("a", "an", "the", "not", "been", "so", "my", "your", "our", "too", "going");

    /// The most characters of a word that is parted.
    private static final int LONGEST_PARTED = 60;

    private final String text;
    private final Whole whole;
    private final Stops stops;
    private final List<Piece> pieces = new ArrayList<>();
    private int to;
    private boolean inBrackets;

    /// A token as characters of the text.
    record Piece(int start, int end) {}

    Tokenizer(String text) {
        this.text = text;
        whole = new Whole(text);
        stops = new Stops(text);
    }

    /// The tokens between two characters that end with a paragraph.
    List<Piece> of(int from, int end) {
        pieces.clear();
        inBrackets = false;
        to = end;
        int at = from;
        while (at < to) {
            int point = text.codePointAt(at);
            if (Marks.isGap(point)) {
                at += Character.charCount(point);
                continue;
            }
            int before = pieces.isEmpty() ? from : pieces.get(pieces.size() - 1).end();
            boolean opens = before < at || !isWordAt(before - 1) || before == from;
            int taken =
                    opens || point == '<' ? whole.end(at, to, before < at || before == from) : -1;
            if (taken > at) {
                add(at, taken);
            } else if (Marks.isWord(point)) {
                word(at);
            } else {
                mark(at, point);
            }
            at = pieces.get(pieces.size() - 1).end();
        }
        return List.copyOf(pieces);
    }

    private void add(int start, int end) {
        char first = text.charAt(start);
        inBrackets = first == '[' || (inBrackets && first != ']');
        pieces.add(new Piece(start, end));
    }

    private boolean isWordAt(int at) {
        return at >= 0 && at < to && Marks.isWord(text.codePointAt(at));
    }

    private boolean isDigitAt(int at) {
        return at >= 0 && at < to && Character.isDigit(text.charAt(at));
    }

    private String lower(int start, int end) {
        return Cuts.lower(text.substring(start, end));
    }

    /// Adds a word, its clitics and the full stop of an abbreviation.
    private void word(int start) {
        int end = run(start);
        while (end < to && joins(start, end)) {
            end = run(end + 1);
        }
        if (end < to && text.charAt(end) == '.' && stops.belongs(start, end, to, pieces)) {
            end++;
        }
        part(start, end);
    }

    private int run(int from) {
        int at = from;
        while (at < to && (isWordAt(at) || (text.charAt(at) == '_' && isWordAt(at + 1)))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /// Whether the mark at a place within a word goes on with it.
    private boolean joins(int start, int at) {
        char mark = text.charAt(at);
        if (!isWordAt(at + 1)) {
            return false;
        }
        boolean digits = isDigitAt(at - 1) && isDigitAt(at + 1);
        if (Marks.isApostrophe(mark)) {
            return Character.isLetter(text.codePointAt(at + 1));
        }
        if (Marks.isHyphen(mark)) {
            return joinsHyphen(start, at);
        }
        return switch (mark) {
            case ',' -> digits && !inBrackets;
            case ':' -> digits;
            case '/' -> digits || isShort(start, at);
            case '.' -> digits || joinsStop(start, at);
            case '&' -> isInitials(start, at) && isInitials(at + 1, run(at + 1));
            default -> false;
        };
    }

    private boolean joinsHyphen(int start, int at) {
        int next = run(at + 1);
        if (at - start <= LONGEST_PARTED && GROUP.matcher(text).region(start, at).matches()) {
            return true;
        }
        boolean first = start == 0 || !Marks.isHyphen(text.charAt(start - 1));
        boolean prefix = first && at - start <= 12 && LEXICON.prefixes().contains(lower(start, at));
        return prefix || (next - at <= 12 && LEXICON.suffixes().contains(lower(at + 1, next)));
    }

    /// Whether a full stop parts letters of one word ("U.S", "gov.uk"), not two sentences.
    private boolean joinsStop(int start, int at) {
        int next = run(at + 1);
        if (next - at <= 5 && DOMAINS.contains(lower(at + 1, next))) {
            return true;
        }
        boolean capital = Character.isUpperCase(text.codePointAt(at + 1));
        boolean lowerBefore = Character.isLowerCase(text.codePointBefore(at));
        if (next - at > 3 && capital && Character.isLowerCase(text.charAt(at + 2))) {
            return false;
        }
        if (capital && lowerBefore && at - start > 2) {
            return false;
        }
        return !(capital && isDigitAt(at - 1));
    }

    private boolean isShort(int start, int at) {
        int next = run(at + 1);
        return next - start <= 5 && LEXICON.abbreviations().contains(lower(start, next));
    }

    private boolean isInitials(int start, int end) {
        return end - start <= 3
                && text.substring(start, end).chars().allMatch(Character::isUpperCase);
    }

    /// Adds a word in the parts that the treebanks give it.
    private void part(int start, int end) {
        if (end - start > LONGEST_PARTED) {
            add(start, end);
            return;
        }
        String word = lower(start, end);
        boolean contracted = word.equals("its") && AFTER_IT_IS.contains(nextWord(end));
        int cut = contracted ? 2 : Cuts.of(word, isAfterCurrency());
        if (cut > 0) {
            part(start, start + cut);
            add(start + cut, end);
        } else {
            add(start, end);
        }
    }

    private boolean isAfterCurrency() {
        return !pieces.isEmpty()
                && Marks.isCurrency(text.codePointBefore(pieces.get(pieces.size() - 1).end()));
    }

    private String nextWord(int at) {
        int start = at;
        while (start < to && Marks.isGap(text.codePointAt(start))) {
            start++;
        }
        int end = Math.min(to, start + 8);
        return lower(start, Math.max(start, Math.min(end, run(start))));
    }

    /// Adds a mark, with those after it that form one token with it.
    private void mark(int at, int point) {
        int end = at + Character.charCount(point);
        if (opensWord(at, end, point)) {
            add(at, run(end));
        } else if (Marks.isApostrophe(point) && isClitic(at, end)) {
            add(at, run(end));
        } else if (Marks.isStop(point)) {
            add(at, more(end, Marks::isStop));
        } else if (Marks.isDrawing(point)) {
            add(at, drawing(at, end, point));
        } else if (Marks.isPicture(point)) {
            add(at, more(end, p -> Marks.isPicture(p) || Marks.isOnWord(p)));
        } else if (Marks.isApostrophe(point) || point == ',') {
            add(at, end < to && text.codePointAt(end) == point && point != ',' ? end + 1 : end);
        } else if (Marks.isCurrency(point)) {
            add(at, more(end, p -> p == point));
        } else if (isControl(point)) {
            add(at, more(end, Tokenizer::isControl));
        } else {
            add(at, end);
        }
    }

    /// Whether a mark is the first character of a word: ".5", ".doc", "@user", "#tag", "+1".
    private boolean opensWord(int at, int end, int point) {
        if (!isWordAt(end) || (point != '@' && isWordAt(at - 1))) {
            return false;
        }
        return switch (point) {
            case '@' -> true;
            case '#' -> !isDigitAt(end);
            case '+' -> isDigitAt(end);
            case '.' ->
                    isDigitAt(end) || (at > 0 && text.charAt(at - 1) == ')' && !isCapitalAt(end));
            default -> false;
        };
    }

    private boolean isCapitalAt(int at) {
        return Character.isUpperCase(text.codePointAt(at));
    }

    /// A drawing is a run of one mark, or one of several, as arrows and rules of tables are.
    private int drawing(int at, int end, int point) {
        int same = more(end, p -> p == point);
        int any = Marks.isRule(point) ? more(end, Marks::isRule) : same;
        return any - at > 2 || text.startsWith("->", at) || text.startsWith("=>", at) ? any : same;
    }

    private boolean isClitic(int at, int end) {
        boolean attached = !pieces.isEmpty() && pieces.get(pieces.size() - 1).end() == at;
        return attached
                && end < to
                && isWordAt(end)
                && Cuts.clitic("x" + lower(at, Math.min(run(end), end + 4))) > 0;
    }

    private static boolean isControl(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    !Marks.isOnWord(point);
            default -> false;
        };
    }

    private int more(int from, IntPredicate same) {
        int at = from;
        while (at < to && same.test(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }
}
