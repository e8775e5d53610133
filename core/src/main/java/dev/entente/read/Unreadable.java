package dev.entente.read;

import java.io.EOFException;
import java.io.IOException;

/// A source that cannot be read as a document; the message names the source, the problem and the
/// remedy.
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String source, String problem, String remedy) {
        super(source + ": " + problem.replaceAll("\\s+", " ") + " " + remedy);
    }

    /// A source whose bytes could not be had.
    static Unreadable of(String source, IOException e) {
        String message = String.valueOf(e.getMessage());
        boolean cut =
                e instanceof EOFException
                        || message.contains("Unexpected end")
                        || message.contains("Truncated");
        return cut
                ? new Unreadable(source, "is cut off.", "Fetch or copy it again.")
                : new Unreadable(
                        source,
                        "could not be read ("
                                + e.getClass().getSimpleName()
                                + ": "
                                + message
                                + ").",
                        "Check that the file is whole, and that you may read it.");
    }

    /// A source on which a parser of another project failed in a way of its own.
    static Unreadable damaged(String source, Throwable e) {
        return new Unreadable(
                source,
                "is damaged (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ").",
                "Open and save it again with the program that made it.");
    }

    static Unreadable link(String source) {
        return new Unreadable(
                source,
                "is a link, and links are not followed.",
                "Give the file that it leads to.");
    }
}
