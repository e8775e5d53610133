package dev.entente.code;

import dev.entente.Document;
import dev.entente.Statement;
import java.util.List;
import java.util.Set;

/// Reads documents to statements. An instance serves one thread at a time.
public interface Coder {
    /// What made the statements: a name and a version, which change when the output may. The same
    /// version makes the same statements of the same document.
    String version();

    /// The languages that are coded, as ISO 639-1 codes.
    Set<String> languages();

    /// The statements of a document in the order of its text; none where its language is not coded.
    List<Statement> code(Document document);
}
