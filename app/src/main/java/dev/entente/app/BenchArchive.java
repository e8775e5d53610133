package dev.entente.app;

import dev.entente.actors.Register;
import dev.entente.casefile.Case;
import dev.entente.casefile.Filing;
import dev.entente.read.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How fast an archive is read, coded and filed on this machine.
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        description = {
            "Reads, codes and files an archive into a case that is thrown away.",
            "",
            "Prints documents a second, the peak of the heap, the size of the case and the",
            "head of its log, which is the same for the same archive.",
            ""
        })
final class BenchArchive implements Callable<Integer> {
    @Option(names = "--in", required = true, paramLabel = "PATH", description = "a file or folder")
    private Path in = Path.of("");

    @Option(
            names = "--workers",
            paramLabel = "N",
            converter = Conversions.Count.class,
            description = "how many documents are coded at once; by default one a core")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("entente-bench");
        Path file = folder.resolve("archive.entente");
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        try {
            long start = System.nanoTime();
            Filing.Report report;
            String head;
            try (Case into = Case.create(file, clock);
                    Filing filing = Filing.byRules(into, Register.load(), workers, () -> {})) {
                filing.add(Sources.load(), in);
                report = filing.finish();
                head = into.head();
            }
            print(report, (System.nanoTime() - start) / 1e9, Files.size(file), head);
            return 0;
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private void print(Filing.Report report, double seconds, long size, String head) {
        String figures =
                String.format(
                        Locale.ROOT,
                        "documents=%d statements=%d failed=%d folded=%d workers=%d seconds=%.1f"
                                + " documents_a_second=%.1f peak_heap_mb=%d case_mb=%d head=%s",
                        report.read(),
                        report.statements(),
                        report.failures().size(),
                        report.folded(),
                        workers,
                        seconds,
                        report.read() / seconds,
                        Figures.peakHeap(),
                        size >> 20,
                        head.substring(0, 16));
        System.out.println(Figures.told(figures));
    }
}
