package dev.entente.casefile;

import dev.entente.Statement;
import dev.entente.read.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is added to a case in one piece.
sealed interface Entry {
    /// A document with its statements.
    ///
    /// @param coder the version of the coder that made the statements, or null where the document
    ///   is not coded
    /// @param problem why it is not coded although it should be, or null
    record Coded(
            Reading reading,
            List<Statement> statements,
            @Nullable String coder,
            @Nullable String problem)
            implements Entry {
        public Coded {
            statements = List.copyOf(statements);
        }
    }

    /// The bytes of a document that the case holds, found at one more source.
    record Sighting(String document, String source) implements Entry {}

    /// Something that could not be read.
    record Failure(String message) implements Entry {}

    /// How an entry fared.
    enum Fate {
        /// A document that begins a line.
        NEW,
        /// A document, or one more sighting of one, in a line that was there.
        FOLDED,
        /// Recorded as a failure.
        FAILED,
        /// Held before; nothing was added.
        HELD
    }
}
