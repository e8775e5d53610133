package dev.entente.app;

/// Words of documents, made fit for a line on a terminal.
final class Words {
    private Words() {}

    /// The words on one line, without characters that steer a terminal.
    static String plain(String words) {
        return words.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }
}
