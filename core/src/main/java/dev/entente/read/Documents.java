package dev.entente.read;

import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import org.jspecify.annotations.Nullable;

/// From what a format found to a [Document]: day, publisher and language are told here, the same
/// way for every format.
final class Documents {
    private static final Map<String, String> PUBLISHERS =
            Map.of(
                    "bidenwhitehouse.archives.gov", "The White House",
                    "trumpwhitehouse.archives.gov", "The White House",
                    "obamawhitehouse.archives.gov", "The White House",
                    "www.whitehouse.gov", "The White House",
                    "www.state.gov", "Department of State",
                    "history.state.gov", "Department of State",
                    "kremlin.ru", "The Kremlin",
                    "en.kremlin.ru", "The Kremlin",
                    "en.wikinews.org", "Wikinews");
    private static final int SHORTEST_TOLD = 20;
    private static final int LONGEST_TOLD = 2000;
    private static final Map<String, String> TWO_LETTERS =
            Stream.of(Locale.getISOLanguages())
                    .collect(
                            Collectors.toMap(
                                    two -> Locale.of(two).getISO3Language(),
                                    two -> two,
                                    (first, second) -> first));

    private final LanguageDetectorME languages;

    Documents(LanguageDetectorME languages) {
        this.languages = languages;
    }

    Document document(String id, String source, Format format, byte[] original) {
        Parsed parsed = parsed(source, format, original);
        String text = parsed.text();
        if (text.isBlank()) {
            throw new Unreadable(
                    source,
                    "holds no text.",
                    "Maybe the page is drawn by a script, or the file was cut off.");
        }
        Map<String, String> fields = parsed.fields();
        String url = fields.getOrDefault("url", "");
        String name =
                source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('!')) + 1);
        Head head = Head.of(text);
        LocalDate published = null;
        DateOrigin origin = DateOrigin.NONE;
        for (DateOrigin from : DateOrigin.values()) {
            LocalDate day =
                    switch (from) {
                        case METADATA -> Days.stated(fields.getOrDefault("date", ""));
                        case BYLINE -> head.day();
                        case URL -> Days.numeric(url);
                        case FILE_NAME -> Days.numeric(name);
                        case NONE -> Days.stated(fields.getOrDefault("created", ""));
                    };
            if (published == null && day != null) {
                published = day;
                origin = from == DateOrigin.NONE ? DateOrigin.METADATA : from;
            }
        }
        String author = fields.get("author");
        return new Document(
                id,
                source,
                fields.getOrDefault("title", head.title()),
                published,
                origin,
                publisher(fields.get("publisher"), url),
                author == null ? head.author() : author,
                language(text),
                text);
    }

    /// Parsers of other projects fail in ways of their own; each is one failure of one document.
    private static Parsed parsed(String source, Format format, byte[] original) {
        try {
            Parsed parsed = format.parse(source, original);
            if (!parsed.text().codePoints().allMatch(Documents::whole)) {
                throw new Unreadable(
                        source,
                        "holds half a character (an unpaired surrogate).",
                        "Write its text again as UTF-8.");
            }
            return parsed;
        } catch (IOException e) {
            throw Unreadable.of(source, e);
        } catch (Unreadable | Limits.Exceeded e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw Unreadable.damaged(source, e);
        }
    }

    private static boolean whole(int point) {
        return point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE;
    }

    private static @Nullable String publisher(@Nullable String stated, String url) {
        if (stated != null) {
            return stated;
        }
        try {
            String host = URI.create(url).getHost();
            return host == null ? null : PUBLISHERS.get(host);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private String language(String text) {
        if (text.length() < SHORTEST_TOLD) {
            return "und";
        }
        String start = text.substring(0, Math.min(text.length(), LONGEST_TOLD));
        String code = languages.predictLanguage(start).getLang();
        return TWO_LETTERS.getOrDefault(code, code);
    }
}
