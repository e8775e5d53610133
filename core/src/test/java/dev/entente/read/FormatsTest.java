package dev.entente.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 17);

    private final Sources sources = Sources.load();

    @TempDir private Path folder = Path.of("");

    @Test
    void pdf_gives_its_paragraphs_and_its_own_information() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(pdf, page)) {
                stream.beginText();
                stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                stream.setLeading(13);
                stream.newLineAtOffset(72, 700);
                for (String line :
                        new String[] {
                            "Russia vetoed the",
                            "resolution in March.",
                            "",
                            "",
                            "It ended the panel."
                        }) {
                    stream.showText(line);
                    stream.newLine();
                }
                stream.endText();
            }
            pdf.getDocumentInformation().setTitle("A veto");
            pdf.getDocumentInformation().setAuthor("Jane Doe");
            pdf.getDocumentInformation()
                    .setCreationDate(new GregorianCalendar(2024, Calendar.JUNE, 17, 12, 0));
            pdf.save(bytes);
        }
        Document document = sources.read("a.pdf", bytes.toByteArray());
        assertThat(document.text())
                .isEqualTo("Russia vetoed the resolution in March.\n\nIt ended the panel.");
        assertThat(document.title()).isEqualTo("A veto");
        assertThat(document.author()).isEqualTo("Jane Doe");
        assertThat(document.published()).isEqualTo(DAY);
        assertThat(document.dateOrigin()).isEqualTo(DateOrigin.METADATA);
    }

    @Test
    void docx_gives_paragraphs_and_tables_without_what_was_deleted() throws IOException {
        String body =
                "<w:document><w:body><w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>On a visit</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t xml:space='preserve'>Putin will </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del>"
                        + "<w:hyperlink><w:r><w:t>visit</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>Pyongyang.</w:t></w:r></w:p>"
                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>7,000</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
        String core =
                "<cp:coreProperties><dc:creator>Jane Doe</dc:creator><dcterms:created>2024-06-17T10:00:00Z</dcterms:created></cp:coreProperties>";
        Document document =
                sources.read("a.docx", zip("docProps/core.xml", core, "word/document.xml", body));
        assertThat(document.text()).isEqualTo("On a visit\n\nPutin will visit Pyongyang.\n\n7,000");
        assertThat(document.title()).isEqualTo("On a visit");
        assertThat(document.author()).isEqualTo("Jane Doe");
        assertThat(document.published()).isEqualTo(DAY);
    }

    @Test
    void odt_gives_paragraphs_and_metadata() throws IOException {
        String content =
                "<office:document-content><office:body><office:text><text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
                        + "<text:h>Talks</text:h><text:p>The two<text:s text:c='2'/>met<text:note><text:note-body><text:p>a note</text:p></text:note-body></text:note>"
                        + "<text:line-break/>in <text:span>Geneva</text:span>.</text:p></office:text></office:body></office:document-content>";
        String meta =
                "<office:document-meta><office:meta><dc:title>Talks in Geneva</dc:title><meta:initial-creator>J. Doe</meta:initial-creator>"
                        + "<meta:creation-date>2024-06-17T08:00:00</meta:creation-date></office:meta></office:document-meta>";
        Document document = sources.read("a.odt", zip("content.xml", content, "meta.xml", meta));
        assertThat(document.text()).isEqualTo("Talks\n\nThe two met in Geneva.");
        assertThat(document.title()).isEqualTo("Talks in Geneva");
        assertThat(document.author()).isEqualTo("J. Doe");
        assertThat(document.published()).isEqualTo(DAY);
    }

    @Test
    void rtf_gives_its_text_in_its_own_encoding() {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\info{\\title On grain}{\\author J. Doe}{\\creatim\\yr2024\\mo6\\dy17}}"
                        + "{\\header Page}\\f0 The \\'c9lys\\'e9e said {\\b no} to \\u1052?oscow.\\par It ended{\\*\\generator x;}.\\par}";
        Document document = sources.read("a.rtf", rtf.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(document.text()).isEqualTo("The Élysée said no to Мoscow.\n\nIt ended.");
        assertThat(document.title()).isEqualTo("On grain");
        assertThat(document.author()).isEqualTo("J. Doe");
        assertThat(document.published()).isEqualTo(DAY);
    }

    @Test
    void an_e_mail_gives_subject_sender_day_and_text() {
        String mail =
                "From: =?utf-8?B?SsO8cmdlbg==?= Doe <j@example.org>\nTo: x@example.org\nSubject: On\n talks\n"
                        + "Date: Mon, 17 Jun 2024 09:00:00 +0200\nMIME-Version: 1.0\n"
                        + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=iso-8859-1\n"
                        + "Content-Transfer-Encoding: quoted-printable\n\nThe =C9lys=E9e said on Monday that it would not take part in the\ntalks.\n"
                        + "--b\nContent-Type: text/html\n\n<p>Other words</p>\n--b--\n";
        Document document = sources.read("a.eml", mail.getBytes(StandardCharsets.UTF_8));
        assertThat(document.text())
                .isEqualTo("The Élysée said on Monday that it would not take part in the talks.");
        assertThat(document.title()).isEqualTo("On talks");
        assertThat(document.author()).isEqualTo("Jürgen Doe");
        assertThat(document.published()).isEqualTo(DAY);
    }

    @Test
    void a_mailbox_gives_each_message() throws IOException {
        String message = "Subject: %s\n\nThe ministers met in %s.\n\n";
        Files.writeString(
                folder.resolve("a.mbox"),
                "From a Mon Jun 17\n"
                        + message.formatted("One", "Vienna")
                        + "From b Tue Jun 18\n"
                        + message.formatted("Two", "Oslo"));
        Gathered gathered = Gathered.from(sources, folder);
        assertThat(gathered.failures).isEmpty();
        assertThat(gathered.texts())
                .containsExactly("The ministers met in Vienna.", "The ministers met in Oslo.");
        assertThat(gathered.documents().get(1).source()).endsWith("a.mbox!2");
        assertThat(gathered.documents().get(1).title()).isEqualTo("Two");
    }

    @Test
    void a_feed_gives_each_item_as_it_is() throws IOException {
        Files.writeString(
                folder.resolve("a.xml"),
                "<?xml version='1.0'?><rss><channel><title>The Agency</title><item><title>Talks &amp; trade</title>"
                        + "<link>https://example.org/1</link><pubDate>Mon, 17 Jun 2024 08:00:00 GMT</pubDate><dc:creator>J. Doe</dc:creator>"
                        + "<description>&lt;p&gt;The ministers met.&lt;/p&gt;</description></item></channel></rss>");
        Files.writeString(
                folder.resolve("b.atom"),
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>Desk</title><entry><title>Talks</title><link href='https://example.org/2'/>"
                        + "<published>2024-06-17T01:00:00Z</published><author><name>J. Doe</name></author>"
                        + "<content type='xhtml'><div><p>The ministers met again.</p></div></content></entry></feed>");
        Gathered gathered = Gathered.from(sources, folder);
        assertThat(gathered.failures).isEmpty();
        assertThat(gathered.texts())
                .containsExactly("The ministers met.", "The ministers met again.");
        Document item = gathered.documents().getFirst();
        assertThat(item.source()).endsWith("a.xml!https://example.org/1");
        assertThat(item.title()).isEqualTo("Talks & trade");
        assertThat(item.publisher()).isEqualTo("The Agency");
        assertThat(gathered.documents()).extracting(Document::author).containsOnly("J. Doe");
        assertThat(gathered.documents()).extracting(Document::published).containsOnly(DAY);
        assertThat(new String(gathered.readings.getFirst().original(), StandardCharsets.UTF_8))
                .startsWith("<item>")
                .endsWith("</item>");
    }

    @Test
    void tei_gives_its_header_and_text() throws IOException {
        Files.writeString(
                folder.resolve("a.tei.xml"),
                "<TEI><teiHeader><fileDesc><titleStmt><title type='short'>1945</title><title type='complete'>Milestones: 1945</title></titleStmt>"
                        + "<publicationStmt><p>Department of State</p></publicationStmt></fileDesc><revisionDesc><change when='2013-10-31'/></revisionDesc></teiHeader>"
                        + "<text><body><head>The <date when='1945'>1945</date> war</head><p>It\n   ended.</p></body></text></TEI>");
        Document document = Gathered.from(sources, folder).documents().getFirst();
        assertThat(document.text()).isEqualTo("The 1945 war\n\nIt ended.");
        assertThat(document.title()).isEqualTo("Milestones: 1945");
        assertThat(document.publisher()).isEqualTo("Department of State");
        assertThat(document.published()).isNull();
    }

    @Test
    void timeml_gives_its_sentences_and_the_day_it_was_made() throws IOException {
        Files.writeString(
                folder.resolve("a.tml"),
                "<TimeML><DOCID>1</DOCID><DCT><TIMEX3 value='2024-06-17'>June 17</TIMEX3></DCT><EXTRAINFO>On a loss</EXTRAINFO>"
                        + "<TEXT><s>Japan <EVENT>lost</EVENT> .</s><s>It fell .</s></TEXT></TimeML>");
        Document document = Gathered.from(sources, folder).documents().getFirst();
        assertThat(document.text()).isEqualTo("Japan lost .\n\nIt fell .");
        assertThat(document.title()).isEqualTo("On a loss");
        assertThat(document.published()).isEqualTo(DAY);
    }

    @Test
    void a_web_archive_gives_its_pages_and_not_their_pictures() throws IOException {
        String pages =
                record(
                                "https://example.org/2024/06/17/a",
                                "text/html; charset=windows-1252",
                                "<p>The caf\u00e9 closed.</p>")
                        + record("https://example.org/b.png", "image/png", "PNG");
        byte[] bytes = pages.getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("a.warc"), bytes);
        Files.write(
                folder.resolve("b.wacz"),
                zip("archive/x.warc.gz", gzip(bytes), "datapackage.json", "{}"));
        Gathered gathered = Gathered.from(sources, folder);
        assertThat(gathered.failures).isEmpty();
        assertThat(gathered.texts()).containsExactly("The café closed.", "The café closed.");
        Document page = gathered.documents().get(1);
        assertThat(page.source())
                .endsWith("b.wacz!archive/x.warc.gz!https://example.org/2024/06/17/a");
        assertThat(page.published()).isEqualTo(DAY);
        assertThat(page.dateOrigin()).isEqualTo(DateOrigin.URL);
    }

    @Test
    void the_day_and_the_author_are_found_in_the_first_lines() {
        assertThat(head("Talks\n\nFriday, August 21, 2015\n\nThey met.").day())
                .hasToString("2015-08-21");
        assertThat(head("WASHINGTON, June 17, 2024 -- They met.").day()).isEqualTo(DAY);
        assertThat(head("PYONGYANG, 17 June 2024 (KCNA) — They met.").day()).isEqualTo(DAY);
        assertThat(head("Published: 17 June 2024 at 10:00\nThey met.").day()).isEqualTo(DAY);
        assertThat(head("By Jane Doe | June 17, 2024\nThey met.").day()).isEqualTo(DAY);
        assertThat(head("November 18 , 2008\nIt fell.").day()).hasToString("2008-11-18");
        assertThat(head("The war began on June 25, 1950.").day()).isNull();
        assertThat(head("Updated: June 18, 2024\nThey met.").day()).isNull();
        assertThat(head("06/07/2024\nThey met.").day()).isNull();
        assertThat(head("February 30, 2024\nThey met.").day()).isNull();
        assertThat(head("By Alexander Turner*\nThey met.").author()).isEqualTo("Alexander Turner");
        assertThat(head("By the authority vested in me as President, I declare.").author())
                .isNull();
    }

    private static Head head(String text) {
        return Head.of(text);
    }

    private static String record(String url, String type, String body) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
                + url
                + "\r\nWARC-Date: 2025-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:7f4b4b4e-0000-4000-8000-000000000000>\r\n"
                + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
                + http.length()
                + "\r\n\r\n"
                + http
                + "\r\n\r\n";
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String one, Object first, String other, Object second)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(one));
            zip.write(
                    first instanceof byte[] raw
                            ? raw
                            : first.toString().getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(other));
            zip.write(
                    second instanceof byte[] raw
                            ? raw
                            : second.toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
