package dev.entente.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be read costs one line that names it, and nothing of what stands beside it.
class BadInputTest {
    private static final String GOOD = "The ministers met in Vienna and talked about grain.";

    private final Sources sources = Sources.load();

    @TempDir private Path folder = Path.of("");

    @Test
    void wrong_encoding_is_told_and_the_next_file_read() throws IOException {
        Files.write(folder.resolve("a.txt"), new byte[] {'a', 'b', (byte) 0xe9, 'c'});
        fails_beside_a_good_file("a.txt", "byte 2", "iconv");
    }

    @Test
    void an_encoding_that_is_declared_or_marked_is_read() {
        byte[] html =
                "<meta charset='windows-1252'><p>The Élysée “agreed” with the café.</p>"
                        .getBytes(Charset.forName("windows-1252"));
        assertThat(sources.read("a.html", html).text()).contains("Élysée “agreed”");
        byte[] wide = ("\ufeff" + GOOD).getBytes(StandardCharsets.UTF_16LE);
        assertThat(sources.read("a.txt", wide).text()).isEqualTo(GOOD);
    }

    @Test
    void a_truncated_gzip_gives_what_came_before_the_cut() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            lines.append("{\"id\":\"")
                    .append(i)
                    .append("\",\"text\":\"")
                    .append(GOOD.hashCode() * 31L * i)
                    .append(GOOD)
                    .append("\"}\n");
        }
        byte[] whole = gzip(lines.toString());
        Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));
        Gathered gathered = fails_beside_a_good_file("a.jsonl.gz", "cut off", "again");
        assertThat(gathered.readings).hasSizeGreaterThan(100);
    }

    @Test
    void a_truncated_tar_is_told_once() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (String name : List.of("one.txt", "two.txt")) {
                put(tar, name, (GOOD + "\n").repeat(100));
            }
        }
        byte[] packed = gzip(Arrays.copyOf(bytes.toByteArray(), 8000));
        Files.write(folder.resolve("a.tar.gz"), packed);
        Gathered gathered = fails_beside_a_good_file("a.tar.gz!two.txt", "cut off", "again");
        assertThat(gathered.readings).hasSize(2);
    }

    @Test
    void a_damaged_pdf_is_told_in_words() throws IOException {
        Files.writeString(folder.resolve("a.pdf"), "%PDF-1.4\n");
        Gathered gathered = fails_beside_a_good_file("a.pdf", "is a damaged PDF", "again");
        assertThat(gathered.failures.toString()).doesNotContain("Exception");
    }

    @Test
    void a_pdf_behind_a_password_is_told() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(folder.resolve("a.pdf").toFile());
        }
        fails_beside_a_good_file("a.pdf", "password", "without one");
    }

    @Test
    void a_scan_without_text_is_told() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.addPage(new PDPage());
            pdf.save(folder.resolve("a.pdf").toFile());
        }
        fails_beside_a_good_file("a.pdf", "2 pages hold no text", "ocrmypdf");
    }

    @Test
    void a_line_of_three_gigabytes_costs_that_line_alone() throws IOException {
        byte[] spaces = gzip(" ".repeat(64 << 20));
        List<InputStream> parts = new java.util.ArrayList<>();
        parts.add(bytes(gzip("{\"id\":\"a\",\"text\":\"" + GOOD + "\"}\n")));
        for (int i = 0; i < 48; i++) {
            parts.add(bytes(spaces));
        }
        parts.add(bytes(gzip("\n{\"id\":\"b\",\"text\":\"" + GOOD + "\"}\n")));
        InputStream in = new SequenceInputStream(Collections.enumeration(parts));
        Gathered gathered = Gathered.from(sources, "a.jsonl.gz", 48L * spaces.length, in);
        assertThat(gathered.texts()).containsExactly(GOOD, GOOD);
        assertThat(gathered.failures).hasSize(1);
        assertThat(gathered.failures.getFirst())
                .contains("a.jsonl.gz!line 2", "3221225472 bytes", "Cut it");
    }

    @Test
    void a_bad_line_fails_alone_with_its_number() throws IOException {
        Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"id\":\"1\",\"text\":\"  "
                        + GOOD
                        + "\\n\\n<b>as is</b>  \"}\n\n{\"id\":\"2\"\n");
        Gathered gathered =
                fails_beside_a_good_file("a.jsonl!line 3", "no JSON object", "one object a line");
        assertThat(gathered.texts()).contains("  " + GOOD + "\n\n<b>as is</b>  ");
    }

    @Test
    void a_zip_bomb_is_left_after_a_bounded_part() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 8; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.write(new byte[32 << 20]);
            }
        }
        Files.write(folder.resolve("a.zip"), bytes.toByteArray());
        Gathered gathered = Gathered.from(sources, good());
        assertThat(gathered.texts()).contains(GOOD);
        assertThat(gathered.failures).filteredOn(line -> line.contains("zip bomb")).hasSize(1);
    }

    @Test
    void containers_in_containers_end_somewhere() throws IOException {
        byte[] inner = zip("deep.txt", GOOD.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 9; i++) {
            inner = zip("z" + i + ".zip", inner);
        }
        Files.write(folder.resolve("a.zip"), inner);
        fails_beside_a_good_file("a.zip!z8.zip!z7.zip", "more than 4 containers", "Unpack");
    }

    @Test
    void a_page_a_hundred_thousand_levels_deep_is_read() {
        String deep = "<div>".repeat(100_000) + "<p>" + GOOD + "</p>" + "</div>".repeat(100_000);
        assertThat(sources.read("a.html", deep.getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(GOOD);
    }

    @Test
    void xml_entities_are_neither_fetched_nor_expanded() throws IOException {
        String start = "<?xml version='1.0'?><!DOCTYPE TEI [";
        String end = "]><TEI><text><p>" + GOOD + " &e;</p></text></TEI>";
        Path secret = Files.writeString(folder.resolve("secret"), "never told");
        Files.writeString(
                folder.resolve("a.xml"),
                start + "<!ENTITY e SYSTEM '" + secret.toUri() + "'>" + end);
        StringBuilder laughs = new StringBuilder("<!ENTITY e0 'ha'>");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY e")
                    .append(i)
                    .append(" '")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        Files.writeString(folder.resolve("b.xml"), start + laughs + end.replace("&e;", "&e9;"));
        Files.delete(secret);
        Gathered gathered = Gathered.from(sources, good());
        assertThat(gathered.failures).hasSize(2);
        assertThat(gathered.failures)
                .allMatch(line -> line.contains("entities") && line.contains("DOCTYPE"));
        assertThat(gathered.texts()).containsExactly(GOOD);
    }

    @Test
    void an_attachment_of_500_megabytes_is_passed_by() throws IOException {
        String head =
                "From: \"Jane Doe\" <jane@example.org>\r\nSubject: Talks\r\n"
                        + "Date: Mon, 17 Jun 2024 23:30:00 +0900\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                        + GOOD
                        + "\r\n--b\r\nContent-Type: application/octet-stream\r\n"
                        + "Content-Disposition: attachment; filename=x.bin\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n";
        byte[] lines = ("A".repeat(76) + "\r\n").repeat(10_000).getBytes(StandardCharsets.UTF_8);
        List<InputStream> parts = new java.util.ArrayList<>();
        parts.add(bytes(head.getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 672; i++) {
            parts.add(bytes(lines));
        }
        parts.add(bytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8)));
        InputStream in = new SequenceInputStream(Collections.enumeration(parts));
        Gathered gathered = Gathered.from(sources, "a.eml", 672L * lines.length, in);
        assertThat(gathered.failures).isEmpty();
        assertThat(gathered.texts()).containsExactly(GOOD);
        assertThat(gathered.documents().getFirst().title()).isEqualTo("Talks");
        assertThat(gathered.documents().getFirst().published()).hasToString("2024-06-17");
        Reading reading = gathered.readings.getFirst();
        assertThat(reading.original().length).isLessThan(2000);
        assertThat(reading.document().id()).isEqualTo(Document.digest(reading.original()));
        assertThat(sources.read("b.eml", reading.original()).text()).isEqualTo(GOOD);
    }

    @Test
    void an_entry_that_leads_out_of_its_archive_is_refused() throws IOException {
        Files.write(
                folder.resolve("a.zip"),
                zip("../../out.txt", GOOD.getBytes(StandardCharsets.UTF_8)));
        fails_beside_a_good_file("a.zip!../../out.txt", "leads out", "Do not trust");
    }

    @Test
    void links_are_not_followed() throws IOException {
        Path outside = Files.createTempDirectory("outside");
        Path secret =
                Files.writeString(outside.resolve("s.txt"), "Nobody should read this at all.");
        Files.createSymbolicLink(folder.resolve("a.txt"), secret);
        fails_beside_a_good_file("a.txt", "is a link", "Give the file");
        Files.delete(secret);
        Files.delete(outside);
    }

    @Test
    void a_broken_archive_inside_an_archive_costs_itself_alone() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            put(tar, "inner.zip", "PK no zip at all");
            put(tar, "later.txt", GOOD);
        }
        Files.write(folder.resolve("a.tar"), bytes.toByteArray());
        Gathered gathered =
                fails_beside_a_good_file("a.tar!inner.zip", "could not be read", "Check");
        assertThat(gathered.texts()).containsExactly(GOOD, GOOD);
    }

    @Test
    void what_the_intake_throws_is_no_failure_of_a_source() throws IOException {
        Files.write(folder.resolve("a.zip"), zip("a.txt", GOOD.getBytes(StandardCharsets.UTF_8)));
        IllegalStateException full = new IllegalStateException("the disk is full");
        Intake refusing =
                new Intake() {
                    @Override
                    public boolean wants(String source, String id) {
                        return true;
                    }

                    @Override
                    public void read(Reading reading) {
                        throw full;
                    }

                    @Override
                    public void failed(Unreadable problem) {
                        throw new AssertionError(problem);
                    }
                };
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sources.read(folder, refusing))
                .isSameAs(full);
    }

    /// Exactly one line, with all of these words; the file beside it is read.
    private Gathered fails_beside_a_good_file(String... words) throws IOException {
        Gathered gathered = Gathered.from(sources, good());
        assertThat(gathered.failures).hasSize(1);
        assertThat(gathered.failures.getFirst()).contains(words).doesNotContain("\n");
        assertThat(gathered.texts()).contains(GOOD);
        return gathered;
    }

    private Path good() throws IOException {
        Files.writeString(folder.resolve("z.txt"), GOOD);
        return folder;
    }

    private static InputStream bytes(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, String text)
            throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
