package dev.entente.casefile;

import java.util.Arrays;

/// Whole numbers in few bytes, written and read one after the other.
final class Packed {
    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private byte[] bytes;
    private int at;

    /// To be written to.
    Packed() {
        bytes = new byte[1 << Byte.SIZE];
    }

    /// To be read from.
    Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    /// What was written.
    byte[] bytes() {
        return Arrays.copyOf(bytes, at);
    }

    /// Writes a number that is not negative, in as many bytes as it needs (LEB128).
    void put(int number) {
        int left = number;
        while ((left & ~LOW) != 0) {
            one((left & LOW) | MORE);
            left >>>= BITS;
        }
        one(left);
    }

    /// Reads what [#put] wrote.
    int take() {
        int number = 0;
        for (int shift = 0; ; shift += BITS) {
            byte next = bytes[at++];
            number |= (next & LOW) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    /// Writes a day, or none.
    void day(int day, int none) {
        put(day == none ? 0 : 1 + ((day << 1) ^ (day >> (Integer.SIZE - 1))));
    }

    /// Reads a day, or none.
    int day(int none) {
        int packed = take();
        return packed == 0 ? none : ((packed - 1) >>> 1) ^ -((packed - 1) & 1);
    }

    /// Writes all 32 bits.
    void whole(int bits) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            one(bits >>> shift);
        }
    }

    /// Reads all 32 bits.
    int whole() {
        int bits = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            bits |= Byte.toUnsignedInt(bytes[at++]) << shift;
        }
        return bits;
    }

    /// Writes hashes, their number before them.
    void hashes(int[] hashes) {
        put(hashes.length);
        for (int hash : hashes) {
            whole(hash);
        }
    }

    /// Reads hashes.
    int[] hashes() {
        int[] hashes = new int[take()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = whole();
        }
        return hashes;
    }

    private void one(int value) {
        if (at == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        bytes[at++] = (byte) value;
    }
}
