package dev.entente.casefile;

import dev.entente.Actor;
import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.Quantity;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who gave how much of what to whom, by whose account. The figures that reports give of one matter
/// stand side by side in a row, with the range from the lowest to the highest; what is planned,
/// possible, said not to be so or denied has rows of its own. Numbers of those who take part ("two
/// countries") are left out. The same matters give the same ledger, in whatever order they come.
///
/// @param rows by direction, measure and item, then in the order of the matters
/// @param totals what single lines tell of several matters; lines may speak of the same goods, so
///   nothing is summed over lines
/// @param leftOut how many amounts are left out since their statements are not sure enough
public record QuantityLedger(List<Row> rows, List<Total> totals, int leftOut) {
    private static final Comparator<Row> ORDER =
            Comparator.comparing((Row row) -> String.join(" ", row.from()))
                    .thenComparing(row -> String.join(" ", row.to()))
                    .thenComparing(row -> row.goods().measure())
                    .thenComparing(Row::item)
                    .thenComparing(row -> row.matter().evidence().get(0), Evidence.ORDER)
                    .thenComparing(Row::told);

    /// Copies both lists.
    public QuantityLedger {
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    /// How a figure is told.
    public enum Told {
        /// As having happened or happening, now or long ago.
        HAPPENED,
        /// As planned.
        PLANNED,
        /// As possible.
        HYPOTHETICAL,
        /// As not having happened.
        NEGATED,
        /// Only to deny or to doubt it.
        DENIED;

        private static Told of(Statement statement) {
            Set<Voice.Stance> stances =
                    statement.voices().stream().map(Voice::stance).collect(Collectors.toSet());
            if (Set.of(Voice.Stance.DENIES, Voice.Stance.DOUBTS).containsAll(stances)) {
                return DENIED;
            }
            return switch (statement.status()) {
                case ACTUAL, HISTORICAL -> HAPPENED;
                case FUTURE -> PLANNED;
                case HYPOTHETICAL -> HYPOTHETICAL;
                case NEGATED -> NEGATED;
            };
        }
    }

    /// The figures of one matter that are about the same goods in the same direction.
    ///
    /// @param matter the matter, with how it stands
    /// @param from the codes of those who act, in the order of the alphabet
    /// @param to the codes of those acted upon; empty where those who act do so with one another
    /// @param told how all its figures are told
    /// @param unit what the range counts: the unit of the first figure, or in the singular the
    ///   thing that is counted one by one; empty where neither is named
    /// @param item what is measured or held, its head noun in the singular; empty where it is
    ///   counted one by one or not named
    /// @param figures never empty; in the order of their least evidence
    /// @param range from the lowest to the highest figure, in `unit`; null where no figure is told
    public record Row(
            Matter matter,
            List<String> from,
            List<String> to,
            Told told,
            String unit,
            String item,
            List<Figure> figures,
            @Nullable Range range) {
        /// Copies the lists.
        public Row {
            from = List.copyOf(from);
            to = List.copyOf(to);
            figures = List.copyOf(figures);
        }

        Goods goods() {
            return new Goods(Goods.measure(unit), item);
        }
    }

    /// An amount as one line tells it.
    ///
    /// @param quantity the amount as the text has it
    /// @param evidence never empty; where a line tells it several times or in several copies, which
    ///   count once, all of them, in [Evidence#ORDER]
    public record Figure(Quantity quantity, List<Evidence> evidence) {
        /// Copies the evidence.
        public Figure {
            evidence = List.copyOf(evidence);
        }

        /// The least of the evidence.
        public Evidence first() {
            return evidence.get(0);
        }

        /// The line that tells it.
        public String line() {
            return first().holding().line();
        }

        /// From its lower to its upper bound in a unit of its measure; null where it tells neither.
        @Nullable Range in(String unit) {
            Range range = Range.of(quantity);
            return range == null ? null : range.times(Goods.size(Goods.unit(quantity), unit));
        }
    }

    /// What one line tells of the same goods in the same direction over several matters, as far as
    /// it is stated as having happened and the matter is reported or corroborated.
    ///
    /// @param from as in [Row]
    /// @param to as in [Row]
    /// @param unit as in [Row], of the first matter
    /// @param item as in [Row]
    /// @param line the line
    /// @param matters the ids of the matters; an amount that the line repeats without stating
    ///   another date counts once
    /// @param range the sum, from the lowest to the highest figure of each matter
    public record Total(
            List<String> from,
            List<String> to,
            String unit,
            String item,
            String line,
            List<String> matters,
            Range range) {
        /// Copies the lists.
        public Total {
            from = List.copyOf(from);
            to = List.copyOf(to);
            matters = List.copyOf(matters);
        }
    }

    /// The ledger of some matters.
    ///
    /// @param sure which statements are sure enough for their amounts to be entered
    public static QuantityLedger of(Collection<Matter> matters, Predicate<Evidence> sure) {
        List<Row> rows = new ArrayList<>();
        int leftOut = 0;
        for (Matter matter : matters) {
            List<Reported> reported = reported(matter);
            List<Reported> entered =
                    reported.stream().filter(one -> sure.test(one.evidence())).toList();
            leftOut += reported.size() - entered.size();
            rows.addAll(rows(matter, entered));
        }
        rows.sort(ORDER);
        return new QuantityLedger(rows, Totals.of(rows), leftOut);
    }

    private record Heading(List<String> from, List<String> to, Told told, Goods goods) {}

    /// What the copies of a figure have in common.
    private record Telling(
            String line,
            Quantity quantity,
            Status status,
            @Nullable String date,
            List<String> voices) {
        static Telling of(Evidence evidence, Quantity quantity) {
            Statement statement = evidence.statement();
            return new Telling(
                    evidence.holding().line(),
                    quantity,
                    statement.status(),
                    statement.date(),
                    statement.voices().stream()
                            .map(voice -> voice.code() + " " + voice.stance() + " " + voice.who())
                            .sorted()
                            .toList());
        }
    }

    private record Reported(Evidence evidence, Quantity quantity) {
        Heading heading() {
            Statement statement = evidence.statement();
            return new Heading(
                    codes(statement.actors()),
                    codes(statement.recipients()),
                    Told.of(statement),
                    Goods.of(quantity));
        }
    }

    private static List<Reported> reported(Matter matter) {
        List<Reported> reported = new ArrayList<>();
        for (Evidence evidence : matter.evidence()) {
            for (Quantity quantity : evidence.statement().quantities()) {
                if (!Goods.of(quantity).isParty()) {
                    reported.add(new Reported(evidence, quantity));
                }
            }
        }
        return reported;
    }

    private static List<Row> rows(Matter matter, List<Reported> entered) {
        Map<Heading, List<Reported>> reported =
                entered.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Reported::heading,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        Map<Heading, List<Reported>> joined = new LinkedHashMap<>();
        reported.forEach((heading, figures) ->
                joined.computeIfAbsent(named(heading, reported.keySet()), h -> new ArrayList<>())
                        .addAll(figures));
        List<Row> rows = new ArrayList<>();
        joined.forEach((heading, figures) -> rows.add(row(matter, heading, figures)));
        return rows;
    }

    /// Where a heading names no item, and the others of its measure name one alone, that one's.
    private static Heading named(Heading heading, Set<Heading> all) {
        if (!heading.goods().item().isEmpty()) {
            return heading;
        }
        List<Heading> others =
                all.stream()
                        .filter(other -> !other.equals(heading))
                        .filter(other ->
                                other.from().equals(heading.from())
                                        && other.to().equals(heading.to())
                                        && other.told() == heading.told()
                                        && other.goods()
                                                .measure()
                                                .equals(heading.goods().measure()))
                        .toList();
        return others.size() == 1 ? others.get(0) : heading;
    }

    private static Row row(Matter matter, Heading heading, List<Reported> reported) {
        Map<Telling, Set<Evidence>> tellings = new LinkedHashMap<>();
        reported.stream()
                .sorted(Comparator.comparing(Reported::evidence, Evidence.ORDER))
                .forEach(one ->
                        tellings.computeIfAbsent(
                                        Telling.of(one.evidence(), one.quantity()),
                                        t -> new TreeSet<>(Evidence.ORDER))
                                .add(one.evidence()));
        List<Figure> figures = new ArrayList<>();
        tellings.forEach((telling, evidence) ->
                figures.add(new Figure(telling.quantity(), List.copyOf(evidence))));
        String unit = Goods.unit(figures.get(0).quantity());
        List<Range> ranges =
                figures.stream().map(figure -> figure.in(unit)).filter(Objects::nonNull).toList();
        return new Row(
                matter,
                heading.from(),
                heading.to(),
                heading.told(),
                unit,
                heading.goods().item(),
                figures,
                Range.over(ranges));
    }

    /// The codes, without the one of nobody where somebody is named.
    private static List<String> codes(List<Actor> actors) {
        List<String> named = actors.stream().map(Actor::code).distinct().sorted().toList();
        return named.size() == 1
                ? named
                : named.stream().filter(code -> !code.equals("UNK")).toList();
    }
}
