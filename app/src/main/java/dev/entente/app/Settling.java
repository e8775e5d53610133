package dev.entente.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// Tells which files are no longer being written: those that have the size and the time which they
/// had when they were looked at a moment before. Each is told once, and again after it changed.
final class Settling {
    /// A file that is left alone for so long is taken to be whole.
    static final Duration MOMENT = Duration.ofSeconds(1);

    private final LongSupplier nanos;
    private final Map<Path, Look> looks = new HashMap<>();
    private int open;

    private record Look(long size, FileTime changed, long nanos, boolean taken) {
        boolean isSame(Look other) {
            return size == other.size && changed.equals(other.changed);
        }
    }

    /// @param nanos a clock that never runs back, as [System#nanoTime]
    Settling(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// Begins to look at all files once more.
    ///
    /// @return whether a file has settled, and was not told before
    Predicate<Path> look() {
        open = 0;
        return this::hasSettled;
    }

    /// How many files had not settled when they were looked at last.
    int open() {
        return open;
    }

    private boolean hasSettled(Path file) {
        Look now;
        try {
            BasicFileAttributes found =
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            now = new Look(found.size(), found.lastModifiedTime(), nanos.getAsLong(), false);
        } catch (IOException e) {
            looks.remove(file); // it was taken away since the folder was listed
            return false;
        }
        Look before = looks.get(file);
        if (before == null || !before.isSame(now)) {
            looks.put(file, now);
            open++;
            return false;
        }
        if (before.taken()) {
            return false;
        }
        if (now.nanos() - before.nanos() < MOMENT.toNanos()) {
            open++;
            return false;
        }
        looks.put(file, new Look(now.size(), now.changed(), now.nanos(), true));
        return true;
    }
}
