package dev.entente.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// One line of bytes at a time. Of a line longer than [JsonLines#LONGEST_LINE] only the length is
/// known.
final class Line {
    /// Of the last line, in bytes, without its end.
    long length;

    private byte[] buffer = new byte[1 << 13];

    /// Reads a line; false where there is none left.
    boolean next(InputStream in) throws IOException {
        length = 0;
        int read = in.read();
        if (read < 0) {
            return false;
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (length < JsonLines.LONGEST_LINE) {
                if (length == buffer.length) {
                    buffer = Arrays.copyOf(buffer, 2 * buffer.length);
                }
                buffer[(int) length] = (byte) read;
            }
            length++;
        }
        return true;
    }

    boolean tooLong() {
        return length > JsonLines.LONGEST_LINE;
    }

    /// The bytes of the line, without a carriage return and, at the start of a file, without a byte
    /// order mark.
    byte[] bytes(boolean first) {
        int end = (int) length;
        if (end > 0 && buffer[end - 1] == '\r') {
            end--;
        }
        boolean mark =
                first
                        && end > 2
                        && (buffer[0] & 0xff) == 0xef
                        && (buffer[1] & 0xff) == 0xbb
                        && (buffer[2] & 0xff) == 0xbf;
        return Arrays.copyOfRange(buffer, mark ? 3 : 0, end);
    }
}
