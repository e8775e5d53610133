package dev.entente.dossier;

import dev.entente.Resource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/// A dossier as one HTML file: no script, no outside resource; every sentence links to the quoted
/// sentences that it rests on.
public final class Page {
    private static final int LONGEST_QUOTE = 420;

    private Page() {}

    /// The page, as text.
    public static String of(Dossier dossier) {
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
        opening(main, dossier);
        summary(main, dossier.summary());
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
        ledger(main, dossier.ledger());
        sources(main, dossier.citations());
        return "<!DOCTYPE html>\n" + root.outerHtml() + "\n";
    }

    private static void opening(Element main, Dossier dossier) {
        Element header = main.appendElement("header");
        header.appendElement("p").addClass("kind").text("Dossier");
        header.appendElement("h1").text(dossier.title());
        Dossier.Basis basis = dossier.basis();
        header.appendElement("p")
                .addClass("basis")
                .text(
                        "As known on "
                                + Days.words(dossier.day())
                                + ". Made by rules from "
                                + count(basis.documents(), "document")
                                + (basis.notCoded() == 0
                                        ? ""
                                        : " (" + basis.notCoded() + " not coded: not English)")
                                + ", "
                                + count(basis.statements(), "statement")
                                + ", "
                                + count(basis.matters(), "matter")
                                + ". Every number in brackets leads to the sentence quoted.");
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

    private static void summary(Element main, List<Passage> passages) {
        if (passages.isEmpty()) {
            return;
        }
        main.appendElement("h2").attr("id", "summary").text("Summary");
        Element text = main.appendElement("p").addClass("summary");
        for (Passage passage : passages) {
            Element sentence = text.appendElement("span").addClass("sentence");
            sentence.appendText(passage.sentence());
            links(sentence, passage.citations());
            text.appendText(" ");
        }
    }

    private static void passages(Element main, List<Passage> passages) {
        Element list = main.appendElement("ul").addClass("passages");
        for (Passage passage : passages) {
            Element item = list.appendElement("li");
            Element line = item.appendElement("p").addClass("when");
            line.appendElement("span").text(passage.when());
            String standing = passage.standing().name().toLowerCase(Locale.ROOT);
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

    private static void ledger(Element main, List<Movement> ledger) {
        if (ledger.isEmpty()) {
            return;
        }
        main.appendElement("h2").attr("id", "quantities").text("Quantities");
        main.appendElement("p")
                .addClass("note")
                .text(
                        "Figures stand side by side as each account gives them; they are not added up.");
        Element table = main.appendElement("div").addClass("wide").appendElement("table");
        Element top = table.appendElement("thead").appendElement("tr");
        for (String name :
                List.of("From", "To", "How much", "By whose account", "When", "Source")) {
            top.appendElement("th").attr("scope", "col").text(name);
        }
        Element body = table.appendElement("tbody");
        for (Movement movement : ledger) {
            Element row = body.appendElement("tr");
            row.appendElement("td").text(movement.from());
            row.appendElement("td").text(movement.to());
            row.appendElement("td").text(movement.amount());
            row.appendElement("td").text(movement.account());
            row.appendElement("td").text(movement.when());
            links(row.appendElement("td"), movement.citations());
        }
    }

    private static void sources(Element main, List<Citation> citations) {
        main.appendElement("h2").attr("id", "sources").text("Sources");
        Element list = main.appendElement("ol").addClass("sources");
        for (Citation citation : citations) {
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
        }
    }

    private static void links(Element parent, List<Citation> citations) {
        for (Citation citation : citations) {
            parent.appendText(" ");
            link(parent, "#" + citation.anchor(), "[" + citation.number() + "]");
        }
    }

    private static void link(Element parent, String to, String text) {
        parent.appendElement("a").attr("href", to).text(text);
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
