package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.read.Sources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptTest {
    @TempDir Path folder;

    private Path file = Path.of("");
    private String lines = "";

    @BeforeEach
    void make_a_case_with_every_kind_of_record() throws IOException {
        Path sources = MadeFolder.make(folder.resolve("sources"));
        file = folder.resolve("case.entente");
        MadeFolder.file(sources, file, Sources.load(), 2, 64, () -> {});
        try (Case made = Case.open(file, MadeFolder.CLOCK)) {
            String id = made.asKnownOn(null).about("RUS").get(0).id();
            made.judge(
                    Judgement.draft(
                            Judgement.Verdict.ACCEPT, List.of(id), List.of(), null, "ana", "read"));
            StringWriter written = new StringWriter();
            made.asKnownOn(null).export(written);
            lines = written.toString();
        }
    }

    @Test
    void a_round_trip_gives_the_same_records_and_the_same_head() throws IOException, SQLException {
        Path again = folder.resolve("again.entente");
        Case.restore(new BufferedReader(new StringReader(lines)), again);
        assertThat(records(again)).isEqualTo(records(file));
        try (Case one = Case.open(file, MadeFolder.CLOCK);
                Case other = Case.open(again, MadeFolder.CLOCK)) {
            assertThat(other.head()).isEqualTo(one.head());
            assertThat(other.check()).isEmpty();
            assertThat(other.asKnownOn(null).about("RUS"))
                    .isEqualTo(one.asKnownOn(null).about("RUS"));
            List<Filter> asked = List.of(new Filter.Words("condemned"));
            assertThat(other.asKnownOn(null).statements(asked, 9, 0))
                    .isEqualTo(one.asKnownOn(null).statements(asked, 9, 0))
                    .hasSize(9);
            assertThat(other.asKnownOn(null).search("ministers", 9))
                    .isEqualTo(one.asKnownOn(null).search("ministers", 9));
            StringWriter written = new StringWriter();
            other.asKnownOn(null).export(written);
            assertThat(written.toString()).isEqualTo(lines);
        }
    }

    /// All rows but those of fingerprints, which are made when something is added.
    private static List<String> records(Path of) throws SQLException {
        return MadeFolder.rows(of).stream().filter(row -> !row.startsWith("fingerprint")).toList();
    }

    @Test
    void what_was_known_on_a_day_is_written_the_same_at_any_later_time() throws IOException {
        try (Case made = Case.open(file, Made.clock("2026-03-01T00:00:00Z"))) {
            Made.add(made, Made.reading("more.txt", "More", "RUS condemned USA."));
            StringWriter then = new StringWriter();
            made.asKnownOn(LocalDate.of(2026, 2, 1)).export(then);
            assertThat(then.toString()).isEqualTo(lines);
        }
    }

    @Test
    void a_copy_has_the_same_head() {
        Path copy = folder.resolve("copy.entente");
        try (Case made = Case.open(file, MadeFolder.CLOCK)) {
            made.backup(copy);
            try (Case copied = Case.open(copy, MadeFolder.CLOCK)) {
                assertThat(copied.head()).isEqualTo(made.head());
                assertThat(copied.check()).isEmpty();
            }
            assertThatThrownBy(() -> made.backup(copy)).isInstanceOf(UnusableCase.class);
        }
    }

    @Test
    void lines_that_are_changed_cut_or_made_up_leave_no_case() {
        Random random = new Random(3);
        List<String> all = lines.lines().toList();
        for (int run = 0; run < 60; run++) {
            int at = random.nextInt(all.size());
            String line = all.get(at);
            int place = random.nextInt(line.length());
            String changed =
                    switch (run % 3) {
                        case 0 -> line.substring(0, place);
                        case 1 ->
                                line.substring(0, place)
                                        + (char) (line.charAt(place) ^ 1)
                                        + line.substring(place + 1);
                        default -> "{\"log\":{\"sequence\":" + at + "},\"record\":{}}";
                    };
            String made =
                    String.join("\n", all.subList(0, at))
                            + "\n"
                            + changed
                            + "\n"
                            + String.join("\n", all.subList(at + 1, all.size()));
            Path broken = folder.resolve("broken.entente");
            assertThatThrownBy(
                            () -> Case.restore(new BufferedReader(new StringReader(made)), broken))
                    .as(changed)
                    .isInstanceOfAny(UnusableCase.class, IllegalArgumentException.class);
            assertThat(Files.exists(broken)).isFalse();
        }
    }
}
