package dev.entente.app;

import dev.entente.Document;
import dev.entente.code.EnglishCoder;
import dev.entente.language.Name;
import dev.entente.language.Parse;
import dev.entente.language.Parser;
import dev.entente.language.Sentences;
import dev.entente.language.Word;
import dev.entente.read.Intake;
import dev.entente.read.Reading;
import dev.entente.read.Unreadable;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Reads the sentences of documents with syntax and names, some documents at once, and keeps
/// nothing but counts. A document waits until a worker is free, so that memory is bounded.
final class ReadThrough implements Intake, AutoCloseable {
    private static final long DAYS = 365;

    private final Parser parser;
    private final ThreadLocal<Sentences> splitter = ThreadLocal.withInitial(Sentences::load);
    private final ThreadPoolExecutor workers;
    private final Progress progress;
    private volatile boolean stopped;

    final AtomicInteger documents = new AtomicInteger();
    final AtomicInteger failed = new AtomicInteger();
    final AtomicLong sentences = new AtomicLong();
    final AtomicLong words = new AtomicLong();
    final AtomicLong names = new AtomicLong();

    /// A sum over all that was read, which does not depend on who read it when.
    final AtomicLong checksum = new AtomicLong();

    /// @param workers how many documents are read at once
    ReadThrough(Parser parser, int workers, Progress progress) {
        this.parser = parser;
        this.workers =
                new ThreadPoolExecutor(
                        workers,
                        workers,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(4 * workers),
                        (task, pool) -> {
                            try {
                                pool.getQueue().put(task);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        this.progress = progress;
    }

    /// Lets no further document begin. Safe to call from another thread.
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    @Override
    public boolean wants(String source, String id) {
        return !stopped;
    }

    @Override
    public void read(Reading reading) {
        progress.step();
        Document document = reading.document();
        if (EnglishCoder.LANGUAGES.contains(document.language())) {
            workers.execute(() -> read(document.text()));
        }
    }

    private void read(String text) {
        long sum = 0;
        for (Parse parse : parser.of(splitter.get().of(text))) {
            sum = sum * 31 + sum(parse);
            sentences.incrementAndGet();
            words.addAndGet(parse.words().size());
            names.addAndGet(parse.names().size());
        }
        checksum.addAndGet(sum);
        documents.incrementAndGet();
    }

    /// The same for the same reading, in every run.
    static long sum(Parse parse) {
        long sum = 0;
        for (Word word : parse.words()) {
            sum = sum * 31 + word.lemma().hashCode();
            sum = sum * 31 + word.tag().hashCode();
            sum = sum * 31 + word.head();
            sum = sum * 31 + word.relation().hashCode();
        }
        for (Name name : parse.names()) {
            sum = sum * 31 + name.type().name().hashCode();
            sum = sum * 31 + name.first();
            sum = sum * 31 + name.end();
        }
        return sum;
    }

    @Override
    public void failed(Unreadable problem) {
        failed.incrementAndGet();
        System.err.println("entente: " + problem.getMessage());
    }

    /// Waits for the documents that were begun.
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(DAYS, TimeUnit.DAYS)) {
                throw new IllegalStateException("The workers did not end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
