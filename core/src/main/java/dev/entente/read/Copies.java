package dev.entente.read;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lines of near-duplicate texts seen so far. A **line** is a text with its copies: the same
/// words under another header or in another layout, or cut short. Texts that differ in a number or
/// a date are never one line. The answers depend on the order of the calls and on nothing else.
/// About 5 KB are kept of each different text. Not safe for use by several threads.
public final class Copies {
    /// The least share of the shorter text's runs of words that a copy has in common.
    static final double LEAST_CONTAINMENT = 0.85;

    /// The least share of the runs of either text that a copy has in common.
    static final double LEAST_RESEMBLANCE = 0.45;

    /// The most days between the publication of a text and of its copy.
    static final int DAYS_APART = 7;

    private final Map<Fingerprint.Same, List<Text>> exact = new HashMap<>();
    private final Map<String, List<Text>> members = new HashMap<>();
    private final List<Text> texts = new ArrayList<>();
    private final Bands bands = new Bands();

    /// A text that is remembered; one that is too short has no sketch.
    private record Text(String line, @Nullable LocalDate published, @Nullable Sketch sketch) {
        boolean soonAfter(@Nullable LocalDate day) {
            return day == null
                    || published == null
                    || Math.abs(ChronoUnit.DAYS.between(day, published)) <= DAYS_APART;
        }

        boolean differs(Sketch other) {
            return sketch != null && sketch.differs(other);
        }
    }

    /// The id of the line of a text: that of its first document, `id` itself where the text is new.
    /// The text is remembered. Of two texts whose days are known and more than [#DAYS_APART] apart
    /// neither is a copy of the other: offices announce different events in the same words.
    public String line(String id, Fingerprint fingerprint, @Nullable LocalDate published) {
        for (Text known : exact.getOrDefault(fingerprint.same(), List.of())) {
            if (known.soonAfter(published)) {
                return known.line;
            }
        }
        Sketch sketch = fingerprint.sketch();
        String nearest = sketch == null ? null : nearest(sketch, published);
        String line = nearest == null ? id : nearest;
        keep(fingerprint.same(), new Text(line, published, sketch));
        return line;
    }

    /// Remembers a text whose line is known, as it was when [#line] told it.
    public void remember(String line, Fingerprint fingerprint, @Nullable LocalDate published) {
        boolean known =
                exact.getOrDefault(fingerprint.same(), List.of()).stream()
                        .anyMatch(other -> other.line.equals(line) && other.soonAfter(published));
        if (!known) {
            keep(fingerprint.same(), new Text(line, published, fingerprint.sketch()));
        }
    }

    private void keep(Fingerprint.Same same, Text text) {
        exact.computeIfAbsent(same, key -> new ArrayList<>(1)).add(text);
        Sketch sketch = text.sketch;
        if (sketch != null) {
            members.computeIfAbsent(text.line, key -> new ArrayList<>(1)).add(text);
            for (int band = 0; band < Sketch.BANDS; band++) {
                bands.add(sketch.band(band), texts.size());
            }
            texts.add(text);
        }
    }

    /// The line of the most similar text that is a copy; of equals the earliest.
    private @Nullable String nearest(Sketch sketch, @Nullable LocalDate published) {
        BitSet candidates = new BitSet();
        for (int band = 0; band < Sketch.BANDS; band++) {
            bands.find(sketch.band(band), candidates::set);
        }
        String nearest = null;
        double most = 0;
        for (int index = candidates.nextSetBit(0);
                index >= 0;
                index = candidates.nextSetBit(index + 1)) {
            Text text = texts.get(index);
            double resemblance = text.sketch == null ? 0 : sketch.resemblance(text.sketch);
            if (resemblance > most
                    && resemblance >= LEAST_RESEMBLANCE
                    && text.sketch != null
                    && sketch.containment(text.sketch) >= LEAST_CONTAINMENT
                    && fits(sketch, published, text.line)) {
                most = resemblance;
                nearest = text.line;
            }
        }
        return nearest;
    }

    /// Whether a text agrees with every text of a line in numbers, names and the time of appearing.
    private boolean fits(Sketch sketch, @Nullable LocalDate published, String line) {
        return members.getOrDefault(line, List.of()).stream()
                .allMatch(text -> text.soonAfter(published) && !text.differs(sketch));
    }
}
