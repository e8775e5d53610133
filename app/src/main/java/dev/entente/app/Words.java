package dev.entente.app;

import java.nio.file.Path;
import java.util.Locale;

/// Words for a line on a terminal.
final class Words {
    private Words() {}

    /// The words of a document on one line, without characters that steer a terminal.
    static String plain(String words) {
        return words.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }

    /// "1 document", "2,000 documents".
    static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d %s", number, nouns(number, noun));
    }

    /// A line of a report: what, how many, and more about it.
    static String figure(String what, int count, String rest) {
        return String.format(Locale.ROOT, "%-13s %,9d  %s", what, count, rest).stripTrailing();
    }

    /// The noun as it follows a number.
    static String nouns(int number, String noun) {
        return number == 1 ? noun : noun + "s";
    }

    /// A path as it is typed after a command.
    static String argument(Path path) {
        String written = path.toString();
        return written.contains(" ") ? "\"" + written + "\"" : written;
    }
}
