package dev.entente.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// The bytes of a file, or of an entry of a container; they can be taken once.
interface Content {
    /// The bytes from the first to the last.
    InputStream stream() throws IOException;

    /// The bytes in any order; an entry must be no larger than [Sources#LARGEST].
    SeekableByteChannel channel() throws IOException;

    /// The bytes of a file.
    static Content of(Path file) {
        return new Content() {
            @Override
            public InputStream stream() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public SeekableByteChannel channel() throws IOException {
                return Files.newByteChannel(file);
            }
        };
    }

    /// The bytes of an entry, which are not held in memory before they are asked for.
    static Content of(String source, InputStream entry) {
        return new Content() {
            @Override
            public InputStream stream() {
                return entry;
            }

            @Override
            public SeekableByteChannel channel() throws IOException {
                return new SeekableInMemoryByteChannel(Limits.bytes(source, entry));
            }
        };
    }
}
