package dev.entente.read;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/// PDF: the text in reading order, and the document's own information.
final class Pdf implements Format {
    private static final MemoryUsageSetting SCRATCH =
            MemoryUsageSetting.setupMixed(64L << 20, 512L << 20);
    private static final Pattern BLOCKS = Pattern.compile("\\R\\h*(?:\\R\\h*)+");
    private static final Pattern BROKEN = Pattern.compile("(?<=\\p{L}-)\\R(?=\\p{L})");
    private static final Pattern NO_TITLE =
            Pattern.compile("(?i)untitled|.*\\.(docx?|pdf|rtf|indd)|microsoft word - .*");

    @Override
    public Parsed parse(String source, byte[] bytes) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes, "", null, null, SCRATCH.streamCache)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setParagraphStart("\n\n");
            stripper.setPageEnd("\n\n");
            Paragraphs text = new Paragraphs();
            BLOCKS.splitAsStream(stripper.getText(pdf))
                    .forEach(block -> text.add(BROKEN.matcher(block).replaceAll("")));
            if (text.isEmpty()) {
                throw new Unreadable(
                        source,
                        "is a scan: its " + pdf.getNumberOfPages() + " pages hold no text.",
                        "Recognise the text first, for example with ocrmypdf.");
            }
            return new Parsed(text.toString(), fields(pdf.getDocumentInformation()));
        } catch (InvalidPasswordException e) {
            throw new Unreadable(
                    source,
                    "is protected by a password.",
                    "Save it without one, for example with qpdf --decrypt.");
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("scratch file memory")) {
                throw e;
            }
            throw new Unreadable(
                    source,
                    "is a damaged PDF: it is cut off, or its parts cannot be found.",
                    "Fetch or copy it again, or save it again with the program that made it.");
        }
    }

    private static Map<String, String> fields(PDDocumentInformation information) {
        Map<String, String> fields = new LinkedHashMap<>();
        String title = information.getTitle();
        if (title != null && !NO_TITLE.matcher(title.strip()).matches()) {
            put(fields, "title", title);
        }
        put(fields, "author", information.getAuthor());
        Calendar created = information.getCreationDate();
        if (created != null) {
            ZoneOffset zone =
                    ZoneOffset.ofTotalSeconds(created.getTimeZone().getRawOffset() / 1000);
            put(fields, "created", created.toInstant().atOffset(zone).toLocalDate().toString());
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value.strip());
        }
    }
}
