package dev.entente.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Texts of the Text Encoding Initiative: the paragraphs of `text`, the fields of `teiHeader`.
final class Tei implements Format {
    @Override
    public Parsed parse(String source, byte[] bytes) {
        Document document = Xml.parse(source, bytes);
        Map<String, String> fields = new LinkedHashMap<>();
        Element header = document.selectFirst("teiHeader > fileDesc");
        if (header != null) {
            String statement = "titleStmt > ";
            put(fields, "title", Xml.first(header, statement + "title[type=complete]"));
            put(fields, "title", Xml.first(header, statement + "title[type=main]"));
            put(fields, "title", Xml.first(header, statement + "title"));
            put(fields, "author", Xml.first(header, statement + "author"));
            put(fields, "publisher", Xml.first(header, "publicationStmt > publisher"));
            put(fields, "publisher", Xml.first(header, "publicationStmt > p"));
            Element date = header.selectFirst("publicationStmt > date");
            put(
                    fields,
                    "date",
                    date == null ? null : date.hasAttr("when") ? date.attr("when") : date.text());
            put(fields, "url", Xml.first(header, "publicationStmt > idno[type=uri]"));
        }
        Paragraphs text = new Paragraphs();
        for (Element block :
                document.select(
                        "TEI > text head, TEI > text p, TEI > text item, TEI > text l, TEI > text ab")) {
            if (block.selectFirst("* > p, * > item, * > head") == null) {
                text.add(block.text());
            } else {
                text.add(block.ownText());
            }
        }
        return new Parsed(text.toString(), fields);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.putIfAbsent(name, value.replaceAll("\\s+", " ").strip());
        }
    }
}
