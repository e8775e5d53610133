package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.read.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {
    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void make() {
        file = folder.resolve("c.entente");
        try (Case made = Case.create(file, MadeFolder.CLOCK)) {
            Made.add(made, Made.reading("a.txt", "One", "RUS condemned USA. CHN condemned JPN."));
            Made.add(made, Made.reading("b.txt", "Two", "USA condemned RUS, JPN said."));
            made.add(Made.reading("c.txt", "Three", "Words."), List.of(), null);
            made.addAll(
                    List.of(
                            new Entry.Sighting(
                                    made.asKnownOn(null).documents().get(0).document().id(),
                                    "d.txt"),
                            new Entry.Failure("e.txt: is odd.")));
        }
    }

    @Test
    void a_case_as_it_was_written_is_sound() {
        assertThat(check()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    UPDATE document SET text = replace(text, 'USA', 'USB') WHERE sequence = 1     | a.txt is not what was written
                    UPDATE document SET title = 'Ono' WHERE sequence = 1                          | a.txt is not what was written
                    UPDATE document SET published = '2024-06-17' WHERE sequence = 1               | a.txt is not what was written
                    UPDATE document SET published = 'June' WHERE sequence = 1                     | cannot be read
                    UPDATE document SET author = '' WHERE sequence = 1                            | a.txt is not what was written
                    UPDATE document SET line = 1 WHERE sequence = 5                               | b.txt is not what was written
                    UPDATE document SET line = 5 WHERE sequence = 1                               | line that begins nowhere
                    UPDATE document SET original = (SELECT original FROM document WHERE sequence = 5) WHERE sequence = 1 | a.txt has other original bytes
                    UPDATE document SET original = x'00' WHERE sequence = 1                       | cannot be unpacked
                    UPDATE document SET id = zeroblob(32) WHERE sequence = 8                      | c.txt is not what was written
                    UPDATE statement SET json = replace(json, 'actual', 'future') WHERE sequence = 3 | Record 3 (statement) is not what was written
                    UPDATE statement SET json = replace(json, '{', '{ ') WHERE sequence = 3        | Record 3 (statement) is not what was written
                    UPDATE statement SET id = zeroblob(32) WHERE sequence = 3                     | Record 3 (statement) is not what was written
                    UPDATE statement SET coding = 6 WHERE sequence = 3                            | Record 3 (statement) belongs to another coding
                    UPDATE coding SET coder = 'other' WHERE sequence = 2                          | Record 2 (coding) is not what was written
                    UPDATE sighting SET source = 'x'                                              | Record 9 (sighting) is not what was written
                    UPDATE failure SET message = 'x'                                              | Record 10 (failure) is not what was written
                    UPDATE statement_code SET code = 'FRA' WHERE code = 'CHN'                     | Record 4 (statement) is not found by the codes
                    DELETE FROM statement_code WHERE code = 'CHN'                                 | Record 4 (statement) is not found by the codes
                    DELETE FROM statement WHERE sequence = 4                                      | Record 4 (statement) is missing
                    DELETE FROM failure                                                           | Record 10 (failure) is missing
                    DELETE FROM log WHERE sequence = 9                                            | The log lacks records 9 to 9
                    DELETE FROM log WHERE sequence = 10                                           | Not in the log: failure 10
                    UPDATE log SET known_from = known_from - 1 WHERE sequence = 4                 | Record 4 (statement) is known from before
                    UPDATE log SET known_from = known_from + 1 WHERE sequence = 10                | does not fit the hash chain
                    UPDATE log SET hash = zeroblob(32) WHERE sequence = 6                         | Record 6 (coding) does not fit the hash chain
                    UPDATE log SET kind = 'rumour' WHERE sequence = 6                             | is of no kind that is known
                    INSERT INTO failure VALUES (99, 'x')                                          | Not in the log: failure 99
                    INSERT INTO words (words, rowid, title, text) VALUES ('delete', 8, 'Three', 'Words.') | Not found by a search: document 8
                    UPDATE fingerprint SET content = (SELECT content FROM fingerprint WHERE document = 5) WHERE document = 1 | The fingerprint of document 1 is not that of its text
                    UPDATE fingerprint SET content = x'00' WHERE document = 8                     | The fingerprint of document 8 is not that of its text
                    INSERT INTO known_there VALUES (3, 0)                                         | Known elsewhere, but not merged: record 3
                    INSERT INTO words (rowid, title, text) VALUES (8, '', 'Other')                | A search may miss documents, or find wrong ones, by "other"
                    UPDATE words_docsize SET sz = x'0109' WHERE id = 8                            | A search has another length of document 8 than it
                    INSERT INTO fingerprint VALUES (99, 1, x'00')                                 | Points nowhere: fingerprint
                    DELETE FROM statement_order WHERE statement = 4                               | The index of the statements
                    UPDATE statement_order SET position = position + 1 WHERE statement = 4        | The index of the statements
                    UPDATE statement_order SET last = last + 1 WHERE statement = 4                | The index of the statements
                    INSERT INTO statement_order VALUES (99, 99, NULL, NULL)                       | The index of the statements
                    DELETE FROM statement_words WHERE rowid = (SELECT position FROM statement_order WHERE statement = 4) | The index of the statements
                    INSERT INTO statement_words (rowid, sentence) VALUES (99, 'CHN condemned JPN.') | The index of the statements
                    UPDATE statement_words SET sentence = 'CHN condemned USA.', actor = 'CHN', recipient = 'JPN', states = 'author', alleges = '', denies = '', doubts = '', stance = 'states', type = 'accuse', mode = 'disapprove', status = 'actual', happened = '2024 202406', place = '' WHERE rowid = (SELECT position FROM statement_order WHERE statement = 4) | The index of the statements
                    UPDATE statement_words_docsize SET sz = x'00'                                 | The index of the statements
                    UPDATE traits SET content = (SELECT content FROM traits WHERE statement = 4) WHERE statement = 3 | The traits of statement 3 is not
                    DELETE FROM block WHERE statement = 3                                         | The block of statement 3 is not
                    INSERT INTO link VALUES (3, 4, 9)                                             | The link of statement 3 is not
                    UPDATE traits SET content = x'00' WHERE statement = 3                         | The traits are of several versions
                    CREATE TABLE extra (a)                                                        | The table extra is not of this program
                    DROP INDEX coding_document                                                    | The index coding_document is gone
                    """)
    void what_is_changed_behind_the_program_is_found(String change, String problem)
            throws SQLException {
        tamper(change);
        assertThat(check())
                .anySatisfy(line -> assertThat(line).contains(problem))
                .noneSatisfy(line -> assertThat(line).contains("trigger"));
    }

    @Test
    void a_statement_that_does_not_quote_its_document_is_found() {
        Reading other = Made.reading("f.txt", "Six", "Long before, KOR condemned RUS.");
        try (Case made = Case.open(file, MadeFolder.CLOCK)) {
            List<Content> contents =
                    List.of(
                            content(other, "\"condemned\"", "\"comforted\""),
                            content(other, "\"end\":31", "\"end\":32"));
            made.addAll(List.of(Entry.Coded.of(other, contents, Made.CODER, null)));
        }
        assertThat(check())
                .containsExactly(
                        "Record 13 (statement) does not quote the words of its document.",
                        "Record 14 (statement) rests on words outside its document.");
    }

    private static Content content(Reading reading, String words, String others) {
        Content content =
                Content.of(
                        reading.document(), Made.statements(reading.document()).get(0), Made.CODER);
        return new Content(content.json().replace(words, others), content.names(), null);
    }

    @Test
    void a_guard_that_is_gone_is_found() throws SQLException {
        try (Connection raw = raw()) {
            Database.run(raw, "DROP TRIGGER document_stays");
        }
        assertThat(check())
                .singleElement()
                .asString()
                .contains("The trigger document_stays is gone or changed.");
    }

    @Test
    void one_change_is_one_problem() throws SQLException {
        tamper("UPDATE document SET title = 'Ono' WHERE sequence = 1");
        assertThat(check()).hasSize(1);
    }

    @Test
    void a_file_that_is_cut_off_is_found() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int pages = 1; pages < whole.length / 4096; pages++) {
            file = Files.write(folder.resolve("cut" + pages), Arrays.copyOf(whole, pages * 4096));
            assertThat(check()).isNotEmpty();
        }
    }

    private List<String> check() {
        try (Case read = Case.open(file, MadeFolder.CLOCK)) {
            return read.check();
        } catch (UnusableCase refused) {
            return List.of(String.valueOf(refused.getMessage()));
        }
    }

    private void tamper(String change) throws SQLException {
        MadeFolder.tamper(file, change);
    }

    private Connection raw() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
    }
}
