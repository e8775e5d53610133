package dev.entente.read;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// What is remembered of a text to find its copies: at most about 3 KB.
///
/// @param shingles how many different runs of [#RUN] words the body has
/// @param least for each of [#HASHES] hash functions the least hash of a run (MinHash, Broder 1997)
/// @param numbers the numbers and dates with the words beside them: each entry is the hash of three
///   words before or after (high half) and of the number (low half), in ascending order
/// @param names the words with capitals, in the same form
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record Sketch(int shingles, int[] least, long[] numbers, long[] names) {
    static final int RUN = 4;
    static final int BANDS = 64;
    static final int ROWS = 4;
    static final int HASHES = BANDS * ROWS;

    private static final int BESIDE = 3;
    private static final int LEAST_SHARE_OF_NAMES = 50;
    private static final int MOST_ENTRIES = 256;
    private static final int COUNT_AT = Integer.BYTES;
    private static final int LEAST_LENGTH = Integer.BYTES + Short.BYTES + HASHES * Integer.BYTES;

    static Sketch of(Words words) {
        List<String> body = words.all().subList(words.body(), words.all().size());
        BitSet names = words.names().get(words.body(), words.all().size());
        BitSet numbers = new BitSet();
        for (int i = 0; i < body.size(); i++) {
            numbers.set(i, Words.counts(body.get(i)));
        }
        names.andNot(numbers);
        long[] hashes = body.stream().mapToLong(Sketch::hash).toArray();
        long[] runs = new long[Math.max(0, hashes.length - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = run(hashes, i, i + RUN);
        }
        runs = Arrays.stream(runs).sorted().distinct().toArray();
        int[] least = new int[HASHES];
        for (int i = 0; i < HASHES; i++) {
            long multiplier = mix(i + 1) | 1;
            int min = Integer.MAX_VALUE;
            for (long run : runs) {
                min = Math.min(min, (int) ((run * multiplier) >>> 32));
            }
            least[i] = min;
        }
        return new Sketch(
                runs.length, least, entries(hashes, numbers, true), entries(hashes, names, false));
    }

    /// The sketch that [#write] wrote at the end of a buffer; other bytes are refused.
    static Sketch read(ByteBuffer from) {
        int remaining = from.remaining();
        int counted = remaining < LEAST_LENGTH ? 0 : from.getShort(from.position() + COUNT_AT);
        int entries = (remaining - LEAST_LENGTH) / Long.BYTES;
        if (remaining < LEAST_LENGTH
                || counted < 0
                || counted > entries
                || remaining != LEAST_LENGTH + entries * Long.BYTES) {
            throw new IllegalArgumentException(
                    "A sketch of " + counted + " numbers does not have " + remaining + " bytes.");
        }
        int shingles = from.getInt();
        from.getShort();
        int[] least = new int[HASHES];
        from.asIntBuffer().get(least);
        from.position(from.position() + HASHES * Integer.BYTES);
        return new Sketch(shingles, least, longs(from, counted), longs(from, entries - counted));
    }

    private static long[] longs(ByteBuffer from, int count) {
        long[] longs = new long[count];
        from.asLongBuffer().get(longs);
        from.position(from.position() + count * Long.BYTES);
        return longs;
    }

    /// How many bytes [#write] writes.
    int length() {
        return LEAST_LENGTH + (numbers.length + names.length) * Long.BYTES;
    }

    /// Writes the count of runs, the count of numbers, the least hashes, the numbers and the names.
    void write(ByteBuffer to) {
        to.putInt(shingles).putShort((short) numbers.length);
        for (int hash : least) {
            to.putInt(hash);
        }
        for (long number : numbers) {
            to.putLong(number);
        }
        for (long name : names) {
            to.putLong(name);
        }
    }

    /// The share of the runs of either text that are runs of both, estimated.
    double resemblance(Sketch other) {
        int same = 0;
        for (int i = 0; i < HASHES; i++) {
            same += least[i] == other.least[i] ? 1 : 0;
        }
        return (double) same / HASHES;
    }

    /// The share of the runs of the shorter text that the longer one has too, estimated.
    double containment(Sketch other) {
        double both = resemblance(other) / (1 + resemblance(other)) * (shingles + other.shingles);
        return Math.min(1, both / Math.max(1, Math.min(shingles, other.shingles)));
    }

    /// Whether the texts have different numbers, or mostly different names, beside the same words.
    boolean differs(Sketch other) {
        Compared inNames = compared(names, other.names);
        return compared(numbers, other.numbers).different > 0
                || (inNames.different > 0
                        && inNames.different * LEAST_SHARE_OF_NAMES >= inNames.shared);
    }

    /// How many keys two sorted arrays share, and how many of these have no value in common.
    private record Compared(int shared, int different) {}

    private static Compared compared(long[] these, long[] others) {
        int shared = 0;
        int different = 0;
        int i = 0;
        int j = 0;
        while (i < these.length && j < others.length) {
            int order = Long.compareUnsigned(these[i] >>> 32, others[j] >>> 32);
            int iEnd = order <= 0 ? next(these, i) : i;
            int jEnd = order >= 0 ? next(others, j) : j;
            if (order == 0) {
                shared++;
                different += meet(these, i, iEnd, others, j, jEnd) ? 0 : 1;
            }
            i = iEnd;
            j = jEnd;
        }
        return new Compared(shared, different);
    }

    private static boolean meet(long[] these, int i, int iEnd, long[] others, int j, int jEnd) {
        for (int a = i; a < iEnd; a++) {
            for (int b = j; b < jEnd; b++) {
                if (these[a] == others[b]) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The hash of the rows of a band, under which copies meet.
    long band(int band) {
        long hash = band;
        for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
            hash = mix(hash * 31 + least[i]);
        }
        return hash;
    }

    /// Where the next key starts.
    private static int next(long[] sorted, int from) {
        int to = from + 1;
        while (to < sorted.length && sorted[to] >>> 32 == sorted[from] >>> 32) {
            to++;
        }
        return to;
    }

    /// The runs of marked words, each under the words before and under the words after it. The
    /// entries with the least keys are kept, so that two texts keep the same ones.
    private static long[] entries(long[] hashes, BitSet marked, boolean apart) {
        long[] found = new long[2 * hashes.length];
        int count = 0;
        int from = marked.nextSetBit(0);
        while (from >= 0) {
            int to = marked.nextClearBit(from);
            long value = run(hashes, from, to) >>> 32;
            boolean before = from >= BESIDE && !(apart && any(marked, from - BESIDE, from));
            boolean after =
                    to + BESIDE <= hashes.length && !(apart && any(marked, to, to + BESIDE));
            // What stands at the very start or end may have been cut in two.
            if (before && to < hashes.length) {
                found[count++] = key(run(hashes, from - BESIDE, from), 1) | value;
            }
            if (after && from > 0) {
                found[count++] = key(run(hashes, to, to + BESIDE), 2) | value;
            }
            from = marked.nextSetBit(to);
        }
        return Arrays.stream(found, 0, count)
                .map(entry -> entry ^ Long.MIN_VALUE)
                .sorted()
                .map(entry -> entry ^ Long.MIN_VALUE)
                .distinct()
                .limit(MOST_ENTRIES)
                .toArray();
    }

    private static boolean any(BitSet marked, int from, int to) {
        int next = marked.nextSetBit(from);
        return next >= 0 && next < to;
    }

    private static long key(long beside, int side) {
        return mix(beside + side) & 0xffff_ffff_0000_0000L;
    }

    private static long run(long[] hashes, int from, int to) {
        long hash = (long) to - from;
        for (int i = from; i < to; i++) {
            hash = mix(hash * 31 + hashes[i]);
        }
        return hash;
    }

    static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /// Stafford's variant 13 of the MurmurHash3 finaliser.
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
