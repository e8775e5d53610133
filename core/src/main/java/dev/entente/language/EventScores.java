package dev.entente.language;

import dev.entente.EventType;
import dev.entente.Status;
import dev.entente.Voice.Stance;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How likely the model thinks it that a word carries an event, and for each word that may: how
/// real the event is, whether the document itself tells it, and which words name those who act, are
/// acted upon or say it. All are probabilities from 0 to 1, not calibrated; words are counted from
/// 0.
public final class EventScores {
    /// Below this a word is not taken for one that may carry an event.
    static final double LEAST = .05;

    private final EventLabels labels;
    private final double[][] types;
    private final double[][] statuses;
    private final double[] author;
    private final double[][] modes;
    private final Map<Integer, double[][]> roles = new HashMap<>();
    private final int[] from;

    EventScores(EventLabels labels, int size) {
        this.labels = labels;
        types = new double[size][];
        statuses = new double[size][];
        author = new double[size];
        modes = new double[size][];
        from = new int[size];
    }

    /// Puts what the model says of a part of the sentence that begins at word `start`.
    void put(int start, Encoder.Scores scores) {
        for (int i = 0; i < scores.upos.length; i++) {
            int word = start + i;
            types[word] = shares(scores.event[i + 1]);
            statuses[word] = shares(scores.status[i + 1]);
            author[word] = shares(scores.voice[i + 1])[labels.author()];
            modes[word] = shares(scores.mode[i + 1]);
            from[word] = start;
            if (any(word) >= LEAST) {
                roles.put(word, scores.roles(i + 1));
            }
        }
    }

    /// Scores to shares of 1 (softmax); scores are in ten-thousandths.
    private static double[] shares(long[] scores) {
        long most = Long.MIN_VALUE;
        for (long score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        double[] shares = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            shares[i] = StrictMath.exp((scores[i] - most) / Encoder.ROUNDING);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /// How many words the sentence has.
    public int size() {
        return types.length;
    }

    /// That a word carries any event.
    public double any(int word) {
        return 1 - types[word][labels.none()];
    }

    /// That a word carries an event of a type.
    public double type(int word, EventType type) {
        return types[word][labels.of(type)];
    }

    /// The likeliest type of the event that a word may carry.
    public EventType type(int word) {
        EventType best = EventType.AGREE;
        for (EventType type : EventType.values()) {
            best = type(word, type) > type(word, best) ? type : best;
        }
        return best;
    }

    /// That the event of a word has a status.
    public double status(int word, Status status) {
        return statuses[word][labels.of(status)];
    }

    /// That the document itself tells the event of a word.
    public double author(int word) {
        return author[word];
    }

    /// The likeliest mode of an event of this type at a word, or null where none is the likeliest.
    public @Nullable String mode(int word, EventType type) {
        String best = null;
        double most = 0;
        for (String mode : labels.modes(type)) {
            double share = modes[word][labels.mode(type, mode)];
            if (share > most) {
                most = share;
                best = mode;
            }
        }
        return best == null || best.isEmpty() ? null : best;
    }

    /// That a word is of the name of one who acts in the event of another word.
    public double actor(int event, int word) {
        return role(event, word, "actor");
    }

    /// That a word is of the name of one at whom the event of another word is directed.
    public double recipient(int event, int word) {
        return role(event, word, "recipient");
    }

    /// That a word is of the name of one who says so of the event of another word.
    public double voice(int event, int word, Stance stance) {
        return role(event, word, stance.name().toLowerCase(Locale.ROOT));
    }

    private double role(int event, int word, String role) {
        double[][] rows = roles.get(event);
        int at = word - from[event];
        return rows != null && at >= 0 && at < rows.length ? rows[at][labels.role(role)] : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventScores scores
                && Arrays.deepEquals(types, scores.types)
                && Arrays.deepEquals(statuses, scores.statuses)
                && Arrays.equals(author, scores.author)
                && Arrays.deepEquals(modes, scores.modes)
                && roles.keySet().equals(scores.roles.keySet())
                && roles.entrySet().stream()
                        .allMatch(row ->
                                Arrays.deepEquals(row.getValue(), scores.roles.get(row.getKey())));
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(types);
    }
}
