package dev.entente.casefile;

import dev.entente.Document;
import dev.entente.Statement;
import dev.entente.code.Coder;
import dev.entente.read.Fingerprint;
import dev.entente.read.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is added to a case in one piece.
sealed interface Entry {
    /// A document with its statements, ready to be written.
    ///
    /// @param original the original bytes, deflated
    /// @param fingerprint by what copies of the text are known
    /// @param coder the version of the coder that made the statements, or null where the document
    ///   is not coded
    /// @param problem why it is not coded although it should be, or null
    @SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
    record Coded(
            Document document,
            byte[] original,
            Fingerprint fingerprint,
            List<Content> contents,
            @Nullable String coder,
            @Nullable String problem)
            implements Entry {
        public Coded {
            contents = List.copyOf(contents);
        }

        static Coded of(Reading reading, List<Statement> statements, String coder) {
            return of(reading, Content.all(reading.document(), statements, coder), coder, null);
        }

        static Coded uncoded(Reading reading, @Nullable String problem) {
            return of(reading, List.of(), null, problem);
        }

        static Coded of(
                Reading reading,
                List<Content> contents,
                @Nullable String coder,
                @Nullable String problem) {
            return new Coded(
                    reading.document(),
                    Originals.deflate(reading.original()),
                    Fingerprint.of(reading.document().text()),
                    contents,
                    coder,
                    problem);
        }
    }

    /// The bytes of a document that the case holds, found at one more source.
    record Sighting(String document, String source) implements Entry {}

    /// What a version of the coder read in a document that the case holds.
    record Coding(String document, String coder, List<Content> contents) implements Entry {
        public Coding {
            contents = List.copyOf(contents);
        }
    }

    /// What an analyst judged.
    ///
    /// @param kept the judgement as another case keeps it, or null where it is new
    record Judged(Judgement judgement, @Nullable String kept) implements Entry {}

    /// An entry that another case has.
    ///
    /// @param knownThere since when, in milliseconds
    record Merged(Entry entry, long knownThere) implements Entry {}

    /// That a document is erased.
    record Erased(String document, String by, String why) implements Entry {}

    /// Something that could not be read.
    record Failure(String message) implements Entry {}

    /// Says that a coder failed at a document.
    static String problem(Document document, Coder coder, Throwable failure) {
        return document.source()
                + ": the coder \""
                + coder.version()
                + "\" failed ("
                + failure
                + "). The document is kept without its statements; please report this.";
    }

    /// How an entry fared.
    enum Fate {
        /// A new document, which begins a line.
        NEW,
        /// A new document in a line that was there.
        COPY,
        /// One more sighting of a document that was there.
        SEEN,
        /// A coding of a document that was there.
        CODED,
        /// Recorded as a judgement.
        JUDGED,
        /// Recorded as a failure.
        FAILED,
        /// Recorded as erased.
        ERASED,
        /// Held, erased, or coded by the same version, before; nothing was added.
        HELD
    }
}
