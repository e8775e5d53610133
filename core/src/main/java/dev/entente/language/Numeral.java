package dev.entente.language;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number, a span of numbers or a number that is not told, as it stands in a sentence.
///
/// @param end after its last piece
/// @param low the number, or the least of the span; null where it is not told: "dozens"
/// @param high the number, or the most of the span; null where it is not told
/// @param scale what its scale word multiplies it by; 1 where it has none
record Numeral(int end, @Nullable Double low, @Nullable Double high, double scale) {

    static Numeral exact(int end, double value, double scale) {
        double product =
                BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(scale)).doubleValue();
        return new Numeral(end, product, product, scale);
    }

    static Numeral vague(int end) {
        return new Numeral(end, null, null, 1);
    }

    /// The number where there is one and only one.
    @Nullable Double value() {
        return low != null && low.equals(high) ? low : null;
    }

    /// The span from this number to a greater one; null where the other is not greater. A number
    /// without a scale has that of the other where both so remain in order: "5 to 10 million".
    @Nullable Numeral to(Numeral other) {
        Double from = value();
        Double until = other.value();
        if (from == null || until == null) {
            return null;
        }
        if (scale == 1 && other.scale > 1 && from < until / other.scale) {
            from *= other.scale;
        }
        return from < until ? new Numeral(other.end, from, until, other.scale) : null;
    }
}
