package dev.entente.app;

import dev.entente.Quantity;
import dev.entente.actors.StateNames;
import dev.entente.casefile.Case;
import dev.entente.casefile.QuantityLedger;
import dev.entente.casefile.QuantityLedger.Figure;
import dev.entente.casefile.QuantityLedger.Row;
import dev.entente.casefile.QuantityLedger.Told;
import dev.entente.casefile.QuantityLedger.Total;
import dev.entente.casefile.Range;
import dev.entente.casefile.View;
import dev.entente.dossier.Amounts;
import dev.entente.dossier.DossierWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists who gave how much of what to whom, by whose account, as a case knows it.
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = {
            "Lists who gave how much of what to whom between two states, and who says so.",
            "",
            "The figures that reports give of one matter stand side by side, with the range",
            "from the lowest to the highest. Copies of a report count once. What is planned,",
            "possible, denied or said not to be so stands apart. Units are converted within",
            "one measure, money never. A total is of one line alone, over several matters",
            "that are reported or corroborated: lines may speak of the same goods.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 something was found; 1 nothing was found; 2 wrongly asked.",
            "",
            "Examples, after \"./entente demo\":",
            "  ./entente ledger demo/korea.entente --pair RUS,PRK",
            "  ./entente ledger demo/korea.entente --pair RUS,PRK --csv",
            "  ./entente ledger demo/korea.entente --pair RUS,PRK --as-known-on 2024-06-17"
        })
final class ListQuantities implements Callable<Integer> {
    @Mixin private AskedCase asked = new AskedCase();

    @Mixin private AskedPair pair = new AskedPair();

    @Mixin private KnownOn known = new KnownOn();

    @Option(
            names = "--all",
            description = "also what the program is not sure of, which dossiers do not tell")
    private boolean all;

    @ArgGroup private Form form = new Form();

    private static final class Form {
        @Option(names = "--json", description = "as JSON: rows and totals")
        private boolean json;

        @Option(
                names = "--csv",
                description =
                        "as CSV for a spreadsheet, a figure a line, without totals; a cell that"
                                + " would begin a formula begins with an apostrophe instead")
        private boolean csv;
    }

    @Override
    public Integer call() throws IOException {
        try (Case listed = asked.open()) {
            View view = known.view(listed);
            QuantityLedger ledger =
                    QuantityLedger.of(
                            view.matters(pair.dyad()),
                            one -> all || DossierWriter.isSure(one, pair.dyad()));
            if (ledger.leftOut() > 0) {
                System.err.println(
                        "entente: left out, since the program is not sure of it: "
                                + Words.count(ledger.leftOut(), "amount")
                                + "; --all lists everything");
            }
            if (ledger.rows().isEmpty()) {
                System.err.println(
                        "entente: no amounts were found about "
                                + pair.dyad()
                                + " in "
                                + asked.file());
                return 1;
            }
            if (form.json) {
                System.out.print(LedgerForms.json(ledger));
            } else if (form.csv) {
                System.out.print(LedgerForms.csv(ledger));
            } else {
                System.out.print(text(ledger));
            }
            return 0;
        }
    }

    private static String text(QuantityLedger ledger) {
        StateNames names = StateNames.load();
        String rows =
                ledger.rows().stream()
                        .map(row -> text(row, names))
                        .collect(Collectors.joining(System.lineSeparator()));
        return ledger.totals().isEmpty()
                ? rows
                : rows
                        + System.lineSeparator()
                        + "Totals of single lines; lines may speak of the same goods, so add none to another"
                        + System.lineSeparator()
                        + ledger.totals().stream()
                                .map(total -> text(total, names))
                                .collect(Collectors.joining());
    }

    private static String text(Row row, StateNames names) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                0,
                direction(row.from(), row.to(), names)
                        + ": "
                        + goods(row.unit(), row.item())
                        + told(row.told()));
        line(
                text,
                2,
                row.matter().type().name()
                        + ", "
                        + row.matter().standing().name().toLowerCase(Locale.ROOT)
                        + "; matter "
                        + ListMatters.shown(row.matter().id())
                        + ": "
                        + row.matter().explanation());
        for (Figure figure : row.figures()) {
            line(text, 2, amount(figure));
            text.append(ListMatters.line(figure.first()));
        }
        Range range = row.range();
        if (range != null && row.figures().size() > 1) {
            long lines = row.figures().stream().map(Figure::line).distinct().count();
            line(
                    text,
                    2,
                    "range: "
                            + words(range, row.unit())
                            + " ("
                            + Words.count(row.figures().size(), "figure")
                            + ", "
                            + Words.count((int) lines, "line")
                            + ")");
        }
        return text.toString();
    }

    private static String amount(Figure figure) {
        int told = figure.evidence().size();
        return Amounts.words(figure.quantity())
                + " (line "
                + ListMatters.shown(figure.line())
                + (told > 1 ? ", told by " + Words.count(told, "statement") : "")
                + String.format(
                        Locale.ROOT, ", confidence %.2f)", figure.first().statement().confidence());
    }

    private static String text(Total total, StateNames names) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                2,
                direction(total.from(), total.to(), names)
                        + ": "
                        + words(total.range(), total.unit())
                        + (total.item().isEmpty() ? "" : " (" + total.item() + ")")
                        + ", line "
                        + ListMatters.shown(total.line())
                        + ", matters "
                        + total.matters().stream()
                                .map(ListMatters::shown)
                                .collect(Collectors.joining(" ")));
        return text.toString();
    }

    private static void line(StringBuilder text, int indent, String words) {
        text.repeat(" ", indent).append(Words.plain(words)).append(System.lineSeparator());
    }

    private static String direction(List<String> from, List<String> to, StateNames names) {
        String words =
                to.isEmpty()
                        ? named(from, names) + (from.size() > 1 ? ", together" : "")
                        : named(from, names) + " to " + named(to, names);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String named(List<String> codes, StateNames names) {
        return codes.isEmpty()
                ? "nobody named"
                : codes.stream()
                        .map(code -> code.equals("UNK") ? "somebody unnamed" : names.of(code))
                        .collect(Collectors.joining(" and "));
    }

    private static String goods(String unit, String item) {
        if (unit.isEmpty()) {
            return "what is not named";
        }
        return item.isEmpty() ? unit : item + " (" + unit + ")";
    }

    private static String told(Told told) {
        return switch (told) {
            case HAPPENED -> "";
            case PLANNED -> "; planned";
            case HYPOTHETICAL -> "; only as possible";
            case NEGATED -> "; as not having happened";
            case DENIED -> "; only denied or doubted";
        };
    }

    /// "7,000 containers to 9,000 containers or more".
    private static String words(Range range, String unit) {
        return words(range.low(), unit)
                + (range.orLess() ? " or less" : "")
                + (range.low() == range.high() ? "" : " to " + words(range.high(), unit))
                + (range.orMore() ? " or more" : "");
    }

    private static String words(double value, String unit) {
        return Amounts.words(
                new Quantity(value, null, null, unit.isEmpty() ? null : unit, "", false));
    }
}
