package dev.entente.read;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Many numbers under each 64-bit key, in 8 to 16 bytes an entry. Two keys may share a place;
/// whoever asks must check what is found.
final class Bands {
    private int[] first = new int[1 << 12];
    private int[] next = new int[1 << 12];
    private int[] values = new int[1 << 12];
    private int[] keys = new int[1 << 12];
    private int size;

    /// Puts a number under a key.
    void add(long key, int value) {
        if (size == values.length) {
            grow();
        }
        values[size] = value;
        keys[size] = (int) key;
        link(size);
        size++;
    }

    /// Hands over the numbers under a key, the latest first.
    void find(long key, IntConsumer found) {
        for (int at = first[place((int) key)] - 1; at >= 0; at = next[at] - 1) {
            if (keys[at] == (int) key) {
                found.accept(values[at]);
            }
        }
    }

    private void link(int at) {
        int place = place(keys[at]);
        next[at] = first[place];
        first[place] = at + 1;
    }

    private int place(int key) {
        return key & (first.length - 1);
    }

    private void grow() {
        values = Arrays.copyOf(values, 2 * size);
        keys = Arrays.copyOf(keys, 2 * size);
        next = new int[2 * size];
        first = new int[2 * size];
        for (int at = 0; at < size; at++) {
            link(at);
        }
    }
}
