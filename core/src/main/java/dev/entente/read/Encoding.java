package dev.entente.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// From bytes to characters: a byte order mark decides, then what the document declares, then
/// UTF-8. Bytes that do not fit are refused, never replaced.
final class Encoding {
    private static final Pattern DECLARED_HTML =
            Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");
    private static final Pattern DECLARED_XML =
            Pattern.compile("\\A\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{2,40})");
    private static final int DECLARED_WITHIN = 4096;

    private Encoding() {}

    static String text(String source, byte[] bytes) {
        return decode(source, bytes, null);
    }

    static String html(String source, byte[] bytes) {
        String declared = declared(DECLARED_HTML, bytes);
        return decode(source, bytes, declared == null ? declared(DECLARED_XML, bytes) : declared);
    }

    static String xml(String source, byte[] bytes) {
        return decode(source, bytes, declared(DECLARED_XML, bytes));
    }

    /// The characters of bytes whose encoding was named beside them, or null.
    static String decode(String source, byte[] bytes, @Nullable String declared) {
        int mark = 0;
        Charset charset;
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (starts(bytes, 0xfe, 0xff)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (starts(bytes, 0xff, 0xfe)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else {
            charset = declared == null ? StandardCharsets.UTF_8 : named(source, declared);
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        try {
            return charset.newDecoder().decode(rest).toString().replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw new Unreadable(
                    source,
                    "is not " + charset.name() + " from byte " + rest.position() + " on.",
                    "Convert it to UTF-8, for example with iconv.");
        }
    }

    /// Latin-1 means windows-1252, as the WHATWG Encoding Standard has it.
    private static Charset named(String source, String name) {
        try {
            Charset charset = Charset.forName(name);
            boolean latin =
                    charset.equals(StandardCharsets.ISO_8859_1)
                            || charset.equals(StandardCharsets.US_ASCII);
            boolean wide = charset.name().startsWith("UTF-16");
            return latin
                    ? Charset.forName("windows-1252")
                    : wide ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Unreadable(
                    source,
                    "declares the unknown encoding \"" + name + "\".",
                    "Convert it to UTF-8, for example with iconv.");
        }
    }

    private static @Nullable String declared(Pattern pattern, byte[] bytes) {
        String start =
                new String(
                        bytes,
                        0,
                        Math.min(bytes.length, DECLARED_WITHIN),
                        StandardCharsets.ISO_8859_1);
        Matcher matcher = pattern.matcher(start);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
