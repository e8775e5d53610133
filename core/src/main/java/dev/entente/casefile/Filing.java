package dev.entente.casefile;

import dev.entente.actors.Register;
import dev.entente.casefile.Entry.Fate;
import dev.entente.code.Coder;
import dev.entente.code.Coders;
import dev.entente.code.EnglishCoder;
import dev.entente.language.Sentences;
import dev.entente.read.Intake;
import dev.entente.read.Reading;
import dev.entente.read.Sources;
import dev.entente.read.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads sources, codes them and adds them to a case, in the order of the sources. The thread that
/// calls reads and writes; workers code. What the case holds already is skipped, so that a filing
/// that was stopped or killed is taken up by doing it again; the case comes out the same, whatever
/// the number of workers, the size of a batch and the number of interruptions. Undisturbed filings
/// of the same sources at the same moment write the same bytes.
public final class Filing implements AutoCloseable {
    private final Case into;
    private final Runnable seen;
    private final Coders<Entry> coders;
    private final Batch batch;
    private final Set<String> pendingIds = new HashSet<>();
    private final Figures figures = new Figures();
    private @Nullable RuntimeException broken;
    private boolean stopped;
    private volatile boolean stopping;

    /// What came of a filing.
    ///
    /// @param read documents that are new to the case
    /// @param folded new documents that joined a line which was there, and further sources of
    ///   documents that the case holds
    /// @param held sources that the case had before
    /// @param uncoded new documents that are not coded, by language
    /// @param statements statements of the new documents
    /// @param failures why sources could not be read, and documents not coded
    /// @param stopped whether it was stopped before the end
    public record Report(
            int read,
            int folded,
            int held,
            SortedMap<String, Integer> uncoded,
            int statements,
            List<String> failures,
            boolean stopped) {
        /// Copies what may change.
        public Report {
            uncoded = Collections.unmodifiableSortedMap(new TreeMap<>(uncoded));
            failures = List.copyOf(failures);
        }
    }

    /// A filing into a case that is coded by the rules and a register.
    ///
    /// @param workers how many documents are coded at once
    /// @param seen is run once for each source that was looked at
    public static Filing byRules(Case into, Register register, int workers, Runnable seen) {
        return by(into, () -> new EnglishCoder(Sentences.load(), register), workers, seen);
    }

    /// A filing into a case that is coded by other coders.
    ///
    /// @param coders makes a coder for each worker
    /// @param workers how many documents are coded at once
    /// @param seen is run once for each source that was looked at
    public static Filing by(Case into, Supplier<Coder> coders, int workers, Runnable seen) {
        return new Filing(into, coders, workers, Batch.SIZE, seen);
    }

    /// A filing into a case.
    ///
    /// @param coders makes a coder for each worker
    /// @param batchSize how many sources are written at once
    Filing(Case into, Supplier<Coder> coders, int workers, int batchSize, Runnable seen) {
        this.into = into;
        this.batch = new Batch(into, batchSize, this::written);
        this.seen = seen;
        this.coders = new Coders<>(coders, workers);
    }

    /// Files everything at and below a path; the case's own files are passed over.
    ///
    /// @return false where it was stopped
    public boolean add(Sources sources, Path root) throws IOException {
        return add(sources, root, file -> true);
    }

    /// Files what is wanted of the files at and below a path; the case's own files are passed over.
    ///
    /// @param wanted is asked for each file when its turn comes
    /// @return false where it was stopped
    public boolean add(Sources sources, Path root, Predicate<Path> wanted) throws IOException {
        try {
            sources.read(root, wanted, new Sorting(into.files(root)));
            return true;
        } catch (Stopped e) {
            stopped = true;
            return false;
        }
    }

    /// Files the bytes of a source that is on no disk.
    ///
    /// @return false where it was stopped
    public boolean add(Sources sources, String source, byte[] bytes) {
        try {
            sources.read(source, bytes, new Sorting(Set.of()));
            return true;
        } catch (Stopped e) {
            stopped = true;
            return false;
        }
    }

    /// Files a document that was read already.
    ///
    /// @return false where it was stopped
    public boolean add(Reading reading) {
        Sorting sorting = new Sorting(Set.of());
        try {
            if (sorting.wants(reading.document().source(), reading.document().id())) {
                sorting.read(reading);
            }
            return true;
        } catch (Stopped e) {
            return false;
        }
    }

    /// Lets a running `add`, and every later one, come to its end at the next source. Safe to call
    /// from another thread.
    public void stop() {
        stopping = true;
    }

    /// Waits for the coders, writes what was read, and tells what came of it so far. More may be
    /// added afterwards.
    public Report finish() {
        if (broken != null) {
            throw broken;
        }
        while (!coders.areDone()) {
            batch.add(coders.take());
        }
        batch.write();
        return figures.report(stopped);
    }

    /// The file beside a case in which the failures of a filing are listed.
    public static Path failures(Path file) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.replaceFirst("\\.entente$", "") + ".failures.txt");
    }

    /// Ends the workers. What was not finished is not written.
    @Override
    public void close() {
        coders.close();
    }

    private static Entry code(Coder coder, Reading reading) {
        if (!coder.languages().contains(reading.document().language())) {
            return Entry.Coded.uncoded(reading, null);
        }
        try {
            return Entry.Coded.of(reading, coder.code(reading.document()), coder.version());
        } catch (RuntimeException | StackOverflowError e) {
            return Entry.Coded.uncoded(reading, Entry.problem(reading.document(), coder, e));
        }
    }

    /// Takes what the coders made where too much waits for them.
    private void settle() {
        try {
            while (coders.areFull()) {
                batch.add(coders.take());
            }
        } catch (RuntimeException e) {
            broken = e; // it must end the filing, also where a source takes it for its own
            throw e;
        }
        seen.run();
    }

    private void written(Entry entry, Fate fate) {
        figures.count(entry, fate);
        switch (entry) {
            case Entry.Coded coded -> {
                pendingIds.remove(coded.document().id());
                pendingIds.remove(coded.document().id() + coded.document().source());
            }
            case Entry.Sighting sighting ->
                    pendingIds.remove(sighting.document() + sighting.source());
            case Entry.Coding coding -> {}
            case Entry.Failure failure -> {}
            case Entry.Judged judged -> {}
            case Entry.Merged merged -> {}
            case Entry.Erased erased -> {}
        }
    }

    /// Thrown through the sources to end their walk.
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// Decides what is coded, what is one more sighting, and what is passed over.
    private final class Sorting implements Intake {
        private final Set<String> own;

        Sorting(Set<String> own) {
            this.own = own;
        }

        @Override
        public boolean wants(String source, String id) {
            goOn();
            if (own.contains(source)) {
                return false;
            }
            if (pendingIds.contains(id + source) || into.holds(source, id)) {
                figures.held();
                seen.run();
                return false;
            }
            if (pendingIds.contains(id) || into.holds(id)) {
                pendingIds.add(id + source);
                coders.add(new Entry.Sighting(id, source));
                settle();
                return false;
            }
            return true;
        }

        @Override
        public void read(Reading reading) {
            goOn();
            String id = reading.document().id();
            pendingIds.add(id);
            pendingIds.add(id + reading.document().source());
            long bytes = reading.original().length + 2L * reading.document().text().length();
            coders.ask(coder -> code(coder, reading), bytes);
            settle();
        }

        @Override
        public void failed(Unreadable problem) {
            goOn();
            String message = String.valueOf(problem.getMessage());
            if (own.stream().noneMatch(file -> message.startsWith(file + ": "))) {
                coders.add(new Entry.Failure(message));
                settle();
            }
        }

        private void goOn() {
            if (broken != null) {
                throw broken;
            }
            if (stopping) {
                throw new Stopped();
            }
        }
    }
}
