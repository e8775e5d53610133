package dev.entente.read;

import dev.entente.Document;
import java.io.IOException;
import java.io.InputStream;

/// The way through one file: opens what holds documents, and hands each document on.
final class Walk {
    private final Documents documents;
    private final Intake intake;
    private final Limits limits;
    private int depth;

    Walk(Documents documents, Intake intake, Limits limits) {
        this.documents = documents;
        this.intake = intake;
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    void failed(Unreadable problem) {
        intake.failed(problem);
    }

    /// Reads a file or an entry; what goes wrong in it is handed on, once.
    void open(String source, String name, Content content) throws IOException {
        Container container = Formats.container(name);
        Format format = Formats.format(name);
        depth++;
        try {
            if (container != null && depth > Limits.DEEPEST) {
                throw new Unreadable(
                        source,
                        "lies in more than " + (Limits.DEEPEST - 1) + " containers.",
                        "Unpack the outer ones first.");
            } else if (container != null) {
                container.open(source, content, this);
            } else if (format != null) {
                document(source, format, Limits.bytes(source, content.stream()));
            } else {
                throw new Unreadable(
                        source,
                        "is of a format that is not read.",
                        "Convert it to one of " + Formats.READ + ".");
            }
        } catch (Unreadable e) {
            failed(e);
        } finally {
            depth--;
        }
    }

    /// Reads a message, of which only a part is kept in memory.
    void mail(String source, InputStream message) throws IOException {
        document(source, new Mail(), Mail.kept(source, message));
    }

    /// Reads one document where it is wanted.
    void document(String source, Format format, byte[] original) {
        try {
            String id = Documents.digest(original);
            if (intake.wants(source, id)) {
                Document document = documents.document(id, source, format, original);
                intake.read(new Reading(document, original));
            }
        } catch (Unreadable e) {
            failed(e);
        }
    }
}
