package dev.entente.app;

import dev.entente.language.Parse;
import dev.entente.language.Parser;
import dev.entente.language.Sentence;
import dev.entente.read.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// How fast the language engine loads and reads on one core, and what memory it takes.
@Command(
        name = "language",
        mixinStandardHelpOptions = true,
        description = {
            "Loads the language model and reads the sentences of treebanks (CoNLL-U, also",
            "as .gz) with syntax and names, on one thread. Prints the load time, sentences",
            "a second of processor time (least, median, most of the runs after a first one",
            "that is not counted), and the peak of the memory of the process.",
            "",
            "With --in it reads the texts of a file or folder once, on some workers, and",
            "prints sentences a second of the clock, a checksum that is the same for any",
            "number of workers, and the peak of the memory.",
            ""
        })
final class BenchLanguage implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FILE.conllu", description = "the treebanks")
    private List<Path> files = List.of();

    @Option(names = "--in", paramLabel = "PATH", description = "texts to read instead")
    private @Nullable Path in;

    @Option(
            names = "--workers",
            paramLabel = "N",
            converter = Conversions.Count.class,
            description = "how many texts are read at once; by default one a core")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--runs", paramLabel = "N", description = "how many runs are counted")
    private int runs = 5;

    @Override
    public Integer call() throws IOException {
        if ((in == null) == files.isEmpty()) {
            throw new WronglyAsked("name treebanks, or texts with --in, and not both.");
        }
        return in == null ? treebanks() : texts(in);
    }

    private int texts(Path path) throws IOException {
        long start = System.nanoTime();
        Parser parser = Parser.load();
        double load = (System.nanoTime() - start) / 1e9;
        ReadThrough through;
        try (Progress progress = Progress.of("language", List.of(path));
                ReadThrough open = new ReadThrough(parser, workers, progress)) {
            through = open;
            Interruption.first(open::stop);
            Sources.load().read(path, open);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        String figures =
                String.format(
                        Locale.ROOT,
                        "model=%s documents=%d failed=%d sentences=%d words=%d names=%d workers=%d"
                                + " load_seconds=%.2f seconds=%.1f sentences_a_second=%.0f"
                                + " peak_memory_mb=%d checksum=%016x stopped=%b",
                        parser.model().replace(' ', '_'),
                        through.documents.get(),
                        through.failed.get(),
                        through.sentences.get(),
                        through.words.get(),
                        through.names.get(),
                        workers,
                        load,
                        seconds,
                        through.sentences.get() / seconds,
                        Figures.peakMemory(),
                        through.checksum.get(),
                        through.isStopped());
        System.out.println(Figures.told(figures));
        return through.isStopped() || through.failed.get() > 0 ? 1 : 0;
    }

    private int treebanks() throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        for (Path file : files) {
            for (List<String> lines : Treebank.sentences(file)) {
                sentences.add(
                        Sentence.of(Treebank.words(file, lines).stream().map(c -> c[1]).toList()));
            }
        }
        long start = System.nanoTime();
        Parser parser = Parser.load();
        double load = (System.nanoTime() - start) / 1e9;
        double[] speeds = new double[runs];
        long checksum = 0;
        for (int run = -1; run < runs; run++) {
            long before = Figures.processorTime();
            checksum = 0;
            for (Sentence sentence : sentences) {
                Parse parse = parser.of(sentence);
                checksum = checksum * 31 + ReadThrough.sum(parse);
            }
            if (run >= 0) {
                speeds[run] = sentences.size() * 1e9 / (Figures.processorTime() - before);
            }
        }
        Arrays.sort(speeds);
        String figures =
                String.format(
                        Locale.ROOT,
                        "model=%s sentences=%d words=%d load_seconds=%.2f sentences_a_second=%.0f"
                                + " least=%.0f most=%.0f peak_memory_mb=%d",
                        parser.model().replace(' ', '_'),
                        sentences.size(),
                        sentences.stream().mapToInt(s -> s.tokens().size()).sum(),
                        load,
                        speeds[runs / 2],
                        speeds[0],
                        speeds[runs - 1],
                        Figures.peakMemory());
        System.out.println(Figures.told(figures));
        return checksum == 0 && !sentences.isEmpty() ? 1 : 0;
    }
}
