package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import dev.entente.read.Reading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    @TempDir Path folder;
    private Case made;

    @BeforeEach
    void make() {
        made = Case.create(folder.resolve("c.entente"), MadeFolder.CLOCK);
        add("en", "2024-01-01", "Old news", "The joint statement of São Tomé was signed in Seoul.");
        add("en", "2024-06-01", "New news", "A statement on a joint exercise; nothing was signed.");
        add("ru", "2024-03-01", "Визит", "Президент прибыл с визитом в Пхеньян.");
        add("ko", null, "회담", "북한은 미사일을 발사했다.");
        add("zh", "2024-02-01", "会谈", "俄罗斯和朝鲜的外长昨天在平壤举行了会谈。");
    }

    @AfterEach
    void close() {
        made.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    signed                 | New news, Old news
                    SIGNED statement       | New news, Old news
                    "joint statement"      | Old news
                    sao tome               | Old news
                    news seoul             | Old news
                    signed absent          | ''
                    ПХЕНЬЯН                | Визит
                    북한                    | 회담
                    朝鲜                    | 会谈
                    "平壤" 会谈             | 会谈
                    signed NOT joint       | ''
                    sign*                  | ''
                    """)
    void all_words_must_be_there_and_the_newest_comes_first(String words, String titles) {
        assertThat(String.join(", ", titles(words))).isEqualTo(titles);
    }

    @Test
    void the_snippet_shows_what_was_found() {
        assertThat(made.asKnownOn(null).search("\"joint statement\"", 1).get(0).snippet())
                .isEqualTo("The [joint statement] of São Tomé was signed in Seoul.");
        assertThat(made.asKnownOn(null).search("朝鲜", 1).get(0).snippet())
                .isEqualTo("俄罗斯和[朝鲜]的外长昨天在平壤举行了会谈。");
        assertThat(made.asKnownOn(null).search("회담", 1).get(0).snippet()).contains("[회담]");
    }

    @Test
    void the_limit_holds() {
        assertThat(made.asKnownOn(null).search("news", 1)).hasSize(1);
        assertThat(made.asKnownOn(null).search("news", 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "\"\"",
                "news\"",
                "'; DROP TABLE document; --",
                "title:news",
                "(news",
                "news AND",
                "NEAR(news, 2)",
                "-news",
                "^news",
                "* ? % _",
                "\u0000news",
                "\uD83D",
                "{title} : news",
                "🚀"
            })
    void no_query_is_an_operator(String words) {
        titles(words);
        assertThat(titles("news")).hasSize(2);
    }

    @Test
    void any_query_is_answered() {
        Random random = new Random(4);
        String pieces = "news\"'()*:^-+{}朝鲜 \u0000\uD83Dsigned북AND OR NOT NEAR\\%_\n🚀é";
        for (int run = 0; run < 2000; run++) {
            StringBuilder query = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                query.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            assertThat(made.asKnownOn(null).search(query.toString(), 5)).hasSizeLessThan(6);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'); DROP TABLE document; --",
                "nul \u0000 inside",
                "\u001b[31mred",
                "<script>alert(1)</script>",
                "\u202eesrever",
                "🚀 e\u0301"
            })
    void hostile_titles_and_texts_are_kept_as_they_are(String words) {
        Document kept = add("en", "2024-01-02", words, "Rare. " + words);
        assertThat(made.asKnownOn(null).document(kept.id()).document()).isEqualTo(kept);
        assertThat(made.asKnownOn(null).search("rare", 9)).hasSize(1);
        assertThat(made.check()).isEmpty();
    }

    private List<String> titles(String words) {
        return made.asKnownOn(null).search(words, 9).stream()
                .map(hit -> hit.holding().document().title())
                .toList();
    }

    private Document add(String language, String day, String title, String text) {
        byte[] original = (title + text).getBytes(StandardCharsets.UTF_8);
        Document document =
                new Document(
                        Digest.hex(Digest.of(original)),
                        title + ".txt",
                        title,
                        day == null ? null : LocalDate.parse(day),
                        day == null ? DateOrigin.NONE : DateOrigin.METADATA,
                        null,
                        null,
                        language,
                        text);
        made.add(new Reading(document, original), List.of(), null);
        return document;
    }
}
