package dev.entente.web;

import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.Dyad;
import dev.entente.Evidence;
import dev.entente.Holding;
import dev.entente.Span;
import dev.entente.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/// A document as it was read, with the statements marked where they stand and told beside.
final class DocumentPage implements Page {
    /// So many characters of a text are shown at once.
    private static final int SHOWN = 200_000;

    private final Telling telling;

    DocumentPage(Telling telling) {
        this.telling = telling;
    }

    /// The document that the path names.
    static Document document(Asked asked) {
        return holding(asked).document();
    }

    private static Holding holding(Asked asked) {
        try {
            return asked.view().document(asked.part("id"));
        } catch (IllegalArgumentException e) {
            throw Refused.absent(
                    "There is no document " + asked.part("id") + " as known then, or several.");
        }
    }

    /// Statements that rest on one sentence.
    private record Marked(Span sentence, List<Evidence> evidence) {}

    @Override
    public Answer of(Asked asked) {
        Holding holding = holding(asked);
        Document document = holding.document();
        List<Evidence> evidence =
                asked.view().in(document.id()).stream()
                        .sorted((one, other) ->
                                one.statement().trigger().compareTo(other.statement().trigger()))
                        .toList();
        List<Marked> marked = marked(evidence);
        Element main = Markup.main().addClass("document");
        heading(main, asked, holding, evidence.size());
        Element text = main.appendElement("article").addClass("text");
        text.attr("lang", document.language().equals("und") ? "" : document.language());
        fill(text, document.text(), marked);
        Element margin = main.appendElement("aside").attr("aria-label", "What it states");
        margin.appendChild(Markup.said("h2", "What it states"));
        if (evidence.isEmpty()) {
            margin.appendChild(
                    Markup.said(
                            "p",
                            "Nothing is marked: no statement about what states do to one another"
                                    + " was read in this text, or its language is not coded."));
        }
        evidence.forEach(one -> margin.appendChild(card(asked, one)));
        return new Answer.Shown(Telling.title(document), main, sheet(document, evidence));
    }

    private static void heading(Element main, Asked asked, Holding holding, int statements) {
        Document document = holding.document();
        Element header = main.appendElement("header");
        header.appendChild(Markup.styled("p", "kind", "Document"));
        header.appendChild(Markup.said("h1", Telling.title(document)));
        header.appendChild(
                Markup.styled(
                        "p",
                        "soft",
                        Telling.origin(document)
                                + (document.author() == null ? "" : ", by " + document.author())
                                + ". "
                                + Markup.count(statements, "statement")
                                + "."));
        Element more = header.appendElement("p").addClass("soft");
        more.appendText(
                Markup.plain(
                        "From "
                                + document.source()
                                + ", known since "
                                + holding.knownFrom().toString().substring(0, 10)
                                + "; digest "));
        more.appendChild(Markup.said("code", Telling.shown(document.id())));
        more.appendText(". ");
        if (!holding.line().equals(document.id())) {
            more.appendChild(
                    Markup.link(
                            asked.to("/document/" + Telling.shown(holding.line())),
                            "A copy of another report"));
            more.appendText(", with which it counts as one line. ");
        }
        more.appendChild(
                Markup.link(
                        asked.to(Telling.address(document) + "/original"), "The original bytes"));
        more.appendText(".");
    }

    private static List<Marked> marked(List<Evidence> evidence) {
        List<Marked> marked = new ArrayList<>();
        for (Evidence one : evidence) {
            Span sentence = one.statement().sentence();
            Marked last = marked.isEmpty() ? null : marked.get(marked.size() - 1);
            if (last != null && last.sentence().equals(sentence)) {
                last.evidence().add(one);
            } else if (last == null || last.sentence().end() <= sentence.start()) {
                marked.add(new Marked(sentence, new ArrayList<>(List.of(one))));
            } else {
                last.evidence().add(one);
            }
        }
        return marked;
    }

    /// The text in paragraphs; a sentence that statements rest on is marked.
    private static void fill(Element article, String text, List<Marked> marked) {
        int[] offsets = offsets(text);
        int at = 0;
        Element paragraph = article.appendElement("p");
        for (Marked one : marked) {
            int start = offsets[Math.min(one.sentence().start(), offsets.length - 1)];
            int end = offsets[Math.min(one.sentence().end(), offsets.length - 1)];
            paragraph = plain(article, paragraph, text.substring(at, start));
            Element mark = paragraph.appendElement("mark");
            one.evidence()
                    .forEach(each -> mark.appendElement("span").attr("id", Telling.place(each)));
            mark.appendText(Markup.plain(text.substring(start, end)));
            at = end;
        }
        int rest = Math.min(text.length(), Math.max(at, SHOWN));
        plain(article, paragraph, text.substring(at, rest));
        if (rest < text.length()) {
            article.appendChild(
                    Markup.styled(
                            "p",
                            "soft",
                            "The rest of the text, "
                                    + Markup.count(text.length() - rest, "character")
                                    + ", states nothing more and is not shown."));
        }
    }

    private static int[] offsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        int at = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
        return offsets;
    }

    private static Element plain(Element article, Element into, String words) {
        Element paragraph = into;
        String[] parts = words.split("\n[ \\t]*\n\\s*", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                paragraph = article.appendElement("p");
            }
            paragraph.appendText(Markup.plain(parts[i]));
        }
        return paragraph;
    }

    private Element card(Asked asked, Evidence evidence) {
        Statement statement = evidence.statement();
        Element card = Markup.tag("section").addClass("card");
        Element line = card.appendElement("p");
        line.appendChild(
                Markup.link("#" + Telling.place(evidence), Telling.type(statement))
                        .attr("title", "Where it stands in the text"));
        line.appendText(": " + Markup.plain(telling.parties(statement)));
        card.appendChild(
                Markup.styled(
                        "p",
                        "soft",
                        Telling.told(statement)
                                + (statement.date() == null ? "" : "; " + Telling.when(evidence))
                                + "; "
                                + Math.round(100 * statement.confidence())
                                + " % sure"));
        Element more = card.appendElement("details");
        more.appendChild(Markup.said("summary", "Why"));
        more.appendChild(Markup.styled("p", "soft", statement.explanation()));
        for (Dyad pair : Telling.pairs(statement)) {
            if (!pair.names("UNK")) {
                card.appendElement("p")
                        .appendChild(
                                Markup.link(
                                        asked.to(Telling.address(pair, evidence.id())),
                                        "The matter between " + telling.name(pair)));
            }
        }
        return card;
    }

    private static Sheet sheet(Document document, List<Evidence> evidence) {
        Sheet sheet =
                new Sheet(
                        "document-" + Telling.shown(document.id()),
                        "statement",
                        "type",
                        "mode",
                        "actors",
                        "recipients",
                        "status",
                        "voices",
                        "date",
                        "confidence",
                        "start",
                        "end",
                        "sentence");
        evidence.forEach(one -> {
            Statement statement = one.statement();
            sheet.add(
                    one.id(),
                    statement.type().name(),
                    statement.mode(),
                    codes(statement.actors()),
                    codes(statement.recipients()),
                    Markup.word(statement.status()),
                    Telling.voices(statement),
                    statement.date(),
                    statement.confidence(),
                    statement.sentence().start(),
                    statement.sentence().end(),
                    one.sentence());
        });
        return sheet;
    }

    private static String codes(List<Actor> actors) {
        return String.join(" ", actors.stream().map(Actor::code).distinct().toList());
    }
}
