package dev.entente.dossier;

/// A sentence that rests on nothing, or on words that are not in its source. It stops the export.
public final class Uncited extends RuntimeException {
    private static final long serialVersionUID = 1;

    Uncited(String message) {
        super(message);
    }
}
