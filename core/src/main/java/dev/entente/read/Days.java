package dev.entente.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days as they are written: 2024-06-17, June 17, 2024, 17 June 2024. A day whose order of day and
/// month is not certain is none.
final class Days {
    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String OF_MONTH = "(?:[1-9]|0[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
    private static final String YEAR = "(?:19|20)\\d\\d";

    /// A day in words, without groups.
    static final String IN_WORDS =
            "(?:(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,? )?(?:"
                    + MONTH
                    + " "
                    + OF_MONTH
                    + " ?,? "
                    + YEAR
                    + "|"
                    + OF_MONTH
                    + " "
                    + MONTH
                    + ",? "
                    + YEAR
                    + "|"
                    + YEAR
                    + "-\\d\\d-\\d\\d(?!\\d))";

    private static final Pattern NUMERIC =
            Pattern.compile("(?<!\\d)(" + YEAR + ")[-/_](\\d\\d)[-/_](\\d\\d)(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("(?:^|[-_. ])(" + YEAR + ")(\\d\\d)(\\d\\d)(?=$|[-_. ])");
    private static final Pattern WORDS = Pattern.compile("(?i)(?<![\\w])" + IN_WORDS + "(?!\\d)");
    private static final Pattern PART = Pattern.compile("\\d+|\\p{Alpha}{3,}");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private Days() {}

    /// The day in a field of metadata, or null.
    static @Nullable LocalDate stated(String field) {
        LocalDate numeric = numeric(field, NUMERIC);
        return numeric == null ? inWords(field) : numeric;
    }

    /// The day in an address or a name, or null.
    static @Nullable LocalDate numeric(String name) {
        LocalDate parted = numeric(name, NUMERIC);
        return parted == null ? numeric(name, COMPACT) : parted;
    }

    /// The first day in words, or null.
    static @Nullable LocalDate inWords(String text) {
        Matcher matcher = WORDS.matcher(text.replaceAll("[\\s\\u00a0]+", " "));
        return matcher.find() ? parts(matcher.group()) : null;
    }

    private static @Nullable LocalDate parts(String day) {
        LocalDate numeric = numeric(day, NUMERIC);
        if (numeric != null) {
            return numeric;
        }
        int year = 0;
        int month = 0;
        int ofMonth = 0;
        Matcher part = PART.matcher(day.toLowerCase(Locale.ROOT));
        while (part.find()) {
            String word = part.group();
            int named = word.length() < 3 ? -1 : MONTHS.indexOf(word.substring(0, 3));
            if (named >= 0 && !word.startsWith("mon")) {
                month = named + 1;
            } else if (word.length() == 4 && Character.isDigit(word.charAt(0))) {
                year = Integer.parseInt(word);
            } else if (Character.isDigit(word.charAt(0))) {
                ofMonth = Integer.parseInt(word);
            }
        }
        return day(year, month, ofMonth);
    }

    private static @Nullable LocalDate numeric(String words, Pattern pattern) {
        Matcher day = pattern.matcher(words);
        return day.find()
                ? day(
                        Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(3)))
                : null;
    }

    private static @Nullable LocalDate day(int year, int month, int ofMonth) {
        try {
            return LocalDate.of(year, month, ofMonth);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
