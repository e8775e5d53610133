package dev.entente.casefile;

import dev.entente.casefile.Entry.Fate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The growing figures of a filing's report.
final class Figures {
    private int read;
    private int folded;
    private int held;
    private int statements;
    private final SortedMap<String, Integer> uncoded = new TreeMap<>();
    private final Set<String> failures = new LinkedHashSet<>();

    /// Counts a source that the case had before.
    void held() {
        held++;
    }

    void count(Entry entry, Fate fate) {
        switch (fate) {
            case HELD -> held++;
            case COPY, SEEN -> folded++;
            case NEW, CODED, FAILED, JUDGED, ERASED -> {}
        }
        switch (entry) {
            case Entry.Coded coded -> {
                if (fate == Fate.NEW || fate == Fate.COPY) {
                    document(coded);
                }
            }
            case Entry.Failure failure -> failures.add(failure.message());
            case Entry.Sighting sighting -> {}
            case Entry.Coding coding -> {}
            case Entry.Judged judged -> {}
            case Entry.Merged merged -> {}
            case Entry.Erased erased -> {}
        }
    }

    private void document(Entry.Coded coded) {
        read++;
        statements += coded.contents().size();
        if (coded.coder() == null) {
            uncoded.merge(coded.document().language(), 1, Integer::sum);
        }
        if (coded.problem() != null) {
            failures.add(coded.problem());
        }
    }

    Filing.Report report(boolean stopped) {
        return new Filing.Report(
                read, folded, held, uncoded, statements, List.copyOf(failures), stopped);
    }
}
