package dev.entente.app;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// Things that are drawn by their shares; the same draws on every machine.
final class Lot<T> {
    private final List<T> things;
    private final double[] upTo;

    /// @param share of a thing, in any measure
    Lot(List<T> things, ToDoubleFunction<T> share) {
        this.things = List.copyOf(things);
        this.upTo = new double[things.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += share.applyAsDouble(things.get(i));
            upTo[i] = sum;
        }
    }

    /// A lot in which the thing in place n, from 1 on, has the share n to the power of `-exponent`
    /// (Zipf 1949).
    static <T> Lot<T> zipf(List<T> things, double exponent) {
        int[] place = {0};
        return new Lot<>(things, thing -> StrictMath.pow(++place[0], -exponent));
    }

    T draw(Random random) {
        int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return things.get(Math.min(at < 0 ? -at - 1 : at + 1, upTo.length - 1));
    }
}
