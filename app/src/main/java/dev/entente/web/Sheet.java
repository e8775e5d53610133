package dev.entente.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/// What a page shows, as a table for other programs.
public final class Sheet {
    /// What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection).
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r＝＋－＠]");

    private static final CSVFormat CSV =
            CSVFormat.RFC4180
                    .builder()
                    .setQuoteMode(QuoteMode.NON_NUMERIC)
                    .setNullString("")
                    .setRecordSeparator("\n")
                    .get();
    private static final JsonMapper MAPPER = new JsonMapper();

    private final String name;
    private final List<String> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /// A table without lines.
    ///
    /// @param name what a file of it is called, without an ending
    Sheet(String name, String... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    String name() {
        return name;
    }

    /// Adds a line with a cell for each column: words, numbers, truths, or null.
    Sheet add(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    cells.length + " cells do not fill " + columns.size() + " columns.");
        }
        rows.add(Arrays.asList(cells));
        return this;
    }

    /// CSV (RFC 4180, but for the ends of lines) in which no cell is a formula.
    String csv() {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSV)) {
            printer.printRecord(columns);
            for (List<@Nullable Object> row : rows) {
                printer.printRecord(
                        row.stream()
                                .map(cell -> cell instanceof String words ? safe(words) : cell)
                                .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written outside memory", e);
        }
        return text.toString();
    }

    /// A list of objects, one for each line.
    String json() {
        ArrayNode lines = MAPPER.createArrayNode();
        for (List<@Nullable Object> row : rows) {
            ObjectNode line = lines.addObject();
            for (int i = 0; i < columns.size(); i++) {
                line.set(columns.get(i), MAPPER.valueToTree(row.get(i)));
            }
        }
        return lines.toPrettyString() + "\n";
    }

    /// Words as a cell that no spreadsheet takes for a formula.
    public static String safe(String words) {
        return FORMULA.matcher(words).find() ? "'" + words : words;
    }
}
