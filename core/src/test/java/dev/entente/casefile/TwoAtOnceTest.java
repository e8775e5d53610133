package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Holding;
import dev.entente.read.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Imports that others, or the clock of the machine, get in the way of.
class TwoAtOnceTest {
    private static final int FAULTS = Integer.getInteger("faults", 1);

    @TempDir Path folder;

    /// What two say that begin at the same moment.
    private static <T> List<T> both(Callable<T> work)
            throws InterruptedException, ExecutionException {
        CyclicBarrier gate = new CyclicBarrier(2);
        Callable<T> one =
                () -> {
                    gate.await();
                    return work.call();
                };
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<T> said = new ArrayList<>();
            for (Future<T> future : two.invokeAll(List.of(one, one))) {
                said.add(future.get());
            }
            return said;
        }
    }

    @Test
    void two_imports_at_once_make_one_sound_case_that_lacks_nothing()
            throws IOException, InterruptedException, ExecutionException {
        Sources readers = Sources.load();
        Path sources = MadeFolder.make(folder.resolve("sources"));
        Path alone = folder.resolve("alone.entente");
        MadeFolder.file(sources, alone, readers, 1, 64, () -> {});
        Path file = folder.resolve("both.entente");
        Case.create(file, MadeFolder.CLOCK).close();
        List<Filing.Report> reports =
                both(() -> MadeFolder.file(sources, file, readers, 1, 3, () -> {}));
        try (Case one = Action.open(alone);
                Case two = Action.open(file)) {
            assertThat(two.check()).isEmpty();
            assertThat(ids(two)).containsExactlyInAnyOrderElementsOf(ids(one));
            assertThat(two.asKnownOn(null).statements())
                    .isEqualTo(one.asKnownOn(null).statements());
            assertThat(two.diff(alone))
                    .as("only where a document was seen first depends on who was faster")
                    .allMatch(difference -> difference.kind().equals("sighting"));
            assertThat(reports.stream().mapToInt(Filing.Report::read).sum())
                    .isEqualTo(ids(one).size());
        }
        assertThat(MadeFolder.file(sources, file, readers, 1, 64, () -> {}).read()).isZero();
    }

    private static List<String> ids(Case of) {
        return of.asKnownOn(null).documents().stream().map(h -> h.document().id()).toList();
    }

    @Test
    void of_two_that_make_a_case_at_once_one_is_refused_and_the_other_loses_nothing()
            throws InterruptedException, ExecutionException {
        for (int run = 0; run < 20 * FAULTS; run++) {
            Path file = folder.resolve("made" + run + ".entente");
            List<String> said =
                    both(() -> {
                        try (Case made = Case.create(file, MadeFolder.CLOCK)) {
                            String text = Thread.currentThread().getName() + ": RUS condemned USA.";
                            Made.add(made, Made.reading("a.txt", "A", text));
                            return text;
                        } catch (UnusableCase refused) {
                            assertThat(refused).hasMessageContaining("exists");
                            return "";
                        }
                    });
            assertThat(said).containsOnlyOnce("");
            try (Case made = Action.open(file)) {
                assertThat(made.asKnownOn(null).documents())
                        .extracting(holding -> holding.document().text())
                        .containsExactly(String.join("", said));
            }
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    /// A clock that is set, most often back, whenever it is looked at.
    private static final class Unsteady extends Clock {
        private static final long MONTH = 30L * 24 * 60 * 60 * 1000;

        private final Random random = new Random(2);
        private long now = Instant.parse("2026-06-01T00:00:00Z").toEpochMilli();

        @Override
        public Instant instant() {
            now += random.nextLong(MONTH) - 2 * MONTH / 3;
            return Instant.ofEpochMilli(now);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void a_clock_that_is_set_back_during_an_import_makes_nothing_known_before_what_was_known()
            throws IOException {
        Path sources = MadeFolder.make(folder.resolve("sources"));
        Path file = folder.resolve("c.entente");
        try (Case into = Case.create(file, new Unsteady());
                Filing filing = new Filing(into, MadeFolder.MadeCoder::new, 2, 8, () -> {})) {
            filing.add(Sources.load(), sources.resolve("0"));
            filing.finish();
        }
        try (Case into = Case.open(file, new Unsteady());
                Filing filing = new Filing(into, MadeFolder.MadeCoder::new, 2, 8, () -> {})) {
            filing.add(Sources.load(), sources.resolve("1"));
            filing.finish();
            List<Holding> known = into.asKnownOn(null).documents();
            assertThat(known).extracting(Holding::knownFrom).isSorted();
            assertThat(into.check()).isEmpty();
            LocalDate first = LocalDate.ofInstant(known.getFirst().knownFrom(), ZoneOffset.UTC);
            assertThat(into.asKnownOn(first.minusDays(1)).documents()).isEmpty();
            assertThat(into.asKnownOn(into.asKnownOn(null).day()).documents()).isEqualTo(known);
        }
    }
}
