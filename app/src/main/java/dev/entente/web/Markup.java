package dev.entente.web;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// Elements of a page. Words become text nodes, so that no word of a source is ever markup.
final class Markup {
    private static final int LONGEST_QUOTE = 420;

    private Markup() {}

    /// An element by itself.
    static Element tag(String name) {
        return new Element(name);
    }

    /// The content of a page.
    static Element main() {
        return tag("main").attr("id", "main").attr("tabindex", "-1");
    }

    /// An element with words.
    static Element said(String name, String words) {
        return tag(name).text(plain(words));
    }

    /// An element with words and a class.
    static Element styled(String name, String style, String words) {
        return said(name, words).addClass(style);
    }

    /// A link to a page of this site.
    static Element link(String to, String words) {
        if (!to.startsWith("/") && !to.startsWith("#")) {
            throw new IllegalArgumentException("\"" + to + "\" is no address of this site.");
        }
        return said("a", words).attr("href", to);
    }

    /// A quotation of one sentence, shortened at a word.
    static Element quote(String sentence) {
        return said("q", shortened(sentence));
    }

    /// The beginning of a long sentence.
    static String shortened(String sentence) {
        if (sentence.length() <= LONGEST_QUOTE) {
            return sentence;
        }
        int space = sentence.lastIndexOf(' ', LONGEST_QUOTE);
        int end = space < LONGEST_QUOTE / 2 ? LONGEST_QUOTE : space;
        end -= Character.isLowSurrogate(sentence.charAt(end)) ? 1 : 0;
        return sentence.substring(0, end) + " …";
    }

    /// Words with characters that steer the display written out, as in "[U+202E]".
    static String plain(String words) {
        if (words.codePoints().noneMatch(Markup::steers)) {
            return words;
        }
        StringBuilder plain = new StringBuilder();
        words.codePoints()
                .forEach(one -> {
                    if (steers(one)) {
                        plain.append("[U+")
                                .append(HexFormat.of().withUpperCase().toHexDigits((short) one));
                        plain.append(']');
                    } else {
                        plain.appendCodePoint(one);
                    }
                });
        return plain.toString();
    }

    /// Whether a character changes the direction of what follows, or is a control other than a
    /// blank.
    static boolean steers(int character) {
        boolean control =
                Character.getType(character) == Character.CONTROL
                        && character != '\n'
                        && character != '\r'
                        && character != '\t';
        return control
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }

    /// A table with a line of headings.
    ///
    /// @param caption what it shows
    static Element table(String caption, List<String> headings) {
        Element table = tag("table");
        table.appendElement("caption").text(caption);
        Element top = table.appendElement("thead").appendElement("tr");
        headings.forEach(
                heading -> top.appendElement("th").attr("scope", "col").text(plain(heading)));
        table.appendElement("tbody");
        return table;
    }

    /// A new line of a table that [#table] made.
    static Element row(Element table) {
        return table.expectFirst("tbody").appendElement("tr");
    }

    /// "1 document", "2,000 documents".
    static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d %s", number, noun) + (number == 1 ? "" : "s");
    }

    /// The word for a value in every page.
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
