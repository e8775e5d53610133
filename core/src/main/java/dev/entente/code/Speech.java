package dev.entente.code;

import dev.entente.Voice.Stance;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words by which somebody says, alleges, denies or doubts something.
final class Speech {
    private static final Set<String> STATES =
            Triggers.forms(
                    "say(said) state report confirm announce tell(told) note add claim declare explain"
                            + " acknowledge admit+(admitted/admitting) argue assert disclose reveal"
                            + " insist maintain estimate testify suggest");
    private static final Set<String> ALLEGES =
            Triggers.forms("allege claim accuse suspect believe blame charge think(thought)");
    private static final Set<String> DENIES = Triggers.forms("deny dispute refute rebut+");
    private static final Set<String> DOUBTS = Triggers.forms("doubt question");
    private static final Set<String> NOUNS =
            Set.of(
                    "allegation",
                    "allegations",
                    "accusation",
                    "accusations",
                    "claims",
                    "suspicion",
                    "suspicions",
                    "rumors",
                    "rumours");
    private static final Set<String> HEDGES =
            Set.of("reportedly", "allegedly", "alleged", "suspected", "purportedly", "apparently");

    private Speech() {}

    /// How the subject of a verb stands to what the verb reports; null for a verb of no speech.
    static @Nullable Stance stance(String verb) {
        if (DENIES.contains(verb)) {
            return Stance.DENIES;
        }
        if (ALLEGES.contains(verb)) {
            return Stance.ALLEGES;
        }
        if (DOUBTS.contains(verb)) {
            return Stance.DOUBTS;
        }
        return STATES.contains(verb) ? Stance.STATES : null;
    }

    static boolean isSpeech(String verb) {
        return stance(verb) != null;
    }

    /// Whether a noun names what somebody alleges.
    static boolean isAllegation(String noun) {
        return NOUNS.contains(noun);
    }

    /// Whether a word says that what it stands by is only alleged.
    static boolean isHedge(String word) {
        return HEDGES.contains(word);
    }
}
