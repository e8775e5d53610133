package dev.entente.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Files with one word a line and a blank line after each sentence, as gold data of syntax and of
/// names come: CoNLL-U, IOB2, two columns; also `.gz`.
final class Treebank {
    private Treebank() {}

    /// The sentences of a file, each as the lines of its words; remarks are left out.
    static List<List<String>> sentences(Path file) throws IOException {
        return documents(file).stream().flatMap(List::stream).toList();
    }

    /// The sentences of each document of a file. A document begins at a word "-DOCSTART-" or a
    /// remark "# newdoc"; where a file marks none, each sentence stands for itself.
    static List<List<List<String>>> documents(Path file) throws IOException {
        List<List<String>> blocks = blocks(file);
        boolean marked = blocks.stream().anyMatch(Treebank::beginsDocument);
        List<List<List<String>>> documents = new ArrayList<>();
        for (List<String> block : blocks) {
            if (documents.isEmpty() || !marked || beginsDocument(block)) {
                documents.add(new ArrayList<>());
            }
            List<String> lines = block.stream().filter(line -> !line.startsWith("# ")).toList();
            if (!lines.isEmpty()) {
                documents.get(documents.size() - 1).add(lines);
            }
        }
        return documents;
    }

    private static boolean beginsDocument(List<String> block) {
        return block.stream()
                .anyMatch(line -> line.startsWith("-DOCSTART-") || line.startsWith("# newdoc"));
    }

    /// The lines of each sentence of a file, with the remarks before it.
    static List<List<String>> blocks(Path file) throws IOException {
        List<List<String>> sentences = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        file.toString().endsWith(".gz")
                                                ? new GZIPInputStream(bytes)
                                                : bytes,
                                        StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank()) {
                    close(lines, sentences);
                } else {
                    lines.add(line);
                }
            }
        }
        close(lines, sentences);
        return sentences;
    }

    private static void close(List<String> lines, List<List<String>> sentences) {
        if (!lines.isEmpty()) {
            sentences.add(List.copyOf(lines));
            lines.clear();
        }
    }

    /// The columns of a line of CoNLL-U.
    ///
    /// @throws IOException where they are not 10
    static String[] cells(Path file, String line) throws IOException {
        String[] cells = line.split("\t", -1);
        if (cells.length != 10) {
            throw new IOException(
                    "%s: the line \"%s\" has %d columns, not 10. Maybe it is no CoNLL-U."
                            .formatted(file, line, cells.length));
        }
        return cells;
    }

    /// The columns of a sentence's words; tokens of several words and empty nodes are left out.
    ///
    /// @throws IOException where a line has not 10 columns
    static List<String[]> words(Path file, List<String> lines) throws IOException {
        List<String[]> words = new ArrayList<>();
        for (String line : lines) {
            String[] cells = cells(file, line);
            if (cells[0].chars().allMatch(c -> c >= '0' && c <= '9')) {
                words.add(cells);
            }
        }
        return words;
    }
}
