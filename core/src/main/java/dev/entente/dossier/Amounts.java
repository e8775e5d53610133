package dev.entente.dossier;

import dev.entente.Quantity;
import java.util.Locale;

/// Quantities in English words.
final class Amounts {
    private Amounts() {}

    /// A quantity as a reader says it: "more than 9,000 containers of aid".
    static String words(Quantity quantity) {
        StringBuilder words = new StringBuilder();
        if (quantity.value() != null) {
            words.append(quantity.approximate() ? "about " : "").append(figure(quantity.value()));
        } else if (quantity.low() != null && quantity.high() != null) {
            words.append("between ")
                    .append(figure(quantity.low()))
                    .append(" and ")
                    .append(figure(quantity.high()));
        } else if (quantity.low() != null) {
            words.append("at least ").append(figure(quantity.low()));
        } else if (quantity.high() != null) {
            words.append("at most ").append(figure(quantity.high()));
        } else {
            words.append("an uncounted number of");
        }
        String unit = quantity.unit();
        String item = quantity.item();
        if (unit == null || unit.equals(item) || (unit + "s").equals(item)) {
            return words + " " + item;
        }
        boolean plural = quantity.value() == null || quantity.value() != 1;
        boolean countable =
                unit.matches("[a-z]+") && !unit.endsWith("s") && !unit.equals("percent");
        words.append(' ').append(unit).append(plural && countable ? "s" : "");
        return words + (item.isBlank() ? "" : " of " + item);
    }

    private static String figure(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.2f", value);
    }
}
