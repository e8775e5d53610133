package dev.entente.dossier;

import dev.entente.Quantity;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Quantities in English words.
public final class Amounts {
    private Amounts() {}

    private static final Map<String, String> SIGNS =
            Map.of("USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥");
    private static final Map<Double, String> SHARES =
            Map.of(
                    .5,
                    "half",
                    .3333,
                    "a third",
                    .6667,
                    "two thirds",
                    .25,
                    "a quarter",
                    .75,
                    "three quarters");
    private static final Map<String, String> PLURALS =
            Map.of(
                    "foot",
                    "feet",
                    "percent",
                    "percent",
                    "hertz",
                    "hertz",
                    "person",
                    "people",
                    "man",
                    "men",
                    "woman",
                    "women",
                    "child",
                    "children",
                    "aircraft",
                    "aircraft");

    /// A quantity as a reader says it: "at least 9,000 containers of aid", "about $61 billion in
    /// aid", "12 percent".
    public static String words(Quantity quantity) {
        String unit = quantity.unit();
        String item = quantity.item();
        String figure = bounded(quantity);
        if (unit == null || unit.equals(item) || (unit + "s").equals(item)) {
            boolean untold = !isTold(quantity) && !item.isBlank();
            return figure + (untold ? " of " : item.isBlank() ? "" : " ") + item;
        }
        boolean money = isMoney(unit);
        boolean single = quantity.value() != null && quantity.value() == 1;
        String measured =
                unit.equals("fraction") || (money && isTold(quantity))
                        ? figure
                        : figure
                                + (isTold(quantity) ? " " : " of ")
                                + (single || money ? unit : plural(unit));
        return measured + (item.isBlank() ? "" : (money ? " in " : " of ") + item);
    }

    /// Whether there is a figure: not so of "dozens".
    static boolean isTold(Quantity quantity) {
        return quantity.value() != null || quantity.low() != null || quantity.high() != null;
    }

    private static boolean isMoney(String unit) {
        return unit.matches("[A-Z]{3}");
    }

    private static String plural(String unit) {
        int last = unit.lastIndexOf(' ') + 1;
        String word = unit.substring(last);
        String regular =
                word.matches(".*[^aeiou]y")
                        ? word.substring(0, word.length() - 1) + "ies"
                        : word + (word.matches(".*(?:s|sh|ch|x)") ? "es" : "s");
        return unit.substring(0, last) + PLURALS.getOrDefault(word, regular);
    }

    private static String bounded(Quantity quantity) {
        String unit = quantity.unit();
        if (quantity.value() != null) {
            return (quantity.approximate() ? "about " : "") + figure(quantity.value(), unit);
        }
        if (quantity.low() != null && quantity.high() != null) {
            return "between "
                    + figure(quantity.low(), unit)
                    + " and "
                    + figure(quantity.high(), unit);
        }
        if (quantity.low() != null) {
            return "at least " + figure(quantity.low(), unit);
        }
        return quantity.high() != null
                ? "at most " + figure(quantity.high(), unit)
                : "an uncounted number";
    }

    private static String figure(double value, @Nullable String unit) {
        if (unit == null) {
            return number(value);
        }
        if (unit.equals("fraction")) {
            return SHARES.getOrDefault(value, number(value * 100) + " percent");
        }
        return isMoney(unit)
                ? SIGNS.getOrDefault(unit, unit + " ") + rounded(value)
                : number(value);
    }

    /// A sum with the scale that it is best read with: "1.2 billion".
    private static String rounded(double value) {
        if (value >= 1e12) {
            return number(value / 1e12) + " trillion";
        }
        if (value >= 1e9) {
            return number(value / 1e9) + " billion";
        }
        return value >= 1e6 ? number(value / 1e6) + " million" : number(value);
    }

    /// A number with at most two decimal places.
    private static String number(double value) {
        String number = String.format(Locale.ROOT, "%,.2f", value);
        return number.replaceAll("\\.?0+$", "");
    }
}
