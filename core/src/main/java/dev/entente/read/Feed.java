package dev.entente.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// RSS (0.9 to 2.0) and Atom: each item is a document as given; what it links to is not fetched.
final class Feed {
    private Feed() {}

    static void open(String source, byte[] bytes, Walk walk) {
        String content = Encoding.xml(source, bytes);
        Document feed = Xml.parse(source, content);
        String publisher = Xml.first(feed, "channel > title, feed > title");
        int number = 0;
        for (Element item : feed.select("item, feed > entry")) {
            number++;
            Map<String, String> fields = fields(item, publisher);
            String place = source + "!" + fields.getOrDefault("url", "item " + number);
            byte[] original =
                    content.substring(item.sourceRange().startPos(), item.endSourceRange().endPos())
                            .getBytes(StandardCharsets.UTF_8);
            walk.document(place, (name, slice) -> new Parsed(text(item), fields), original);
        }
        if (number == 0) {
            throw new Unreadable(source, "is a feed without items.", "Fetch it again.");
        }
    }

    private static Map<String, String> fields(Element item, @Nullable String publisher) {
        Map<String, String> fields = new LinkedHashMap<>();
        String title = Xml.first(item, "> title");
        put(fields, "title", title == null ? null : Html.parse(title).text());
        put(fields, "date", Xml.first(item, "> pubDate"));
        put(fields, "date", Xml.first(item, "> published"));
        put(fields, "date", Xml.first(item, "> dc|date"));
        put(fields, "author", Xml.first(item, "> author > name"));
        put(fields, "author", Xml.first(item, "> dc|creator"));
        put(fields, "author", Xml.first(item, "> author"));
        put(fields, "publisher", Xml.first(item, "> source"));
        put(fields, "publisher", publisher);
        Element alternate = item.selectFirst("> link[rel=alternate][href]");
        Element link = alternate == null ? item.selectFirst("> link[href]") : alternate;
        put(fields, "url", link == null ? Xml.first(item, "> link") : link.attr("href"));
        put(fields, "url", Xml.first(item, "> guid, > id"));
        return fields;
    }

    /// The longest of an item's texts, without marks.
    private static String text(Element item) {
        String longest = "";
        for (Element body : item.select("> content|encoded, > content, > description, > summary")) {
            boolean inline = body.attr("type").equals("xhtml");
            String text = Html.parse(inline ? body.html() : body.wholeText()).text();
            longest = text.length() > longest.length() ? text : longest;
        }
        return longest;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.putIfAbsent(name, value.replaceAll("\\s+", " ").strip());
        }
    }
}
