package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Dyad;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damage to the bytes of a file: `check` names it, or nothing that the case answers has changed.
/// `-Dfaults=50` looks at fifty times as many places.
class FlippedByteTest {
    private static final int FAULTS = Integer.getInteger("faults", 1);

    @TempDir Path folder;
    private byte[] whole = {};
    private List<String> answers = List.of();

    @BeforeEach
    void make_a_case_with_every_kind_of_record() throws IOException, SQLException {
        Path made = Files.createDirectory(folder.resolve("made"));
        for (Action action :
                List.of(Action.MERGE, Action.CORRECTION, Action.CODING, Action.ERASURE)) {
            if (action == Action.MERGE) {
                action.prepare(made);
            }
            action.run(made, Action::open, () -> {});
        }
        Path file = Action.file(made);
        try (Case more = Action.open(file)) {
            more.addAll(
                    List.of(
                            new Entry.Failure("x.txt: is odd."),
                            new Entry.Sighting(
                                    more.asKnownOn(null).documents().getLast().document().id(),
                                    "y.txt")));
            assertThat(more.check()).isEmpty();
            answers = answers(more);
        }
        whole = Files.readAllBytes(file);
    }

    @Test
    void a_flipped_byte_is_named_or_changes_no_answer() throws IOException {
        Random random = new Random(8);
        int named = 0;
        int flips = 150 * FAULTS;
        for (int flip = 0; flip < flips; flip++) {
            int at = random.nextInt(whole.length);
            while (whole[at] == 0) {
                at = random.nextInt(whole.length); // much of a small file is empty
            }
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            named += isNamed(flipped, "byte " + at) ? 1 : 0;
        }
        assertThat(named).isGreaterThan(flips * 3 / 4);
    }

    @Test
    void a_file_that_is_cut_off_anywhere_is_named() throws IOException {
        Random random = new Random(9);
        for (int cut = 0; cut < 20 * FAULTS; cut++) {
            int length = random.nextInt(cut % 4 == 0 ? 200 : whole.length);
            assertThat(isNamed(Arrays.copyOf(whole, length), "cut to " + length))
                    .as("cut to " + length)
                    .isTrue();
        }
    }

    private boolean isNamed(byte[] bytes, String fault) throws IOException {
        Path file = Files.write(folder.resolve("fault.entente"), bytes);
        for (String beside : List.of("-journal", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve("fault.entente" + beside));
        }
        try (Case opened = Action.open(file)) {
            if (!opened.check().isEmpty()) {
                return true;
            }
            assertThat(answers(opened)).as(fault).isEqualTo(answers);
            return false;
        } catch (UnusableCase refused) {
            return true;
        }
    }

    private static List<String> answers(Case opened) throws IOException {
        List<String> answers = new ArrayList<>();
        StringWriter export = new StringWriter();
        View view = opened.asKnownOn(null);
        view.export(export);
        answers.add(export.toString());
        for (String words : List.of("ministers", "\"day 7\"", "usa said", "report 3*")) {
            answers.add(view.search(words, 50).toString());
        }
        answers.add(
                Matters.of(
                                view.between(new Dyad("RUS", "USA")),
                                view.judgements(),
                                LocalDate.of(2026, 1, 2))
                        .toString());
        answers.add(view.about("PRK").toString());
        answers.add(view.documents().toString());
        answers.add(view.pairs() + " " + view.tallies() + " " + view.statements());
        answers.add(view.history().toString());
        return answers;
    }
}
