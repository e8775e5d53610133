package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Evidence;
import dev.entente.Holding;
import dev.entente.read.Reading;
import dev.entente.read.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilingTest {
    @TempDir static Path folder;
    private static Path sources = Path.of("");
    private static Path undisturbed = Path.of("");
    private static List<String> rows = List.of();
    private static Filing.Report report;
    private static final Sources SOURCES = Sources.load();

    @TempDir Path place;

    @BeforeAll
    static void file_undisturbed() throws IOException, SQLException {
        sources = MadeFolder.make(folder.resolve("sources"));
        undisturbed = folder.resolve("undisturbed.entente");
        report = MadeFolder.file(sources, undisturbed, SOURCES, 2, 64, () -> {});
        rows = MadeFolder.rows(undisturbed);
    }

    @Test
    void the_report_tells_what_came_of_every_file() throws IOException {
        int unreadable = 0;
        int same = 0;
        int broken = 0;
        int russian = 0;
        int alike = 0;
        for (int i = 0; i < MadeFolder.FILES; i++) {
            if (i % 23 == 7) {
                unreadable++;
            } else if (i % 29 == 5) {
                same++;
            } else if (i % 17 == 3) {
                russian++;
            } else {
                broken += i % 41 == 9 ? 1 : 0;
                alike += i % 13 == 4 && i != 4 && i % 41 != 9 ? 1 : 0;
            }
        }
        assertThat(report.read()).isEqualTo(MadeFolder.FILES - unreadable - same);
        assertThat(report.folded()).isEqualTo(same + alike);
        assertThat(report.held()).isZero();
        assertThat(report.uncoded()).containsEntry("ru", russian).containsEntry("en", broken);
        assertThat(report.failures())
                .hasSize(unreadable + broken)
                .anyMatch(line -> line.contains("0/007.txt: is not UTF-8"))
                .anyMatch(line -> line.contains("0/009.txt: the coder \"made 1\" failed"));
        assertThat(report.stopped()).isFalse();
        try (Case made = Case.open(undisturbed, MadeFolder.CLOCK)) {
            View view = made.asKnownOn(LocalDate.of(2026, 1, 1));
            assertThat(view.documents()).hasSize(report.read());
            assertThat(view.statements()).isEqualTo(report.statements()).isGreaterThan(200);
            assertThat(view.about("RUS"))
                    .hasSizeGreaterThan(20)
                    .isSortedAccordingTo(Evidence.ORDER);
            assertThat(view.documents().stream().map(Holding::line).distinct())
                    .hasSize(report.read() - alike);
            assertThat(made.check()).isEmpty();
        }
    }

    @Test
    void workers_and_batches_do_not_change_the_case() throws IOException, SQLException {
        int run = 0;
        for (int workers : new int[] {1, 2, 5}) {
            for (int batch : new int[] {1, 7, 64}) {
                Path file = place.resolve(run++ + ".entente");
                MadeFolder.file(sources, file, SOURCES, workers, batch, () -> {});
                assertThat(MadeFolder.rows(file)).isEqualTo(rows);
            }
        }
    }

    @Test
    void workers_do_not_change_a_byte_of_the_file() throws IOException {
        Path file = place.resolve("bytes.entente");
        MadeFolder.file(sources, file, SOURCES, 5, 64, () -> {});
        assertThat(file).hasSameBinaryContentAs(undisturbed);
    }

    @Test
    void what_is_on_no_disk_is_filed_as_what_is() throws IOException, SQLException {
        Path text = Files.writeString(place.resolve("a.txt"), "RUS condemned USA.");
        Path file = place.resolve("disk.entente");
        MadeFolder.file(text, file, SOURCES, 1, 64, () -> {});
        Path other = place.resolve("none.entente");
        try (Case into = Case.create(other, MadeFolder.CLOCK);
                Filing filing = new Filing(into, MadeFolder.MadeCoder::new, 1, 64, () -> {})) {
            filing.add(SOURCES, text.toString(), Files.readAllBytes(text));
            filing.finish();
        }
        assertThat(MadeFolder.rows(other)).isEqualTo(MadeFolder.rows(file));
    }

    @Test
    void what_was_read_already_is_filed_once() {
        Reading read = Made.reading("a.txt", "", "RUS condemned USA.");
        Path file = place.resolve("read.entente");
        try (Case into = Case.create(file, MadeFolder.CLOCK);
                Filing filing = Filing.by(into, MadeFolder.MadeCoder::new, 1, () -> {})) {
            assertThat(filing.add(read)).isTrue();
            assertThat(filing.add(read)).isTrue();
            assertThat(filing.finish())
                    .returns(1, Filing.Report::read)
                    .returns(1, Filing.Report::held)
                    .returns(1, Filing.Report::statements);
            filing.stop();
            assertThat(filing.add(read)).isFalse();
        }
    }

    @Test
    void filing_again_changes_nothing_and_says_so() throws IOException, SQLException {
        Path file = Files.copy(undisturbed, place.resolve("again.entente"));
        Filing.Report again = MadeFolder.file(sources, file, SOURCES, 2, 64, () -> {});
        assertThat(MadeFolder.rows(file)).isEqualTo(rows);
        assertThat(again.read()).isZero();
        assertThat(again.folded()).isZero();
        assertThat(again.held() + again.failures().size())
                .isGreaterThanOrEqualTo(MadeFolder.FILES - 1)
                .isLessThanOrEqualTo(MadeFolder.FILES);
    }

    @Test
    void a_filing_that_is_stopped_is_taken_up_where_it_was() throws IOException, SQLException {
        Path file = place.resolve("stopped.entente");
        Random random = new Random(5);
        int stops = 0;
        boolean stopped = true;
        for (int at = 1; stopped; at += 1 + random.nextInt(60)) {
            int last = at;
            int[] seen = {0};
            try (Case into =
                    Files.exists(file)
                            ? Case.open(file, MadeFolder.CLOCK)
                            : Case.create(file, MadeFolder.CLOCK)) {
                Filing[] filing = new Filing[1];
                filing[0] =
                        new Filing(
                                into,
                                MadeFolder.MadeCoder::new,
                                2,
                                5,
                                () -> {
                                    if (++seen[0] == last) {
                                        filing[0].stop();
                                    }
                                });
                boolean ended = filing[0].add(SOURCES, sources);
                Filing.Report part = filing[0].finish();
                filing[0].close();
                assertThat(part.stopped()).isEqualTo(seen[0] >= last);
                assertThat(into.check()).isEmpty();
                stopped = !ended;
                stops += stopped ? 1 : 0;
            }
        }
        assertThat(stops).isGreaterThan(3);
        assertThat(MadeFolder.rows(file)).isEqualTo(rows);
    }

    @Test
    void a_case_in_its_own_folder_does_not_read_itself() throws IOException {
        Files.writeString(
                place.resolve("a.txt"), "RUS condemned USA in a long and plain sentence.");
        Files.write(place.resolve("b.txt"), new byte[] {(byte) 0xe9});
        Path file = place.resolve("own.entente");
        MadeFolder.file(place, file, SOURCES, 1, 64, () -> {});
        Files.writeString(Filing.failures(file), "what failed");
        Filing.Report again = MadeFolder.file(place, file, SOURCES, 1, 64, () -> {});
        assertThat(again.read()).isZero();
        assertThat(again.failures()).hasSize(1);
    }

    @Test
    void the_same_path_twice_is_held_the_second_time() throws IOException {
        Path text = Files.writeString(place.resolve("a.txt"), "RUS condemned USA.");
        try (Case into = Case.create(place.resolve("c.entente"), MadeFolder.CLOCK);
                Filing filing = new Filing(into, MadeFolder.MadeCoder::new, 1, 64, () -> {})) {
            filing.add(SOURCES, text);
            filing.add(SOURCES, text);
            Filing.Report twice = filing.finish();
            assertThat(twice.read()).isEqualTo(1);
            assertThat(twice.held()).isEqualTo(1);
        }
    }
}
