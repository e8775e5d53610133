package dev.entente.casefile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// Statements of one block, found by the days of their reports and by the days that they state.
final class Block {
    private final long key;
    private final List<Traits> members;
    private final int[] reported;
    private final int[] undated;
    private final int[] stating;

    /// @param key the block
    /// @param members its statements, in any order
    Block(long key, List<Traits> members) {
        this.key = key;
        this.members = members;
        reported = sorted(places().filter(i -> members.get(i).isDated()), Traits::published);
        undated = places().filter(i -> !members.get(i).isDated()).toArray();
        stating = sorted(places().filter(i -> members.get(i).stated().isShort()), Block::stated);
    }

    private IntStream places() {
        return IntStream.range(0, members.size());
    }

    private int[] sorted(IntStream places, ToIntFunction<Traits> day) {
        return places.boxed()
                .sorted(Comparator.comparingInt(i -> day.applyAsInt(members.get(i))))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int stated(Traits traits) {
        return traits.stated().first();
    }

    /// Gives the places of the members that are compared with a statement in this block: those that
    /// are near it and share no lesser block with it; its own place as well.
    void near(Traits one, IntConsumer taker) {
        if (one.isDated()) {
            long last = (long) one.published() + Traits.LONGEST;
            int from = from(reported, Traits::published, (long) one.published() - Traits.LONGEST);
            for (int i = from;
                    i < reported.length && members.get(reported[i]).published() <= last;
                    i++) {
                offer(one, reported[i], taker);
            }
        } else {
            Arrays.stream(undated).forEach(other -> offer(one, other, taker));
        }
        if (one.stated().isShort()) {
            long first = (long) one.stated().first() - Occasion.SHORT;
            for (int i = from(stating, Block::stated, first);
                    i < stating.length
                            && members.get(stating[i]).stated().first() <= one.stated().last();
                    i++) {
                if (!isOffered(one, members.get(stating[i]))) {
                    offer(one, stating[i], taker);
                }
            }
        }
    }

    private static boolean isOffered(Traits one, Traits other) {
        return one.isDated() == other.isDated()
                && (!one.isDated() || one.gap(other) <= Traits.LONGEST);
    }

    private void offer(Traits one, int place, IntConsumer taker) {
        Traits other = members.get(place);
        if (one.isNear(other) && one.common(other) == key) {
            taker.accept(place);
        }
    }

    /// The first of the places, which rise by a day, whose day is not before `least`.
    private int from(int[] places, ToIntFunction<Traits> day, long least) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (day.applyAsInt(members.get(places[middle])) < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
