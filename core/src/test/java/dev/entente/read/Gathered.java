package dev.entente.read;

import dev.entente.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What one reading of a path or a stream gave.
final class Gathered implements Intake {
    final List<Reading> readings = new ArrayList<>();
    final List<String> failures = new ArrayList<>();

    static Gathered from(Sources sources, Path root) throws IOException {
        Gathered gathered = new Gathered();
        sources.read(root, gathered);
        return gathered;
    }

    /// Reads bytes that are on no disk.
    static Gathered from(Sources sources, String name, long size, InputStream in)
            throws IOException {
        Gathered gathered = new Gathered();
        sources.read(name, size, Content.of(name, in), gathered);
        return gathered;
    }

    List<Document> documents() {
        return readings.stream().map(Reading::document).toList();
    }

    List<String> texts() {
        return documents().stream().map(Document::text).toList();
    }

    @Override
    public boolean wants(String source, String id) {
        return true;
    }

    @Override
    public void read(Reading reading) {
        readings.add(reading);
    }

    @Override
    public void failed(Unreadable problem) {
        failures.add(problem.getMessage());
    }
}
