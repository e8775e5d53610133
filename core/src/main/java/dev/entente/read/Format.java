package dev.entente.read;

import java.io.IOException;

/// A way of writing one document down as bytes.
@FunctionalInterface
interface Format {
    /// The document in the bytes of `source`; [Unreadable] or an `IOException` where there is none.
    Parsed parse(String source, byte[] bytes) throws IOException;
}
