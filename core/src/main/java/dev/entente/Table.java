package dev.entente;

import java.util.List;

/// The tables that come with the program: UTF-8 text with a row a line, a tab between columns, and
/// remarks on lines that begin with `#`.
public final class Table {
    private Table() {}

    /// The rows of the table `name` beside `owner`, in order, each with its columns; empty lines
    /// are left out.
    public static List<String[]> rows(Class<?> owner, String name) {
        return Resource.text(owner, name)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
