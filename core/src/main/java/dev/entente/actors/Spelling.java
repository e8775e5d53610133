package dev.entente.actors;

import dev.entente.actors.TextWords.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// How names are compared: without diacritics, full stops and hyphens, and names of persons by
/// rules for what differs between transliterations.
final class Spelling {
    private static final Pattern MARKS = Pattern.compile("[\\p{M}.'’]+");
    private static final int MOST_SOUNDS = 20_000;

    /// The sounds of words that were asked for, since names recur.
    private static final Map<String, String> SOUNDS = new ConcurrentHashMap<>();

    private static final Pattern SKY = Pattern.compile("(?<=sk)(iy|yy|ii|ij|y|i)$");
    private static final Pattern ENDING = Pattern.compile("(?<=.)(iy|yi|ii|ij|yy)$");
    private static final Pattern GLIDE_BEFORE = Pattern.compile("[yj](?=[aeou])");
    private static final Pattern GLIDE_AFTER = Pattern.compile("(?<=[aeou])[yj]");
    private static final Pattern SILENT = Pattern.compile("(?<=[aeiou])h(?=[^aeiou]|$)");
    private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");
    private static final Pattern LAST = Pattern.compile("(?<=.{3})[iy]$");
    private static final String[][] SAME = {
        {"ph", "f"},
        {"kh", "h"},
        {"zh", "j"},
        {"dj", "j"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"ck", "k"},
        {"q", "k"},
        {"w", "v"},
        {"ks", "x"},
        {"dz", "z"}
    };
    private static final Set<String> PARTICLES =
            Set.of("al", "el", "ul", "bin", "ibn", "ben", "ad", "as", "ash", "abu");

    /// The states whose persons are named surname first, or given as two hyphened syllables.
    static final Set<String> SURNAME_FIRST =
            Set.of("KOR", "PRK", "CHN", "TWN", "HKG", "JPN", "VNM", "HUN", "KHM", "SGP");

    private Spelling() {}

    /// A word without diacritics and full stops.
    static String plain(String word) {
        if (isPlain(word)) {
            return word;
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return plain.replace('ı', 'i')
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("ł", "l")
                .replace("Ł", "L")
                .replace("đ", "d")
                .replace("Đ", "D")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ə", "a");
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetterOrDigit(word.charAt(i)) || word.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /// The key of a name: one word keeps its capitals ("US" is not "us"), several do not.
    static String key(String name) {
        List<Word> words = TextWords.of(name);
        if (words.size() == 1) {
            return plain(words.get(0).text());
        }
        StringBuilder key = new StringBuilder();
        for (Word word : words) {
            key.append(key.isEmpty() ? "" : " ")
                    .append(plain(word.text()).toLowerCase(Locale.ROOT));
        }
        return key.toString();
    }

    /// The keys by which a person of two names or more is known in any transliteration: all names,
    /// the first and the last, the surname put last or first, syllables joined.
    static Set<String> persons(String name, String code) {
        List<String> words = new ArrayList<>();
        for (Word word : TextWords.of(name)) {
            words.add(word.text());
        }
        Set<String> keys = new LinkedHashSet<>();
        if (words.size() < 2) {
            return keys;
        }
        int last = words.size() - 1;
        keys.add(person(words));
        if (SURNAME_FIRST.contains(code)) {
            if (words.size() <= 3) {
                String given = String.join("", words.subList(1, words.size()));
                keys.add(person(List.of(words.get(0), given)));
                keys.add(person(List.of(given, words.get(0))));
                String before = String.join("", words.subList(0, last));
                keys.add(person(List.of(before, words.get(last))));
                keys.add(person(List.of(words.get(last), before)));
            }
        } else if (words.size() > 2) {
            keys.add(person(List.of(words.get(0), words.get(last))));
        }
        keys.removeIf(key -> key.indexOf(' ') < 0);
        return keys;
    }

    /// One key of a person's names: what is often left out or written otherwise is made equal.
    static String person(List<String> words) {
        return joined(words.stream().map(Spelling::sound).toList());
    }

    /// The key of a person's names from what they sound like.
    static String joined(List<String> sounds) {
        StringBuilder key = new StringBuilder();
        for (String sound : sounds) {
            if (!PARTICLES.contains(sound) && sound.length() > 1) {
                key.append(key.isEmpty() ? "" : " ").append(sound);
            }
        }
        return key.toString();
    }

    /// A word with the usual differences between transliterations made equal ("Sergey" and
    /// "Sergei", "Zelenskyy" and "Zelensky", "Mohammed" and "Muhammad").
    static String sound(String word) {
        String known = SOUNDS.get(word);
        if (known != null) {
            return known;
        }
        String sound = soundOf(word);
        if (SOUNDS.size() < MOST_SOUNDS) {
            SOUNDS.put(word, sound);
        }
        return sound;
    }

    private static String soundOf(String word) {
        String s = plain(word).toLowerCase(Locale.ROOT);
        s = ENDING.matcher(SKY.matcher(s).replaceAll("y")).replaceAll("y");
        for (String[] same : SAME) {
            s = s.contains(same[0]) ? s.replace(same[0], same[1]) : s;
        }
        s = GLIDE_AFTER.matcher(GLIDE_BEFORE.matcher(s).replaceAll("i")).replaceAll("i");
        s = SILENT.matcher(s).replaceAll("").replace('o', 'u').replace('e', 'i');
        return LAST.matcher(DOUBLE.matcher(s).replaceAll("$1")).replaceAll("i");
    }
}
