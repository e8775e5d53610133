package dev.entente.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Markdown; YAML front matter gives the fields, lines of a paragraph are joined, marks are
/// dropped.
final class Markdown implements Format {
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---\\R(.{0,65536}?)\\R---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("\\A\\s*# +(\\S.*)");
    private static final Pattern BLOCKS = Pattern.compile("(?:\\R[\\h\\u00a0]*){2,}");

    @Override
    public Parsed parse(String source, byte[] bytes) {
        String content = Encoding.text(source, bytes);
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher matter = FRONT_MATTER.matcher(content);
        String body = content;
        if (matter.find()) {
            body = content.substring(matter.end());
            frontMatter(source, matter.group(1))
                    .forEach((key, value) -> field(fields, String.valueOf(key), value));
        }
        Matcher heading = HEADING.matcher(body);
        if (heading.find()) {
            fields.putIfAbsent("title", plain(heading.group(1)).strip());
        }
        Paragraphs text = new Paragraphs();
        for (String block : BLOCKS.split(body.strip(), -1)) {
            text.add(plain(block));
        }
        return new Parsed(text.toString(), fields);
    }

    private static String plain(String block) {
        return block.replaceAll("(?m)^#{1,6} |^> ?", "")
                .replaceAll("!?\\[([^\\]\\[]{0,500})\\]\\([^()\\s]{0,2000}\\)", "$1")
                .replaceAll("\\*\\*?|(?<!\\w)_|_(?!\\w)|\\\\(?=\\p{Punct})", "");
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
