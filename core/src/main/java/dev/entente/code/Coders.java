package dev.entente.code;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/// Coders at work side by side, each on a thread of its own. What they make is taken in the order
/// in which it was asked for. Serves one thread, which asks and takes.
///
/// @param <T> what is made of a document
public final class Coders<T> implements AutoCloseable {
    private static final int WAITING = 8;
    private static final long WAITING_BYTES = 64L << 20;

    private final ExecutorService workers;
    private final ThreadLocal<Coder> coder;
    private final int most;
    private final Deque<Asked<T>> asked = new ArrayDeque<>();
    private long bytes;

    private record Asked<T>(Future<T> made, long bytes) {}

    /// So many workers, each with a coder from `coders`.
    public Coders(Supplier<? extends Coder> coders, int workers) {
        this.workers = Executors.newFixedThreadPool(workers);
        this.coder = ThreadLocal.withInitial(coders);
        this.most = WAITING * workers;
    }

    /// Asks for something to be made by the next coder that is free.
    ///
    /// @param size how many bytes of memory wait with it
    public void ask(Function<Coder, T> work, long size) {
        asked.add(new Asked<>(workers.submit(() -> work.apply(coder.get())), size));
        bytes += size;
    }

    /// Adds what needs no coder, to be taken in its turn.
    public void add(T made) {
        asked.add(new Asked<>(CompletableFuture.completedFuture(made), 0));
    }

    /// Whether so much waits that something must be taken before more is asked for.
    public boolean areFull() {
        return asked.size() > most || (bytes > WAITING_BYTES && !asked.isEmpty());
    }

    /// Whether everything was taken.
    public boolean areDone() {
        return asked.isEmpty();
    }

    /// Waits for what was asked for first, and takes it. What a coder threw ends the work.
    public T take() {
        Asked<T> first = asked.remove();
        bytes -= first.bytes();
        try {
            return first.made().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Coding came to a halt: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a coder", e);
        }
    }

    /// Ends the workers; what they have in hand is lost.
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
