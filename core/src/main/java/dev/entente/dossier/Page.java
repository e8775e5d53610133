package dev.entente.dossier;

import dev.entente.Resource;
import dev.entente.Standing;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/// A dossier as one HTML file: no script, no outside resource; every sentence links to the quoted
/// sentences that it rests on.
public final class Page {
    private static final int LONGEST_QUOTE = 420;

    private static final int LONGEST_RUN = 5;
    private static final List<String> COLUMNS =
            List.of("From", "To", "How much", "By whose account", "When", "Source");

    private final Dossier dossier;
    private final Set<Citation> cited = new HashSet<>();

    private Page(Dossier dossier) {
        this.dossier = dossier;
    }

    /// The page, as text.
    public static String of(Dossier dossier) {
        return new Page(dossier).text();
    }

    private String text() {
        Document page = Document.createShell("");
        page.outputSettings()
                .prettyPrint(false)
                .charset(StandardCharsets.UTF_8)
                .escapeMode(Entities.EscapeMode.base);
        Element root = page.expectFirst("html").attr("lang", "en");
        Element head = page.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", "default-src 'none'; style-src 'unsafe-inline'");
        head.appendElement("title")
                .text(dossier.title() + ", as known on " + Days.words(dossier.day()));
        head.appendElement("style")
                .appendChild(new DataNode(Resource.text(Page.class, "dossier.css")));
        Element main = page.body().appendElement("main");
        opening(main);
        summary(main);
        legend(main);
        String heading = "";
        for (Section section : dossier.sections()) {
            if (!section.heading().equals(heading)) {
                heading = section.heading();
                main.appendElement("h2").attr("id", anchor(heading)).text(heading);
            }
            if (!section.theme().isEmpty()) {
                main.appendElement("h3").text(section.theme());
            }
            passages(main, section.passages());
        }
        ledger(main);
        sources(main);
        return "<!DOCTYPE html>\n" + root.outerHtml() + "\n";
    }

    private void opening(Element main) {
        Element header = main.appendElement("header");
        header.appendElement("p").addClass("kind").text("Dossier");
        header.appendElement("h1").text(dossier.title());
        header.appendElement("p")
                .addClass("basis")
                .text(basis(dossier) + " Every number in brackets leads to the sentence quoted.");
        Element contents = header.appendElement("nav").attr("aria-label", "Contents");
        if (!dossier.summary().isEmpty()) {
            link(contents, "#summary", "Summary");
        }
        dossier.sections().stream()
                .map(Section::heading)
                .distinct()
                .forEach(heading -> link(contents, "#" + anchor(heading), heading));
        if (!dossier.ledger().isEmpty()) {
            link(contents, "#quantities", "Quantities");
        }
        link(contents, "#sources", "Sources");
    }

    /// What the dossier was made from, and when it was known.
    static String basis(Dossier dossier) {
        Dossier.Basis basis = dossier.basis();
        return "As known on "
                + Days.words(dossier.day())
                + ". Made by a program from "
                + count(basis.documents(), "document")
                + (basis.notCoded() == 0
                        ? ""
                        : " (" + basis.notCoded() + " not coded: not English)")
                + ", "
                + count(basis.statements(), "statement")
                + ", "
                + count(basis.matters(), "matter")
                + (basis.unsure() == 0
                        ? "."
                        : "; left out "
                                + count(basis.unsure(), "statement")
                                + " that the program is less sure of, or that only a question"
                                + " makes.");
    }

    private void legend(Element main) {
        List<Standing> standings = Legend.of(dossier);
        if (standings.isEmpty()) {
            return;
        }
        Element list =
                main.appendElement("dl").addClass("legend").attr("aria-label", "How matters stand");
        for (Standing standing : standings) {
            String word = Legend.word(standing);
            list.appendElement("dt").addClass("standing " + word).text(word);
            list.appendElement("dd").text(Legend.meaning(standing));
        }
    }

    private void summary(Element main) {
        if (dossier.summary().isEmpty()) {
            return;
        }
        main.appendElement("h2").attr("id", "summary").text("Summary");
        Element text = main.appendElement("p").addClass("summary");
        for (Passage passage : dossier.summary()) {
            Element sentence = text.appendElement("span").addClass("sentence");
            sentence.appendText(passage.sentence());
            links(sentence, passage.citations());
            text.appendText(" ");
        }
    }

    private void passages(Element main, List<Passage> passages) {
        Element list = main.appendElement("ul").addClass("passages");
        for (Passage passage : passages) {
            Element item = list.appendElement("li");
            Element line = item.appendElement("p").addClass("when");
            line.appendElement("span").text(passage.when());
            String standing = Legend.word(passage.standing());
            line.appendElement("span")
                    .addClass("standing " + standing)
                    .attr("title", passage.because())
                    .text(standing);
            Element sentence = item.appendElement("p").addClass("sentence");
            sentence.appendText(passage.sentence());
            links(sentence, passage.citations());
            Citation first = passage.citations().get(0);
            Element quote = item.appendElement("blockquote");
            quote.appendElement("q").text(shortened(first.quote()));
            quote.appendElement("cite").text(origin(first));
        }
    }

    private void ledger(Element main) {
        if (dossier.ledger().isEmpty()) {
            return;
        }
        main.appendElement("h2").attr("id", "quantities").text("Quantities");
        main.appendElement("p")
                .addClass("note")
                .text(
                        "Figures stand side by side as each account gives them; they are not added up.");
        Element table = main.appendElement("div").addClass("wide").appendElement("table");
        Element top = table.appendElement("thead").appendElement("tr");
        for (String name : COLUMNS) {
            top.appendElement("th").attr("scope", "col").text(name);
        }
        Element body = table.appendElement("tbody");
        for (Movement movement : dossier.ledger()) {
            Element row = body.appendElement("tr");
            COLUMNS.forEach(name -> row.appendElement("td").attr("data-label", name));
            row.child(0).text(movement.from());
            row.child(1).text(movement.to());
            row.child(2).text(movement.amount());
            row.child(3).text(movement.account());
            row.child(4).text(movement.when());
            links(row.child(5), movement.citations());
        }
    }

    private void sources(Element main) {
        main.appendElement("h2").attr("id", "sources").text("Sources");
        Element list = main.appendElement("ol").addClass("sources");
        for (Citation citation : dossier.citations()) {
            Element item =
                    list.appendElement("li")
                            .attr("id", citation.anchor())
                            .attr("data-document", citation.document().id())
                            .attr("data-start", String.valueOf(citation.span().start()))
                            .attr("data-end", String.valueOf(citation.span().end()));
            item.appendElement("q").text(citation.quote());
            Element from = item.appendElement("p").addClass("origin");
            String title = citation.document().title();
            if (!title.isEmpty()) {
                from.appendElement("cite").text(title);
                from.appendText(". ");
            }
            from.appendText(origin(citation) + ". ");
            from.appendElement("span")
                    .addClass("place")
                    .text(
                            citation.document().source()
                                    + ", characters "
                                    + citation.span().start()
                                    + "–"
                                    + citation.span().end());
            from.appendText(" ");
            link(from, "#" + first(citation), "↑")
                    .addClass("back")
                    .attr("aria-label", "Back to the first sentence that cites it");
        }
    }

    /// Adds the numbers, joined to what stands before them so that none begins a line alone; a long
    /// run of them breaks.
    private void links(Element parent, List<Citation> citations) {
        for (int i = 0; i < citations.size(); i++) {
            if (parent.childNodeSize() > 0) {
                parent.appendText(i < LONGEST_RUN ? "\u00a0" : " ");
            }
            Citation citation = citations.get(i);
            Element link = link(parent, "#" + citation.anchor(), "[" + citation.number() + "]");
            if (cited.add(citation)) {
                link.attr("id", first(citation));
            }
        }
    }

    /// The name of the place that cites it first.
    private static String first(Citation citation) {
        return "first-" + citation.number();
    }

    private static Element link(Element parent, String to, String text) {
        return parent.appendElement("a").attr("href", to).text(text);
    }

    /// "The White House, 13 September 2023".
    static String origin(Citation citation) {
        String publisher = citation.document().publisher();
        return (publisher == null ? "Publisher not stated" : publisher)
                + ", "
                + (citation.document().published() == null
                        ? "undated"
                        : Days.words(citation.document().published()));
    }

    private static String shortened(String quote) {
        if (quote.length() <= LONGEST_QUOTE) {
            return quote;
        }
        int space = quote.lastIndexOf(' ', LONGEST_QUOTE);
        return quote.substring(0, space < 0 ? LONGEST_QUOTE : space) + " …";
    }

    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d %s", number, noun) + (number == 1 ? "" : "s");
    }
}
