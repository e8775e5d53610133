package dev.entente.web;

import dev.entente.Dyad;
import dev.entente.Evidence;
import dev.entente.casefile.QuantityLedger;
import dev.entente.casefile.QuantityLedger.Figure;
import dev.entente.casefile.QuantityLedger.Row;
import dev.entente.casefile.QuantityLedger.Told;
import dev.entente.dossier.Amounts;
import dev.entente.dossier.DossierWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// Who gave how much of what to whom, by whose account; figures that contradict each other side by
/// side.
final class LedgerPage implements Page {
    private static final int LOOKED = 1000;

    private final Telling telling;

    LedgerPage(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Answer of(Asked asked) {
        Dyad pair = asked.pair();
        MatterList newest =
                MatterList.of(asked.view(), pair, asked.day(), 0, LOOKED, LOOKED, matter -> true);
        QuantityLedger ledger =
                QuantityLedger.of(
                        newest.matters(), evidence -> DossierWriter.isSure(evidence, pair));
        Element main = Markup.main().addClass("pair");
        main.appendChild(PairPage.heading(asked, telling, "Ledger"));
        main.appendChild(
                Markup.styled(
                        "p",
                        "soft",
                        "Figures stand side by side as each account gives them; they are not added"
                                + " up. "
                                + (ledger.leftOut() == 0
                                        ? ""
                                        : Markup.count(ledger.leftOut(), "amount")
                                                + " that the program is not sure of "
                                                + (ledger.leftOut() == 1 ? "is" : "are")
                                                + " left out. ")
                                + (newest.isEnd()
                                        ? ""
                                        : "Only the newest "
                                                + Markup.count(LOOKED, "matter")
                                                + " were looked through.")));
        Sheet sheet =
                new Sheet(
                        "ledger-" + pair,
                        "from",
                        "to",
                        "told",
                        "amount",
                        "voices",
                        "when",
                        "standing",
                        "matter",
                        "statement",
                        "sentence");
        if (ledger.rows().isEmpty()) {
            main.appendChild(
                    Markup.said("p", "No report tells an amount that passed between the two."));
        } else {
            main.appendElement("div")
                    .addClass("wide")
                    .attr("tabindex", "0")
                    .attr("role", "region")
                    .attr("aria-label", "Ledger")
                    .appendChild(table(asked, pair, ledger, sheet));
        }
        return new Answer.Shown("Ledger of " + telling.name(pair), main, sheet);
    }

    private Element table(Asked asked, Dyad pair, QuantityLedger ledger, Sheet sheet) {
        Element table =
                Markup.table(
                        "Amounts by direction, measure and matter",
                        List.of("From", "To", "How much", "By whose account", "When", "Matter"));
        for (Row row : ledger.rows()) {
            for (Figure figure : row.figures()) {
                Evidence first = figure.first();
                String amount = Amounts.words(figure.quantity());
                String told = told(row.told());
                Element line = Markup.row(table);
                line.appendChild(Markup.said("td", names(row.from())));
                line.appendChild(Markup.said("td", names(row.to())));
                line.appendChild(
                        Markup.said("td", amount + (told.isEmpty() ? "" : " (" + told + ")")));
                line.appendElement("td")
                        .appendText(Markup.plain(Telling.voices(first.statement()) + ". "))
                        .appendChild(Telling.inPlace(asked, first));
                line.appendChild(Markup.said("td", Telling.when(first)));
                Element matter = line.appendElement("td");
                matter.appendChild(
                        Markup.link(
                                asked.to(Telling.address(pair, row.matter())),
                                Markup.word(row.matter().type())));
                matter.appendText(" ");
                matter.appendChild(Telling.standing(row.matter().standing()));
                sheet.add(
                        String.join(" ", row.from()),
                        String.join(" ", row.to()),
                        Markup.word(row.told()),
                        amount,
                        Telling.voices(first.statement()),
                        Telling.when(first),
                        Markup.word(row.matter().standing()),
                        row.matter().id(),
                        first.id(),
                        first.sentence());
            }
        }
        return table;
    }

    private String names(List<String> codes) {
        return codes.stream().map(telling::name).collect(Collectors.joining(", "));
    }

    private static String told(Told told) {
        return switch (told) {
            case HAPPENED -> "";
            case PLANNED -> "planned";
            case HYPOTHETICAL -> "only as possible";
            case NEGATED -> "as not having happened";
            case DENIED -> "only denied or doubted";
        };
    }
}
