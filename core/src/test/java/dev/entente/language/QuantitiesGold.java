package dev.entente.language;

import dev.entente.Quantity;
import dev.entente.Span;
import dev.entente.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A labelled sentence of `quantities-develop.tsv` or `quantities-test.tsv`.
record QuantitiesGold(String sentence, List<Labelled> quantities) {
    /// A quantity as labelled.
    record Labelled(Span span, Quantity quantity) {}

    static List<QuantitiesGold> read(String table) {
        return Table.rows(QuantitiesGold.class, table).stream().map(QuantitiesGold::of).toList();
    }

    private static QuantitiesGold of(String[] row) {
        List<Labelled> quantities = new ArrayList<>();
        for (int i = 2; i < row.length; i++) {
            if (row[i].isBlank()) {
                continue;
            }
            String[] cells = row[i].split(" ", 8);
            Span span = new Span(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]));
            String unit = cells[5].equals("-") ? null : cells[5].replace('_', ' ');
            quantities.add(
                    new Labelled(
                            span,
                            new Quantity(
                                    number(cells[2]),
                                    number(cells[3]),
                                    number(cells[4]),
                                    unit,
                                    cells[7].equals("-") ? "" : cells[7],
                                    cells[6].equals("1"))));
        }
        return new QuantitiesGold(row[1], quantities);
    }

    private static @Nullable Double number(String cell) {
        return cell.equals("-") ? null : Double.valueOf(cell);
    }

    /// What is found with the parser.
    List<Amount> found(Sentences sentences, Parser parser) {
        return parser.of(sentences.of(sentence)).stream()
                .flatMap(parse -> Quantities.of(parse).stream())
                .toList();
    }
}
