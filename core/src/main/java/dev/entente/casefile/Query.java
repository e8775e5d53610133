package dev.entente.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is looked for: words and "quoted phrases", all of which a document must hold. Nothing in it
/// is an operator.
///
/// @param match the terms of scripts that put blanks between words, as an FTS5 query; may be empty
/// @param scanned the terms of scripts that do not
record Query(String match, List<String> scanned) {
    private static final Pattern TERM = Pattern.compile("\"([^\"]*)\"|[^\\s\"]+");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern UNSPACED =
            Pattern.compile(
                    "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");
    private static final Pattern ENDS_IN_HANGUL = Pattern.compile("(?s).*\\p{IsHangul}");

    Query {
        scanned = List.copyOf(scanned);
    }

    static Query parse(String words) {
        Matcher term = TERM.matcher(words.replaceAll("\\p{Cntrl}", " "));
        List<String> matched = new ArrayList<>();
        List<String> scanned = new ArrayList<>();
        while (term.find()) {
            String plain = term.group(1) == null ? term.group() : term.group(1);
            if (!LETTERS.matcher(plain).find()) {
                continue;
            }
            if (UNSPACED.matcher(plain).find()) {
                scanned.add(plain);
            } else {
                boolean particleMayFollow = ENDS_IN_HANGUL.matcher(plain).matches();
                matched.add("\"" + plain + "\"" + (particleMayFollow ? "*" : ""));
            }
        }
        return new Query(String.join(" AND ", matched), scanned);
    }

    /// All terms as an FTS5 query of texts that are [#spaced]; may be empty.
    String sentence() {
        List<String> terms = new ArrayList<>();
        if (!match.isEmpty()) {
            terms.add(match);
        }
        scanned.forEach(term -> terms.add("\"" + spaced(term) + "\""));
        return String.join(" AND ", terms);
    }

    /// A text with blanks between the signs of the scripts that put none between words, so that
    /// words of them are found as phrases.
    static String spaced(String text) {
        return UNSPACED.matcher(text).replaceAll(" $0 ");
    }

    boolean isEmpty() {
        return match.isEmpty() && scanned.isEmpty();
    }
}
