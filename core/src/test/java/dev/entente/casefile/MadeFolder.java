package dev.entente.casefile;

import dev.entente.Document;
import dev.entente.Statement;
import dev.entente.code.Coder;
import dev.entente.read.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// A folder made up for tests, with every kind of file that a filing tells apart, and the filing of
/// it. As a program of its own it files a folder, writes one byte for each source that it saw, and
/// may wait at one for a byte on its input.
final class MadeFolder {
    static final int FILES = 200;
    static final Clock CLOCK = Made.clock("2026-01-01T00:00:00Z");

    private static final String[] STATES = {"RUS", "PRK", "USA", "CHN", "JPN", "KOR"};

    private MadeFolder() {}

    /// Codes as [Made] does, and fails where it is told to.
    static final class MadeCoder implements Coder {
        @Override
        public String version() {
            return Made.CODER;
        }

        @Override
        public Set<String> languages() {
            return Set.of("en");
        }

        @Override
        public List<Statement> code(Document document) {
            if (document.text().contains("Break here")) {
                throw new IllegalStateException("broken");
            }
            return Made.statements(document);
        }
    }

    static Path make(Path folder) throws IOException {
        Random random = new Random(11);
        for (int i = 0; i < FILES; i++) {
            Path file = folder.resolve(String.format("%d/%03d.txt", i / 50, i));
            Files.createDirectories(file.getParent());
            if (i % 23 == 7) {
                Files.write(file, new byte[] {(byte) 0xe9, 'x'});
            } else if (i % 29 == 5) {
                Files.copy(folder.resolve("0/000.txt"), file);
            } else {
                Files.writeString(file, text(i, random));
            }
        }
        return folder;
    }

    private static String text(int i, Random random) {
        if (i % 17 == 3) {
            return "# title: №" + i + "\n\nПереговоры министров прошли в столице, день " + i + ".";
        }
        int shown = i % 13 == 4 ? 4 : i;
        StringBuilder text = new StringBuilder("# title: Report " + i + "\n# date: 2024-06-18\n\n");
        text.append("The ministers of both countries spoke with reporters on day ")
                .append(shown)
                .append(".");
        if (i % 41 == 9) {
            text.append(" Break here.");
        }
        for (int s = shown == i ? random.nextInt(6) : 0; s > 0; s--) {
            int first = random.nextInt(STATES.length);
            int second = (first + 1 + random.nextInt(STATES.length - 1)) % STATES.length;
            text.append(" ").append(STATES[first]).append(" condemned ").append(STATES[second]);
            text.append(random.nextBoolean() ? "." : ", " + STATES[random.nextInt(6)] + " said.");
        }
        return text.toString();
    }

    static Filing.Report file(
            Path folder, Path file, Sources sources, int workers, int batch, Runnable seen)
            throws IOException {
        try (Case into = Files.exists(file) ? Case.open(file, CLOCK) : Case.create(file, CLOCK);
                Filing filing = new Filing(into, MadeCoder::new, workers, batch, seen)) {
            filing.add(sources, folder);
            return filing.finish();
        }
    }

    /// All rows of all tables, as text.
    static List<String> rows(Path file) throws SQLException {
        return rows(
                file,
                "log ORDER BY 1",
                "document ORDER BY 1",
                "coding ORDER BY 1",
                "statement ORDER BY 1",
                "sighting ORDER BY 1",
                "failure ORDER BY 1",
                "judgement ORDER BY 1",
                "merging ORDER BY 1",
                "known_there ORDER BY 1",
                "erasure ORDER BY 1",
                "statement_code ORDER BY 1, 2, 3",
                "fingerprint ORDER BY 1, 2",
                "statement_order ORDER BY 1",
                "traits ORDER BY 1",
                "block ORDER BY 1, 2, 3, 4",
                "link ORDER BY 1, 2");
    }

    /// The rows that queries find, as text.
    static List<String> rows(Path file, String... queries) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file.toUri())) {
            for (String from : queries) {
                rows.addAll(rows(raw, from));
            }
        }
        return rows;
    }

    /// All rows of a table, as text.
    static List<String> rows(Connection raw, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement query = raw.prepareStatement("SELECT * FROM " + table);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                rows.add(row(table, row));
            }
        }
        return rows;
    }

    /// Changes a case as no program of ours would: without its guards, which are then put back.
    static void tamper(Path file, String... changes) throws SQLException {
        Map<String, String> guards = new TreeMap<>();
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file.toUri())) {
            try (PreparedStatement query =
                            raw.prepareStatement(
                                    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    guards.put(row.getString(1), row.getString(2));
                }
            }
            Database.run(raw, "BEGIN");
            for (String guard : guards.keySet()) {
                Database.run(raw, "DROP TRIGGER " + guard);
            }
            for (String change : changes) {
                Database.run(raw, change);
            }
            for (String guard : guards.values()) {
                Database.run(raw, guard);
            }
            Database.run(raw, "COMMIT");
        }
    }

    /// Makes of a case of the last version one of an earlier version.
    static void takeBack(Path file, int version) throws SQLException {
        List<List<String>> tables =
                List.of(
                        List.of("fingerprint"),
                        List.of("judgement"),
                        List.of("merging", "known_there", "erasure"),
                        List.of("statement_order", "statement_words"),
                        List.of("traits", "block", "link"));
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file.toUri())) {
            for (List<String> added : tables.subList(version - 1, tables.size())) {
                for (String table : added) {
                    Database.run(raw, "DROP TABLE " + table);
                }
            }
            Database.run(raw, "DROP INDEX document_published");
            Database.run(raw, "PRAGMA user_version = " + version);
        }
    }

    private static String row(String table, ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder(table);
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            line.append('|')
                    .append(
                            value instanceof byte[] bytes
                                    ? HexFormat.of().formatHex(bytes)
                                    : value);
        }
        return line.toString();
    }

    /// Arguments: folder, case, and at which source to wait, or -1.
    public static void main(String[] arguments) throws IOException {
        System.out.write('.');
        System.out.flush();
        int[] count = {0};
        int wait = Integer.parseInt(arguments[2]);
        file(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Sources.load(),
                2,
                8,
                () -> {
                    System.out.write('.');
                    System.out.flush();
                    if (count[0]++ == wait) {
                        read();
                    }
                });
    }

    private static void read() {
        try {
            System.in.read();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
