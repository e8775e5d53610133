package dev.entente.code;

import dev.entente.EventType;
import dev.entente.Status;
import dev.entente.language.EventScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Words that carry an event of a type.
///
/// @param first the first of the words
/// @param last the last of the words
/// @param noun whether they are a noun ("the attack") rather than a verb
record Trigger(int first, int last, EventType type, boolean noun) {
    /// How likely a word must be to carry an event, and how likely where the event is planned,
    /// possible or did not happen: these the model is less sure of, and they are missed more often.
    /// Chosen on development data (`docs/accuracy.md`).
    private static final double LEAST = .5;

    private static final double LEAST_UNREAL = .35;

    /// A veto is a refusal, whatever it is cast on (coding manual, section 2).
    private static final Set<String> VETO = Set.of("veto", "vetoes", "vetoed", "vetoing");

    /// The triggers of a sentence: words next to each other are one.
    static List<Trigger> of(Phrases phrases) {
        EventScores scores = phrases.words().events();
        List<Trigger> triggers = new ArrayList<>();
        int i = 0;
        while (i < phrases.words().size()) {
            int first = i;
            while (i < phrases.words().size() && isLikely(i, scores)) {
                i++;
            }
            if (i > first) {
                boolean veto = isVeto(first, i - 1, phrases.words());
                EventType type = veto ? EventType.REJECT : type(first, i - 1, scores);
                triggers.add(new Trigger(first, i - 1, type, phrases.verb(first) == null));
            }
            i++;
        }
        return triggers;
    }

    private static boolean isLikely(int word, EventScores scores) {
        boolean real = scores.status(word, Status.ACTUAL) >= .5;
        return scores.any(word) >= (real ? LEAST : LEAST_UNREAL);
    }

    /// The type that words together speak for most.
    private static EventType type(int first, int last, EventScores scores) {
        EventType best = scores.type(first);
        double most = 0;
        for (EventType type : EventType.values()) {
            double sum = 0;
            for (int i = first; i <= last; i++) {
                sum += scores.type(i, type);
            }
            if (sum > most) {
                most = sum;
                best = type;
            }
        }
        return best;
    }

    private static boolean isVeto(int first, int last, Words words) {
        return words.find(first, last + 1, VETO) >= 0;
    }

    /// Whether it is a veto.
    boolean isVeto(Words words) {
        return isVeto(first, last, words);
    }

    boolean holds(int word) {
        return word >= first && word <= last;
    }
}
