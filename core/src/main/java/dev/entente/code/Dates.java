package dev.entente.code;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The dates that a sentence names, as ISO 8601 days, months, years or intervals, resolved against
/// the day of the document.
final class Dates {
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final String MONTH =
            "(january|february|march|april|may|june|july|august|september|october|november|december"
                    + "|jan\\.|feb\\.|aug\\.|sept\\.|oct\\.|nov\\.|dec\\.)";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?: ?,)? ((?:19|20)\\d\\d)";
    private static final Pattern DAYS =
            Pattern.compile(
                    MONTH + " " + DAY + " ?(?:-|–|to|and) ?" + DAY + "(?:" + YEAR + ")?(?![\\d,])");
    private static final Pattern MONTH_DAY =
            Pattern.compile(MONTH + " " + DAY + "(?:" + YEAR + ")?(?! ?[-–\\d])");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?<!\\d)" + DAY + " " + MONTH + "(?:" + YEAR + ")?");
    private static final Pattern ONLY_MONTH =
            Pattern.compile(
                    "(?:in|since|during|late|early|mid|of|last|until|by) "
                            + MONTH
                            + "(?: of)?(?:"
                            + YEAR
                            + ")?(?! ?\\d)");
    private static final Pattern MONTH_YEAR = Pattern.compile(MONTH + " ((?:19|20)\\d\\d)");
    private static final Pattern ONLY_YEAR =
            Pattern.compile(
                    "(?:in|since|during|of|until|by|from|late|early) ((?:19|20)\\d\\d)(?![-–\\d])");
    private static final Pattern RELATIVE =
            Pattern.compile(
                    "\\b(today|yesterday|tomorrow|(?:last|next|this) (?:week|month|year)"
                            + "|(?:last |next |this |on )?(?:monday|tuesday|wednesday|thursday|friday"
                            + "|saturday|sunday))\\b");

    private final @Nullable LocalDate published;

    /// A date in words `first` to `last`.
    record Found(int first, int last, String date) {}

    Dates(@Nullable LocalDate published) {
        this.published = published;
    }

    /// The dates of a sentence in order.
    ///
    /// @param future whether a month or day without a year lies after the document's day
    List<Found> in(Words words, boolean future) {
        StringBuilder line = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            starts.add(line.length());
            line.append(words.word(i)).append(' ');
        }
        String text = line.toString();
        List<Found> found = new ArrayList<>();
        collect(DAYS, text, starts, found, m -> days(m, future));
        collect(
                MONTH_DAY,
                text,
                starts,
                found,
                m -> day(m.group(1), m.group(2), m.group(3), future));
        collect(
                DAY_MONTH,
                text,
                starts,
                found,
                m -> day(m.group(2), m.group(1), m.group(3), future));
        collect(MONTH_YEAR, text, starts, found, m -> m.group(2) + "-" + two(month(m.group(1))));
        collect(ONLY_MONTH, text, starts, found, m -> month(m, future));
        collect(ONLY_YEAR, text, starts, found, m -> m.group(1));
        collect(RELATIVE, text, starts, found, m -> relative(m.group(1), future));
        found.sort((a, b) -> Integer.compare(a.first(), b.first()));
        return found;
    }

    private interface Reader {
        @Nullable String read(Matcher matcher);
    }

    private static void collect(
            Pattern pattern, String text, List<Integer> starts, List<Found> found, Reader reader) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int first = wordAt(starts, matcher.start());
            int last = wordAt(starts, matcher.end() - 1);
            String date = reader.read(matcher);
            boolean free = found.stream().noneMatch(f -> f.first() <= last && first <= f.last());
            boolean whole = starts.get(first) == matcher.start();
            if (date != null && free && whole) {
                found.add(new Found(first, last, date));
            }
        }
    }

    private static int wordAt(List<Integer> starts, int at) {
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (starts.get(middle) <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private @Nullable String days(Matcher m, boolean future) {
        String from = day(m.group(1), m.group(2), m.group(4), future);
        String to = day(m.group(1), m.group(3), m.group(4), future);
        return from == null || to == null || from.compareTo(to) > 0 ? null : from + "/" + to;
    }

    private @Nullable String day(String month, String day, @Nullable String year, boolean future) {
        int m = month(month);
        int d = Integer.parseInt(day);
        Integer y = year(year, m, future);
        if (y == null || d < 1 || d > YearMonth.of(y, m).lengthOfMonth()) {
            return null;
        }
        return y + "-" + two(m) + "-" + two(d);
    }

    private @Nullable String month(Matcher m, boolean future) {
        int month = month(m.group(1));
        Integer year = year(m.group(2), month, future);
        return year == null ? null : year + "-" + two(month);
    }

    /// The year written, or the one in which the month lies nearest on the side of the tense.
    private @Nullable Integer year(@Nullable String written, int month, boolean future) {
        if (written != null) {
            return Integer.valueOf(written);
        }
        LocalDate day = published;
        if (day == null) {
            return null;
        }
        if (future) {
            return day.getYear() + (month < day.getMonthValue() ? 1 : 0);
        }
        return day.getYear() - (month > day.getMonthValue() ? 1 : 0);
    }

    private @Nullable String relative(String words, boolean future) {
        LocalDate day = published;
        if (day == null) {
            return null;
        }
        String last = words.substring(words.lastIndexOf(' ') + 1);
        int turn = words.startsWith("last ") ? -1 : words.startsWith("next ") ? 1 : 0;
        return switch (last) {
            case "today" -> day.toString();
            case "yesterday" -> day.minusDays(1).toString();
            case "tomorrow" -> day.plusDays(1).toString();
            case "week" -> {
                LocalDate monday =
                        day.plusWeeks(turn)
                                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield monday + "/" + monday.plusDays(6);
            }
            case "month" -> YearMonth.from(day).plusMonths(turn).toString();
            case "year" -> String.valueOf(day.getYear() + turn);
            default -> weekday(day, last, turn, future);
        };
    }

    private static @Nullable String weekday(LocalDate day, String name, int turn, boolean future) {
        DayOfWeek weekday = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        if (turn != 0) {
            return null;
        }
        return day.with(
                        future
                                ? TemporalAdjusters.nextOrSame(weekday)
                                : TemporalAdjusters.previousOrSame(weekday))
                .toString();
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
