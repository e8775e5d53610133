package dev.entente.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.Document;
import dev.entente.Evidence;
import dev.entente.Quantity;
import dev.entente.QuantityJson;
import dev.entente.Statement;
import dev.entente.casefile.QuantityLedger;
import dev.entente.casefile.QuantityLedger.Figure;
import dev.entente.casefile.QuantityLedger.Row;
import dev.entente.casefile.QuantityLedger.Total;
import dev.entente.casefile.Range;
import dev.entente.web.Sheet;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/// A quantity ledger for other programs: JSON, and CSV (RFC 4180, but for the ends of lines).
final class LedgerForms {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final CSVFormat CSV =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader(
                            "from",
                            "to",
                            "told",
                            "value",
                            "low",
                            "high",
                            "approx",
                            "unit",
                            "item",
                            "range_low",
                            "range_high",
                            "range_or_less",
                            "range_or_more",
                            "range_unit",
                            "range_item",
                            "type",
                            "standing",
                            "status",
                            "voices",
                            "date",
                            "published",
                            "line",
                            "matter",
                            "statements",
                            "confidence",
                            "title",
                            "sentence")
                    .setQuoteMode(QuoteMode.NON_NUMERIC)
                    .setNullString("")
                    .setRecordSeparator("\n")
                    .get();

    private LedgerForms() {}

    /// One object with the rows, each with its figures, and the totals.
    static String json(QuantityLedger ledger) {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode rows = json.putArray("rows");
        ledger.rows().forEach(row -> row(rows.addObject(), row));
        ArrayNode totals = json.putArray("totals");
        ledger.totals().forEach(total -> total(totals.addObject(), total));
        json.put("left_out", ledger.leftOut());
        return json.toPrettyString() + "\n";
    }

    private static void row(ObjectNode node, Row row) {
        node.put("matter", row.matter().id());
        node.put("type", row.matter().type().name());
        node.put("standing", lower(row.matter().standing()));
        strings(node, "from", row.from());
        strings(node, "to", row.to());
        node.put("told", lower(row.told()));
        goods(node, row.unit(), row.item(), row.range());
        ArrayNode figures = node.putArray("figures");
        row.figures().forEach(figure -> figure(figures.addObject(), figure));
    }

    private static void figure(ObjectNode node, Figure figure) {
        Statement statement = figure.first().statement();
        QuantityJson.write(node, figure.quantity());
        node.put("status", lower(statement.status()));
        ArrayNode voices = node.putArray("voices");
        statement
                .voices()
                .forEach(voice ->
                        voices.addObject()
                                .put("who", voice.who())
                                .put("code", voice.code())
                                .put("stance", lower(voice.stance())));
        node.put("date", statement.date());
        node.put("published", published(figure.first()));
        node.put("line", figure.line());
        node.put("confidence", statement.confidence());
        node.put("sentence", figure.first().sentence());
        strings(node, "statements", figure.evidence().stream().map(Evidence::id).toList());
    }

    private static void total(ObjectNode node, Total total) {
        strings(node, "from", total.from());
        strings(node, "to", total.to());
        goods(node, total.unit(), total.item(), total.range());
        node.put("line", total.line());
        strings(node, "matters", total.matters());
    }

    private static void goods(ObjectNode node, String unit, String item, @Nullable Range range) {
        node.put("unit", unit);
        node.put("item", item);
        if (range == null) {
            node.putNull("range");
        } else {
            node.putObject("range")
                    .put("low", range.low())
                    .put("high", range.high())
                    .put("or_less", range.orLess())
                    .put("or_more", range.orMore());
        }
    }

    private static void strings(ObjectNode node, String name, List<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
    }

    /// A figure a line, under a line with the names of the columns.
    static String csv(QuantityLedger ledger) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSV)) {
            for (Row row : ledger.rows()) {
                for (Figure figure : row.figures()) {
                    printer.printRecord(cells(row, figure));
                }
            }
        }
        return text.toString();
    }

    private static List<@Nullable Object> cells(Row row, Figure figure) {
        Evidence evidence = figure.first();
        Statement statement = evidence.statement();
        Document document = evidence.holding().document();
        Quantity quantity = figure.quantity();
        Range range = row.range();
        return Arrays.asList(
                cell(String.join(" ", row.from())),
                cell(String.join(" ", row.to())),
                lower(row.told()),
                number(quantity.value()),
                number(quantity.low()),
                number(quantity.high()),
                quantity.approximate(),
                cell(quantity.unit()),
                cell(quantity.item()),
                range == null ? null : number(range.low()),
                range == null ? null : number(range.high()),
                range == null ? null : range.orLess(),
                range == null ? null : range.orMore(),
                cell(row.unit()),
                cell(row.item()),
                row.matter().type().name(),
                lower(row.matter().standing()),
                lower(statement.status()),
                cell(voices(statement)),
                cell(statement.date()),
                published(evidence),
                figure.line(),
                row.matter().id(),
                figure.evidence().stream().map(Evidence::id).collect(Collectors.joining(" ")),
                statement.confidence(),
                cell(document.title()),
                cell(evidence.sentence()));
    }

    private static String voices(Statement statement) {
        return statement.voices().stream()
                .map(voice -> voice.who() + " " + lower(voice.stance()))
                .collect(Collectors.joining("; "));
    }

    /// Words of a source as a cell that is no formula.
    private static @Nullable String cell(@Nullable String words) {
        return words == null ? null : Sheet.safe(Words.plain(words));
    }

    /// A number without an exponent.
    private static @Nullable BigDecimal number(@Nullable Double value) {
        if (value == null) {
            return null;
        }
        BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static @Nullable String published(Evidence evidence) {
        LocalDate day = evidence.holding().document().published();
        return day == null ? null : day.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
