package dev.entente;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The tables that come with the program: UTF-8 text with a row a line, a tab between columns, and
/// remarks on lines that begin with `#`.
public final class Table {
    private Table() {}

    /// The rows of the table `name` beside `owner`, in order, each with its columns; empty lines
    /// are left out.
    public static List<String[]> rows(Class<?> owner, String name) {
        try (InputStream bytes =
                Objects.requireNonNull(
                        owner.getResourceAsStream(name),
                        () -> name + " is missing from the program")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be read", e);
        }
    }
}
