package dev.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The words of the sentences of a CoNLL-U file.
final class Treebank {
    private Treebank() {}

    static List<List<String>> words(Path file) throws IOException {
        List<List<String>> sentences = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() && !words.isEmpty()) {
                sentences.add(List.copyOf(words));
                words.clear();
            } else if (line.matches("\\d+\t.*")) {
                words.add(line.split("\t", 3)[1]);
            }
        }
        return sentences;
    }
}
