package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index by which matters are found.
class LinksTest {
    private static final List<MadeReports.Report> REPORTS = new MadeReports(7, 4, 300, 0).many(60);

    @TempDir Path folder;
    private Path file = Path.of("");
    private List<String> found = List.of();

    @BeforeEach
    void make() throws SQLException {
        file = folder.resolve("case.entente");
        fill(file, REPORTS, REPORTS.size());
        found = found(file);
    }

    private static void fill(Path file, List<MadeReports.Report> reports, int batch) {
        try (Case made = Case.create(file, MadeFolder.CLOCK)) {
            for (int i = 0; i < reports.size(); i += batch) {
                made.addAll(
                        reports.subList(i, Math.min(reports.size(), i + batch)).stream()
                                .map(one ->
                                        (Entry)
                                                Entry.Coded.of(
                                                        one.reading(),
                                                        one.statements(),
                                                        Made.CODER))
                                .toList());
            }
            assertThat(made.check()).isEmpty();
        }
    }

    /// The rows of the index, with the ids of the statements in place of their sequences.
    private static List<String> found(Path file) throws SQLException {
        return MadeFolder.rows(
                file,
                "(SELECT 'traits', hex(s.id), hex(content) FROM traits JOIN statement s ON s.sequence = statement) ORDER BY 2",
                "(SELECT 'block', parties, denied, published, hex(s.id), first FROM block JOIN statement s ON s.sequence = statement) ORDER BY 2, 3, 4, 5",
                "(SELECT 'link', hex(s.id), hex(o.id), score FROM link JOIN statement s ON s.sequence = statement JOIN statement o ON o.sequence = other) ORDER BY 2, 3");
    }

    @Test
    void the_index_is_the_same_in_whatever_order_and_batches_reports_come() throws SQLException {
        assertThat(found).filteredOn(row -> row.contains("|link|")).hasSizeGreaterThan(100);
        Random random = new Random(9);
        for (int batch : List.of(1, 7, 20)) {
            List<MadeReports.Report> shuffled = new ArrayList<>(REPORTS);
            Collections.shuffle(shuffled, random);
            Path other = folder.resolve("other" + batch + ".entente");
            fill(other, shuffled, batch);
            assertThat(found(other)).isEqualTo(found);
        }
    }

    @Test
    void what_lacks_or_is_of_another_version_is_made_anew_with_the_next_record()
            throws SQLException {
        for (String change :
                List.of(
                        "DELETE FROM traits",
                        "UPDATE traits SET content = CAST(x'00' || substr(content, 2) AS BLOB)")) {
            MadeFolder.tamper(
                    file,
                    change,
                    change.startsWith("DELETE") ? "DELETE FROM block" : "SELECT 1",
                    change.startsWith("DELETE") ? "DELETE FROM link" : "SELECT 1");
            try (Case made = Case.open(file, MadeFolder.CLOCK)) {
                made.addAll(List.of(new Entry.Failure(change)));
            }
            assertThat(found(file)).isEqualTo(found);
        }
    }

    @Test
    void nothing_is_left_of_what_is_erased() throws SQLException {
        List<MadeReports.Report> kept = new ArrayList<>(REPORTS);
        MadeReports.Report erased = kept.remove(30);
        try (Case made = Case.open(file, MadeFolder.CLOCK)) {
            made.erase(erased.reading().document().id(), "ana", "asked to");
            assertThat(made.check()).isEmpty();
        }
        Path other = folder.resolve("other.entente");
        fill(other, kept, 8);
        assertThat(found(file)).isEqualTo(found(other));
    }

    @Test
    void what_is_merged_is_found_as_what_is_added() throws SQLException {
        Path one = folder.resolve("one.entente");
        Path other = folder.resolve("other.entente");
        fill(one, REPORTS.subList(20, 60), 9);
        fill(other, REPORTS.subList(0, 40), 9);
        try (Case into = Case.open(one, MadeFolder.CLOCK)) {
            into.merge(other);
            assertThat(into.check()).isEmpty();
        }
        assertThat(found(one)).isEqualTo(found);
    }
}
