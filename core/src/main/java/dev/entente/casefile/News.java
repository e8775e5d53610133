package dev.entente.casefile;

import dev.entente.Dyad;
import dev.entente.Holding;
import dev.entente.Matter;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a case knows at the end of a day and did not know at the end of an earlier one.
///
/// @param documents the documents that it learned
/// @param statements how the statements differ: those of the new documents, and of those that were
///   coded since
/// @param judgements what was judged, also what was taken back
/// @param matters how matters turned, by passing days as well
public record News(
        List<Holding> documents,
        Comparison statements,
        List<Judgement> judgements,
        List<Turn> matters) {
    /// Copies the lists.
    public News {
        documents = List.copyOf(documents);
        judgements = List.copyOf(judgements);
        matters = List.copyOf(matters);
    }

    /// The news of a case.
    ///
    /// @param since the earlier day
    /// @param until the later day; null for now, which is the day of the last record
    /// @param pair only statements and matters between both, and the documents that have such
    ///   statements, but all judgements; null for everything
    public static News of(
            Case known, LocalDate since, @Nullable LocalDate until, @Nullable Dyad pair) {
        View then = known.asKnownOn(since);
        View now = known.asKnownOn(until);
        LocalDate last = now.day().isBefore(since) ? since : now.day();
        LocalDate day = until == null ? last : until;
        Comparison statements = now.compared(then, pair);
        Set<Turn> matters = new LinkedHashSet<>();
        for (Dyad one : pair == null ? pairs(then, now) : List.of(pair)) {
            matters.addAll(
                    Turn.of(
                            one,
                            matters(then, one, since),
                            matters(now, one, day),
                            statements.successors()));
        }
        Set<Judgement> judgements = new LinkedHashSet<>(now.allJudgements());
        then.allJudgements().forEach(judgements::remove);
        return new News(
                documents(then, now, statements, pair),
                statements,
                List.copyOf(judgements),
                List.copyOf(matters));
    }

    private static List<Dyad> pairs(View then, View now) {
        return Stream.of(now, then)
                .flatMap(view -> view.pairs().stream())
                .map(PairTally::pair)
                .distinct()
                .toList();
    }

    private static List<Matter> matters(View view, Dyad pair, LocalDate day) {
        return Matters.of(view.between(pair), view.judgements(), day);
    }

    private static List<Holding> documents(
            View then, View now, Comparison statements, @Nullable Dyad pair) {
        List<Holding> learned = now.learnedSince(then);
        Set<Holding> about = new LinkedHashSet<>();
        statements.changes().forEach(change -> about.add(change.shown().holding()));
        return learned.stream().filter(one -> pair == null || about.contains(one)).toList();
    }
}
