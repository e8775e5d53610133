package dev.entente.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// How far the work is, on the standard error stream: a bar on a terminal, a line every few seconds
/// elsewhere. Serves one thread.
final class Progress implements AutoCloseable {
    /// The property by which the launcher says that the standard error stream is a terminal.
    private static final String TERMINAL = "entente.terminal";

    private static final long NANOS_BETWEEN_LINES = 5_000_000_000L;

    private final long all;
    private final @Nullable ProgressBar bar;
    private long steps;
    private long told = System.nanoTime();

    private Progress(long all, @Nullable ProgressBar bar) {
        this.all = all;
        this.bar = bar;
    }

    /// Progress of a task through the files at and below paths; containers may turn out to hold
    /// more.
    static Progress of(String task, List<Path> paths) throws IOException {
        long all = 0;
        for (Path path : paths) {
            all += count(path);
        }
        return of(task, all);
    }

    /// Progress of a task of so many steps.
    static Progress of(String task, long all) {
        ProgressBar bar =
                Boolean.getBoolean(TERMINAL)
                        ? new ProgressBarBuilder()
                                .setTaskName(task)
                                .setInitialMax(all)
                                .setStyle(ProgressBarStyle.ASCII)
                                .build()
                        : null;
        return new Progress(all, bar);
    }

    private static long count(Path path) throws IOException {
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(Files::isRegularFile).count();
        } catch (UncheckedIOException e) {
            return 0; // a folder that may not be read is told of when its turn comes
        }
    }

    void step() {
        steps++;
        if (bar != null) {
            bar.maxHint(Math.max(all, steps));
            bar.stepTo(steps);
        } else if (System.nanoTime() - told > NANOS_BETWEEN_LINES) {
            told = System.nanoTime();
            System.err.println(
                    String.format(Locale.ROOT, "%,d of %,d sources", steps, Math.max(all, steps)));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
