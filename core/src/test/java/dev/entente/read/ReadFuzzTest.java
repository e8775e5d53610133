package dev.entente.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.entente.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Any bytes are read or refused with a line that names them, by every parser of this package. The
/// seeds lie in `ReadFuzzTestInputs`.
class ReadFuzzTest {
    private static final Sources SOURCES = Sources.load();

    @FuzzTest
    void markdown(byte[] bytes) throws IOException {
        reads("x.md", bytes);
    }

    @FuzzTest
    void plainText(byte[] bytes) throws IOException {
        reads("x.txt", bytes);
    }

    @FuzzTest
    void html(byte[] bytes) throws IOException {
        reads("x.html", bytes);
    }

    @FuzzTest
    void xml(byte[] bytes) throws IOException {
        reads("x.xml", bytes);
    }

    @FuzzTest
    void office(byte[] bytes) throws IOException {
        reads("x.odt", bytes);
    }

    @FuzzTest
    void jsonLines(byte[] bytes) throws IOException {
        reads("x.jsonl", bytes);
    }

    @FuzzTest
    void mailbox(byte[] bytes) throws IOException {
        reads("x.mbox", bytes);
    }

    @FuzzTest
    void zip(byte[] bytes) throws IOException {
        reads("x.zip", bytes);
    }

    @FuzzTest
    void tar(byte[] bytes) throws IOException {
        reads("x.tar", bytes);
    }

    @FuzzTest
    void head(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Head head = Head.of(text);
        assertThat(head.title().length()).isLessThanOrEqualTo(text.length());
    }

    @FuzzTest
    void fingerprint(byte[] bytes) {
        byte[] made = Fingerprint.of(new String(bytes, StandardCharsets.UTF_8)).bytes();
        assertThat(Fingerprint.read(made).bytes()).isEqualTo(made);
        try {
            assertThat(Fingerprint.read(bytes).bytes()).isEqualTo(bytes);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("bytes");
        }
    }

    private static void reads(String name, byte[] bytes) throws IOException {
        Gathered gathered =
                Gathered.from(SOURCES, name, bytes.length, new ByteArrayInputStream(bytes));
        assertThat(gathered.failures).allSatisfy(line -> assertThat(line).startsWith(name));
        assertThat(gathered.readings)
                .allSatisfy(reading -> {
                    assertThat(reading.document().text()).isNotBlank();
                    assertThat(reading.document().id())
                            .isEqualTo(Document.digest(reading.original()));
                });
    }
}
