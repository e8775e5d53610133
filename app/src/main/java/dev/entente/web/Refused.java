package dev.entente.web;

/// What was asked and is not answered, with words for who asked.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    /// @param status the status of the response, from 400 on
    Refused(int status, String words) {
        super(words);
        this.status = status;
    }

    /// There is no such thing.
    static Refused absent(String words) {
        return new Refused(404, words);
    }

    /// It was asked wrongly.
    static Refused wrong(String words) {
        return new Refused(400, words);
    }

    int status() {
        return status;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
