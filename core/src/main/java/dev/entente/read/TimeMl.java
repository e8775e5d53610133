package dev.entente.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// TimeML: the text without its marks, and the document creation time.
final class TimeMl implements Format {
    private static final int LONGEST_TITLE = 200;

    @Override
    public Parsed parse(String source, byte[] bytes) {
        Document document = Xml.parse(source, bytes);
        Map<String, String> fields = new LinkedHashMap<>();
        Element time = document.selectFirst("DCT > TIMEX3[value]");
        if (time != null) {
            fields.put("date", time.attr("value"));
        }
        String title = Xml.first(document, "TITLE, EXTRAINFO");
        if (title != null && title.length() <= LONGEST_TITLE) {
            fields.put("title", title);
        }
        Paragraphs text = new Paragraphs();
        Elements sentences = document.select("TEXT s");
        for (Element sentence : sentences) {
            text.add(sentence.text());
        }
        Element whole = document.selectFirst("TEXT");
        if (sentences.isEmpty() && whole != null) {
            for (String block : whole.wholeText().split("\\R\\s*\\R", -1)) {
                text.add(block);
            }
        }
        return new Parsed(text.toString(), fields);
    }
}
