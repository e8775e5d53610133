package dev.entente.code;

import dev.entente.Document;
import dev.entente.Statement;
import dev.entente.Voice;
import dev.entente.actors.Resolver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known around a sentence.
///
/// @param narrator who speaks where the sentence quotes nobody
/// @param scene ISO 3166-1 alpha-3 of the state where the scene is; null where nothing tells
/// @param before the statements of the document so far, to which those of the sentence are added
record Setting(
        Document document,
        Resolver resolver,
        Voice narrator,
        Issuer issuer,
        @Nullable String scene,
        List<Statement> before) {
    /// Whom "we" means (or "I", who is one) where nobody is quoted: who speaks in turn, or whose
    /// statement it is.
    List<String> us(boolean one) {
        if (narrator.span() != null) {
            return narrator.code().equals("UNK") ? List.of() : List.of(narrator.code());
        }
        if (issuer.code() != null) {
            return List.of(issuer.code());
        }
        return one && !issuer.titled().isEmpty() ? issuer.titled().subList(0, 1) : issuer.titled();
    }
}
