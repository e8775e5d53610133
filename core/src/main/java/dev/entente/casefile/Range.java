package dev.entente.casefile;

import dev.entente.Quantity;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// The least and the most that is told.
///
/// @param low the lowest figure
/// @param high the highest figure, the same where there is one alone
/// @param orLess whether it may be less than `low`, since somebody tells no lower bound ("up to")
/// @param orMore whether it may be more than `high`, since somebody tells no upper bound
public record Range(double low, double high, boolean orLess, boolean orMore) {
    /// The range of one quantity, or null where it tells no figure ("dozens").
    static @Nullable Range of(Quantity quantity) {
        if (quantity.value() != null) {
            return new Range(quantity.value(), quantity.value(), false, false);
        }
        Double low = quantity.low();
        Double high = quantity.high();
        if (low != null) {
            return new Range(low, high == null ? low : high, false, high == null);
        }
        return high == null ? null : new Range(high, high, true, false);
    }

    /// The range that takes in all of these, or null where there are none.
    static @Nullable Range over(Collection<Range> ranges) {
        return ranges.stream().reduce(Range::or).orElse(null);
    }

    Range times(double number) {
        return number == 1 ? this : new Range(low * number, high * number, orLess, orMore);
    }

    Range plus(Range other) {
        return new Range(
                low + other.low, high + other.high, orLess || other.orLess, orMore || other.orMore);
    }

    private Range or(Range other) {
        return new Range(
                Math.min(low, other.low),
                Math.max(high, other.high),
                orLess || other.orLess,
                orMore || other.orMore);
    }
}
