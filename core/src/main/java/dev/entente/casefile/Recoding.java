package dev.entente.casefile;

import dev.entente.Document;
import dev.entente.actors.Register;
import dev.entente.casefile.Entry.Fate;
import dev.entente.code.Coder;
import dev.entente.code.Coders;
import dev.entente.code.EnglishCoder;
import dev.entente.language.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Codes again what a case holds: every document that this version of the coder did not code, in a
/// language that it codes. The new statements count from then on; the old ones stay. What was coded
/// is passed over, so that a recoding that was stopped or killed is taken up by doing it again; the
/// case comes out the same.
public final class Recoding implements AutoCloseable {
    private final View view;
    private final String coder;
    private final Codings.Due due;
    private final Coders<Entry> coders;
    private final Batch batch;
    private final List<String> failures = new ArrayList<>();
    private int coded;
    private int statements;
    private volatile boolean stopping;

    /// What came of a recoding.
    ///
    /// @param coder the version of the coder
    /// @param coded documents that were coded
    /// @param current documents that this version had coded last
    /// @param overtaken documents that this version coded before another one did; a version codes a
    ///   document once, so the other's statements count
    /// @param statements statements that were found
    /// @param failures why documents were not coded
    /// @param stopped whether it was stopped before the end
    public record Report(
            String coder,
            int coded,
            int current,
            int overtaken,
            int statements,
            List<String> failures,
            boolean stopped) {
        /// Copies the list.
        public Report {
            failures = List.copyOf(failures);
        }
    }

    /// A recoding by the coder of this program and a register.
    ///
    /// @param workers how many documents are coded at once
    public static Recoding byRules(Case of, Register register, int workers) {
        return new Recoding(
                of, () -> new EnglishCoder(Sentences.load(), register), workers, Batch.SIZE);
    }

    /// A recoding of a case.
    ///
    /// @param coders makes a coder for each worker; all are of one version
    /// @param batchSize how many documents are written at once
    Recoding(Case of, Supplier<Coder> coders, int workers, int batchSize) {
        this.batch = new Batch(of, batchSize, this::written);
        this.view = of.asKnownOn(null);
        Coder first = coders.get();
        this.coder = first.version();
        this.due = view.due(first);
        this.coders = new Coders<>(coders, workers);
    }

    /// How many documents are to be coded.
    public int due() {
        return due.documents().size();
    }

    /// Codes what is due.
    ///
    /// @param seen is run once for each document
    public Report run(Runnable seen) {
        int asked = 0;
        for (Long one : due.documents()) {
            if (stopping) {
                break;
            }
            asked++;
            Document document = view.document(one);
            coders.ask(coder -> code(coder, document), 2L * document.text().length());
            while (coders.areFull()) {
                batch.add(coders.take());
            }
            seen.run();
        }
        while (!coders.areDone()) {
            batch.add(coders.take());
        }
        batch.write();
        return new Report(
                coder, coded, due.current(), due.overtaken(), statements, failures, asked < due());
    }

    /// Lets a running recoding come to its end at the next document. Safe to call from another
    /// thread.
    public void stop() {
        stopping = true;
    }

    /// Ends the workers. What was not finished is not written.
    @Override
    public void close() {
        coders.close();
    }

    private static Entry code(Coder coder, Document document) {
        try {
            return new Entry.Coding(
                    document.id(),
                    coder.version(),
                    Content.all(document, coder.code(document), coder.version()));
        } catch (RuntimeException | StackOverflowError e) {
            return new Entry.Failure(Entry.problem(document, coder, e));
        }
    }

    private void written(Entry entry, Fate fate) {
        switch (entry) {
            case Entry.Coding coding -> {
                if (fate == Fate.CODED) {
                    coded++;
                    statements += coding.contents().size();
                }
            }
            case Entry.Failure failure -> failures.add(failure.message());
            case Entry.Coded document -> {}
            case Entry.Sighting sighting -> {}
            case Entry.Judged judged -> {}
            case Entry.Merged merged -> {}
            case Entry.Erased erased -> {}
        }
    }
}
