package dev.entente.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/// A case as lines of JSON, a record a line in the order of the log, with nothing left out: what is
/// read back has the same head. Bytes are in Base64 under names that end in `_base64`. What is
/// found again from the records (the indices of words, codes and fingerprints) is made anew.
final class Transcript {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String BYTES = "_base64";

    private Transcript() {}

    /// Writes all records up to the one with the sequence `last`.
    static void write(Connection connection, long last, Writer out)
            throws SQLException, IOException {
        try (PreparedStatement log =
                        connection.prepareStatement(
                                "SELECT * FROM log WHERE sequence <= %d ORDER BY sequence"
                                        .formatted(last));
                ResultSet row = log.executeQuery()) {
            while (row.next()) {
                ObjectNode line = MAPPER.createObjectNode();
                put(line.putObject("log"), row);
                String kind = kind(row.getString("kind"));
                try (PreparedStatement record =
                        connection.prepareStatement(
                                "SELECT * FROM " + kind + " WHERE sequence = ?")) {
                    record.setLong(1, row.getLong("sequence"));
                    try (ResultSet fields = record.executeQuery()) {
                        if (fields.next()) {
                            put(line.putObject("record"), fields);
                        }
                    }
                }
                out.write(line.toString());
                out.write('\n');
            }
        }
    }

    /// Reads records into an empty case. A line that is no record is refused with its number.
    static void read(BufferedReader in, Connection connection) throws SQLException, IOException {
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            try {
                JsonNode json = MAPPER.readTree(line);
                insert(connection, "log", json.path("log"));
                String kind = kind(json.path("log").path("kind").asText());
                insert(connection, kind, json.path("record"));
                find(connection, kind, json.path("record"));
            } catch (JsonProcessingException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Line " + number + " is no record of a case: " + e.getMessage(), e);
            }
        }
        new Index(connection).fill(connection);
    }

    private static String kind(String kind) {
        if (!Schema.KINDS.contains(kind)) {
            throw new IllegalArgumentException("\"" + kind + "\" is no kind of record.");
        }
        return kind;
    }

    private static void put(ObjectNode node, ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnName(i);
            switch (row.getObject(i)) {
                case null -> node.putNull(name);
                case byte[] bytes ->
                        node.put(name + BYTES, Base64.getEncoder().encodeToString(bytes));
                case Number value -> node.put(name, value.longValue());
                case Object value -> node.put(name, value.toString());
            }
        }
    }

    /// Inserts a row whose columns are those of the table, in their order, and no others.
    private static void insert(Connection connection, String table, JsonNode row)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement shape =
                connection.prepareStatement("SELECT name FROM pragma_table_info(?)")) {
            shape.setString(1, table);
            try (ResultSet names = shape.executeQuery()) {
                while (names.next()) {
                    columns.add(names.getString(1));
                }
            }
        }
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException("A row of " + table + " has " + columns + ".");
        }
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
            for (int i = 0; i < columns.size(); i++) {
                String name = columns.get(i);
                JsonNode value = row.has(name) ? row.path(name) : row.path(name + BYTES);
                if (value.isMissingNode()) {
                    throw new IllegalArgumentException(name + " of " + table + " is missing.");
                } else if (value.isNull()) {
                    insert.setObject(i + 1, null);
                } else if (row.has(name + BYTES)) {
                    insert.setBytes(i + 1, Base64.getDecoder().decode(value.asText()));
                } else if (value.isIntegralNumber()) {
                    insert.setLong(i + 1, value.longValue());
                } else {
                    insert.setString(i + 1, value.asText());
                }
            }
            insert.executeUpdate();
        }
    }

    /// Makes anew by what a record is found.
    private static void find(Connection connection, String kind, JsonNode record)
            throws SQLException, JsonProcessingException {
        long sequence = record.path("sequence").asLong();
        if (kind.equals("document")) {
            String sql = "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setLong(1, sequence);
                insert.setString(2, record.path("title").asText());
                insert.setString(3, record.path("text").asText());
                insert.executeUpdate();
            }
        }
        if (kind.equals("statement")) {
            String json = record.path("json").asText();
            if (json.isEmpty()) {
                return; // it was erased
            }
            String sql = "INSERT INTO statement_code VALUES (?, ?, ?)";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (Content.Name name : Content.read(json).names()) {
                    insert.setString(1, name.code());
                    insert.setLong(2, sequence);
                    insert.setString(3, name.role());
                    insert.executeUpdate();
                }
            }
        }
    }
}
