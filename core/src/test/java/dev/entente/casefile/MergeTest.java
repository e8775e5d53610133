package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Dyad;
import dev.entente.Evidence;
import dev.entente.read.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two case files: what is brought over, what differs, and what is erased.
class MergeTest {
    private static final Dyad PAIR = new Dyad("RUS", "PRK");
    private static final Reading BOTH = Made.reading("both.txt", "Both", "RUS condemned PRK.");
    private static final Reading MINE = Made.reading("mine.txt", "Mine", "RUS condemned USA.");
    private static final Reading THEIRS =
            Made.reading("theirs.txt", "Theirs", "PRK condemned RUS, USA said.");

    @TempDir Path folder;
    private Path mine = Path.of("");
    private Path theirs = Path.of("");

    @BeforeEach
    void make_two_cases() {
        mine = folder.resolve("mine.entente");
        theirs = folder.resolve("theirs.entente");
        try (Case made = Case.create(mine, Made.clock("2026-01-01T00:00:00Z"))) {
            Made.add(made, BOTH);
            Made.add(made, MINE);
        }
        try (Case made = Case.create(theirs, Made.clock("2026-01-02T00:00:00Z"))) {
            Made.add(made, BOTH);
            Made.add(made, THEIRS);
            made.judge(judgement(Judgement.Verdict.REJECT, made.asKnownOn(null).between(PAIR)));
        }
    }

    private static Judgement judgement(Judgement.Verdict verdict, List<Evidence> of) {
        List<String> ids = of.stream().map(Evidence::id).toList();
        return Judgement.draft(verdict, ids, List.of(), null, "ana", "read");
    }

    private Case open(Path file, String instant) {
        return Case.open(file, Made.clock(instant));
    }

    @Test
    void what_lacks_is_brought_over_and_known_from_the_merge_on() {
        try (Case into = open(mine, "2026-01-05T00:00:00Z")) {
            Merge.Report report = into.merge(theirs);
            assertThat(report).isEqualTo(new Merge.Report(1, 1, 1, 0));
            assertThat(into.check()).isEmpty();
            assertThat(into.asKnownOn(LocalDate.of(2026, 1, 4)).between(PAIR)).hasSize(1);
            assertThat(into.asKnownOn(null).between(PAIR)).isEmpty();
            assertThat(into.asKnownOn(null).documents()).hasSize(3);
            assertThat(into.diff(theirs))
                    .extracting(Difference::here, Difference::kind)
                    .containsOnly(
                            org.assertj.core.groups.Tuple.tuple(true, "document"),
                            org.assertj.core.groups.Tuple.tuple(true, "coding"),
                            org.assertj.core.groups.Tuple.tuple(true, "sighting"));
            assertThat(into.asKnownOn(null).history())
                    .last()
                    .asString()
                    .contains("records merged of the case");
        }
    }

    @Test
    void a_merge_done_twice_adds_nothing() {
        try (Case into = open(mine, "2026-01-05T00:00:00Z")) {
            into.merge(theirs);
            String head = into.head();
            assertThat(into.merge(theirs)).isEqualTo(new Merge.Report(0, 0, 0, 0));
            assertThat(into.head()).isEqualTo(head);
        }
    }

    @Test
    void two_cases_merged_into_each_other_hold_the_same() {
        try (Case into = open(mine, "2026-01-05T00:00:00Z")) {
            into.merge(theirs);
        }
        try (Case into = open(theirs, "2026-01-06T00:00:00Z")) {
            into.merge(mine);
            assertThat(into.diff(mine)).isEmpty();
            assertThat(into.check()).isEmpty();
        }
    }

    @Test
    void an_earlier_coding_that_comes_later_does_not_hide_a_later_one() {
        Path old = folder.resolve("old.entente");
        try (Case made = open(mine, "2026-01-05T00:00:00Z")) {
            made.addAll(
                    List.of(
                            new Entry.Coding(
                                    BOTH.document().id(),
                                    "made 2",
                                    Entry.Coded.of(BOTH, Made.statements(BOTH.document()), "made 2")
                                            .contents())));
        }
        try (Case made = Case.create(old, Made.clock("2026-01-01T00:00:00Z"))) {
            made.add(BOTH, List.of(), "made 0");
        }
        try (Case into = open(mine, "2026-01-06T00:00:00Z")) {
            List<Evidence> before = into.asKnownOn(null).between(PAIR);
            assertThat(into.merge(old).others()).isZero();
            assertThat(into.asKnownOn(null).between(PAIR)).isEqualTo(before).hasSize(1);
            assertThat(into.check()).isEmpty();
        }
    }

    @Test
    void a_judgement_of_before_that_comes_later_does_not_win_over_a_later_one() {
        try (Case into = open(mine, "2026-01-05T00:00:00Z")) {
            Judgement accepted =
                    into.judge(
                            judgement(
                                    Judgement.Verdict.ACCEPT, into.asKnownOn(null).between(PAIR)));
            into.merge(theirs);
            assertThat(into.asKnownOn(null).allJudgements()).last().isEqualTo(accepted);
            assertThat(into.asKnownOn(null).between(PAIR)).hasSize(1);
        }
    }

    @Test
    void an_unsound_or_the_same_case_is_refused() throws IOException, SQLException {
        try (Case into = open(mine, "2026-01-05T00:00:00Z")) {
            String head = into.head();
            assertThatThrownBy(() -> into.merge(mine)).hasMessageContaining("the same file");
            MadeFolder.tamper(theirs, "UPDATE document SET title = 'Other' WHERE sequence = 1");
            assertThatThrownBy(() -> into.merge(theirs)).hasMessageContaining("is not sound");
            assertThat(into.head()).isEqualTo(head);
        }
    }

    @Test
    void what_is_erased_leaves_the_file_and_does_not_come_back() throws IOException {
        String id = THEIRS.document().id();
        try (Case made = open(theirs, "2026-01-07T00:00:00Z")) {
            made.erase(id, "ana", "asked to");
            assertThat(made.check()).isEmpty();
            assertThat(made.asKnownOn(null).between(PAIR)).isEmpty();
            assertThat(made.asKnownOn(LocalDate.of(2026, 1, 2)).documents()).hasSize(1);
            assertThat(made.asKnownOn(null).search("condemned USA", 9)).isEmpty();
            assertThat(made.asKnownOn(null).history())
                    .last()
                    .asString()
                    .contains("erased by ana: asked to");
            Made.add(made, THEIRS);
            assertThat(made.asKnownOn(null).documents()).hasSize(1);
            assertThat(made.check()).isEmpty();
        }
        String bytes = Files.readString(theirs, StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("USA said").doesNotContain("Theirs");
        try (Case into = open(mine, "2026-01-08T00:00:00Z")) {
            into.merge(theirs);
            assertThat(into.asKnownOn(null).documents()).hasSize(2);
            assertThat(into.check()).isEmpty();
        }
        try (Case into = open(theirs, "2026-01-09T00:00:00Z")) {
            into.merge(mine);
            assertThat(into.asKnownOn(null).documents()).hasSize(2);
            assertThat(into.check()).isEmpty();
        }
    }

    @Test
    void statements_are_found_where_they_are_brought_to_and_not_where_they_are_erased()
            throws IOException {
        Reading rare = Made.reading("rare.txt", "Rare", "QZX condemned RUS.");
        List<Filter> asked = List.of(new Filter.Naming("QZX", null), new Filter.Words("qzx"));
        try (Case made = open(theirs, "2026-01-06T00:00:00Z")) {
            Made.add(made, rare);
        }
        try (Case into = open(mine, "2026-01-07T00:00:00Z")) {
            into.merge(theirs);
            assertThat(into.asKnownOn(null).statements(asked, 9, 0)).hasSize(1);
            assertThat(into.asKnownOn(LocalDate.of(2026, 1, 6)).statements(asked, 9, 0)).isEmpty();
            assertThat(into.check()).isEmpty();
        }
        assertThat(Files.readString(mine, StandardCharsets.ISO_8859_1)).contains("qzx");
        try (Case into = open(mine, "2026-01-08T00:00:00Z")) {
            into.erase(rare.document().id(), "ana", "asked to");
            assertThat(into.asKnownOn(null).statements(asked, 9, 0)).isEmpty();
            assertThat(into.asKnownOn(null).statements(List.of(), 9, 0)).isNotEmpty();
            assertThat(into.check()).isEmpty();
        }
        assertThat(Files.readString(mine, StandardCharsets.ISO_8859_1)).doesNotContain("qzx");
    }

    @Test
    void words_that_are_left_of_what_was_erased_are_found() throws SQLException {
        try (Case made = open(theirs, "2026-01-07T00:00:00Z")) {
            made.erase(THEIRS.document().id(), "ana", "asked to");
        }
        for (Map.Entry<String, String> left :
                Map.of(
                                "UPDATE document SET text = 'words' WHERE text = ''",
                                "words of it are left",
                                "UPDATE statement SET json = '{}' WHERE json = ''",
                                "words of it are left")
                        .entrySet()) {
            MadeFolder.tamper(theirs, left.getKey());
            try (Case made = open(theirs, "2026-01-08T00:00:00Z")) {
                assertThat(made.check()).anyMatch(line -> line.contains(left.getValue()));
            }
            MadeFolder.tamper(
                    theirs,
                    "UPDATE document SET text = '' WHERE text = 'words'",
                    "UPDATE statement SET json = '' WHERE json = '{}'");
        }
    }
}
