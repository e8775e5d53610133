package dev.entente.dossier;

import dev.entente.Document;
import dev.entente.Span;
import dev.entente.Statement;

/// A sentence of a source, quoted.
///
/// @param number its number in the dossier, from 1
/// @param document the source
/// @param span where the sentence stands in the text of the source
/// @param quote the words that stand there
public record Citation(int number, Document document, Span span, String quote) {
    /// Refuses a quote that does not stand in the source at `span`.
    public Citation {
        if (span.end() > document.text().codePointCount(0, document.text().length())
                || !span.of(document.text()).equals(quote)) {
            throw new Uncited(
                    "The quote \""
                            + quote
                            + "\" does not stand at "
                            + span.start()
                            + "-"
                            + span.end()
                            + " of "
                            + document.source()
                            + ". Maybe the document was read again in another way; import it into a new case.");
        }
    }

    static Citation of(int number, Document document, Statement statement) {
        Span span = statement.sentence();
        return new Citation(number, document, span, span.of(document.text()));
    }

    /// The name of the place in a page that quotes it, `c7`.
    public String anchor() {
        return "c" + number;
    }
}
