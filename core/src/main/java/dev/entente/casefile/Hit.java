package dev.entente.casefile;

import dev.entente.Holding;

/// A document that a search found.
///
/// @param holding the document
/// @param snippet the words around what was found, on one line, which stands in square brackets
public record Hit(Holding holding, String snippet) {}
