package dev.entente.app;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.utils.Signals;

/// What happens when somebody asks the program to end (Ctrl-C, or TERM): a command that knows how
/// finishes what it has in hand, any other ends at once, and so does one that is asked again. What
/// a case holds is safe either way. Java's own orderly end is not used: the inference runtime
/// closes itself in it while threads still compute, and the process crashes.
final class Interruption {
    /// The exit code of a process that ends at Ctrl-C, by custom.
    private static final int INTERRUPTED = 130;

    private Interruption() {}

    /// Lets the program end at once when it is asked to.
    static void endAtOnce() {
        on(() -> Runtime.getRuntime().halt(INTERRUPTED));
    }

    /// Lets `finish` run when the program is asked to end, and the program end when it is asked
    /// again.
    static void first(Runnable finish) {
        AtomicBoolean asked = new AtomicBoolean();
        on(() -> {
            if (asked.getAndSet(true)) {
                Runtime.getRuntime().halt(INTERRUPTED);
            }
            finish.run();
        });
    }

    private static void on(Runnable action) {
        Signals.register("INT", action);
        Signals.register("TERM", action);
    }
}
