package dev.entente.web;

import dev.entente.Resource;
import dev.entente.dossier.Days;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/// What all pages share: the head, the way to the other pages, the day as of which is asked, the
/// page as a table.
final class Frame {
    private static final List<Map.Entry<String, String>> ROOMS =
            List.of(
                    Map.entry("/", "Case"),
                    Map.entry("/search", "Search"),
                    Map.entry("/log", "Log"),
                    Map.entry("/help", "Help"));

    private final String name;

    /// @param name of the case
    Frame(String name) {
        this.name = name;
    }

    /// A whole page.
    String around(Answer.Shown shown, Asked asked) {
        Document page = shell(shown.title(), shown.scripts());
        Element body = page.body();
        body.appendChild(Markup.link("#main", "To the content").addClass("skip"));
        body.appendChild(banner(asked));
        body.appendChild(shown.main());
        body.appendChild(footer(shown, asked));
        return text(page);
    }

    /// A page that says why there is no other.
    String refusal(String title, String words) {
        Document page = shell(title, List.of());
        Element main = page.body().appendChild(Markup.main()).expectFirst("main");
        main.appendChild(Markup.said("h1", title));
        main.appendChild(Markup.said("p", words));
        main.appendElement("p").appendChild(Markup.link("/", "To the case"));
        return text(page);
    }

    private Document shell(String title, List<String> scripts) {
        Document page = Document.createShell("");
        page.outputSettings()
                .prettyPrint(false)
                .charset(StandardCharsets.UTF_8)
                .escapeMode(Entities.EscapeMode.base);
        page.expectFirst("html").attr("lang", "en");
        Element head = page.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.appendElement("title").text(Markup.plain(title + " – " + name));
        head.appendElement("link").attr("rel", "icon").attr("href", "/static/entente.svg");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", "/static/site.css");
        for (String script : scripts) {
            head.appendElement("script").attr("type", "module").attr("src", "/static/" + script);
        }
        return page;
    }

    private static String text(Document page) {
        return "<!DOCTYPE html>\n" + page.expectFirst("html").outerHtml() + "\n";
    }

    private Element banner(Asked asked) {
        Element banner = Markup.tag("header").addClass("banner");
        Element rooms = banner.appendElement("nav").attr("aria-label", "Pages");
        rooms.appendChild(Markup.styled("span", "name", name).attr("title", name));
        for (Map.Entry<String, String> room : ROOMS) {
            Element link = Markup.link(asked.to(room.getKey()), room.getValue());
            if (room.getKey().equals(asked.path())) {
                link.attr("aria-current", "page");
            }
            rooms.appendChild(link);
        }
        banner.appendChild(knownOn(asked));
        return banner;
    }

    /// Asks for this page as of another day.
    private static Element knownOn(Asked asked) {
        Element form = Form.asking(asked.path()).addClass("known");
        asked.words()
                .forEach((word, values) ->
                        values.forEach(value -> form.appendChild(Form.hidden(word, value))));
        Element label = form.appendElement("label");
        label.appendText("As known on ");
        Element day = label.appendElement("input").attr("type", "date").attr("name", Asked.KNOWN);
        day.attr("value", asked.day().toString());
        form.appendChild(Form.button("Show"));
        if (asked.known() != null) {
            form.addClass("past");
            form.appendChild(
                    Markup.link(asked.now().with(), "Back to now")
                            .attr("title", "Shown as of " + Days.words(asked.day())));
        }
        return form;
    }

    private static Element footer(Answer.Shown shown, Asked asked) {
        Element footer = Markup.tag("footer");
        if (shown.sheet() != null) {
            Element line = footer.appendElement("p");
            line.appendText("This page as ");
            line.appendChild(Markup.link(asked.with("form", "csv"), "CSV").attr("download", ""));
            line.appendText(" or ");
            line.appendChild(Markup.link(asked.with("form", "json"), "JSON").attr("download", ""));
            line.appendText(".");
        }
        footer.appendChild(
                Markup.said(
                        "p",
                        "As known on "
                                + Days.words(asked.day())
                                + ". Everything is on this machine; nothing is fetched."));
        return footer;
    }

    /// What a file that comes with the program holds.
    static byte[] file(String name) {
        return Resource.bytes(Frame.class, "static/" + name);
    }
}
