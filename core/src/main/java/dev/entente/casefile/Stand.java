package dev.entente.casefile;

import dev.entente.Evidence;
import dev.entente.Standing;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How the evidence of one matter stands, and why.
record Stand(Standing standing, String because) {

    static Stand of(List<Evidence> evidence, @Nullable LocalDate day) {
        List<Evidence> real = evidence.stream().filter(Stand::isReal).toList();
        if (real.isEmpty()) {
            return new Stand(Standing.MENTIONED, "spoken of as possible or as not happening only");
        }
        Set<String> withdrawn = withdrawn(real);
        if (!withdrawn.isEmpty()) {
            return new Stand(Standing.RETRACTED, String.join(", ", withdrawn) + " withdrew it");
        }
        Set<String> deniers = speakers(real, Set.of(Stance.DENIES));
        Set<String> others = speakers(real, Set.of(Stance.STATES, Stance.ALLEGES));
        boolean denied = !deniers.isEmpty();
        others.removeAll(deniers);
        if (denied && !others.isEmpty()) {
            return new Stand(
                    Standing.CONTESTED,
                    String.join(", ", deniers)
                            + " deny what "
                            + String.join(", ", others)
                            + " say");
        }
        if (!denied && real.stream().allMatch(e -> e.statement().status() == Status.FUTURE)) {
            return planned(real, day);
        }
        int lines =
                independent(
                        real.stream()
                                .filter(e -> e.statement().status() != Status.FUTURE)
                                .toList());
        if (!denied && lines > 0) {
            return new Stand(
                    lines > 1 ? Standing.CORROBORATED : Standing.REPORTED,
                    lines + (lines > 1 ? " independent lines state it" : " line states it"));
        }
        return speakers(real, Set.of(Stance.ALLEGES)).isEmpty()
                ? new Stand(Standing.DOUBTED, "nobody states it, somebody denies or doubts it")
                : new Stand(Standing.ALLEGED, "nobody states it, somebody alleges it");
    }

    private static Stand planned(List<Evidence> real, @Nullable LocalDate day) {
        boolean passed =
                day != null
                        && real.stream()
                                .map(e -> Occasion.parse(e.statement().date()).last())
                                .allMatch(last -> last != null && last.isBefore(day));
        return passed
                ? new Stand(Standing.OVERTAKEN, "its date passed without a report of it")
                : new Stand(Standing.ANNOUNCED, "planned only");
    }

    private static boolean isReal(Evidence evidence) {
        return switch (evidence.statement().status()) {
            case ACTUAL, FUTURE, HISTORICAL -> true;
            case HYPOTHETICAL, NEGATED -> false;
        };
    }

    /// Those who stated it by name in one document and denied it in a later one.
    private static Set<String> withdrawn(List<Evidence> real) {
        Set<String> said = new HashSet<>();
        Set<String> withdrawn = new TreeSet<>();
        for (Evidence evidence : real) {
            for (Voice voice : evidence.statement().voices()) {
                String speaker = voice.code() + " " + voice.who();
                if (voice.stance() == Stance.DENIES && said.contains(speaker)) {
                    withdrawn.add(voice.who());
                }
            }
            for (Voice voice : evidence.statement().voices()) {
                if (voice.stance() == Stance.STATES && voice.span() != null) {
                    said.add(voice.code() + " " + voice.who());
                }
            }
        }
        return withdrawn;
    }

    private static Set<String> speakers(List<Evidence> evidence, Set<Stance> stances) {
        Set<String> speakers = new TreeSet<>();
        for (Evidence one : evidence) {
            for (Voice voice : one.statement().voices()) {
                if (stances.contains(voice.stance())) {
                    speakers.add(voice.code());
                }
            }
        }
        return speakers;
    }

    /// The number of independent lines that state it: documents of one line, and documents that
    /// cite one and the same voice for it, count as one.
    static int independent(Collection<Evidence> evidence) {
        List<Set<String>> lines = new ArrayList<>();
        for (Evidence one : evidence) {
            Set<String> keys = keys(one);
            if (keys.isEmpty()) {
                continue;
            }
            List<Set<String>> joined =
                    lines.stream().filter(line -> keys.stream().anyMatch(line::contains)).toList();
            joined.forEach(keys::addAll);
            lines.removeAll(joined);
            lines.add(keys);
        }
        return lines.size();
    }

    private static Set<String> keys(Evidence evidence) {
        Statement statement = evidence.statement();
        Set<String> keys = new HashSet<>();
        List<Voice> stating =
                statement.voices().stream().filter(v -> v.stance() == Stance.STATES).toList();
        if (!stating.isEmpty()) {
            keys.add("line " + evidence.holding().line());
            if (stating.stream().allMatch(voice -> voice.span() != null)) {
                stating.forEach(voice -> keys.add("voice " + voice.code() + " " + voice.who()));
            }
        }
        return keys;
    }
}
