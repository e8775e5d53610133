package dev.entente.language;

import dev.entente.Span;
import dev.entente.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A labelled sentence of `times-develop.tsv` or `times-test.tsv`.
record TimesGold(LocalDate document, String sentence, List<Time> times) {
    static List<TimesGold> read(String table) {
        return Table.rows(TimesGold.class, table).stream().map(TimesGold::of).toList();
    }

    private static TimesGold of(String[] row) {
        List<Time> times = new ArrayList<>();
        for (int i = 3; i < row.length; i++) {
            String[] cells = row[i].split(" ", 5);
            Span span = new Span(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]));
            @Nullable String value = cells[3].equals("-") ? null : cells[3];
            times.add(new Time(span, cells[4], value, TimeKind.valueOf(cells[2])));
        }
        return new TimesGold(LocalDate.parse(row[1]), row[2], times);
    }

    /// What is found with the parser.
    List<Time> found(Sentences sentences, Parser parser) {
        return parser.of(sentences.of(sentence)).stream()
                .flatMap(parse -> Times.of(parse, document).stream())
                .toList();
    }
}
