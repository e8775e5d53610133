package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Document;
import dev.entente.read.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Case files that somebody made to do harm, or that are damaged so that they might.
class HostileCaseTest {
    private static final int FAULTS = Integer.getInteger("faults", 1);

    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void make() {
        file = folder.resolve("c.entente");
        try (Case made = Case.create(file, MadeFolder.CLOCK)) {
            Made.add(made, Made.reading("a.txt", "One", "RUS condemned USA. CHN condemned JPN."));
            Made.add(made, Made.reading("b.txt", "Two", "USA condemned RUS, JPN said."));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    CREATE TRIGGER t AFTER INSERT ON log BEGIN INSERT INTO failure VALUES (99, 'ran'); END | The trigger t is not of this program
                    CREATE TEMP TABLE x (a); CREATE VIEW v AS SELECT load_extension('evil')                 | The view v is not of this program
                    CREATE VIEW a AS SELECT * FROM statement; ALTER TABLE statement RENAME TO b            | The table statement is gone or changed
                    CREATE INDEX i ON document (abs(line))                                        | The index i is not of this program
                    CREATE VIRTUAL TABLE v USING fts5vocab (words, instance)                         | The table v is not of this program
                    DROP TABLE words; CREATE VIRTUAL TABLE words USING fts5 (title, text, tokenize = 'trigram') | The table words is gone or changed
                    ALTER TABLE failure ADD COLUMN more TEXT DEFAULT ('ran')                               | The table failure is gone or changed
                    DROP INDEX coding_document; CREATE INDEX coding_document ON coding (abs(document))     | The index coding_document is gone or changed
                    PRAGMA user_version = 3                                                                | is not of this program
                    """)
    void what_no_version_of_the_program_makes_is_refused_before_it_is_run(
            String changes, String problem) throws IOException, SQLException {
        try (Connection raw = raw()) {
            Database.run(raw, "PRAGMA legacy_alter_table = ON");
            // a trigger has a semicolon of its own
            for (String change : changes.split(";(?!.*END)")) {
                Database.run(raw, change);
            }
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Action.open(file))
                .isInstanceOf(UnusableCase.class)
                .hasMessageContaining("c.entente is no longer as this program made it")
                .hasMessageContaining(problem)
                .hasMessageEndingWith("or import the sources into a new case.");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void counts_that_ANALYZE_keeps_are_no_harm() throws SQLException {
        try (Connection raw = raw()) {
            Database.run(raw, "ANALYZE");
        }
        try (Case opened = Action.open(file)) {
            assertThat(opened.check()).isEmpty();
        }
    }

    @Test
    void a_row_that_is_larger_than_any_of_this_program_is_not_read() throws SQLException {
        try (Connection limited = Database.write(file)) {
            String sql = "SELECT length(zeroblob(" + (Database.LARGEST_ROW + 1L) + "))";
            assertThatThrownBy(() -> Database.number(limited, sql)).hasMessageContaining("too big");
        }
    }

    @Test
    void an_original_that_unpacks_to_too_much_is_not_unpacked() throws SQLException {
        byte[] bomb = Originals.deflate(new byte[(int) Sources.LARGEST + 1]);
        try (Connection raw = raw()) {
            String guard =
                    Database.text(
                            raw, "SELECT sql FROM sqlite_schema WHERE name = 'document_stays'");
            Database.run(raw, "DROP TRIGGER document_stays");
            try (PreparedStatement update =
                    raw.prepareStatement("UPDATE document SET original = ? WHERE sequence = 1")) {
                update.setBytes(1, bomb);
                update.executeUpdate();
            }
            Database.run(raw, guard);
        }
        try (Case opened = Action.open(file)) {
            assertThat(opened.check())
                    .containsExactly(
                            "Record 1 (document) a.txt has original bytes that cannot be unpacked: unpacks to more than 67108864 bytes.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "null",
                "[]",
                "{}",
                "\"RUS\"",
                "DEEP",
                "\"end\":999999",
                "\"end\":-1",
                "\"type\":\"DANCE\"",
                "\"confidence\":1e999"
            })
    void a_statement_that_is_none_is_named_where_it_is_read_and_by_check(String changed)
            throws SQLException {
        try (Case opened = Action.open(file)) {
            Document document = opened.asKnownOn(null).documents().getFirst().document();
            String json =
                    Content.of(document, Made.statements(document).getFirst(), "made 2").json();
            String other =
                    changed.equals("DEEP")
                            ? "[".repeat(100_000)
                            : changed.startsWith("\"") && changed.contains(":")
                                    ? json.replaceFirst(
                                            changed.substring(0, changed.indexOf(':')) + ":[^,}]*",
                                            changed)
                                    : changed;
            Content content = new Content(other, Content.read(json).names(), null);
            opened.addAll(List.of(new Entry.Coding(document.id(), "made 2", List.of(content))));
            assertThatThrownBy(() -> opened.asKnownOn(null).about("RUS"))
                    .isInstanceOf(UnusableCase.class)
                    .hasMessageContaining("c.entente holds a statement that is none, record 9.")
                    .hasMessageContaining("entente check");
            assertThat(opened.check()).anyMatch(line -> line.startsWith("Record 9 (statement)"));
        }
    }

    @Test
    void an_index_of_words_that_is_made_up_is_found_by_check_and_ends_nothing()
            throws IOException, SQLException {
        Random random = new Random(9);
        List<String> rows = new ArrayList<>();
        try (Connection raw = raw();
                PreparedStatement query =
                        raw.prepareStatement("SELECT id FROM words_data WHERE id > 1");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        List<String> found;
        try (Case opened = Action.open(file)) {
            found = searched(opened);
        }
        int named = 0;
        int runs = 40 * FAULTS;
        for (int run = 0; run < runs; run++) {
            Path copy = Files.copy(file, folder.resolve("made" + run + ".entente"));
            byte[] noise = new byte[1 + random.nextInt(60)];
            random.nextBytes(noise);
            int at = random.nextInt(40);
            try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + copy.toUri());
                    PreparedStatement update =
                            raw.prepareStatement(
                                    "UPDATE words_data SET block = CAST(substr(block, 1, ?) || ? || substr(block, ?) AS BLOB) WHERE id = ?")) {
                update.setInt(1, at);
                update.setBytes(2, noise);
                update.setInt(3, at + 1 + noise.length);
                update.setString(4, rows.get(random.nextInt(rows.size())));
                update.executeUpdate();
            }
            try (Case opened = Action.open(copy)) {
                boolean sound = opened.check().isEmpty();
                named += sound ? 0 : 1;
                try {
                    assertThat(searched(opened))
                            .as("made " + run)
                            .matches(now -> !sound || now.equals(found));
                } catch (UnusableCase e) {
                    assertThat(sound).as("made " + run).isFalse();
                }
            }
        }
        assertThat(named).isGreaterThan(runs * 3 / 4);
    }

    private static List<String> searched(Case opened) {
        return List.of("condemned", "usa rus", "\"jpn said\"", "one").stream()
                .map(words -> opened.asKnownOn(null).search(words, 9).toString())
                .toList();
    }

    private Connection raw() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
    }
}
