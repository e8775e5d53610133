package dev.entente.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// One line of bytes at a time. Of a line longer than [JsonLines#LONGEST_LINE] only the length is
/// known.
final class Line {
    private final InputStream in;
    private final byte[] chunk = new byte[1 << 16];
    private int from;
    private int to;
    private byte[] kept = new byte[1 << 13];
    private long length;
    private boolean first = true;
    private boolean begun;

    Line(InputStream in) {
        this.in = in;
    }

    /// Reads a line; false where there is none left.
    boolean next() throws IOException {
        first = !begun;
        begun = true;
        length = 0;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = from;
            while (end < to && chunk[end] != '\n') {
                end++;
            }
            keep(end - from);
            from = end + 1;
            if (end < to) {
                return true;
            }
        }
        return any;
    }

    /// The length of the line in bytes, without its end.
    long length() {
        return length;
    }

    boolean tooLong() {
        return length > JsonLines.LONGEST_LINE;
    }

    /// The bytes of the line, without a carriage return and, at the start of a file, without a byte
    /// order mark.
    byte[] bytes() {
        int end = (int) length;
        if (end > 0 && kept[end - 1] == '\r') {
            end--;
        }
        boolean mark =
                first
                        && end > 2
                        && (kept[0] & 0xff) == 0xef
                        && (kept[1] & 0xff) == 0xbb
                        && (kept[2] & 0xff) == 0xbf;
        return Arrays.copyOfRange(kept, mark ? 3 : 0, end);
    }

    private boolean fill() throws IOException {
        if (from < to) {
            return true;
        }
        from = 0;
        to = in.read(chunk);
        return to > 0;
    }

    private void keep(int count) {
        if (length + count <= JsonLines.LONGEST_LINE) {
            int end = (int) length + count;
            if (end > kept.length) {
                kept = Arrays.copyOf(kept, Math.max(end, 2 * kept.length));
            }
            System.arraycopy(chunk, from, kept, (int) length, count);
        }
        length += count;
    }
}
