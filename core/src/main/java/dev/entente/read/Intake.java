package dev.entente.read;

/// Takes what [Sources] finds, in the order of the sources.
public interface Intake {
    /// Whether the bytes with this digest, found at `source`, are to be parsed. What is refused is
    /// neither read nor failed.
    boolean wants(String source, String id);

    /// A document was read.
    void read(Reading reading);

    /// Something could not be read; the rest goes on.
    void failed(Unreadable problem);
}
