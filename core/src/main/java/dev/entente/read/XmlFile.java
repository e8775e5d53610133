package dev.entente.read;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An XML file, whose outermost element says what it holds: TEI, TimeML, RSS or Atom.
final class XmlFile implements Container {
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w:.-]*)");
    private static final Pattern BEFORE = Pattern.compile("(?s)<!--.*?-->");
    private static final int WITHIN = 1 << 16;

    @Override
    public void open(String source, Content content, Walk walk) throws IOException {
        byte[] bytes = Limits.bytes(source, content.stream());
        String start = Encoding.xml(source, bytes);
        start = start.substring(0, Math.min(start.length(), WITHIN));
        Matcher matcher = ROOT.matcher(BEFORE.matcher(start).replaceAll(""));
        String root = matcher.find() ? matcher.group(1) : "";
        switch (root.toLowerCase(Locale.ROOT)) {
            case "tei", "teicorpus" -> walk.document(source, new Tei(), bytes);
            case "timeml" -> walk.document(source, new TimeMl(), bytes);
            case "rss", "feed", "rdf:rdf" -> Feed.open(source, bytes, walk);
            case "html" -> walk.document(source, new Html(), bytes);
            default ->
                    throw new Unreadable(
                            source,
                            root.isEmpty()
                                    ? "is no XML."
                                    : "is XML of the kind <" + root + ">, which is not read.",
                            "Convert it to TEI, HTML or text.");
        }
    }
}
