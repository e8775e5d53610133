package dev.entente.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A mailbox: messages one after the other, each after a line that starts with `From `.
final class Mbox implements Container {
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    @Override
    public void open(String source, Content content, Walk walk) throws IOException {
        BufferedInputStream in = new BufferedInputStream(content.stream(), 1 << 16);
        if (!from(in)) {
            throw new Unreadable(
                    source,
                    "is no mailbox: it does not start with \"From \".",
                    "Export it again as mbox or as single .eml files.");
        }
        for (int number = 1; from(in); number++) {
            skipLine(in);
            Message message = new Message(in);
            String entry = source + "!" + number;
            walk.mail(entry, message);
            message.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static boolean from(BufferedInputStream in) throws IOException {
        in.mark(FROM.length);
        boolean from = Arrays.equals(in.readNBytes(FROM.length), FROM);
        in.reset();
        return from;
    }

    private static void skipLine(InputStream in) throws IOException {
        for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {}
    }

    /// The bytes up to the next line that starts a message.
    private static final class Message extends InputStream {
        private final BufferedInputStream in;
        private boolean lineStart = true;
        private boolean ended;

        Message(BufferedInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            if (ended || (lineStart && from(in))) {
                ended = true;
                return -1;
            }
            int read = in.read();
            lineStart = read == '\n';
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = 0;
            while (count < length) {
                int read = read();
                if (read < 0) {
                    ended = true;
                    break;
                }
                into[from + count++] = (byte) read;
            }
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
