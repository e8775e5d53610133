package dev.entente.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Text documents of office programs: OpenDocument (.odt) and Office Open XML (.docx). Both are zip
/// files with the text in one XML part and the fields in another.
final class Office implements Format {
    private static final String DOCX_TEXT = "word/document.xml";
    private static final String DOCX_FIELDS = "docProps/core.xml";
    private static final String ODT_TEXT = "content.xml";
    private static final String ODT_FIELDS = "meta.xml";
    private static final String ODT_MANIFEST = "META-INF/manifest.xml";
    private static final Set<String> PARTS =
            Set.of(DOCX_TEXT, DOCX_FIELDS, ODT_TEXT, ODT_FIELDS, ODT_MANIFEST);

    /// Deleted, moved, repeated for older programs, or beside the text.
    private static final String LEFT_OUT =
            "w|del, w|moveFrom, mc|Fallback, w|instrText, text|tracked-changes, text|note,"
                    + " office|annotation, text|table-of-content";

    @Override
    public Parsed parse(String source, byte[] bytes) throws IOException {
        if (bytes.length > 3 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf) {
            throw locked(source);
        }
        Map<String, byte[]> parts = parts(source, bytes);
        byte[] manifest = parts.get(ODT_MANIFEST);
        if (manifest != null
                && !Xml.parse(source, manifest).select("manifest|encryption-data").isEmpty()) {
            throw locked(source);
        }
        byte[] docx = parts.get(DOCX_TEXT);
        byte[] text = docx == null ? parts.get(ODT_TEXT) : docx;
        if (text == null) {
            throw new Unreadable(
                    source,
                    "is no text document: it has neither " + DOCX_TEXT + " nor " + ODT_TEXT + ".",
                    "Save it again as .docx or .odt.");
        }
        Document document = Xml.parse(source, text);
        document.select(LEFT_OUT).remove();
        Map<String, String> fields = new LinkedHashMap<>();
        byte[] described = parts.get(docx == null ? ODT_FIELDS : DOCX_FIELDS);
        if (described != null) {
            Document meta = Xml.parse(source, described);
            put(fields, "title", Xml.first(meta, "dc|title"));
            put(fields, "author", Xml.first(meta, "meta|initial-creator"));
            put(fields, "author", Xml.first(meta, "dc|creator"));
            put(fields, "created", Xml.first(meta, "dcterms|created, meta|creation-date"));
        }
        return new Parsed(paragraphs(document, fields), fields);
    }

    private static String paragraphs(Document document, Map<String, String> fields) {
        Paragraphs text = new Paragraphs();
        for (Element paragraph : document.select("w|p, text|p, text|h")) {
            StringBuilder words = new StringBuilder();
            words(paragraph, words);
            text.add(words.toString());
            Element style = paragraph.selectFirst("> w|pPr > w|pStyle");
            boolean title =
                    (style != null && style.attr("w:val").equals("Title"))
                            || paragraph.attr("text:style-name").equals("Title");
            if (title && !words.toString().isBlank()) {
                put(fields, "title", words.toString().strip());
            }
        }
        return text.toString();
    }

    /// The words of a paragraph without those of paragraphs inside it (text boxes).
    private static void words(Element within, StringBuilder words) {
        for (org.jsoup.nodes.Node node : within.childNodes()) {
            if (node instanceof org.jsoup.nodes.TextNode run) {
                if (!within.normalName().startsWith("w:") || within.normalName().equals("w:t")) {
                    words.append(run.getWholeText());
                }
            } else if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "w:p", "text:p", "text:h" -> words.append(' ');
                    case "w:tab", "w:br", "w:cr", "text:tab", "text:s", "text:line-break" ->
                            words.append(' ');
                    case "w:nobreakhyphen" -> words.append('-');
                    default -> words(element, words);
                }
            }
        }
    }

    private static Map<String, byte[]> parts(String source, byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (PARTS.contains(entry.getName())) {
                    parts.putIfAbsent(entry.getName(), bounded(source, zip));
                } else {
                    skip(source, zip);
                }
            }
        }
        return parts;
    }

    private static byte[] bounded(String source, InputStream part) throws IOException {
        byte[] bytes = part.readNBytes(Limits.LARGEST_TREE + 1);
        if (bytes.length > Limits.LARGEST_TREE) {
            throw unfolds(source);
        }
        return bytes;
    }

    private static void skip(String source, InputStream part) throws IOException {
        byte[] buffer = new byte[8192];
        long skipped = 0;
        for (int n = part.read(buffer); n >= 0; n = part.read(buffer)) {
            skipped += n;
            if (skipped > 4 * Sources.LARGEST) {
                throw unfolds(source);
            }
        }
    }

    private static Unreadable unfolds(String source) {
        return new Unreadable(
                source,
                "unfolds to far more than its size; it is a zip bomb or far too large.",
                "Save its text alone.");
    }

    private static Unreadable locked(String source) {
        return new Unreadable(
                source,
                "is protected by a password, or of an older kind.",
                "Save it without a password as .docx or .odt.");
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.putIfAbsent(name, value);
        }
    }
}
