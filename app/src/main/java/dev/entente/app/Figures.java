package dev.entente.app;

/// How a benchmark tells its figures: a table, and a last line for programs.
final class Figures {
    private Figures() {}

    /// The table with a figure a line, and the line that begins with "RESULT".
    ///
    /// @param figures "name=value name=value ...", without spaces in names and values
    static String told(String figures) {
        return figures.replace('=', '\t').replace(' ', '\n') + "\nRESULT " + figures;
    }
}
