package dev.entente.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Plain text; leading lines like `# title: ...` are fields.
final class PlainText implements Format {
    private static final Pattern HEADER =
            Pattern.compile("# (source|title|date|publisher|author): ?(.*)");

    @Override
    public Parsed parse(String source, byte[] bytes) {
        return parse(Encoding.text(source, bytes));
    }

    static Parsed parse(String content) {
        Map<String, String> fields = new LinkedHashMap<>();
        int from = 0;
        while (from < content.length()) {
            int end = content.indexOf('\n', from);
            String line = content.substring(from, end < 0 ? content.length() : end);
            Matcher header = HEADER.matcher(line.strip());
            if (header.matches()) {
                String name = header.group(1);
                fields.put(name.equals("source") ? "url" : name, header.group(2).strip());
            } else if (!line.startsWith("# ")) {
                break;
            }
            from = end < 0 ? content.length() : end + 1;
        }
        return new Parsed(content.substring(from).strip(), fields);
    }
}
