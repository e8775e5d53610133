package dev.entente.casefile;

import dev.entente.EventType.QuadClass;
import dev.entente.Voice.Stance;
import dev.entente.casefile.QuantityLedger.Figure;
import dev.entente.casefile.QuantityLedger.Row;
import dev.entente.casefile.QuantityLedger.Told;
import dev.entente.casefile.QuantityLedger.Total;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Sums what each line tells over several matters.
final class Totals {
    private Totals() {}

    private record Heading(
            List<String> from, List<String> to, Goods goods, QuadClass kind, String line) {}

    /// What a line tells of one matter, and the dates that it states.
    private record Part(Row row, Range range, Set<String> dates) {}

    /// The totals of rows, in their order and in that of the lines.
    static List<Total> of(List<Row> rows) {
        Map<Heading, List<Part>> parts = new LinkedHashMap<>();
        for (Row row : rows) {
            byLine(row)
                    .forEach((line, figures) -> {
                        Heading heading =
                                new Heading(
                                        row.from(),
                                        row.to(),
                                        row.goods(),
                                        row.matter().type().quadClass(),
                                        line);
                        List<Part> before = parts.computeIfAbsent(heading, h -> new ArrayList<>());
                        String unit = before.isEmpty() ? row.unit() : before.get(0).row().unit();
                        Range range =
                                Range.over(
                                        figures.stream()
                                                .map(figure -> figure.in(unit))
                                                .filter(Objects::nonNull)
                                                .toList());
                        if (range != null) {
                            before.add(new Part(row, range, dates(figures)));
                        }
                    });
        }
        List<Total> totals = new ArrayList<>();
        parts.forEach((heading, of) -> {
            List<Range> ranges = unrepeated(of);
            if (ranges.size() > 1) {
                totals.add(
                        new Total(
                                heading.from(),
                                heading.to(),
                                of.get(0).row().unit(),
                                heading.goods().item(),
                                heading.line(),
                                of.stream().map(part -> part.row().matter().id()).toList(),
                                ranges.stream().reduce(Range::plus).orElseThrow()));
            }
        });
        return totals;
    }

    /// The figures of a row that may be summed, by their lines.
    private static Map<String, List<Figure>> byLine(Row row) {
        Map<String, List<Figure>> lines = new TreeMap<>();
        if (row.told() == Told.HAPPENED && row.goods().adds() && isHeld(row)) {
            for (Figure figure : row.figures()) {
                if (figure.first().statement().voices().stream()
                        .anyMatch(voice -> voice.stance() == Stance.STATES)) {
                    lines.computeIfAbsent(figure.line(), line -> new ArrayList<>()).add(figure);
                }
            }
        }
        return lines;
    }

    private static boolean isHeld(Row row) {
        return switch (row.matter().standing()) {
            case CORROBORATED, REPORTED -> true;
            case RETRACTED, CONTESTED, OVERTAKEN, ANNOUNCED, DOUBTED, ALLEGED, MENTIONED -> false;
        };
    }

    private static Set<String> dates(Collection<Figure> figures) {
        Set<String> dates = new TreeSet<>();
        figures.stream()
                .flatMap(figure -> figure.evidence().stream())
                .flatMap(evidence -> Stream.ofNullable(evidence.statement().date()))
                .forEach(dates::add);
        return dates;
    }

    /// How many stated dates have no day in common.
    private static int apart(List<Part> parts) {
        Set<String> dates = new TreeSet<>();
        parts.forEach(part -> dates.addAll(part.dates()));
        List<Occasion> apart = new ArrayList<>();
        for (String date : dates) {
            Occasion occasion = Occasion.parse(date);
            if (apart.stream().noneMatch(occasion::meets)) {
                apart.add(occasion);
            }
        }
        return apart.size();
    }

    /// An amount that a line repeats counts once for each date that is stated with it.
    private static List<Range> unrepeated(List<Part> parts) {
        Map<Range, List<Part>> alike = new LinkedHashMap<>();
        parts.forEach(
                part -> alike.computeIfAbsent(part.range(), r -> new ArrayList<>()).add(part));
        List<Range> ranges = new ArrayList<>();
        alike.forEach((range, same) -> {
            int times = Math.max(1, Math.min(same.size(), apart(same)));
            ranges.addAll(Collections.nCopies(times, range));
        });
        return ranges;
    }
}
