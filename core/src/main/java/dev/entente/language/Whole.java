package dev.entente.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tokens that are taken whole where they begin: addresses, telephone numbers, days in figures,
/// tags, faces. Every repetition is bounded, so a try costs no more than its bound.
final class Whole {
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:https?|ftp)://[^\\s<>\"”“]{1,2000}"
                            + "|(?:www\\.|mailto:)[^\\s<>\"”“]{1,2000}"
                            + "|(?:[\\p{L}\\d-]{1,40}\\.){1,4}(?:com|org|net|gov|edu|mil)/[^\\s<>\"”“]{1,2000}"
                            + "|w/o?(?=\\s)"
                            + "|[\\p{L}\\d][\\p{L}\\d._%+-]{0,63}@[\\p{L}\\d][\\w.-]{0,100}[\\p{L}\\d]",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:(?:\\d{1,2}-)?(?:\\d{3}-)?\\d{3}-\\d{4}|\\d-\\d{4}|\\d{5}-\\d{4}|\\d{1,2}-\\d{1,2}-(?:\\d\\d){1,2}"
                            + "|\\d{4}-\\d\\d-\\d\\d)(?![\\p{L}\\d]|-\\d)");
    private static final Pattern FACE =
            Pattern.compile("(?:>?[:;=]['o-]?[)(DPp|/\\]\\[]{1,9}|\\^_\\^|-_-|<3)(?=[\\s.,!?]|$)");
    private static final Pattern CUT =
            Pattern.compile(
                    "['’](?:\\d\\ds?|em|til|till|cause|bout|tis|twas|n)(?![\\p{L}\\d])",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG = Pattern.compile("</?\\p{Alpha}{1,10}>");

    private final Matcher address;
    private final Matcher number;
    private final Matcher face;
    private final Matcher cut;
    private final Matcher tag;
    private final String text;

    Whole(String text) {
        this.text = text;
        address = matcher(ADDRESS, text);
        number = matcher(NUMBER, text);
        face = matcher(FACE, text);
        cut = matcher(CUT, text);
        tag = matcher(TAG, text);
    }

    private static Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /// The end of the token that begins at a character, or -1 where none is taken whole.
    ///
    /// @param opens whether white space or a mark stands before it
    int end(int at, int to, boolean opens) {
        char first = text.charAt(at);
        if (Character.isLetterOrDigit(first)) {
            if (finds(number, at, to) && Character.isDigit(first)) {
                return number.end();
            }
            return finds(address, at, to) ? trimmed(at, address.end()) : -1;
        }
        if (first == '<' && finds(tag, at, to)) {
            return tag.end();
        }
        if (opens && Marks.isApostrophe(first) && finds(cut, at, to)) {
            return cut.end();
        }
        return opens && isFace(at, to) ? face.end() : -1;
    }

    /// Whether a face begins at a character.
    boolean isFace(int at, int to) {
        return finds(face, at, to);
    }

    private static boolean finds(Matcher matcher, int at, int to) {
        return matcher.region(at, to).lookingAt();
    }

    /// Where an address ends without the marks of the sentence around it.
    private int trimmed(int at, int end) {
        boolean opened = text.substring(at, end).indexOf('(') >= 0;
        int last = end;
        while (last > at + 1
                && ".,;:!?'’)]}*_…|".indexOf(text.charAt(last - 1)) >= 0
                && !(opened && text.charAt(last - 1) == ')')) {
            last--;
        }
        return last;
    }
}
