package dev.entente.actors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.Actor;
import dev.entente.actors.ActorList.Unusable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Reads one list of actors and refuses what in it cannot be used. Used once, by one thread.
final class ListReading {
    private static final long LARGEST = 200L << 20;

    /// XML is read whole; the list that the United Nations publish has 2 MB.
    private static final long LARGEST_XML = 20L << 20;

    private static final int MOST_LINES = 1_000_000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern CODE = Pattern.compile("!?[A-Z][A-Z0-9]{1,19}");
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path file;
    private final ListFormats formats;
    private final List<Entity> entities = new ArrayList<>();
    private final Map<Integer, String> refused = new TreeMap<>();
    private int passed;

    ListReading(Path file, Register register) {
        this.file = file;
        this.formats = new ListFormats(register);
    }

    ActorList read() throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new Unusable(file, "the list has more than 200 MB. Split it.");
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml") && Files.size(file) > LARGEST_XML) {
            throw new Unusable(file, "the list has more than 20 MB, the most for XML. Split it.");
        }
        try {
            if (name.endsWith(".xml")) {
                xml();
            } else if (name.endsWith(".json") || name.endsWith(".jsonl")) {
                json();
            } else if (name.endsWith(".csv")) {
                csv();
            } else {
                throw new Unusable(
                        file,
                        "the name ends neither in .csv nor in .json, .jsonl or .xml, by which the form of a list is told.");
            }
        } catch (CharacterCodingException e) {
            throw new Unusable(file, "the list is not in UTF-8. Save it as UTF-8.");
        }
        if (entities.isEmpty() && refused.isEmpty() && passed == 0) {
            throw new Unusable(file, "the list is empty.");
        }
        return checked();
    }

    private void xml() throws IOException {
        int number = 0;
        for (ListFormats.Outcome outcome : formats.unitedNations(Files.readString(file))) {
            number++;
            refuseAbove(number);
            take(number, outcome);
        }
    }

    // ---- CSV ----

    private void csv() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = lines.readLine();
            if (first == null) {
                return;
            }
            List<String> header = columns(first.startsWith("\ufeff") ? first.substring(1) : first);
            ListFormats.Rows rows = header == null ? null : formats.rows(header);
            if (header == null || rows == null) {
                throw new Unusable(
                        file,
                        "the first line is \""
                                + shortened(first)
                                + "\". Write the line name,code,sector first, or give a list of"
                                + " OpenSanctions (targets.simple.csv) or of OFAC as published.");
            }
            if (!rows.hasHeader()) {
                row(1, header, rows);
            }
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (number > MOST_LINES) {
                    throw new Unusable(file, "the list has more than a million lines. Split it.");
                }
                if (!line.isBlank() && !line.equals("\u001a")) {
                    row(number, columns(line), rows);
                }
            }
        }
    }

    private void row(int number, @Nullable List<String> columns, ListFormats.Rows rows) {
        if (columns == null) {
            refuse(number, "a quotation mark is not closed, or something follows it");
        } else if (columns.size() != rows.columns()) {
            refuse(
                    number,
                    "the line has "
                            + columns.size()
                            + " columns, not "
                            + rows.columns()
                            + ". Maybe a name has a comma and needs quotation marks");
        } else {
            take(number, rows.entity(number, columns));
        }
    }

    private void take(int number, ListFormats.Outcome outcome) {
        if (outcome.entity() != null) {
            entities.add(outcome.entity());
        } else if (outcome.reason() != null) {
            refuse(number, outcome.reason());
        } else {
            passed++;
        }
    }

    /// The columns of a line; null where its quotation marks do not match.
    private static @Nullable List<String> columns(String line) {
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.DEFAULT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.get(0).toList() : null;
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }

    // ---- JSON ----

    private void json() throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            text.mark(8192);
            int first = text.read();
            while (first >= 0 && (Character.isWhitespace(first) || first == 0xfeff)) {
                first = text.read();
            }
            text.reset();
            if (first == '[') {
                array(text);
            } else {
                objects(text);
            }
        }
    }

    private void array(BufferedReader text) throws IOException {
        int number = 0;
        try (MappingIterator<JsonNode> nodes = MAPPER.readerFor(JsonNode.class).readValues(text)) {
            while (nodes.hasNextValue()) {
                number++;
                take(number, formats.followTheMoney(number, nodes.nextValue()));
                refuseAbove(number);
            }
        } catch (JsonProcessingException e) {
            refuse(number + 1, "from here on it is no JSON: " + e.getOriginalMessage());
        }
    }

    private void objects(BufferedReader text) throws IOException {
        int number = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            number++;
            refuseAbove(number);
            if (!line.isBlank()) {
                try {
                    take(number, formats.followTheMoney(number, MAPPER.readTree(line)));
                } catch (JsonProcessingException e) {
                    refuse(number, "it is no JSON: " + e.getOriginalMessage());
                }
            }
        }
    }

    private void refuseAbove(int number) {
        if (number > MOST_LINES) {
            throw new Unusable(file, "the list has more than a million entries. Split it.");
        }
    }

    // ---- what is refused ----

    private void refuse(int number, String reason) {
        refused.putIfAbsent(number, reason);
    }

    private ActorList checked() {
        Set<String> ids = new HashSet<>();
        Map<String, Entity> byName = new HashMap<>();
        for (Entity entity : entities) {
            String reason = reason(entity);
            if (reason == null && !entity.id().isEmpty() && !ids.add(entity.id())) {
                reason = "the id \"" + shortened(entity.id()) + "\" is there twice";
            }
            if (reason != null) {
                refuse(entity.number(), reason);
            } else {
                byName.putIfAbsent(Spelling.key(entity.names().get(0)), entity);
            }
        }
        refuseCycles(byName);
        List<Line> lines = new ArrayList<>();
        Map<String, Line> owners = new HashMap<>();
        for (Entity entity : entities) {
            if (!refused.containsKey(entity.number())) {
                lines(entity, owners, lines);
            }
        }
        List<String> reasons = new ArrayList<>();
        refused.forEach((number, reason) -> reasons.add("line " + number + ": " + reason));
        return new ActorList(lines, reasons, passed);
    }

    /// Refuses two entries of which each has the other's name as an alias.
    private void refuseCycles(Map<String, Entity> byName) {
        for (Entity entity : entities) {
            for (String alias : entity.names().subList(1, entity.names().size())) {
                Entity other = byName.get(Spelling.key(alias));
                boolean mutual =
                        other != null
                                && other.number() != entity.number()
                                && other.names().stream()
                                        .skip(1)
                                        .map(Spelling::key)
                                        .anyMatch(Spelling.key(entity.names().get(0))::equals);
                if (mutual && other != null) {
                    refuse(
                            entity.number(),
                            "it is an alias of line "
                                    + other.number()
                                    + ", which is an alias of it");
                }
            }
        }
    }

    private void lines(Entity entity, Map<String, Line> owners, List<Line> lines) {
        String code = entity.code();
        if (code == null) {
            return;
        }
        String source =
                entity.source().isEmpty()
                        ? file.getFileName() + " line " + entity.number()
                        : entity.source();
        for (String name : new LinkedHashSet<>(entity.names())) {
            Line line =
                    new Line(
                            name.strip(),
                            code,
                            entity.sector().isEmpty() ? null : entity.sector(),
                            entity.kind(),
                            entity.home().isEmpty() ? null : entity.home(),
                            entity.role(),
                            Term.of(entity.since(), entity.until()),
                            null,
                            null,
                            source,
                            "");
            Line owner = owners.putIfAbsent(Spelling.key(name), line);
            boolean other =
                    owner != null && !owner.code().equals(code) && owner.term().equals(line.term());
            if (other) {
                refuse(
                        entity.number(),
                        "\""
                                + shortened(name)
                                + "\" is "
                                + owner.code()
                                + " in another line, and "
                                + code
                                + " here");
            } else {
                lines.add(line);
            }
        }
    }

    private static @Nullable String reason(Entity entity) {
        String code = entity.code();
        if (entity.names().isEmpty() || Spelling.key(entity.names().get(0)).isEmpty()) {
            return "it has no name";
        }
        if (code == null || !CODE.matcher(code).matches()) {
            return "the code \""
                    + shortened(code == null ? "" : code)
                    + "\" must be capitals, like PRK or NATO (NONE for nobody, !PRK for not that one)";
        }
        if (!entity.sector().isEmpty() && !Actor.SECTORS.contains(entity.sector())) {
            return "the sector \""
                    + shortened(entity.sector())
                    + "\" is none of "
                    + String.join(" ", new TreeSet<>(Actor.SECTORS));
        }
        if (!entity.home().isEmpty() && !CODE.matcher(entity.home()).matches()) {
            return "the home \"" + shortened(entity.home()) + "\" is no code";
        }
        for (String name : entity.names()) {
            if (name.length() > LONGEST_NAME) {
                return "the name \""
                        + shortened(name)
                        + "\" has more than "
                        + LONGEST_NAME
                        + " characters";
            }
            if (name.isBlank() || "=+-@\t\r".indexOf(name.charAt(0)) >= 0) {
                return "the name \"" + shortened(name) + "\" is blank or begins like a formula";
            }
            if (name.chars().anyMatch(Character::isISOControl)) {
                return "the name \"" + shortened(name) + "\" has control characters";
            }
        }
        try {
            Term.of(entity.since(), entity.until());
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
        return null;
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }
}
