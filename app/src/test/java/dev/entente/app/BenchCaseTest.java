package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Document;
import dev.entente.Dyad;
import dev.entente.Status;
import dev.entente.app.MadeArchive.Piece;
import dev.entente.casefile.Case;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCaseTest {
    private static final int STATEMENTS = 2000;

    @TempDir static Path folder;
    private static Path kept = Path.of("");
    private static Ran ran = new Ran(-1, "", "");

    @BeforeAll
    static void measure() {
        kept = folder.resolve("kept.entente");
        ran =
                Ran.of(
                        "bench",
                        "case",
                        "--statements",
                        "" + STATEMENTS,
                        "--questions",
                        "3",
                        "--keep",
                        kept.toString());
    }

    @Test
    void every_figure_has_a_value_and_the_case_is_sound() {
        assertThat(ran.code()).as(ran.errors()).isZero();
        List<String> lines = ran.out().lines().toList();
        List<String> table = lines.subList(0, lines.size() - 1);
        assertThat(table).hasSizeGreaterThan(25).allMatch(line -> line.matches("\\w+\t[0-9a-f.]+"));
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo("RESULT " + String.join(" ", table).replace('\t', '='))
                .contains(" problems=0 ")
                .contains(" statements=" + (STATEMENTS + more()) + " ");
    }

    @Test
    void a_case_that_is_there_is_measured_and_stays_as_it_is() throws IOException {
        byte[] before = Files.readAllBytes(kept);
        Ran again = Ran.of("bench", "case", "--case", kept.toString(), "--questions", "1");
        assertThat(again.out()).contains("RESULT open_ms=").doesNotContain("append");
        assertThat(Files.readAllBytes(kept)).isEqualTo(before);
    }

    /// How many statements the document has that is added to the case when it is made.
    private static int more() {
        return new MadeArchive(2, 5).next().statements().size();
    }

    @Test
    void the_same_seed_makes_the_same_archive_and_another_one_another() {
        List<Piece> pieces = pieces(1);
        assertThat(ids(pieces)).isEqualTo(ids(pieces(1))).isNotEqualTo(ids(pieces(2)));
        assertThat(pieces.stream().flatMap(piece -> piece.statements().stream()).toList())
                .isEqualTo(
                        pieces(1).stream().flatMap(piece -> piece.statements().stream()).toList());
        // where this changes, figures are no longer comparable with earlier ones
        assertThat(Document.digest(String.join("", ids(pieces)).getBytes(StandardCharsets.UTF_8)))
                .startsWith("4b2aa449a08a675b");
    }

    @Test
    void the_archive_is_as_uneven_as_reporting_is() {
        List<Piece> pieces = pieces(1);
        assertThat(pieces.stream().mapToInt(piece -> piece.statements().size()).sum())
                .isEqualTo(STATEMENTS);
        assertThat(pieces.stream().map(Piece::day))
                .isSorted()
                .allMatch(day -> day.isAfter(LocalDate.of(2014, 12, 31)));
        assertThat(pieces).extracting(piece -> piece.statements().size()).contains(1, 15);
        assertThat(pieces.stream().flatMap(piece -> piece.statements().stream()))
                .filteredOn(statement -> statement.status() == Status.ACTUAL)
                .hasSizeBetween(1400, 1600);
        try (Case made = Case.open(kept, Clock.systemUTC())) {
            assertThat(made.asKnownOn(null).pairs()).hasSizeGreaterThan(300);
            assertThat(made.asKnownOn(null).pairs().get(0).statements()).isBetween(50, 200);
            assertThat(made.asKnownOn(null).documents())
                    .filteredOn(one -> !one.line().equals(one.document().id()))
                    .hasSizeBetween(5, 30);
            Dyad busiest = made.asKnownOn(null).pairs().get(0).pair();
            assertThat(made.asKnownOn(null).matters(busiest))
                    .extracting(matter -> matter.evidence().size())
                    .contains(1)
                    .anyMatch(size -> size > 5);
        }
    }

    @Test
    void what_cannot_be_meant_together_is_refused() {
        assertThat(Ran.of("bench", "case", "--case", "a.entente", "--grow").code()).isEqualTo(2);
        assertThat(Ran.of("bench", "case", "--grow", "--keep", "a.entente").code()).isEqualTo(2);
        assertThat(Ran.of("bench", "case", "--case", "none.entente").errors())
                .contains("there is no case none.entente");
    }

    @Test
    void growth_is_told_side_by_side() {
        Ran grown = Ran.of("bench", "case", "--statements", "300", "--grow", "--questions", "1");
        assertThat(grown.code()).as(grown.errors()).isZero();
        assertThat(grown.out())
                .contains("RESULT append_s_300=")
                .containsPattern("open_ms\t[0-9.]+\tx1.00");
    }

    private static List<Piece> pieces(long seed) {
        List<Piece> pieces = new ArrayList<>();
        new MadeArchive(seed, STATEMENTS).forEachRemaining(pieces::add);
        return pieces;
    }

    private static List<String> ids(List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.reading().document().id()).toList();
    }
}
