package dev.entente.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The formats that are read: plain text, Markdown with front matter, HTML.
final class Formats {
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---\\R(.*?)\\R---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern HEADER =
            Pattern.compile("# (source|title|date|publisher|author): ?(.*)");

    private Formats() {}

    /// Plain text; leading lines like `# title: ...` are fields.
    static Parsed plainText(String content) {
        Map<String, String> fields = new LinkedHashMap<>();
        int from = 0;
        for (String line : content.split("\n", -1)) {
            Matcher header = HEADER.matcher(line.strip());
            if (header.matches()) {
                String name = header.group(1);
                fields.put(name.equals("source") ? "url" : name, header.group(2).strip());
            } else if (!line.startsWith("# ")) {
                break;
            }
            from += line.length() + 1;
        }
        return new Parsed(content.substring(Math.min(from, content.length())).strip(), fields);
    }

    /// Markdown; YAML front matter gives the fields, lines of a paragraph are joined, marks are
    /// dropped.
    static Parsed markdown(String source, String content) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher matter = FRONT_MATTER.matcher(content);
        String body = content;
        if (matter.find()) {
            body = content.substring(matter.end());
            frontMatter(source, matter.group(1))
                    .forEach((key, value) -> field(fields, String.valueOf(key), value));
        }
        StringBuilder text = new StringBuilder();
        for (String block : body.strip().split("(?:\\R[\\h\\u00a0]*){2,}", -1)) {
            String plain =
                    block.replaceAll("(?m)^#{1,6} |^> ?", "")
                            .replaceAll("!?\\[([^\\]\\[]{0,500})\\]\\([^()\\s]{0,2000}\\)", "$1")
                            .replaceAll("\\*\\*?|(?<!\\w)_|_(?!\\w)|\\\\(?=\\p{Punct})", "")
                            .replaceAll("[\\s\\u00a0]+", " ")
                            .strip();
            if (!plain.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n\n").append(plain);
            }
        }
        return new Parsed(text.toString(), fields);
    }

    /// HTML: the paragraphs of the article, or of the page where it names none; navigation is left
    /// out.
    static Parsed html(String content) {
        org.jsoup.nodes.Document page =
                Jsoup.parse(content, "", Parser.htmlParser().setMaxDepth(256));
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element meta : page.select("meta[content]")) {
            String name =
                    meta.attr("property").isEmpty() ? meta.attr("name") : meta.attr("property");
            String field =
                    switch (name) {
                        case "og:title" -> "title";
                        case "article:published_time", "date" -> "date";
                        case "og:site_name" -> "publisher";
                        case "og:url" -> "url";
                        case "author" -> "author";
                        default -> "";
                    };
            if (!field.isEmpty()) {
                fields.putIfAbsent(field, meta.attr("content").strip());
            }
        }
        fields.putIfAbsent("title", page.title().strip());
        page.select("nav, header, footer, aside, script, style, form").remove();
        Element article = page.selectFirst("article, main");
        StringBuilder text = new StringBuilder();
        NodeVisitor paragraphs =
                (node, depth) -> {
                    if (node instanceof Element element
                            && element.is("p, li, h1, h2, h3, blockquote")) {
                        boolean innermost = element.selectFirst("* > p, * > li") == null;
                        String words = innermost ? element.text() : element.ownText();
                        if (!words.isBlank()) {
                            text.append(text.isEmpty() ? "" : "\n\n").append(words.strip());
                        }
                    }
                };
        (article == null ? page.body() : article).traverse(paragraphs);
        return new Parsed(text.isEmpty() ? page.body().text().strip() : text.toString(), fields);
    }

    private static Map<?, ?> frontMatter(String source, String yaml) {
        try {
            Object loaded =
                    new Load(LoadSettings.builder().setMaxAliasesForCollections(0).build())
                            .loadFromString(yaml);
            return loaded instanceof Map<?, ?> map ? map : Map.of();
        } catch (YamlEngineException e) {
            throw new Unreadable(
                    source, "the front matter is no YAML.", "Mend the lines between the two ---.");
        }
    }

    private static void field(Map<String, String> fields, String key, @Nullable Object value) {
        String name = key.equals("source") || key.equals("source_url") ? "url" : key;
        if (value != null) {
            fields.put(name, String.valueOf(value).replace('\u00a0', ' ').strip());
        }
    }
}
