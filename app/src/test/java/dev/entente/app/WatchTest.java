package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.entente.actors.Register;
import dev.entente.casefile.Case;
import dev.entente.casefile.Filing;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    private static final long MOMENT = Settling.MOMENT.toNanos();

    @TempDir Path folder;
    private Path reports = Path.of("");
    private Path file = Path.of("");
    private long nanos;

    @BeforeEach
    void make() throws IOException {
        reports = Files.createDirectories(folder.resolve("reports"));
        file = folder.resolve("k.entente");
    }

    @Test
    void one_pass_imports_what_is_there_and_the_next_only_what_is_new() throws IOException {
        report("a.txt", "Japan condemned Iran on Monday.");
        Ran first = Ran.of("watch", file.toString(), reports.toString(), "--once");
        assertThat(first.code()).isZero();
        assertThat(first.out())
                .containsPattern("read +1  document\n")
                .containsPattern("failed +0\n")
                .doesNotContain("Stopped");
        report("b.exe", "MZ");
        Ran second = Ran.of("watch", file.toString(), reports.toString(), "--once");
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.out())
                .containsPattern("read +0  documents\n")
                .containsPattern("already there +1  source\n")
                .contains("see " + folder.resolve("k.failures.txt"));
        assertThat(Ran.of("check", file.toString()).out()).startsWith("sound: 1 document, ");
    }

    @Test
    void a_file_is_taken_once_when_it_was_left_alone_for_a_moment_and_again_after_it_changed()
            throws IOException {
        Path one = report("a.txt", "Japan");
        Settling settling = new Settling(() -> nanos);
        assertThat(settled(settling, one)).as("seen for the first time").isFalse();
        nanos += MOMENT;
        Files.writeString(one, " condemned Iran.", StandardOpenOption.APPEND);
        assertThat(settled(settling, one)).as("grown").isFalse();
        nanos += MOMENT - 1;
        assertThat(settled(settling, one)).as("not yet a moment").isFalse();
        assertThat(settling.open()).isEqualTo(1);
        nanos += 1;
        assertThat(settled(settling, one)).isTrue();
        assertThat(settling.open()).isZero();
        nanos += MOMENT;
        assertThat(settled(settling, one)).as("taken").isFalse();
        assertThat(settling.open()).isZero();
        Files.writeString(one, " Again.", StandardOpenOption.APPEND);
        assertThat(settled(settling, one)).isFalse();
        nanos += MOMENT;
        assertThat(settled(settling, one)).isTrue();
        Files.delete(one);
        assertThat(settled(settling, one)).isFalse();
        assertThat(settling.open()).isZero();
    }

    @Test
    void what_is_added_while_it_watches_is_filed_when_it_is_whole() throws IOException {
        report("a.txt", "Japan condemned Iran on Monday.");
        Deque<Step> steps = new ArrayDeque<>();
        steps.add(() -> report("below/b.txt", "France"));
        steps.add(() -> report("below/b.txt", "France thanked Spain for the help."));
        steps.add(() -> Files.writeString(reports.resolve(".hidden.txt"), "no"));
        steps.add(() -> Files.writeString(reports.resolve("k.failures.txt"), "own"));
        steps.add(() -> {});
        Filing.Report report = follow(reports.resolve("k.entente"), steps);
        assertThat(report.read()).isEqualTo(2);
        assertThat(report.held()).isZero();
        assertThat(report.failures()).isEmpty();
        assertThat(report.stopped()).isFalse();
    }

    @Test
    void links_are_told_once_and_not_followed() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "Japan condemned Iran.");
        try {
            Files.createSymbolicLink(reports.resolve("link.txt"), outside);
            Files.createSymbolicLink(reports.resolve("folder"), folder);
        } catch (UnsupportedOperationException | FileSystemException e) {
            assumeThat(true).as("links cannot be made here").isFalse();
        }
        Deque<Step> steps = new ArrayDeque<>(List.of(() -> {}, () -> {}, () -> {}));
        Filing.Report report = follow(file, steps);
        assertThat(report.read()).isZero();
        assertThat(report.failures()).hasSize(2).allMatch(line -> line.contains("link"));
    }

    @Test
    void a_wait_ends_when_something_stirs_and_when_it_is_closed() throws IOException {
        Stir stir = new Stir(reports);
        report("a.txt", "Japan");
        assertThat(stir.await(Duration.ofMinutes(5))).isTrue();
        stir.close();
        assertThat(stir.await(Duration.ofMinutes(5))).isFalse();
    }

    @Test
    void what_is_no_folder_is_refused() throws IOException {
        Path one = report("a.txt", "Japan");
        assertThat(Ran.of("watch", file.toString(), one.toString()).errors())
                .contains("a.txt is no folder");
        assertThat(Ran.of("watch", file.toString(), folder.resolve("gone").toString()).code())
                .isEqualTo(2);
        Ran swapped = Ran.of("watch", reports.toString(), file.toString());
        assertThat(swapped.errors()).contains("entente watch " + file + " " + reports);
        assertThat(file).doesNotExist();
    }

    /// Something that happens between two looks.
    private interface Step {
        void happen() throws IOException;
    }

    private Filing.Report follow(Path into, Deque<Step> steps) throws IOException {
        try (Case made = Case.create(into, Clock.systemUTC());
                Filing filing = Filing.byRules(made, Register.load(), 1, () -> {})) {
            return Watch.follow(
                    filing,
                    reports,
                    new Settling(() -> nanos),
                    open -> {
                        nanos += MOMENT;
                        if (steps.isEmpty()) {
                            return open;
                        }
                        steps.remove().happen();
                        return true;
                    });
        }
    }

    private boolean settled(Settling settling, Path one) {
        Predicate<Path> look = settling.look();
        return look.test(one);
    }

    private Path report(String name, String text) throws IOException {
        Path one = reports.resolve(name);
        Files.createDirectories(one.getParent());
        return Files.writeString(one, text);
    }
}
