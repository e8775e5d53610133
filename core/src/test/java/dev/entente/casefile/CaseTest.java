package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.entente.Dyad;
import dev.entente.Evidence;
import dev.entente.Holding;
import dev.entente.read.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseTest {
    private static final Clock CLOCK = Made.clock("2026-01-01T00:00:00Z");
    private static final Reading FIRST =
            Made.reading("a.txt", "One", "\uD83D\uDE80 RUS condemned USA. CHN condemned JPN.");
    private static final Reading SECOND =
            Made.reading("b.txt", "Two", "USA condemned RUS, JPN said. PRK condemned RUS.");

    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("a case ü?&%41#.entente");
    }

    @Test
    void what_is_added_is_read_back_equal() {
        try (Case made = Case.create(file, CLOCK)) {
            assertThat(Made.add(made, FIRST)).isTrue();
        }
        try (Case read = Case.open(file, CLOCK)) {
            View view = read.asKnownOn(null);
            Holding holding = view.document(FIRST.document().id());
            assertThat(holding.document()).isEqualTo(FIRST.document());
            assertThat(holding.line()).isEqualTo(FIRST.document().id());
            assertThat(holding.knownFrom()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
            List<Evidence> evidence = view.about("CHN");
            assertThat(evidence).hasSize(1);
            assertThat(evidence.get(0).statement())
                    .isEqualTo(Made.statements(FIRST.document()).get(1));
            assertThat(evidence.get(0).sentence()).isEqualTo("CHN condemned JPN.");
            assertThat(evidence.get(0).holding()).isEqualTo(holding);
            assertThat(view.documents()).containsExactly(holding);
        }
    }

    @Test
    void the_first_day_is_that_of_the_first_document() {
        try (Case made = Case.create(file, CLOCK)) {
            assertThat(made.firstDay()).isNull();
            Made.add(made, FIRST);
        }
        try (Case grown = Case.open(file, Made.clock("2026-02-01T00:00:00Z"))) {
            Made.add(grown, SECOND);
            assertThat(grown.firstDay()).isEqualTo(LocalDate.of(2026, 1, 1));
        }
    }

    @Test
    void pairs_are_counted_the_most_first_and_who_only_tells_is_none() {
        try (Case made = Case.create(file, CLOCK)) {
            Made.add(made, SECOND);
            Made.add(made, FIRST);
            assertThat(made.asKnownOn(null).pairs())
                    .containsExactly(
                            new PairTally(new Dyad("RUS", "USA"), 2),
                            new PairTally(new Dyad("CHN", "JPN"), 1),
                            new PairTally(new Dyad("PRK", "RUS"), 1));
            assertThat(made.asKnownOn(LocalDate.of(2025, 12, 31)).pairs()).isEmpty();
        }
    }

    @Test
    void a_document_gives_back_its_bytes_and_its_statements_in_the_order_of_the_text() {
        try (Case made = Case.create(file, CLOCK)) {
            Made.add(made, FIRST);
            Made.add(made, SECOND);
            View view = made.asKnownOn(null);
            String id = FIRST.document().id();
            assertThat(view.original(id)).isEqualTo(FIRST.original());
            assertThat(view.in(id).stream().map(Evidence::statement))
                    .isEqualTo(Made.statements(FIRST.document()));
            View before = made.asKnownOn(LocalDate.of(2025, 12, 31));
            assertThat(before.in(id)).isEmpty();
            assertThatThrownBy(() -> before.original(id)).hasMessageContaining("no document");
        }
    }

    @Test
    void a_closed_case_is_one_file() throws IOException {
        try (Case made = Case.create(file, CLOCK)) {
            Made.add(made, FIRST);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void between_finds_the_statements_that_name_both_and_not_those_that_one_only_tells() {
        try (Case made = Case.create(file, CLOCK)) {
            Made.add(made, SECOND);
            Made.add(made, FIRST);
            View view = made.asKnownOn(null);
            assertThat(view.between(new Dyad("RUS", "USA")))
                    .extracting(Evidence::sentence)
                    .containsExactlyInAnyOrder(
                            "\uD83D\uDE80 RUS condemned USA.".substring(3),
                            "USA condemned RUS, JPN said.");
            assertThat(view.between(new Dyad("RUS", "USA")))
                    .isEqualTo(view.between(new Dyad("USA", "RUS")))
                    .isSortedAccordingTo(Evidence.ORDER);
            assertThat(view.between(new Dyad("JPN", "USA"))).isEmpty();
        }
    }

    @Test
    void the_same_bytes_at_a_second_source_are_a_sighting_and_no_second_document() {
        Reading again =
                new Reading(
                        Made.reading("z/a.txt", "One", FIRST.document().text()).document(),
                        FIRST.original());
        try (Case made = Case.create(file, CLOCK)) {
            Made.add(made, FIRST);
            assertThat(Made.add(made, again)).isFalse();
            String head = made.head();
            assertThat(Made.add(made, again)).isFalse();
            assertThat(made.head()).as("a sighting is recorded once").isEqualTo(head);
            assertThat(made.asKnownOn(null).documents()).hasSize(1);
            assertThat(made.holds("a.txt", FIRST.document().id())).isTrue();
            assertThat(made.holds("z/a.txt", FIRST.document().id())).isTrue();
            assertThat(made.holds("y/a.txt", FIRST.document().id())).isFalse();
        }
    }

    @Test
    void copies_share_the_line_of_the_first_also_after_reopening() {
        Reading copy = Made.reading("copy.txt", "Other title", FIRST.document().text() + "\n");
        try (Case made = Case.create(file, CLOCK)) {
            Made.add(made, FIRST);
        }
        try (Case made = Case.open(file, CLOCK)) {
            Made.add(made, copy);
            Made.add(made, SECOND);
            assertThat(made.asKnownOn(null).documents())
                    .extracting(Holding::line)
                    .containsExactly(
                            FIRST.document().id(), FIRST.document().id(), SECOND.document().id());
        }
    }

    @Test
    void a_document_that_is_not_coded_is_counted_as_such() {
        try (Case made = Case.create(file, CLOCK)) {
            made.add(FIRST, List.of(), null);
            Made.add(made, SECOND);
            assertThat(made.asKnownOn(null).tallies()).containsExactly(new Tally("en", 1, 1));
        }
    }

    @Test
    void as_known_on_an_earlier_day_stays_the_same_after_later_additions() {
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        List<Evidence> before;
        try (Case made = Case.create(file, Made.clock("2026-01-01T23:59:59.999Z"))) {
            Made.add(made, FIRST);
            before = made.asKnownOn(newYear).about("RUS");
        }
        try (Case made = Case.open(file, Made.clock("2026-01-02T00:00:00Z"))) {
            View open = made.asKnownOn(null);
            Made.add(made, SECOND);
            assertThat(open.about("RUS")).as("a view does not move").isEqualTo(before);
            assertThat(made.asKnownOn(newYear).about("RUS")).isEqualTo(before).hasSize(1);
            assertThat(made.asKnownOn(newYear).documents()).hasSize(1);
            assertThat(made.asKnownOn(newYear).tallies()).containsExactly(new Tally("en", 1, 0));
            assertThat(made.asKnownOn(newYear).search("PRK", 9)).isEmpty();
            assertThat(made.asKnownOn(newYear.minusDays(1)).documents()).isEmpty();
            assertThat(made.asKnownOn(newYear.plusDays(1)).about("RUS")).hasSize(3);
            assertThatThrownBy(() -> made.asKnownOn(newYear).document(SECOND.document().id()))
                    .hasMessageContaining(SECOND.document().id());
        }
    }

    @Test
    void a_clock_that_runs_back_does_not_make_a_later_record_known_earlier() {
        try (Case made = Case.create(file, Made.clock("2026-01-05T00:00:00Z"))) {
            Made.add(made, FIRST);
        }
        try (Case made = Case.open(file, CLOCK)) {
            Made.add(made, SECOND);
            assertThat(made.asKnownOn(LocalDate.of(2026, 1, 4)).documents()).isEmpty();
            assertThat(made.asKnownOn(LocalDate.of(2026, 1, 5)).documents()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log",
                "document",
                "coding",
                "statement",
                "statement_code",
                "sighting",
                "failure",
                "fingerprint",
                "statement_order"
            })
    void records_refuse_update_and_delete(String table) throws SQLException {
        try (Case made = Case.create(file, CLOCK)) {
            Made.add(made, FIRST);
            made.addAll(
                    List.of(
                            new Entry.Sighting(FIRST.document().id(), "c.txt"),
                            new Entry.Failure("d.txt: is odd.")));
        }
        String column =
                switch (table) {
                    case "statement_code", "statement_order" -> "statement";
                    case "fingerprint" -> "document";
                    default -> "sequence";
                };
        try (Connection raw = raw()) {
            assertThatThrownBy(() -> Database.run(raw, "DELETE FROM " + table))
                    .hasMessageContaining("never deleted");
            assertThatThrownBy(() ->
                            Database.run(
                                    raw, "UPDATE " + table + " SET " + column + " = " + column))
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void an_existing_file_is_not_made_anew() throws IOException {
        Files.writeString(file, "mine");
        assertThatThrownBy(() -> Case.create(file, CLOCK))
                .isInstanceOf(UnusableCase.class)
                .hasMessageContaining("exists");
        assertThat(file).hasContent("mine");
    }

    @Test
    void what_is_no_case_is_refused_and_left_alone() throws IOException, SQLException {
        assertThatThrownBy(() -> Case.open(file, CLOCK)).hasMessageContaining("does not exist");
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> Case.open(folder, CLOCK)).hasMessageContaining("is no file");
        for (String content : List.of("", "short", "words ".repeat(2000))) {
            Files.writeString(file, content);
            assertThatThrownBy(() -> Case.open(file, CLOCK))
                    .isInstanceOf(UnusableCase.class)
                    .hasMessageContaining("is not a case");
            assertThat(file).hasContent(content);
        }
        Files.delete(file);
        try (Connection raw = Database.make(file)) {
            Database.run(raw, "CREATE TABLE t (a)");
        }
        assertThatThrownBy(() -> Case.open(file, CLOCK)).hasMessageContaining("is not a case");
    }

    @Test
    void a_later_version_is_refused_with_both_versions() throws SQLException {
        Case.create(file, CLOCK).close();
        try (Connection raw = raw()) {
            Database.run(raw, "PRAGMA user_version = 7");
        }
        assertThatThrownBy(() -> Case.open(file, CLOCK))
                .isInstanceOf(UnusableCase.class)
                .hasMessageContaining("version 7")
                .hasMessageContaining("up to " + Schema.SCRIPTS.size());
    }

    @Test
    void a_batch_that_fails_leaves_nothing_behind() {
        try (Case made = Case.create(file, CLOCK);
                Case other = Case.open(file, CLOCK)) {
            Made.add(made, SECOND);
            String head = made.head();
            List<Entry> batch =
                    List.of(
                            Entry.Coded.of(FIRST, Made.statements(FIRST.document()), Made.CODER),
                            new Entry.Sighting("0".repeat(64), "nowhere.txt"));
            assertThatThrownBy(() -> made.addAll(batch)).isInstanceOf(UnusableCase.class);
            assertThat(made.head()).isEqualTo(head);
            assertThat(made.holds(FIRST.document().id())).isFalse();
            assertThat(made.asKnownOn(null).search("CHN", 9)).isEmpty();
            assertThat(made.check()).isEmpty();
            Reading copy = Made.reading("copy.txt", "Other", FIRST.document().text());
            Made.add(made, copy);
            assertThat(made.asKnownOn(null).document(copy.document().id()).line())
                    .as("a text that was not kept begins no line")
                    .isEqualTo(copy.document().id());
            assertThat(other.head()).isEqualTo(made.head());
        }
    }

    @Test
    void two_that_write_take_turns_and_keep_one_log() {
        try (Case one = Case.create(file, CLOCK);
                Case two = Case.open(file, CLOCK)) {
            Made.add(one, FIRST);
            Made.add(two, SECOND);
            assertThat(Made.add(one, SECOND)).isFalse();
            Made.add(two, Made.reading("copy.txt", "Other", FIRST.document().text()));
            assertThat(one.check()).isEmpty();
            assertThat(one.asKnownOn(null).documents())
                    .extracting(Holding::line)
                    .containsExactly(
                            FIRST.document().id(), SECOND.document().id(), FIRST.document().id());
        }
    }

    @Test
    void where_nothing_may_be_written_a_case_is_read() throws IOException {
        try (Case made = Case.create(file, CLOCK)) {
            Made.add(made, FIRST);
        }
        byte[] before = Files.readAllBytes(file);
        try (Case read = Case.open(file, CLOCK, false, Schema.SCRIPTS)) {
            assertThat(read.isWritable()).isFalse();
            assertThat(read.asKnownOn(null).about("RUS")).hasSize(1);
            assertThat(read.check()).isEmpty();
            assertThatThrownBy(() -> Made.add(read, SECOND))
                    .isInstanceOf(UnusableCase.class)
                    .hasMessageContaining("may only be read");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_folder_that_may_not_be_written_to_opens_for_reading() throws IOException {
        try (Case made = Case.create(file, CLOCK)) {
            Made.add(made, FIRST);
        }
        assertThat(folder.toFile().setWritable(false)).isTrue();
        try {
            assumeThat(Files.isWritable(folder)).as("the superuser may write anywhere").isFalse();
            try (Case read = Case.open(file, CLOCK)) {
                assertThat(read.isWritable()).isFalse();
                assertThat(read.asKnownOn(null).about("RUS")).hasSize(1);
            }
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void the_sizes_of_the_tables_add_up_to_the_file() throws IOException {
        try (Case made = Case.create(file, CLOCK)) {
            Made.add(made, FIRST);
        }
        try (Case read = Case.open(file, CLOCK)) {
            assertThat(read.sizes())
                    .containsKeys("document", "fingerprint", "log", "statement", "words")
                    .doesNotContainKey("words_data");
            assertThat(read.sizes().values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(Files.size(file));
        }
    }

    private Connection raw() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
    }
}
