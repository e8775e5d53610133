package dev.entente.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/// An e-mail: its subject, sender, day and text; attachments are left out.
final class Mail implements Format {
    /// The largest message that is kept whole; of a larger one the attachments are cut out.
    static final int LARGEST_WHOLE = 16 << 20;

    private static final int LARGEST_PART = 8 << 20;
    private static final int WRAPPED = 50;
    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<]*[^\"<\\s])\"?\\s*<.*");
    private static final MimeConfig CONFIG =
            MimeConfig.custom()
                    .setMaxLineLen(-1)
                    .setMaxHeaderLen(1 << 20)
                    .setMaxHeaderCount(10_000)
                    .build();

    /// The bytes of a message as they are kept: whole, or without its attachments.
    static byte[] kept(String source, InputStream message) throws IOException {
        byte[] head = message.readNBytes(LARGEST_WHOLE + 1);
        if (head.length <= LARGEST_WHOLE) {
            return head;
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        walk(
                source,
                new java.io.SequenceInputStream(new ByteArrayInputStream(head), message),
                new Visitor() {
                    @Override
                    public void field(Field field, boolean outermost) {
                        write(kept, field.getName() + ": " + field.getBody());
                    }

                    @Override
                    public void headerEnd() {
                        write(kept, "");
                    }

                    @Override
                    public void boundary(String boundary) {
                        write(kept, boundary);
                    }

                    @Override
                    public void body(MimeTokenStream part, boolean text) throws IOException {
                        if (text) {
                            kept.writeBytes(part.getInputStream().readNBytes(LARGEST_PART));
                        }
                        write(kept, "");
                    }
                });
        return kept.toByteArray();
    }

    @Override
    public Parsed parse(String source, byte[] bytes) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> plain = new ArrayList<>();
        List<Parsed> pages = new ArrayList<>();
        walk(
                source,
                new ByteArrayInputStream(bytes),
                new Visitor() {
                    @Override
                    public void field(Field field, boolean outermost) {
                        if (outermost) {
                            header(fields, field);
                        }
                    }

                    @Override
                    public void body(MimeTokenStream part, boolean text) throws IOException {
                        if (text) {
                            byte[] body = part.getDecodedInputStream().readNBytes(LARGEST_PART);
                            String words = Encoding.decode(source, body, charset(part));
                            if (part.getBodyDescriptor().getMimeType().equals("text/html")) {
                                pages.add(Html.parse(words));
                            } else {
                                plain.add(unwrapped(words));
                            }
                        }
                    }
                });
        String text = String.join("\n\n", plain).strip();
        if (text.isEmpty()) {
            text = String.join("\n\n", pages.stream().map(Parsed::text).toList()).strip();
        }
        if (text.isEmpty()) {
            throw new Unreadable(
                    source,
                    "is an e-mail without text of its own.",
                    "Save its attachments as files, and read those.");
        }
        return new Parsed(text, fields);
    }

    /// What a message is made of, in its order.
    @SuppressWarnings("UnusedVariable") // what a visitor does not look at, it passes over
    private interface Visitor {
        default void field(Field field, boolean outermost) {}

        default void headerEnd() {}

        default void boundary(String boundary) {}

        void body(MimeTokenStream part, boolean text) throws IOException;
    }

    private static void walk(String source, InputStream message, Visitor visitor)
            throws IOException {
        MimeTokenStream tokens = new MimeTokenStream(CONFIG);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(message);
        boolean attached = false;
        int depth = 0;
        List<String> boundaries = new ArrayList<>();
        try {
            for (EntityState state = tokens.getState();
                    state != EntityState.T_END_OF_STREAM;
                    state = tokens.next()) {
                switch (state) {
                    case T_START_HEADER -> attached = false;
                    case T_FIELD -> {
                        Field field = tokens.getField();
                        attached |= attachment(field);
                        visitor.field(field, depth == 0);
                    }
                    case T_END_HEADER -> visitor.headerEnd();
                    case T_START_MULTIPART -> {
                        depth++;
                        boundaries.add(String.valueOf(tokens.getBodyDescriptor().getBoundary()));
                    }
                    case T_START_BODYPART -> visitor.boundary("--" + boundaries.getLast());
                    case T_END_MULTIPART -> {
                        depth--;
                        visitor.boundary("--" + boundaries.removeLast() + "--");
                    }
                    case T_BODY -> {
                        String type = tokens.getBodyDescriptor().getMimeType();
                        boolean words = type.equals("text/plain") || type.equals("text/html");
                        visitor.body(tokens, words && !attached);
                    }
                    default -> {}
                }
            }
        } catch (MimeException e) {
            throw new Unreadable(
                    source,
                    "is no well-formed e-mail (" + e.getMessage() + ").",
                    "Export it again.");
        }
    }

    private static boolean attachment(Field field) {
        return field.getName().equalsIgnoreCase("Content-Disposition")
                && field.getBody().strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    private static void header(Map<String, String> fields, Field field) {
        String value =
                DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.SILENT).strip();
        switch (field.getName().toLowerCase(Locale.ROOT)) {
            case "subject" -> fields.putIfAbsent("title", value.replaceAll("\\s+", " "));
            case "date" -> fields.putIfAbsent("date", value);
            case "from" -> {
                Matcher named = NAMED.matcher(value);
                fields.putIfAbsent("author", named.matches() ? named.group(1) : value);
            }
            default -> {}
        }
    }

    private static @Nullable String charset(MimeTokenStream part) {
        String charset = part.getBodyDescriptor().getCharset();
        return charset == null || charset.equalsIgnoreCase("us-ascii") ? null : charset;
    }

    /// Joins the lines of paragraphs that were broken to fit a screen.
    private static String unwrapped(String words) {
        Paragraphs text = new Paragraphs();
        for (String block : words.split("\\n[\\h\\u00a0]*\\n", -1)) {
            String[] lines = block.strip().split("\\n", -1);
            boolean wrapped = true;
            for (int i = 0; i < lines.length - 1; i++) {
                wrapped &= lines[i].length() >= WRAPPED;
            }
            for (String line : wrapped ? new String[] {block} : lines) {
                text.add(line);
            }
        }
        return text.toString();
    }

    private static void write(ByteArrayOutputStream to, String line) {
        to.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
