package dev.entente.app;

/// A command that cannot be meant as it is written; the message says what is wrong and how to write
/// it. The program ends with the code 2.
final class WronglyAsked extends RuntimeException {
    private static final long serialVersionUID = 1;

    WronglyAsked(String message) {
        super(message);
    }
}
