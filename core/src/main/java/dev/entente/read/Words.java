package dev.entente.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a text in the order of reading, in lower case and without marks. `9,000` is one
/// word, `9000`; each character of a script without spaces is a word.
///
/// @param all every word
/// @param names which words are written with a capital
/// @param body the first word after title, byline and dateline
record Words(List<String> all, BitSet names, int body) {
    private static final Pattern WORD =
            Pattern.compile(
                    "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]"
                            + "|\\d+(?:[.,]\\d+)*"
                            + "|[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?。][\\p{P}\\s]*");
    private static final Pattern DATELINE_END = Pattern.compile(" (?:--?|[–—]) ?|[–—]");
    private static final int LONGEST_HEADLINE = 20;
    private static final int HEADLINES = 8;
    private static final int LONGEST_DATELINE = 12;
    private static final Map<String, String> SHORT_MONTHS =
            Map.ofEntries(
                    Map.entry("jan", "january"),
                    Map.entry("feb", "february"),
                    Map.entry("apr", "april"),
                    Map.entry("aug", "august"),
                    Map.entry("sep", "september"),
                    Map.entry("sept", "september"),
                    Map.entry("oct", "october"),
                    Map.entry("nov", "november"),
                    Map.entry("dec", "december"));
    private static final Set<String> COUNTED =
            Set.of(
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "twenty",
                    "thirty",
                    "forty",
                    "fifty",
                    "hundred",
                    "thousand",
                    "million",
                    "billion",
                    "trillion",
                    "first",
                    "second",
                    "third",
                    "fourth",
                    "fifth",
                    "sixth",
                    "seventh",
                    "eighth",
                    "ninth",
                    "tenth",
                    "january",
                    "february",
                    "march",
                    "april",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

    static Words of(String text) {
        List<String> all = new ArrayList<>();
        BitSet names = new BitSet();
        int body = -1;
        int lines = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.isBlank()) {
                continue;
            }
            int before = all.size();
            add(line, all, names);
            boolean headline =
                    lines++ < HEADLINES
                            && all.size() - before < LONGEST_HEADLINE
                            && !SENTENCE_END.matcher(line).matches();
            if (body < 0 && !headline) {
                body = before + dateline(line);
            }
        }
        return new Words(all, names, Math.max(body, 0));
    }

    /// Whether a word is a number, or part of a date.
    static boolean counts(String word) {
        return Character.isDigit(word.charAt(0)) || COUNTED.contains(word);
    }

    private static void add(String line, List<String> words, BitSet names) {
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            names.set(words.size(), Character.isUpperCase(word.group().codePointAt(0)));
            String plain = word.group().toLowerCase(Locale.ROOT);
            if (Character.isDigit(plain.charAt(0))) {
                words.add(plain.replace(",", ""));
            } else {
                String letters = plain.replace("'", "").replace("’", "");
                words.add(SHORT_MONTHS.getOrDefault(letters, letters));
            }
        }
    }

    /// How many words of a line come before the dash that ends a dateline.
    private static int dateline(String line) {
        Matcher end = DATELINE_END.matcher(line);
        if (!end.find()) {
            return 0;
        }
        List<String> before = new ArrayList<>();
        add(line.substring(0, end.start()), before, new BitSet());
        boolean upper = !line.isEmpty() && Character.isUpperCase(line.codePointAt(0));
        return upper && before.size() <= LONGEST_DATELINE ? before.size() : 0;
    }
}
