package dev.entente.web;

import dev.entente.casefile.Case;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// A case that many ask at once: several readers, each lent to one thread at a time, and one who
/// writes.
final class Cases implements AutoCloseable {
    private final List<Case> all = new ArrayList<>();
    private final BlockingQueue<Case> readers;
    private final Case writer;
    private final ReentrantLock writing = new ReentrantLock(true);

    /// Opens a case.
    ///
    /// @param readers how many may read at once
    Cases(Path file, int readers) {
        this.readers = new ArrayBlockingQueue<>(readers);
        writer = Case.open(file, Clock.systemUTC());
        all.add(writer);
        for (int i = 0; i < readers; i++) {
            Case reader = Case.open(file, Clock.systemUTC());
            all.add(reader);
            this.readers.add(reader);
        }
    }

    /// Whether records may be added.
    boolean isWritable() {
        return writer.isWritable();
    }

    /// Asks the case, where all readers are lent after waiting for one.
    <T> T read(Function<Case, T> question) {
        Case reader = lend();
        try {
            return question.apply(reader);
        } finally {
            readers.add(reader);
        }
    }

    private Case lend() {
        try {
            return readers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(503, "The site is being closed.");
        }
    }

    /// Changes the case, one change after the other.
    <T> T write(Function<Case, T> change) {
        writing.lock();
        try {
            return change.apply(writer);
        } finally {
            writing.unlock();
        }
    }

    /// Closes the case after the change that is being made.
    @Override
    public void close() {
        writing.lock();
        try {
            all.forEach(Case::close);
        } finally {
            writing.unlock();
        }
    }
}
