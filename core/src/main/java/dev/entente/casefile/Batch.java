package dev.entente.casefile;

import dev.entente.casefile.Entry.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// Entries on their way into a case, which are written many at once.
final class Batch {
    /// So many are written at once by default.
    static final int SIZE = 64;

    private static final long BYTES = 4L << 20;

    private final Case into;
    private final int size;
    private final BiConsumer<Entry, Fate> written;
    private List<Entry> entries = new ArrayList<>();
    private long bytes;

    /// A batch of `size` entries at most; `written` is told of each how it fared.
    Batch(Case into, int size, BiConsumer<Entry, Fate> written) {
        into.refuseUnlessWritable();
        this.into = into;
        this.size = size;
        this.written = written;
    }

    /// Adds an entry, and writes the batch where it is due.
    void add(Entry entry) {
        entries.add(entry);
        bytes +=
                switch (entry) {
                    case Entry.Coded coded ->
                            coded.original().length + 2L * coded.document().text().length();
                    case Entry.Coding coding ->
                            coding.contents().stream().mapToLong(c -> 2L * c.json().length()).sum();
                    case Entry.Sighting sighting -> 0;
                    case Entry.Failure failure -> 0;
                    case Entry.Judged judged -> 0;
                    case Entry.Merged merged -> 0;
                    case Entry.Erased erased -> 0;
                };
        if (entries.size() >= size || bytes > BYTES) {
            write();
        }
    }

    /// Writes what is there.
    void write() {
        if (!entries.isEmpty()) {
            List<Fate> fates = into.addAll(entries);
            for (int i = 0; i < fates.size(); i++) {
                written.accept(entries.get(i), fates.get(i));
            }
            entries = new ArrayList<>();
            bytes = 0;
        }
    }
}
