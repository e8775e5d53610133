package dev.entente.read;

import java.io.IOException;

/// A file that holds documents or further files.
@FunctionalInterface
interface Container {
    /// Hands what `content` holds to `walk`. An `IOException` ends this container, not the batch.
    void open(String source, Content content, Walk walk) throws IOException;
}
