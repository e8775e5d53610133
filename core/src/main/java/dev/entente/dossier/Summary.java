package dev.entente.dossier;

import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which matters a reader with half a minute is told: what is planned next, what is contested most,
/// what was given in which quantity, what ended, and what most documents report. Of two that are
/// alike, the one that more documents speak of goes first, then the dated one, then the later one,
/// then the one of the lesser id.
final class Summary {
    static final int SHORTEST = 3;
    static final int LONGEST = 6;

    private final Wording wording;
    private final List<Matter> chosen = new ArrayList<>();

    private Summary(Wording wording) {
        this.wording = wording;
    }

    /// From three to six matters, in the order in which they are told; none where there are fewer.
    static List<Matter> of(List<Matter> matters, Wording wording) {
        Summary summary = new Summary(wording);
        List<Matter> weighed = matters.stream().sorted(summary.heaviestFirst()).toList();
        List<Matter> soonest =
                matters.stream()
                        .filter(matter -> matter.standing() == Standing.ANNOUNCED)
                        .sorted(
                                Comparator.comparing(Summary::isUndated)
                                        .thenComparing(Summary::day)
                                        .thenComparing(summary.heaviestFirst()))
                        .toList();
        summary.add(soonest, matter -> true, 1);
        summary.add(weighed, matter -> matter.standing() == Standing.CONTESTED, 1);
        summary.add(weighed, matter -> isSaid(matter) && hasFigure(matter), 1);
        summary.add(weighed, matter -> isSaid(matter) && wording.ends(matter), 1);
        summary.add(weighed, matter -> isSaid(matter) && documents(matter) > 1, LONGEST);
        summary.add(weighed, Summary::isSaid, SHORTEST - summary.chosen.size());
        return summary.chosen.size() < SHORTEST ? List.of() : List.copyOf(summary.chosen);
    }

    private void add(List<Matter> matters, Predicate<Matter> which, int most) {
        matters.stream()
                .filter(which)
                .filter(matter -> !chosen.contains(matter))
                .limit(Math.max(0, Math.min(most, LONGEST - chosen.size())))
                .forEach(chosen::add);
    }

    /// Whether somebody states, alleges or denies that it happened.
    private static boolean isSaid(Matter matter) {
        return switch (matter.standing()) {
            case CONTESTED, CORROBORATED, REPORTED, RETRACTED, DOUBTED, ALLEGED -> true;
            case ANNOUNCED, OVERTAKEN, MENTIONED -> false;
        };
    }

    private static boolean hasFigure(Matter matter) {
        return Wording.told(matter).statement().quantities().stream().anyMatch(Amounts::isTold);
    }

    private Comparator<Matter> heaviestFirst() {
        return Comparator.comparing((Matter matter) -> wording.isNamed(Wording.told(matter)))
                .thenComparingLong(matter -> -documents(matter))
                .thenComparing(Summary::isUndated)
                .thenComparing(Summary::day, Comparator.reverseOrder())
                .thenComparing(Matter::id);
    }

    private static boolean isUndated(Matter matter) {
        return Wording.told(matter).statement().date() == null;
    }

    private static long documents(Matter matter) {
        return matter.evidence().stream().map(e -> e.holding().line()).distinct().count();
    }

    /// The day or month of what is told, or of its report; of an unknown day the empty string.
    private static String day(Matter matter) {
        Evidence told = Wording.told(matter);
        LocalDate published = told.holding().document().published();
        return Stream.of(told.statement().date(), published)
                .filter(day -> day != null)
                .map(String::valueOf)
                .findFirst()
                .orElse("");
    }
}
