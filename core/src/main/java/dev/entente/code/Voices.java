package dev.entente.code;

import dev.entente.Actor;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who says or denies the event of a trigger, read from speech verbs and their speakers.
final class Voices {
    private static final Map<String, Stance> SPEECH =
            Map.ofEntries(
                    Map.entry("said", Stance.STATES), Map.entry("says", Stance.STATES),
                    Map.entry("reported", Stance.STATES), Map.entry("reports", Stance.STATES),
                    Map.entry("confirmed", Stance.STATES), Map.entry("stated", Stance.STATES),
                    Map.entry("claimed", Stance.ALLEGES), Map.entry("claims", Stance.ALLEGES),
                    Map.entry("alleged", Stance.ALLEGES), Map.entry("alleges", Stance.ALLEGES),
                    Map.entry("accused", Stance.ALLEGES), Map.entry("accuses", Stance.ALLEGES),
                    Map.entry("suspects", Stance.ALLEGES), Map.entry("believes", Stance.ALLEGES),
                    Map.entry("denied", Stance.DENIES), Map.entry("denies", Stance.DENIES),
                    Map.entry("deny", Stance.DENIES), Map.entry("disputed", Stance.DENIES),
                    Map.entry("doubts", Stance.DOUBTS), Map.entry("questioned", Stance.DOUBTS));

    private Voices() {}

    static List<Voice> of(Clause clause, int trigger) {
        for (int i = trigger - 1; i >= 0; i--) {
            Stance stance = SPEECH.get(clause.word(i));
            if (stance != null && !clause.isMention(i)) {
                List<Voice> voices = voices(clause.subject(i), stance);
                if (!voices.isEmpty()) {
                    return voices;
                }
            }
        }
        for (int i = trigger + 1; i < clause.size(); i++) {
            Stance stance = SPEECH.get(clause.word(i));
            boolean tail = stance != null && clause.any(trigger + 1, i, Set.of(",")) != null;
            if (stance != null && tail && clause.isMention(i - 1)) {
                return voices(List.of(clause.actor(i - 1)), stance);
            }
            if (clause.word(i - 1).equals("according") && clause.word(i).equals("to")) {
                List<Voice> voices = voices(clause.object(i + 1, 5), Stance.STATES);
                if (!voices.isEmpty()) {
                    return voices;
                }
            }
        }
        return List.of(Voice.author());
    }

    private static List<Voice> voices(List<Actor> speakers, Stance stance) {
        List<Voice> voices = new ArrayList<>();
        for (Actor speaker : speakers) {
            voices.add(new Voice(speaker.name(), speaker.code(), stance, speaker.span()));
        }
        return voices;
    }
}
