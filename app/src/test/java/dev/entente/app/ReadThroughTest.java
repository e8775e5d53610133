package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.language.Parser;
import dev.entente.read.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadThroughTest {
    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        for (int i = 1; i <= 12; i++) {
            String text =
                    "Russia and North Korea signed treaty %d in Pyongyang. Japan was not amused by all of this.\n"
                            .formatted(i);
            Files.writeString(folder.resolve(i + ".txt"), text.repeat(i));
        }
    }

    @Test
    void any_number_of_workers_reads_the_same() throws IOException {
        ReadThrough one = read(1);
        ReadThrough three = read(3);
        assertThat(one.documents).hasValue(12);
        assertThat(one.sentences).hasValue(2 * (12 * 13) / 2);
        assertThat(one.names.get()).isGreaterThan(200);
        assertThat(three.checksum).hasValue(one.checksum.get());
        assertThat(three.names).hasValue(one.names.get());
    }

    @Test
    void another_text_has_another_checksum() throws IOException {
        ReadThrough before = read(2);
        Files.writeString(folder.resolve("5.txt"), "South Korea watched the treaty with concern.");
        assertThat(read(2).checksum.get()).isNotEqualTo(before.checksum.get());
    }

    @Test
    void when_stopped_no_further_text_is_begun() throws IOException {
        try (Progress progress = Progress.of("test", List.of(folder));
                ReadThrough through = new ReadThrough(Parser.load(), 1, progress)) {
            through.stop();
            Sources.load().read(folder, through);
            assertThat(through.documents).hasValue(0);
            assertThat(through.isStopped()).isTrue();
        }
    }

    private ReadThrough read(int workers) throws IOException {
        ReadThrough read;
        try (Progress progress = Progress.of("test", List.of(folder));
                ReadThrough through = new ReadThrough(Parser.load(), workers, progress)) {
            read = through;
            Sources.load().read(folder, through);
        }
        return read;
    }
}
