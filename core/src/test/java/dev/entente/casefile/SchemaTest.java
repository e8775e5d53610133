package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Evidence;
import dev.entente.Holding;
import dev.entente.read.Fingerprint;
import dev.entente.read.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cases that earlier versions made.
class SchemaTest {
    private static final List<String> EARLIEST = List.of(Schema.SCRIPTS.get(0));

    @TempDir Path folder;
    private Path sources = Path.of("");
    private Path file = Path.of("");
    private List<String> rows = List.of();

    @BeforeEach
    void make_a_case_and_take_it_back_to_the_first_version() throws IOException, SQLException {
        sources = MadeFolder.make(folder.resolve("sources"));
        file = folder.resolve("case.entente");
        MadeFolder.file(sources, file, Sources.load(), 2, 64, () -> {});
        rows = MadeFolder.rows(file);
        MadeFolder.takeBack(file, 1);
    }

    @Test
    void an_earlier_case_is_taken_forward_and_sound_before_and_after_it_is_added_to()
            throws IOException, SQLException {
        String head;
        try (Case made = Case.open(file, MadeFolder.CLOCK, false, EARLIEST)) {
            assertThat(made.check()).isEmpty();
            head = made.head();
        }
        try (Case made = Case.open(file, MadeFolder.CLOCK)) {
            assertThat(made.check()).isEmpty();
            assertThat(made.head()).isEqualTo(head);
        }
        assertThat(number("PRAGMA user_version")).isEqualTo(Schema.SCRIPTS.size());
        assertThat(number("SELECT count(*) FROM fingerprint")).isZero();
        try (Case made = Case.open(file, MadeFolder.CLOCK)) {
            String text = made.asKnownOn(null).documents().get(0).document().text();
            Made.add(made, Made.reading("copy.txt", "Other", text));
            List<Holding> holdings = made.asKnownOn(null).documents();
            assertThat(holdings.getLast().line()).isEqualTo(holdings.getFirst().line());
            assertThat(made.check()).isEmpty();
        }
        assertThat(MadeFolder.rows(file)).containsAll(rows);
    }

    @Test
    void the_second_version_is_taken_forward_and_can_be_judged() throws SQLException {
        try (Case made = Case.open(file, MadeFolder.CLOCK)) {
            assertThat(made.isWritable()).isTrue();
        }
        MadeFolder.takeBack(file, 2);
        try (Case read = Case.open(file, MadeFolder.CLOCK, false, Schema.SCRIPTS)) {
            assertThat(read.asKnownOn(null).judgements().held()).isEmpty();
            assertThat(read.check()).isEmpty();
        }
        try (Case made = Case.open(file, MadeFolder.CLOCK)) {
            String id = made.asKnownOn(null).about("RUS").get(0).id();
            made.judge(
                    Judgement.draft(
                            Judgement.Verdict.REJECT, List.of(id), List.of(), null, "ana", "no"));
            assertThat(made.check()).isEmpty();
            assertThat(made.asKnownOn(null).about("RUS")).noneMatch(e -> e.id().equals(id));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void the_statements_of_an_earlier_case_are_found_before_and_after_it_is_taken_forward(
            int version) throws SQLException {
        try (Case made = Case.open(file, MadeFolder.CLOCK)) {
            assertThat(made.isWritable()).isTrue();
        }
        MadeFolder.takeBack(file, version);
        List<Filter> asked =
                List.of(new Filter.Naming("RUS", null), new Filter.Words("condemned prk"));
        List<Evidence> before;
        try (Case read = Case.open(file, MadeFolder.CLOCK, false, Schema.SCRIPTS)) {
            before = read.asKnownOn(null).statements(asked, 99, 0);
            assertThat(before).isNotEmpty();
            assertThat(read.check()).isEmpty();
        }
        try (Case made = Case.open(file, MadeFolder.CLOCK)) {
            assertThat(made.asKnownOn(null).statements(asked, 99, 0)).isEqualTo(before);
            assertThat(made.check()).isEmpty();
        }
        assertThat(MadeFolder.rows(file))
                .containsAll(rows.stream().filter(row -> row.startsWith("statement")).toList());
    }

    @Test
    void an_earlier_case_with_a_statement_that_cannot_be_read_is_opened_and_it_is_told()
            throws SQLException {
        MadeFolder.tamper(
                file,
                "UPDATE statement SET json = '{' WHERE sequence = (SELECT max(sequence) FROM statement)");
        try (Case made = Case.open(file, MadeFolder.CLOCK)) {
            assertThat(made.check()).anyMatch(problem -> problem.contains("(statement)"));
        }
    }

    @Test
    void an_earlier_case_that_may_not_be_written_is_read_as_it_is() throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (Case read = Case.open(file, MadeFolder.CLOCK, false, Schema.SCRIPTS)) {
            assertThat(read.asKnownOn(null).about("RUS")).isNotEmpty();
            assertThat(read.asKnownOn(null).search("ministers", 9)).isNotEmpty();
            assertThat(read.check()).isEmpty();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_filing_that_is_taken_up_in_an_earlier_case_ends_as_one_that_is_not()
            throws IOException, SQLException {
        MadeFolder.file(sources, file, Sources.load(), 2, 64, () -> {});
        assertThat(MadeFolder.rows(file)).isEqualTo(rows);
        Path more = Files.writeString(folder.resolve("more.txt"), "RUS condemned USA again.");
        MadeFolder.file(more, file, Sources.load(), 2, 64, () -> {});
        Path undisturbed = folder.resolve("undisturbed.entente");
        MadeFolder.file(sources, undisturbed, Sources.load(), 2, 64, () -> {});
        MadeFolder.file(more, undisturbed, Sources.load(), 2, 64, () -> {});
        assertThat(MadeFolder.rows(file)).isEqualTo(MadeFolder.rows(undisturbed));
    }

    @Test
    void fingerprints_of_another_version_are_left_and_made_anew() throws IOException, SQLException {
        try (Case made = Case.open(file, MadeFolder.CLOCK)) {
            assertThat(made.isWritable()).isTrue();
        }
        int other = Fingerprint.VERSION + 1;
        run("INSERT INTO fingerprint SELECT sequence, " + other + ", x'00' FROM document");
        Path more = Files.writeString(folder.resolve("more.txt"), "RUS condemned USA again.");
        MadeFolder.file(more, file, Sources.load(), 1, 64, () -> {});
        assertThat(
                        number(
                                "SELECT count(*) FROM fingerprint WHERE version = "
                                        + Fingerprint.VERSION))
                .isEqualTo(number("SELECT count(*) FROM document"));
        try (Case made = Case.open(file, MadeFolder.CLOCK)) {
            assertThat(made.check()).isEmpty();
        }
    }

    @Test
    void a_damaged_fingerprint_is_not_added_upon() throws IOException, SQLException {
        try (Case made = Case.open(file, MadeFolder.CLOCK)) {
            assertThat(made.isWritable()).isTrue();
        }
        run("INSERT INTO fingerprint VALUES (1, " + Fingerprint.VERSION + ", x'00')");
        try (Case made = Case.open(file, MadeFolder.CLOCK)) {
            assertThatThrownBy(() -> Made.add(made, Made.reading("a.txt", "One", "Words.")))
                    .isInstanceOf(UnusableCase.class)
                    .hasMessageContaining("the fingerprint of document 1 is damaged");
        }
    }

    @Test
    void a_script_that_fails_leaves_the_earlier_case() throws SQLException {
        List<String> broken = List.of(EARLIEST.get(0), "CREATE TABLE more (a) STRICT");
        assertThatThrownBy(() -> Case.open(file, MadeFolder.CLOCK, true, broken))
                .isInstanceOf(UnusableCase.class);
        assertThat(number("PRAGMA user_version")).isEqualTo(1);
    }

    private void run(String... changes) throws SQLException {
        try (Connection raw = raw()) {
            for (String change : changes) {
                Database.run(raw, change);
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection raw = raw()) {
            return Database.number(raw, sql);
        }
    }

    private Connection raw() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
    }
}
