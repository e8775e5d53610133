package dev.entente.read;

import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/// Reads files as documents. Not safe for use by several threads at once.
public final class Sources {
    /// The largest file that is read, in bytes.
    public static final long LARGEST = 64L << 20;

    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-/](\\d\\d)[-/](\\d\\d)(?!\\d)");
    private static final Map<String, String> PUBLISHERS =
            Map.of(
                    "bidenwhitehouse.archives.gov", "The White House",
                    "www.whitehouse.gov", "The White House",
                    "kremlin.ru", "The Kremlin",
                    "en.wikinews.org", "Wikinews");
    private static final int SHORTEST_TOLD = 20;

    private final LanguageDetectorME languages;

    private Sources(LanguageDetectorME languages) {
        this.languages = languages;
    }

    /// Loads the language detector that comes with the program.
    public static Sources load() {
        try (InputStream model =
                Objects.requireNonNull(
                        Sources.class.getResourceAsStream("/langdetect-183.bin"),
                        "langdetect-183.bin")) {
            return new Sources(new LanguageDetectorME(new LanguageDetectorModel(model)));
        } catch (IOException e) {
            throw new UncheckedIOException("The language model could not be read", e);
        }
    }

    /// The regular files at and below a path, sorted by name; links are not followed.
    public static List<Path> files(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    /// Hands every document at and below a path to `intake`, in the order of their names; what
    /// cannot be read is handed over as a failure, and the rest goes on.
    public void read(Path root, Intake intake) throws IOException {
        for (Path file : files(root)) {
            String source = file.toString().replace('\\', '/');
            try {
                if (Files.size(file) > LARGEST) {
                    throw new Unreadable(source, "larger than 64 MB.", "Split it first.");
                }
                byte[] bytes = Files.readAllBytes(file);
                if (intake.wants(source, digest(bytes))) {
                    intake.read(new Reading(read(source, bytes), bytes));
                }
            } catch (Unreadable e) {
                intake.failed(e);
            }
        }
    }

    /// The document in a file; [Unreadable] where it is none.
    public Document read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new Unreadable(file.toString(), "larger than 64 MB.", "Split it first.");
        }
        return read(file.toString().replace('\\', '/'), Files.readAllBytes(file));
    }

    /// The document in the bytes of a source, whose name says the format.
    public Document read(String source, byte[] bytes) {
        Parsed parsed =
                switch (ending(source)) {
                    case "txt" -> Formats.plainText(utf8(source, bytes));
                    case "md", "markdown" -> Formats.markdown(source, utf8(source, bytes));
                    case "html", "htm" -> Formats.html(utf8(source, bytes));
                    default ->
                            throw new Unreadable(
                                    source,
                                    "is of a format that is not read.",
                                    "Convert it to .txt, .md or .html.");
                };
        if (parsed.text().isBlank()) {
            throw new Unreadable(
                    source,
                    "holds no text.",
                    "Maybe the page is drawn by a script, or the file was cut off.");
        }
        Map<String, String> fields = parsed.fields();
        String url = fields.getOrDefault("url", "");
        LocalDate published = day(fields.getOrDefault("date", ""));
        DateOrigin origin = DateOrigin.METADATA;
        if (published == null) {
            published = day(url);
            origin = DateOrigin.URL;
        }
        if (published == null) {
            published = day(source.substring(source.lastIndexOf('/') + 1));
            origin = DateOrigin.FILE_NAME;
        }
        return new Document(
                digest(bytes),
                source,
                fields.getOrDefault("title", ""),
                published,
                published == null ? DateOrigin.NONE : origin,
                publisher(fields.get("publisher"), url),
                fields.get("author"),
                language(parsed.text()),
                parsed.text());
    }

    private static String ending(String source) {
        return source.substring(source.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String utf8(String source, byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            String content = StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
            return (content.startsWith("\ufeff") ? content.substring(1) : content)
                    .replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw new Unreadable(
                    source,
                    "is not UTF-8 from byte " + rest.position() + " on.",
                    "Convert it, for example with iconv.");
        }
    }

    private static @Nullable LocalDate day(String words) {
        Matcher day = DAY.matcher(words);
        try {
            return day.find()
                    ? LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
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
        String code =
                languages
                        .predictLanguage(text.substring(0, Math.min(text.length(), 4000)))
                        .getLang();
        return Stream.of(Locale.getISOLanguages())
                .filter(two -> Locale.of(two).getISO3Language().equals(code))
                .findFirst()
                .orElse(code);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
