package dev.entente.language;

import dev.entente.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of time that come with the program, by class, in lower case.
final class TimeWords {
    private static final Map<String, Map<String, String>> CLASSES = read();

    /// Months by their full name, from 1.
    static final Map<String, String> MONTHS = of("month");

    /// Months by their short name, from 1.
    static final Map<String, String> SHORT_MONTHS = of("short");

    /// Days of the week from Monday, 1.
    static final Map<String, String> WEEKDAYS = of("weekday");

    /// Seasons by their first month.
    static final Map<String, String> SEASONS = of("season");

    /// Units by their letters in a duration.
    static final Map<String, String> UNIT = of("unit");

    /// Units in the plural by their letters in a duration.
    static final Map<String, String> UNITS = of("units");

    /// "daily" and its like by their period.
    static final Map<String, String> RATES = of("rate");

    /// Parts of the day.
    static final Set<String> PARTS = of("part").keySet();

    /// "early", "later": sides of a date.
    static final Set<String> SIDES = of("side").keySet();

    /// Names of time zones.
    static final Set<String> ZONES = of("zone").keySet();

    /// What makes the weekday before it the name of a paper.
    static final Set<String> PAPERS = of("paper").keySet();

    /// What makes the weekday after it the name of a feast.
    static final Set<String> FEASTS = of("feast").keySet();

    private TimeWords() {}

    /// The letters of a unit in either number, or null.
    static @Nullable String unit(String word) {
        String one = UNIT.get(word);
        return one != null ? one : UNITS.get(word);
    }

    /// An ISO 8601 duration of so many units.
    ///
    /// @param number digits, a decimal point allowed
    /// @param unit its letters in the table
    static @Nullable String duration(String number, String unit) {
        if (unit.startsWith("10")) {
            String zeros = unit.substring(1, unit.length() - 1);
            return number.contains(".") ? null : "P" + number + zeros + "Y";
        }
        return unit.startsWith("T") ? "PT" + number + unit.substring(1) : "P" + number + unit;
    }

    private static Map<String, String> of(String name) {
        return Map.copyOf(CLASSES.getOrDefault(name, Map.of()));
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> classes = new HashMap<>();
        for (String[] row : Table.rows(TimeWords.class, "times.tsv")) {
            classes.computeIfAbsent(row[0], name -> new HashMap<>()).put(row[1], row[2]);
        }
        return classes;
    }
}
