package dev.entente.casefile;

import dev.entente.Evidence;
import dev.entente.Standing;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import dev.entente.actors.Governments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How the evidence of one matter stands, and why.
record Stand(Standing standing, String because) {
    private static final Governments GOVERNMENTS = Governments.load();

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
                    named(deniers, "denies", "deny")
                            + " what "
                            + named(others, "says", "say")
                            + "; "
                            + lines(real));
        }
        if (!denied
                && !others.isEmpty()
                && real.stream().allMatch(e -> e.statement().status() == Status.FUTURE)) {
            return planned(real, day);
        }
        List<Evidence> held =
                real.stream().filter(e -> e.statement().status() != Status.FUTURE).toList();
        int lines = independent(held);
        if (!denied && lines > 0) {
            return new Stand(
                    lines > 1 ? Standing.CORROBORATED : Standing.REPORTED,
                    lines(held) + (lines > 1 ? " state it" : " states it"));
        }
        return speakers(real, Set.of(Stance.ALLEGES)).isEmpty()
                ? new Stand(Standing.DOUBTED, "nobody states it, somebody denies or doubts it")
                : new Stand(Standing.ALLEGED, "nobody states it, somebody alleges it");
    }

    /// "RUS denies", "RUS and PRK deny", "IRN, PRK and RUS deny".
    private static String named(Set<String> codes, String one, String several) {
        List<String> all = List.copyOf(codes);
        if (all.size() == 1) {
            return all.get(0) + " " + one;
        }
        return String.join(", ", all.subList(0, all.size() - 1))
                + " and "
                + all.get(all.size() - 1)
                + " "
                + several;
    }

    /// "4 independent lines of 9 reports".
    private static String lines(List<Evidence> evidence) {
        int lines = independent(evidence);
        long reports = evidence.stream().map(e -> e.holding().document().id()).distinct().count();
        return lines
                + (lines == 1 ? " independent line of " : " independent lines of ")
                + reports
                + (reports == 1 ? " report" : " reports");
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

    /// How many lines state it without having a voice in common. A line, one document with its
    /// copies, rests on all the voices that it cites for it, also where it tells it flatly
    /// elsewhere. A government is one voice, whoever speaks for it and on whatever occasion, and so
    /// is a document of its own organ; all who are cited without a name are one voice. Two or more
    /// is exact; of more than two it is the most that was found from any of the lines on.
    static int independent(Collection<Evidence> evidence) {
        Map<String, Set<String>> lines = new TreeMap<>();
        for (Evidence one : evidence) {
            List<Voice> stating =
                    one.statement().voices().stream()
                            .filter(voice -> voice.stance() == Stance.STATES)
                            .toList();
            if (!stating.isEmpty()) {
                lines.computeIfAbsent(one.holding().line(), line -> new TreeSet<>())
                        .addAll(codes(stating, one));
            }
        }
        List<Set<String>> order = new ArrayList<>(lines.values());
        int most = 0;
        for (int i = 0; i < order.size(); i++) {
            Set<String> heard = new HashSet<>();
            int apart = 0;
            for (Set<String> voices : order) {
                if (Collections.disjoint(heard, voices)) {
                    heard.addAll(voices);
                    apart++;
                }
            }
            most = Math.max(most, apart);
            Collections.rotate(order, 1);
        }
        return most;
    }

    /// The codes of those who speak; of an author none, but for the organ of a government.
    private static Set<String> codes(List<Voice> voices, Evidence evidence) {
        Set<String> codes = new TreeSet<>();
        for (Voice voice : voices) {
            String code =
                    voice.span() == null
                            ? GOVERNMENTS.of(evidence.holding().document().publisher())
                            : voice.code();
            if (code != null) {
                codes.add(code);
            }
        }
        return codes;
    }
}
