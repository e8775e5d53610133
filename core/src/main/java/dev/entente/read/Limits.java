package dev.entente.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What one file may unfold to. Bounds the bytes that come out of its containers, in total and by
/// the ratio to the bytes of the file, so that no small file fills the memory or the day.
final class Limits {
    /// The deepest that containers may lie in one another.
    static final int DEEPEST = 5;

    /// The largest document that is parsed to a tree (HTML, XML), in bytes.
    static final int LARGEST_TREE = 16 << 20;

    private static final long LARGEST_TOTAL = 64L << 30;
    private static final long FREE = 64L << 20;
    private static final long RATIO = 200;

    private final String source;
    private final long size;
    private long unpacked;

    /// Ends the reading of a whole file.
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient Unreadable reason;

        Exceeded(Unreadable reason) {
            super(reason.getMessage(), null, false, false);
            this.reason = reason;
        }
    }

    Limits(String source, long size) {
        this.source = source;
        this.size = size;
    }

    /// A stream whose bytes count as unpacked.
    InputStream counted(InputStream in, boolean checkRatio) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                if (read >= 0) {
                    count(1, checkRatio);
                }
                return read;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = super.read(into, from, length);
                if (read > 0) {
                    count(read, checkRatio);
                }
                return read;
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }

    private void count(int read, boolean checkRatio) {
        unpacked += read;
        boolean bomb = checkRatio && unpacked > FREE && unpacked > RATIO * size;
        if (bomb || unpacked > LARGEST_TOTAL) {
            throw new Exceeded(
                    new Unreadable(
                            source,
                            "holds "
                                    + size
                                    + " bytes and unpacks to more than "
                                    + unpacked
                                    + "; it is a zip bomb or far too large.",
                            "Unpack what you trust in it, and read that folder."));
        }
    }

    /// All bytes of a stream, refused where they are more than [Sources#LARGEST].
    static byte[] bytes(String source, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes((int) Sources.LARGEST + 1);
        if (bytes.length > Sources.LARGEST) {
            throw new Unreadable(source, "is larger than 64 MB.", "Split it first.");
        }
        return bytes;
    }
}
