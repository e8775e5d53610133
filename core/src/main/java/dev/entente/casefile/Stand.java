package dev.entente.casefile;

import dev.entente.Document;
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
import java.util.HashMap;
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
        Turns turns = Turns.of(real);
        if (!turns.withdrawn().isEmpty()) {
            return new Stand(
                    Standing.RETRACTED, String.join(", ", turns.withdrawn()) + " withdrew it");
        }
        Set<String> deniers = speakers(real, Set.of(Stance.DENIES));
        deniers.removeAll(turns.confirmed());
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
            return planned(evidence, real, day);
        }
        List<Evidence> held =
                real.stream().filter(e -> e.statement().status() != Status.FUTURE).toList();
        int lines = independent(held);
        if (!denied && lines > 0) {
            String confirmed =
                    turns.confirmed().isEmpty()
                            ? ""
                            : ", " + String.join(", ", turns.confirmed()) + " after denying it";
            return new Stand(
                    lines > 1 ? Standing.CORROBORATED : Standing.REPORTED,
                    lines(held) + (lines > 1 ? " state it" : " states it") + confirmed);
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

    private static Stand planned(
            List<Evidence> evidence, List<Evidence> real, @Nullable LocalDate day) {
        Evidence latest = real.get(real.size() - 1);
        Set<String> cancelling =
                speakers(
                        evidence.stream()
                                .filter(e -> e.statement().status() == Status.NEGATED)
                                .filter(e -> isReportedAfter(e, latest))
                                .toList(),
                        Set.of(Stance.STATES));
        if (!cancelling.isEmpty()) {
            return new Stand(
                    Standing.OVERTAKEN,
                    "it was planned, and "
                            + named(cancelling, "says", "say")
                            + " that it does not happen");
        }
        boolean passed =
                day != null
                        && real.stream()
                                .map(e -> Occasion.parse(e.statement().date()))
                                .allMatch(planned -> planned.isBefore(day));
        return passed
                ? new Stand(Standing.OVERTAKEN, "its date passed without a report of it")
                : new Stand(Standing.ANNOUNCED, "planned only");
    }

    private static boolean isReportedAfter(Evidence one, Evidence other) {
        LocalDate published = one.holding().document().published();
        LocalDate before = other.holding().document().published();
        return published != null && before != null && published.isAfter(before);
    }

    private static boolean isReal(Evidence evidence) {
        return switch (evidence.statement().status()) {
            case ACTUAL, FUTURE, HISTORICAL -> true;
            case HYPOTHETICAL, NEGATED -> false;
        };
    }

    /// Who turned round from one document to a later one, by the last that each said by name.
    ///
    /// @param withdrawn the names of those who stated it and then denied it
    /// @param confirmed the codes of those who denied it and then stated it
    private record Turns(Set<String> withdrawn, Set<String> confirmed) {
        /// What a speaker said last, and in which document.
        private record Word(Stance stance, String document) {}

        static Turns of(List<Evidence> real) {
            Map<String, Word> words = new HashMap<>();
            Turns turns = new Turns(new TreeSet<>(), new TreeSet<>());
            for (Evidence evidence : real) {
                for (Voice voice : evidence.statement().voices()) {
                    if (voice.span() != null
                            && (voice.stance() == Stance.STATES
                                    || voice.stance() == Stance.DENIES)) {
                        String document = evidence.holding().document().id();
                        Word word = new Word(voice.stance(), document);
                        turns.take(
                                voice, words.put(voice.code() + " " + voice.who(), word), document);
                    }
                }
            }
            return turns;
        }

        private void take(Voice voice, @Nullable Word before, String document) {
            if (before == null
                    || before.stance() == voice.stance()
                    || before.document().equals(document)) {
                return;
            }
            if (voice.stance() == Stance.DENIES) {
                confirmed.remove(voice.code());
                withdrawn.add(voice.who());
            } else {
                withdrawn.remove(voice.who());
                confirmed.add(voice.code());
            }
        }
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
    /// is a document of its own organ; a news agency is one for all that is taken from it; all who
    /// are cited without a name are one voice. Two or more is exact; of more than two it is the
    /// most that was found from any of the lines on.
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

    /// The codes of those who speak; of an author none, but for the organ of a government and the
    /// agency from which a report was taken.
    private static Set<String> codes(List<Voice> voices, Evidence evidence) {
        Set<String> codes = new TreeSet<>();
        Document document = evidence.holding().document();
        for (Voice voice : voices) {
            String code = voice.span() == null ? author(document) : voice.code();
            if (code != null) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static @Nullable String author(Document document) {
        String government = GOVERNMENTS.of(document.publisher());
        return government == null ? Wires.of(document) : government;
    }
}
