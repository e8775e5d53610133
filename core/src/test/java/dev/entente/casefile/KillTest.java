package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.read.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    private static final int KILLS = 20;

    @TempDir Path folder;
    private Path sources = Path.of("");
    private Path file = Path.of("");
    private List<String> undisturbed = List.of();

    @BeforeEach
    void file_undisturbed() throws IOException, SQLException {
        sources = MadeFolder.make(folder.resolve("sources"));
        file = folder.resolve("killed.entente");
        Path other = folder.resolve("undisturbed.entente");
        MadeFolder.file(sources, other, Sources.load(), 1, 64, () -> {});
        undisturbed = MadeFolder.rows(other);
    }

    @Test
    void a_filing_killed_at_random_moments_and_resumed_gives_the_same_case()
            throws IOException, InterruptedException, SQLException {
        Random random = new Random(20);
        List<Integer> moments =
                new ArrayList<>(random.ints(KILLS, 0, MadeFolder.FILES).sorted().boxed().toList());
        moments.set(0, 0);
        int kills = 0;
        for (int moment : moments) {
            Process child = child(-1);
            assertThat(child.getInputStream().readNBytes(moment + 1)).hasSize(moment + 1);
            child.destroyForcibly().waitFor();
            kills += child.exitValue() == 0 ? 0 : 1;
            if (Files.exists(file)) {
                try (Case left = Case.open(file, MadeFolder.CLOCK)) {
                    assertThat(left.check()).as("killed after source " + moment).isEmpty();
                }
            }
        }
        assertThat(kills).isEqualTo(KILLS);
        assertThat(end(child(-1))).isZero();
        assertThat(MadeFolder.rows(file)).isEqualTo(undisturbed);
    }

    @Test
    void one_process_reads_what_another_has_written_so_far()
            throws IOException, InterruptedException, SQLException {
        Process child = child(150);
        assertThat(child.getInputStream().readNBytes(152)).hasSize(152);
        int known;
        try (Case reading = Case.open(file, MadeFolder.CLOCK)) {
            View view = reading.asKnownOn(null);
            known = view.documents().size();
            assertThat(known).isBetween(50, 150);
            child.getOutputStream().write('\n');
            child.getOutputStream().flush();
            assertThat(end(child)).isZero();
            assertThat(view.documents()).as("a view does not move").hasSize(known);
            assertThat(reading.asKnownOn(null).documents()).hasSizeGreaterThan(known);
        }
        assertThat(MadeFolder.rows(file)).isEqualTo(undisturbed);
        assertThat(folder.resolve("killed.entente-wal")).doesNotExist();
    }

    private Process child(int wait) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        MadeFolder.class.getName(),
                        sources.toString(),
                        file.toString(),
                        String.valueOf(wait))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int end(Process child) throws IOException, InterruptedException {
        child.getInputStream().readAllBytes();
        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return child.exitValue();
    }
}
