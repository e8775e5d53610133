package dev.entente.actors;

import dev.entente.actors.TextWords.Word;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of one text by position, with what stands between them. Positions outside the text
/// hold the empty word.
final class Text {
    private static final Pattern BLANK = Pattern.compile("[ \u00a0\n\r-]{1,3}|\\. ");
    private static final Pattern END =
            Pattern.compile("(?s)[.!?…]['\")\\]”’]*[\\s\u00a0].*|.*\\n\\s*\\n.*");
    private static final Set<String> SHORT =
            Set.of(
                    "mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "sen", "rep", "gov", "st",
                    "no", "adm", "sgt", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "jr",
                    "sr", "capt", "prof", "inc", "ltd", "co", "corp", "vs", "sec", "amb");

    private static final Set<String> DATES =
            Stream.concat(Stream.of(DayOfWeek.values()), Stream.of(Month.values()))
                    .map(date -> date.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PARTICLES =
            Set.of("bin", "al", "de", "van", "von", "der", "el", "da", "dos", "ben", "ibn", "ul");

    private final String text;
    private final List<Word> words;
    private final String[] plain;
    private final String[] lower;
    private final int[] sentence;
    private final @Nullable String[] sound;

    Text(String text) {
        this.text = text;
        this.words = TextWords.of(text);
        this.plain = new String[words.size()];
        this.lower = new String[words.size()];
        this.sentence = new int[words.size()];
        this.sound = new String[words.size()];
        int current = 0;
        for (int i = 0; i < plain.length; i++) {
            plain[i] = Spelling.plain(words.get(i).text());
            lower[i] = plain[i].toLowerCase(Locale.ROOT);
            if (i > 0 && ends(gap(i)) && !isShort(i - 1, gap(i))) {
                current++;
            }
            sentence[i] = current;
        }
    }

    private static boolean ends(String gap) {
        return !gap.equals(" ") && END.matcher(gap).matches();
    }

    private boolean isShort(int i, String gap) {
        boolean stop = gap.equals(". ") || gap.equals(".\n");
        boolean letter = lower[i].length() == 1 && Character.isLetter(lower[i].charAt(0));
        return stop && (letter || SHORT.contains(lower[i]));
    }

    String text() {
        return text;
    }

    int size() {
        return plain.length;
    }

    String word(int i) {
        return i < 0 || i >= plain.length ? "" : words.get(i).text();
    }

    String plain(int i) {
        return i < 0 || i >= plain.length ? "" : plain[i];
    }

    String lower(int i) {
        return i < 0 || i >= plain.length ? "" : lower[i];
    }

    /// The word with the differences between transliterations made equal.
    String sound(int i) {
        String known = sound[i];
        if (known == null) {
            known = Spelling.sound(plain[i]);
            sound[i] = known;
        }
        return known;
    }

    boolean isCapital(int i) {
        return i >= 0 && i < plain.length && words.get(i).capital();
    }

    /// Whether a word may be part of a person's name: it is capitalised and no title.
    boolean isName(int i, Agents agents) {
        return isCapital(i) && agents.of(lower(i)) == null && !agents.isModifier(lower(i));
    }

    /// Whether a word stands in small letters between the parts of a person's name.
    boolean isParticle(int i) {
        return PARTICLES.contains(word(i));
    }

    /// Whether a word is a day of the week or a month.
    boolean isDate(int i) {
        return DATES.contains(lower(i));
    }

    int sentence(int i) {
        return i < 0 || i >= plain.length ? -1 : sentence[i];
    }

    boolean opensSentence(int i) {
        return i == 0 || sentence(i) != sentence(i - 1);
    }

    int start(int i) {
        return words.get(i).start();
    }

    int end(int i) {
        return words.get(i).end();
    }

    /// What stands between the word before `i` and the word at `i`.
    String gap(int i) {
        return i <= 0 || i >= plain.length
                ? ""
                : text.substring(words.get(i - 1).end(), words.get(i).start());
    }

    /// Whether only blanks or a hyphen part the word at `i` from the one before it.
    boolean spaced(int i) {
        if (i <= 0 || i >= plain.length) {
            return false;
        }
        String gap = gap(i);
        return gap.equals(" ") || (BLANK.matcher(gap).matches() && sentence(i) == sentence(i - 1));
    }

    /// Whether the word at `i` is the "s" of a genitive.
    boolean isGenitive(int i) {
        return word(i).equals("s") && (gap(i).equals("'") || gap(i).equals("’"));
    }

    String words(int first, int last) {
        return text.substring(start(first), end(last));
    }
}
