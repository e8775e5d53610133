package dev.entente.bench;

import dev.entente.actors.Mention;
import dev.entente.actors.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Mentions found and resolved a second on one thread, in a heap of 64 MB that holds the register.
/// An operation is one text; texts are taken in order, again from the first after the last. Give a
/// file with a text a line: `-p texts=FILE.txt`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx64m")
public class MentionBenchmark {
    /// The file of texts.
    @Param("")
    public String texts = "";

    private final Register register = Register.load();
    private List<String> lines = List.of();
    private int next;

    /// How many mentions were resolved.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Count {
        /// Mentions in the texts of the iteration.
        public long mentions;
    }

    /// Reads the texts.
    @Setup
    public void read() throws IOException {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("Name a file with a text a line: -p texts=FILE.txt");
        }
        lines = Files.readAllLines(Path.of(texts));
    }

    /// The mentions of one text.
    @Benchmark
    public Object mentions(Count count) {
        next = next + 1 < lines.size() ? next + 1 : 0;
        List<Mention> found = register.mentions(lines.get(next));
        count.mentions += found.size();
        return found;
    }
}
