package dev.entente.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private final Sources sources = Sources.load();

    @Test
    void markdown_gives_its_front_matter_and_joins_the_lines_of_a_paragraph() {
        Document document =
                read(
                        "a.md",
                        "---\ndate: '2022-12-02'\nsource_url: https://bidenwhitehouse.archives.gov/x/\ntitle: \"On\\\n  \\ Korea\"\n---\n\n# Head\n\nThe **United States**\nand Japan [met](https://example.org/).\n");
        assertThat(document.text()).isEqualTo("Head\n\nThe United States and Japan met.");
        assertThat(document.title()).isEqualTo("On Korea");
        assertThat(document.published()).isEqualTo(LocalDate.of(2022, 12, 2));
        assertThat(document.dateOrigin()).isEqualTo(DateOrigin.METADATA);
        assertThat(document.publisher()).isEqualTo("The White House");
    }

    @Test
    void html_gives_the_article_and_not_the_navigation() {
        Document document =
                read(
                        "2024/06/18/b.html",
                        "<html><head><title>T</title><meta property='og:url' content='https://x.org/2024/06/18/b'></head><body><nav><p>Menu</p></nav><article><p>Talks &lt;began&gt; in Seoul.</p><p>They ended.</p></article></body></html>");
        assertThat(document.text()).isEqualTo("Talks <began> in Seoul.\n\nThey ended.");
        assertThat(document.dateOrigin()).isEqualTo(DateOrigin.URL);
    }

    @Test
    void russian_text_is_told_and_its_header_read() {
        Document document =
                read(
                        "c.txt",
                        "# source: http://kremlin.ru/events/1\n# title: Разговор\n# date: 2025-02-12\n# place: \n\nСостоялся телефонный разговор Владимира Путина с Президентом.");
        assertThat(document.language()).isEqualTo("ru");
        assertThat(document.title()).isEqualTo("Разговор");
        assertThat(document.publisher()).isEqualTo("The Kremlin");
        assertThat(document.text()).startsWith("Состоялся");
    }

    @Test
    void a_day_that_nothing_states_stays_unknown() {
        Document document = read("d.txt", "The ministers of both countries met in the capital.");
        assertThat(document.published()).isNull();
        assertThat(document.dateOrigin()).isEqualTo(DateOrigin.NONE);
    }

    @Test
    void wrong_encoding_is_refused_with_the_place() {
        assertThatThrownBy(() -> sources.read("e.txt", new byte[] {'a', 'b', (byte) 0xe9, 'c'}))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("e.txt")
                .hasMessageContaining("byte 2");
    }

    @Test
    void an_unknown_format_and_an_empty_file_are_refused() {
        assertThatThrownBy(() -> read("f.exe", "MZ"))
                .hasMessageContaining("f.exe")
                .hasMessageContaining("Convert");
        assertThatThrownBy(() -> read("g.txt", " \n ")).hasMessageContaining("no text");
    }

    @Test
    void a_page_nested_a_hundred_thousand_deep_is_read() {
        assertThat(read("h.html", "<div>".repeat(100_000) + "<p>Deep words of peace.</p>").text())
                .contains("Deep words");
    }

    @Test
    void any_bytes_are_read_or_refused() {
        Random random = new Random(3);
        String[] pieces = {
            "---\n",
            "title: [",
            "&a ",
            "*a",
            "# date: 2024-13-45\n",
            "<p>",
            "</",
            "<!--",
            "[x](",
            "\\",
            "\u0000",
            "**",
            "\n\n",
            "<![CDATA[",
            "}",
            "слово"
        };
        for (int run = 0; run < 500; run++) {
            StringBuilder made = new StringBuilder("---\n");
            for (int i = random.nextInt(25); i >= 0; i--) {
                made.append(pieces[random.nextInt(pieces.length)]);
            }
            String name = "x" + new String[] {".txt", ".md", ".html"}[run % 3];
            try {
                assertThat(read(name, made.toString()).text()).isNotBlank();
            } catch (Unreadable e) {
                assertThat(e).hasMessageContaining(name);
            }
        }
    }

    private Document read(String source, String content) {
        return sources.read(source, content.getBytes(StandardCharsets.UTF_8));
    }
}
