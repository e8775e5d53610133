package dev.entente.read;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which format a name has, by its ending.
final class Formats {
    /// What is read, for messages.
    static final String READ =
            "txt, md, html, pdf, docx, odt, rtf, eml, mbox, rss, atom, xml (TEI, TimeML), tml,"
                    + " jsonl, warc, wacz, zip, tar, tar.gz, gz";

    private Formats() {}

    /// The ending of a name in lower case, the way it is written most often.
    static String ending(String name) {
        String lower = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tar.gz") || lower.endsWith(".warc.gz")) {
            return lower.substring(lower.lastIndexOf('.', lower.length() - 4) + 1);
        }
        String ending = lower.substring(lower.lastIndexOf('.') + 1);
        return switch (ending) {
            case "markdown" -> "md";
            case "htm", "xhtml" -> "html";
            case "ndjson" -> "jsonl";
            case "tgz" -> "tar.gz";
            case "atom", "rss", "rdf", "tei", "tml" -> "xml";
            default -> ending;
        };
    }

    /// The format of a single document, or null.
    static @Nullable Format format(String name) {
        return switch (ending(name)) {
            case "txt" -> new PlainText();
            case "md" -> new Markdown();
            case "html" -> new Html();
            case "pdf" -> new Pdf();
            case "docx", "odt" -> new Office();
            case "rtf" -> new Rtf();
            case "eml" -> new Mail();
            default -> null;
        };
    }

    /// The format of a file that holds documents or files, or null.
    static @Nullable Container container(String name) {
        return switch (ending(name)) {
            case "xml" -> new XmlFile();
            case "jsonl" -> new JsonLines();
            case "eml" -> (source, content, walk) -> walk.mail(source, content.stream());
            case "mbox" -> new Mbox();
            case "warc", "warc.gz" -> new Warc();
            case "wacz" -> Archive::wacz;
            case "zip" -> Archive::zip;
            case "tar" -> Archive::tar;
            case "tar.gz" -> new Gzip("files.tar");
            case "gz" -> new Gzip(name.substring(0, name.length() - ".gz".length()));
            default -> null;
        };
    }
}
