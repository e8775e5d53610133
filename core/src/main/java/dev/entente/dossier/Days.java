package dev.entente.dossier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/// Dates in English words.
public final class Days {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private Days() {}

    /// "18 June 2024".
    public static String words(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day.getMonthValue()) + " " + day.getYear();
    }

    /// An ISO 8601 day, month, year or interval in words; as it is where it is none of them.
    public static String words(String date) {
        try {
            String[] ends = date.split("/", 2);
            if (ends.length == 1) {
                return one(date);
            }
            if (ends[0].length() == 10 && ends[1].length() == 10) {
                return between(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
            }
            return one(ends[0]) + " to " + one(ends[1]);
        } catch (DateTimeException e) {
            return date;
        }
    }

    /// The same as part of a sentence: "on 18 June 2024", "in March 2024".
    static String within(String date) {
        String words = words(date);
        boolean range = date.indexOf('/') >= 0;
        boolean day = (range ? date.indexOf('/') : date.length()) == 10;
        boolean several = range && words.contains(" to ");
        return (several ? "from " : day ? "on " : "in ") + words;
    }

    private static String between(LocalDate from, LocalDate to) {
        return from.getYear() == to.getYear() && from.getMonth() == to.getMonth()
                ? from.getDayOfMonth() + "–" + words(to)
                : words(from) + " to " + words(to);
    }

    private static String one(String date) {
        return switch (date.length()) {
            case 10 -> words(LocalDate.parse(date));
            case 7 -> {
                YearMonth month = YearMonth.parse(date);
                yield month(month.getMonthValue()) + " " + month.getYear();
            }
            default -> date;
        };
    }

    private static String month(int number) {
        return MONTHS[number - 1];
    }
}
