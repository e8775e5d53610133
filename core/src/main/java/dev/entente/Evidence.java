package dev.entente;

import java.time.Instant;
import java.util.Comparator;

/// A statement as a case holds it.
///
/// @param id SHA-256 of its content, 64 lower-case hexadecimal digits
/// @param statement what is stated
/// @param holding the document that it stands in
/// @param knownFrom when the case learned it
public record Evidence(String id, Statement statement, Holding holding, Instant knownFrom) {
    /// By published day (unknown days last), document and place in the text.
    public static final Comparator<Evidence> ORDER =
            Comparator.comparing(
                            (Evidence e) -> e.holding().document().published(),
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(e -> e.holding().document().id())
                    .thenComparing(e -> e.statement().trigger())
                    .thenComparing(Evidence::id);

    /// The words of the sentence that the statement rests on.
    public String sentence() {
        return statement.sentence().of(holding.document().text());
    }
}
