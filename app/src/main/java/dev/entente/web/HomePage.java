package dev.entente.web;

import dev.entente.Dyad;
import dev.entente.Matter;
import dev.entente.Standing;
import dev.entente.casefile.PairTally;
import dev.entente.casefile.Tally;
import dev.entente.casefile.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/// The case: how much it holds, about whom, what is contested in it and what is planned.
final class HomePage implements Page {
    private static final int PAIRS = 12;

    /// So many pairs are looked through for what is contested and planned, in their newest matters.
    private static final int SEARCHED = 6;

    private static final int NEWEST = 60;
    private static final int SHOWN = 6;

    private final Telling telling;

    HomePage(Telling telling) {
        this.telling = telling;
    }

    private record Told(Dyad pair, Matter matter) {}

    @Override
    public Answer of(Asked asked) {
        View view = asked.view();
        Element main = Markup.main().addClass("home");
        main.appendChild(Markup.said("h1", "What this case holds"));
        List<Tally> tallies = view.tallies();
        int documents = tallies.stream().mapToInt(tally -> tally.coded() + tally.uncoded()).sum();
        int uncoded = tallies.stream().mapToInt(Tally::uncoded).sum();
        if (documents == 0) {
            main.appendChild(
                    Markup.said(
                            "p",
                            "Nothing yet. Import files or folders from the command line:"
                                    + " entente import CASE PATH."));
            return new Answer.Shown("The case", main, null);
        }
        main.appendChild(
                Markup.styled(
                        "p",
                        "soft",
                        Markup.count(documents, "document")
                                + (uncoded == 0
                                        ? ""
                                        : String.format(
                                                Locale.ROOT,
                                                " (%,d not coded: not English)",
                                                uncoded))
                                + ", "
                                + Markup.count(view.statements(), "statement")
                                + "."));
        List<Dyad> pairs =
                view.pairs().stream()
                        .map(PairTally::pair)
                        .filter(pair -> !pair.names("UNK"))
                        .limit(SEARCHED)
                        .toList();
        List<Told> newest = newest(asked, pairs);
        section(main, asked, "Contested now", newest, MatterList::isContested);
        section(main, asked, "Planned next", newest, one -> one.standing() == Standing.ANNOUNCED);
        main.appendChild(pairs(asked));
        return new Answer.Shown("The case", main, sheet(view));
    }

    private List<Told> newest(Asked asked, List<Dyad> pairs) {
        List<Told> newest = new ArrayList<>();
        for (Dyad pair : pairs) {
            MatterList.of(
                            asked.view(),
                            pair,
                            asked.day(),
                            0,
                            NEWEST,
                            NEWEST,
                            matter -> MatterList.isSure(matter, pair))
                    .matters()
                    .forEach(matter -> newest.add(new Told(pair, matter)));
        }
        newest.sort((one, other) -> Matter.NEWEST_FIRST.compare(one.matter(), other.matter()));
        return newest;
    }

    private void section(
            Element main,
            Asked asked,
            String heading,
            List<Told> newest,
            Predicate<Matter> wanted) {
        List<Told> shown =
                newest.stream().filter(one -> wanted.test(one.matter())).limit(SHOWN).toList();
        main.appendChild(Markup.said("h2", heading));
        if (shown.isEmpty()) {
            main.appendChild(
                    Markup.styled(
                            "p", "soft", "Nothing among the newest matters of the busiest pairs."));
            return;
        }
        Element list = main.appendElement("ul").addClass("matters");
        shown.forEach(
                one -> list.appendChild(MatterList.item(asked, telling, one.pair(), one.matter())));
    }

    private Element pairs(Asked asked) {
        Element section = Markup.tag("section");
        section.appendChild(Markup.said("h2", "Busiest pairs"));
        Element form = Form.asking("/pair").addClass("filters");
        section.appendChild(form);
        form.appendChild(Form.field("Show the pair of", "first", ""));
        form.appendChild(Form.field("and", "second", ""));
        form.appendChild(Form.button("Show"));
        if (asked.known() != null) {
            form.appendChild(Form.hidden(Asked.KNOWN, asked.known().toString()));
        }
        Element table =
                Markup.table(
                        "Pairs by the number of statements about both",
                        List.of("Pair", "Codes", "Statements"));
        asked.view().pairs().stream()
                .filter(tally -> !tally.pair().names("UNK"))
                .limit(PAIRS)
                .forEach(tally -> {
                    Element row = Markup.row(table);
                    row.appendElement("td")
                            .appendChild(
                                    Markup.link(
                                            asked.to(Telling.address(tally.pair())),
                                            telling.name(tally.pair())));
                    row.appendChild(Markup.said("td", tally.pair().toString()));
                    row.appendChild(
                            Markup.styled(
                                    "td",
                                    "number",
                                    String.format(Locale.ROOT, "%,d", tally.statements())));
                });
        section.appendChild(table);
        return section;
    }

    private static Sheet sheet(View view) {
        Sheet sheet = new Sheet("pairs", "first", "second", "statements");
        view.pairs()
                .forEach(tally ->
                        sheet.add(tally.pair().first(), tally.pair().second(), tally.statements()));
        return sheet;
    }
}
