package dev.entente.read;

/// A source that cannot be read as a document; the message names the source, the problem and the
/// remedy.
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String source, String problem, String remedy) {
        super(source + ": " + problem + " " + remedy);
    }
}
