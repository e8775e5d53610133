package dev.entente.language;

/// The language model is missing, damaged or not the one that this program reads.
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param message which file of which model, what was expected and what to do
    public ModelException(String message) {
        super(message);
    }

    /// @param message which file of which model, what was expected and what to do
    /// @param cause what the runtime said
    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
