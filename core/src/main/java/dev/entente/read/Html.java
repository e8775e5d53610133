package dev.entente.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// HTML: the paragraphs of the article, or of the page where it names none; navigation is left out.
final class Html implements Format {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEEPEST = 256;
    private static final String BESIDE =
            "nav, header, footer, aside, script, style, form, noscript, template, iframe, button,"
                    + " [role=navigation], [role=banner], [role=contentinfo], [hidden],"
                    + " [aria-hidden=true]";
    private static final Map<String, String> METADATA =
            Map.ofEntries(
                    Map.entry("og:title", "title"),
                    Map.entry("citation_title", "title"),
                    Map.entry("dc.title", "title"),
                    Map.entry("article:published_time", "date"),
                    Map.entry("citation_publication_date", "date"),
                    Map.entry("datepublished", "date"),
                    Map.entry("date", "date"),
                    Map.entry("dc.date", "date"),
                    Map.entry("pubdate", "date"),
                    Map.entry("og:site_name", "publisher"),
                    Map.entry("dc.publisher", "publisher"),
                    Map.entry("og:url", "url"),
                    Map.entry("author", "author"),
                    Map.entry("dc.creator", "author"));

    @Override
    public Parsed parse(String source, byte[] bytes) {
        if (bytes.length > Limits.LARGEST_TREE) {
            throw new Unreadable(source, "is HTML of more than 16 MB.", "Split it first.");
        }
        return parse(Encoding.html(source, bytes));
    }

    static Parsed parse(String content) {
        org.jsoup.nodes.Document page =
                Jsoup.parse(content, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        Map<String, String> fields = fields(page);
        page.select(BESIDE).remove();
        Paragraphs text = new Paragraphs();
        main(page.body())
                .traverse((node, depth) -> {
                    if (node instanceof Element element
                            && element.is("p, li, h1, h2, h3, h4, blockquote, pre, td")) {
                        boolean innermost = element.selectFirst("* > p, * > li, * > td") == null;
                        text.add(innermost ? element.text() : element.ownText());
                    }
                });
        if (text.isEmpty()) {
            text.add(page.body().text());
        }
        return new Parsed(text.toString(), fields);
    }

    private static Map<String, String> fields(org.jsoup.nodes.Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            linkedData(fields, script.data());
        }
        for (Element meta : page.select("meta[content]")) {
            for (String key : List.of("property", "name", "itemprop")) {
                put(
                        fields,
                        METADATA.get(meta.attr(key).toLowerCase(java.util.Locale.ROOT)),
                        meta.attr("content"));
            }
        }
        Element canonical = page.selectFirst("link[rel=canonical]");
        put(fields, "url", canonical == null ? "" : canonical.attr("href"));
        Element time =
                page.selectFirst("time[itemprop=datePublished], time[pubdate], article time");
        put(fields, "date", time == null ? "" : time.attr("datetime"));
        Element heading = page.select("h1").size() == 1 ? page.selectFirst("h1") : null;
        put(fields, "title", heading == null ? "" : heading.text());
        put(fields, "title", page.title());
        return fields;
    }

    /// The article's fields in a schema.org description.
    private static void linkedData(Map<String, String> fields, String json) {
        try {
            JsonNode described = JSON.readTree(json);
            for (JsonNode node : described.isArray() ? described : List.of(described)) {
                for (JsonNode thing : node.has("@graph") ? node.path("@graph") : List.of(node)) {
                    if (thing.path("datePublished").isTextual()) {
                        put(fields, "title", thing.path("headline").asText(""));
                        put(fields, "date", thing.path("datePublished").asText(""));
                        put(fields, "publisher", thing.path("publisher").path("name").asText(""));
                        JsonNode author = thing.path("author");
                        JsonNode first = author.isArray() ? author.path(0) : author;
                        put(fields, "author", first.path("name").asText(""));
                    }
                }
            }
        } catch (JsonProcessingException e) {
            // A description that is no JSON describes nothing; the page itself is still read.
            return;
        }
    }

    private static void put(Map<String, String> fields, @Nullable String field, String value) {
        if (field != null && !value.isBlank()) {
            fields.putIfAbsent(field, value.strip());
        }
    }

    /// The element that holds most of the running text: the longest article, or the parent of most
    /// words that stand in paragraphs outside of links.
    private static Element main(Element body) {
        Element longest = body;
        int most = 0;
        for (Element named : body.select("[itemprop=articleBody], article, main, [role=main]")) {
            int words = running(named);
            if (words > most) {
                most = words;
                longest = named;
            }
        }
        if (most > 0) {
            return longest;
        }
        IdentityHashMap<Element, Integer> scores = new IdentityHashMap<>();
        for (Element paragraph : body.select("p")) {
            int words = own(paragraph);
            Element parent = paragraph.parent();
            if (parent == null || words == 0) {
                continue;
            }
            int score = scores.merge(parent, words, Integer::sum);
            if (score > most) {
                most = score;
                longest = parent;
            }
        }
        return 2 * most >= running(body) ? longest : body;
    }

    private static int running(Element element) {
        return element.select("p").stream().mapToInt(Html::own).sum();
    }

    private static int own(Element paragraph) {
        int linked = paragraph.select("a").stream().mapToInt(link -> link.text().length()).sum();
        return Math.max(0, paragraph.text().length() - 2 * linked);
    }
}
