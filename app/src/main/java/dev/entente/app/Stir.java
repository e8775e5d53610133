package dev.entente.app;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waits until something stirs in a folder or below it. The system may lose what it should tell of,
/// so a wait ends some time in any case. May be closed from another thread, which ends a wait.
final class Stir implements AutoCloseable {
    private final Path folder;
    private final WatchService service;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean complained;

    Stir(Path folder) throws IOException {
        this.folder = folder;
        this.service = folder.getFileSystem().newWatchService();
        cover();
    }

    /// Waits until something stirs, `most` at most, and then a moment for the rest of it.
    ///
    /// @return false where it was closed
    boolean await(Duration most) {
        try {
            WatchKey key = service.poll(most.toMillis(), TimeUnit.MILLISECONDS);
            if (closed.await(Settling.MOMENT.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            while (key != null) {
                key.pollEvents();
                key.reset();
                key = service.poll();
            }
            cover();
            return true;
        } catch (ClosedWatchServiceException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Has the system tell of every folder that is there now.
    private void cover() {
        try {
            Files.walkFileTree(folder, new Covering());
        } catch (IOException e) {
            if (!complained) {
                complained = true;
                System.err.println(
                        "entente: the system cannot tell of every change in "
                                + folder
                                + " ("
                                + e.getMessage()
                                + "). It is looked through from time to time; --every says how often.");
            }
        }
    }

    private final class Covering extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes)
                throws IOException {
            try {
                one.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY);
                return FileVisitResult.CONTINUE;
            } catch (NoSuchFileException e) {
                return FileVisitResult.SKIP_SUBTREE; // it was taken away meanwhile
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // whoever reads the folder tells of it
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        service.close();
    }
}
