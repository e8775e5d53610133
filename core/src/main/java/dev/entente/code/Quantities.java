package dev.entente.code;

import static dev.entente.language.PartOfSpeech.ADJECTIVE;
import static dev.entente.language.PartOfSpeech.ADVERB;
import static dev.entente.language.PartOfSpeech.NOUN;

import dev.entente.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The quantities that a sentence names: a number or a word like "dozens" with what it counts.
final class Quantities {
    private static final Map<String, Double> SMALL =
            Map.ofEntries(
                    Map.entry("two", 2.0),
                    Map.entry("three", 3.0),
                    Map.entry("four", 4.0),
                    Map.entry("five", 5.0),
                    Map.entry("six", 6.0),
                    Map.entry("seven", 7.0),
                    Map.entry("eight", 8.0),
                    Map.entry("nine", 9.0),
                    Map.entry("ten", 10.0),
                    Map.entry("eleven", 11.0),
                    Map.entry("twelve", 12.0),
                    Map.entry("thirteen", 13.0),
                    Map.entry("fourteen", 14.0),
                    Map.entry("fifteen", 15.0),
                    Map.entry("twenty", 20.0),
                    Map.entry("thirty", 30.0),
                    Map.entry("forty", 40.0),
                    Map.entry("fifty", 50.0),
                    Map.entry("sixty", 60.0),
                    Map.entry("hundred", 100.0));
    private static final Map<String, Double> SCALES =
            Map.of(
                    "hundred",
                    1e2,
                    "thousand",
                    1e3,
                    "million",
                    1e6,
                    "billion",
                    1e9,
                    "trillion",
                    1e12);
    private static final Set<String> VAGUE =
            Set.of("dozens", "scores", "hundreds", "thousands", "millions", "billions", "tens");
    private static final Set<String> UNITS =
            Set.of(
                    "container",
                    "ton",
                    "tonne",
                    "barrel",
                    "round",
                    "box",
                    "kilogram",
                    "shipment",
                    "truckload",
                    "crate",
                    "shell");
    private static final Set<String> NOT_COUNTED =
            Set.of(
                    "year",
                    "month",
                    "week",
                    "day",
                    "hour",
                    "minute",
                    "kilometer",
                    "mile",
                    "meter",
                    "times",
                    "a.m.",
                    "p.m.",
                    "time",
                    "decade",
                    "percent",
                    "%",
                    "century",
                    "gmt",
                    "kilometre",
                    "metre",
                    "half",
                    "people's",
                    "page",
                    "and",
                    "o'clock",
                    "anniversary");
    private static final Set<String> PEOPLE =
            Set.of("people", "person", "civilian", "soldier", "troop", "men", "women", "children");

    private final Words words;

    /// A quantity in words `first` to `last`.
    record Found(int first, int last, Quantity quantity) {}

    Quantities(Words words) {
        this.words = words;
    }

    /// The quantities of the sentence in order.
    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Found at = VAGUE.contains(words.word(i)) ? vague(i) : number(i);
            if (at != null) {
                found.add(at);
                i = at.last();
            }
        }
        return found;
    }

    /// "dozens of shells".
    private @Nullable Found vague(int i) {
        int of = words.find(i + 1, i + 5, Set.of("of"));
        int end = of < 0 ? -1 : item(of + 1);
        if (end < 0) {
            return null;
        }
        return new Found(
                i, end, new Quantity(null, null, null, null, itemName(of + 1, end), false));
    }

    private @Nullable Found number(int i) {
        Double value = value(i);
        if (value == null || isDate(i)) {
            return null;
        }
        int last = lastOfNumber(i);
        value *= scale(last);
        int end = last + 1;
        Double high = null;
        if (words.word(i - 1).equals("between")
                && words.word(end).equals("and")
                && value(end + 1) != null) {
            int second = lastOfNumber(end + 1);
            Double upper = value(end + 1);
            high = upper == null ? null : upper * scale(second);
            end = second + 1;
        }
        String money = money(i, end);
        boolean dollars = money != null && words.word(end).matches("dollars?|euros?");
        int unitEnd = dollars ? end : end - 1;
        int item = money == null ? item(end) : unitEnd;
        if (item < 0 || (money == null && isUncounted(end, item))) {
            return null;
        }
        int from = words.word(i - 1).equals("$") ? i - 1 : i;
        return money != null
                ? new Found(from, item, measured(value, high, from, money, moneyItem(item + 1)))
                : counted(value, high, i, end, item);
    }

    /// "7,000 containers of munitions", "12 soldiers".
    private Found counted(double value, @Nullable Double high, int i, int start, int head) {
        String unit = singular(words.word(head));
        int last = head;
        String item = itemName(start, head);
        if (UNITS.contains(unit) && words.word(head + 1).equals("of")) {
            int of = item(head + 2);
            if (of >= 0) {
                item = itemName(head + 2, of);
                last = of;
            }
        } else if (PEOPLE.contains(unit) || unit.equals("people")) {
            unit = "person";
        } else if (!UNITS.contains(unit)) {
            unit = "";
        }
        return new Found(i, last, measured(value, high, i, unit.isEmpty() ? null : unit, item));
    }

    private Quantity measured(
            double value, @Nullable Double high, int i, @Nullable String unit, String item) {
        if (high != null) {
            return new Quantity(null, value, high, unit, item, false);
        }
        String before = words.word(i - 1);
        String two = words.word(i - 2) + " " + before;
        if (before.equals("over")
                || two.matches("more than|at least|no fewer|as many as|greater than")) {
            return new Quantity(null, value, null, unit, item, false);
        }
        if (two.matches("up to|fewer than|less than|at most")) {
            return new Quantity(null, null, value, unit, item, false);
        }
        boolean approximate =
                before.matches("about|approximately|around|some|nearly|almost|roughly|estimated");
        return new Quantity(value, null, null, unit, item, approximate);
    }

    private @Nullable Double value(int i) {
        String word = words.word(i).replace("$", "");
        Double small = SMALL.get(word);
        if (small != null) {
            return word.equals("hundred") ? null : small;
        }
        if (word.isEmpty() || !Character.isDigit(word.charAt(0))) {
            return null;
        }
        if (!word.matches("\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,4})?|\\d{1,9}(?:\\.\\d{1,4})?")) {
            return null;
        }
        return Double.valueOf(word.replace(",", ""));
    }

    private int lastOfNumber(int i) {
        return SCALES.containsKey(words.word(i + 1)) ? i + 1 : i;
    }

    private double scale(int i) {
        Double scale = SCALES.get(words.word(i));
        return scale == null || value(i) != null ? 1 : scale;
    }

    private boolean isDate(int i) {
        boolean year = words.word(i).matches("(?:1[89]|20)\\d\\d");
        String before = words.word(i - 1);
        return (year && !before.matches("about|some|over|than|least|nearly|\\$"))
                || before.matches(
                        "january|february|march|april|may|june|july|august|september|october"
                                + "|november|december|resolution|no\\.|article|-|–|/|group|section")
                || words.word(i + 1)
                        .matches(
                                "january|february|march|april|may|june|july|august"
                                        + "|september|october|november|december|-|–|/");
    }

    /// The last word of the noun phrase that begins at `i`; -1 where none does.
    private int item(int i) {
        int j = i;
        while (j < i + 5
                && (words.is(j, ADJECTIVE)
                        || words.is(j, ADVERB)
                        || words.mention(j) != null
                        || words.word(j).matches("-|the|its|their|his"))) {
            j++;
        }
        if (!words.is(j, NOUN)) {
            return j > i && words.mention(j - 1) != null ? j - 1 : -1;
        }
        while (words.is(j + 1, NOUN)) {
            j++;
        }
        return j;
    }

    private boolean isUncounted(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (NOT_COUNTED.contains(singular(words.word(i)))) {
                return true;
            }
        }
        return false;
    }

    private String itemName(int first, int last) {
        return words.phrase(first, last);
    }

    private @Nullable String money(int i, int end) {
        String after = words.word(end);
        if (words.word(i - 1).endsWith("$")
                || words.word(i).startsWith("$")
                || after.matches("dollars?")) {
            return "USD";
        }
        return words.word(i - 1).equals("€") || after.matches("euros?") ? "EUR" : null;
    }

    private String moneyItem(int i) {
        int start = words.word(i).matches("in|of|worth") ? i + 1 : i;
        start = words.word(start).equals("of") ? start + 1 : start;
        int end = item(start);
        return end < 0 ? "money" : itemName(start, end);
    }

    private static String singular(String word) {
        if (word.endsWith("xes")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && word.length() > 3 && !word.equals("times")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
