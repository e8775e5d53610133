package dev.entente.read;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// XML as a tree. Nothing outside the file is looked up, and a file that declares entities of its
/// own is refused.
final class Xml {
    private static final Pattern ENTITY = Pattern.compile("<!ENTITY\\s");

    private Xml() {}

    static Document parse(String source, byte[] bytes) {
        if (bytes.length > Limits.LARGEST_TREE) {
            throw new Unreadable(source, "is XML of more than 16 MB.", "Split it first.");
        }
        return parse(source, Encoding.xml(source, bytes));
    }

    static Document parse(String source, String content) {
        if (ENTITY.matcher(content).find()) {
            throw new Unreadable(
                    source,
                    "declares XML entities of its own, which are never expanded.",
                    "Remove the DOCTYPE, or write the characters themselves.");
        }
        return Jsoup.parse(content, "", Parser.xmlParser().setMaxDepth(512).setTrackPosition(true));
    }

    /// The name of the outermost element, or the empty string.
    static String root(Document document) {
        Element root = document.firstElementChild();
        return root == null ? "" : root.normalName();
    }

    /// The text of the first element that a query finds, or null.
    static @Nullable String first(Element within, String query) {
        Element found = within.selectFirst(query);
        String text = found == null ? "" : found.text().strip();
        return text.isEmpty() ? null : text;
    }
}
