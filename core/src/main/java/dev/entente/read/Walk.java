package dev.entente.read;

import dev.entente.Document;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The way through one file: opens what holds documents, and hands each document on.
final class Walk {
    private final Documents documents;
    private final Intake intake;
    private final Limits limits;
    private int depth;
    private @Nullable RuntimeException refused;

    Walk(Documents documents, Intake intake, Limits limits) {
        this.documents = documents;
        this.intake = intake;
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    void failed(Unreadable problem) {
        handed(() -> {
            intake.failed(problem);
            return true;
        });
    }

    /// Reads a file or an entry; what goes wrong in it is handed on, once. Whether all went well.
    @SuppressWarnings("ReferenceEquality") // the very exception that the intake threw
    boolean open(String source, String name, Content content) {
        depth++;
        try {
            inside(source, name, content);
            return true;
        } catch (Unreadable e) {
            failed(e);
        } catch (IOException e) {
            failed(Unreadable.of(source, e));
        } catch (Limits.Exceeded e) {
            throw e;
        } catch (RuntimeException e) {
            if (e == refused) {
                throw e;
            }
            failed(Unreadable.damaged(source, e));
        } catch (StackOverflowError e) {
            failed(Unreadable.damaged(source, e));
        } finally {
            depth--;
        }
        return false;
    }

    private void inside(String source, String name, Content content) throws IOException {
        Container container = Formats.container(name);
        Format format = Formats.format(name);
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
    }

    /// Reads a message, of which only a part is kept in memory.
    void mail(String source, InputStream message) throws IOException {
        try {
            document(source, new Mail(), Mail.kept(source, message));
        } catch (Unreadable e) {
            failed(e);
        }
    }

    /// Reads one document where it is wanted.
    void document(String source, Format format, byte[] original) {
        String id = Document.digest(original);
        if (!handed(() -> intake.wants(source, id))) {
            return;
        }
        try {
            Document document = documents.document(id, source, format, original);
            Reading reading = new Reading(document, original);
            handed(() -> {
                intake.read(reading);
                return true;
            });
        } catch (Unreadable e) {
            failed(e);
        }
    }

    /// What whoever takes the documents throws ends the reading, and is no failure of a source.
    private boolean handed(BooleanSupplier call) {
        try {
            return call.getAsBoolean();
        } catch (RuntimeException e) {
            refused = e;
            throw e;
        }
    }
}
