package dev.entente.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static String notice2022 = "";
    private static String notice2023 = "";
    private static String message2022 = "";

    private final Copies copies = new Copies();

    @BeforeAll
    static void read_the_notices() throws IOException {
        Sources sources = Sources.load();
        notice2022 = text(sources, "2022-06-13-notice.md");
        notice2023 = text(sources, "2023-06-20-notice.md");
        message2022 = text(sources, "2022-06-13-a-message.md");
    }

    @Test
    void yearly_notices_that_differ_in_a_date_stay_apart() {
        assertThat(line(copies, "a", notice2022)).isEqualTo("a");
        assertThat(line(copies, "b", notice2023)).isEqualTo("b");
        assertThat(line(copies, "c", message2022)).isEqualTo("c");
        Sketch one = Sketch.of(Words.of(notice2022));
        Sketch other = Sketch.of(Words.of(notice2023));
        assertThat(one.resemblance(other)).isGreaterThan(0.9);
        assertThat(one.differs(other)).isTrue();
    }

    @Test
    void an_exact_copy_folds_into_the_line_of_the_first() {
        line(copies, "a", notice2022);
        assertThat(line(copies, "b", notice2022)).isEqualTo("a");
        assertThat(line(copies, "c", notice2022.replace("\n\n", "\n").toUpperCase()))
                .isEqualTo("a");
    }

    @Test
    void a_copy_with_another_header_and_dateline_folds() {
        line(copies, "a", "National Emergency Continued\n\nJune 13, 2022\n\n" + notice2022);
        assertThat(
                        line(
                                copies,
                                "b",
                                "US extends North Korea measures\nWASHINGTON, June 14 (Wire) — "
                                        + notice2022))
                .isEqualTo("a");
    }

    @Test
    void a_copy_whose_tail_was_cut_folds_whichever_comes_first() {
        String cut = notice2022.substring(0, notice2022.length() * 6 / 10);
        line(copies, "a", notice2022);
        assertThat(line(copies, "b", cut)).isEqualTo("a");
        Copies others = new Copies();
        line(others, "b", cut);
        assertThat(line(others, "a", notice2022)).isEqualTo("b");
    }

    @Test
    void a_cut_text_that_fits_two_lines_does_not_join_them() {
        String cut = notice2022.substring(0, notice2022.length() * 7 / 10);
        assertThat(notice2023).startsWith(cut.substring(0, 30));
        line(copies, "cut", cut);
        line(copies, "a", notice2022);
        assertThat(line(copies, "b", notice2023)).isNotEqualTo(line(copies, "a", notice2022));
    }

    @Test
    void one_changed_number_keeps_two_texts_apart() {
        String text =
                "The minister said on Tuesday that a total of 7,000 containers had left the port for"
                        + " the border since last summer, and that the two governments had agreed on"
                        + " further deliveries of food and fuel in return for artillery shells.";
        line(copies, "a", text);
        assertThat(line(copies, "b", text.replace("7,000", "9,000"))).isEqualTo("b");
        assertThat(line(copies, "c", text.replace("7,000", "7000"))).isEqualTo("a");
    }

    @Test
    void one_form_of_words_filled_with_other_names_stays_apart() {
        String form =
                "By the authority vested in me as President by the Constitution and the laws of the"
                        + " United States of America, I hereby designate %s as a Major Non-NATO Ally of"
                        + " the United States for the purposes of the Foreign Assistance Act and the"
                        + " Arms Export Control Act. You are authorized and directed to publish this"
                        + " determination concerning %s in the Federal Register.";
        line(copies, "a", form.formatted("Qatar", "Qatar"));
        assertThat(line(copies, "b", form.formatted("Colombia", "Colombia"))).isEqualTo("b");
    }

    @Test
    void the_same_words_of_another_month_are_another_event() {
        String text =
                "The United States strongly condemns the intercontinental ballistic missile test. This"
                        + " launch is a flagrant violation of multiple resolutions of the Security"
                        + " Council, and needlessly raises tensions in the region.";
        LocalDate day = LocalDate.of(2023, 2, 18);
        line(copies, "a", text, day);
        assertThat(line(copies, "b", text, day.plusDays(3))).isEqualTo("a");
        assertThat(line(copies, "c", text, day.plusMonths(5))).isEqualTo("c");
        assertThat(line(copies, "d", text + " It was told on.", day.plusMonths(5))).isEqualTo("c");
        assertThat(line(copies, "e", text, null)).isEqualTo("a");
    }

    @Test
    void short_texts_fold_only_when_all_words_are_the_same() {
        line(copies, "a", "The two ministers met in Vienna and talked about grain.");
        assertThat(line(copies, "b", "The two ministers met in Vienna, and talked about grain!"))
                .isEqualTo("a");
        assertThat(line(copies, "c", "The two ministers met in Vienna and talked about gas."))
                .isEqualTo("c");
    }

    @Test
    void the_order_of_distinct_texts_changes_no_line() {
        List<String> texts = new ArrayList<>(List.of(notice2022, notice2023, message2022));
        Random random = new Random(5);
        for (int made = 0; made < 40; made++) {
            texts.add(made(random, 60 + random.nextInt(200)));
        }
        for (int run = 0; run < 20; run++) {
            Collections.shuffle(texts, random);
            Copies fresh = new Copies();
            for (String text : texts) {
                assertThat(line(fresh, text, text)).isEqualTo(text);
            }
        }
    }

    @Test
    void what_is_remembered_folds_as_what_was_told() {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        for (int made = 0; made < 30; made++) {
            String text = made(random, 80);
            texts.add(text);
            texts.add("Another headline\n\n" + text);
            texts.add(text.substring(0, text.lastIndexOf(' ', text.length() * 7 / 10)));
        }
        Map<String, String> told = new HashMap<>();
        Copies again = new Copies();
        for (int i = 0; i < texts.size(); i++) {
            told.put("d" + i, line(copies, "d" + i, texts.get(i)));
            again.remember(told.get("d" + i), kept(texts.get(i)), null);
        }
        assertThat(told.values().stream().distinct()).hasSize(30);
        for (int i = 0; i < texts.size(); i++) {
            String later = texts.get(i) + " The report could not be checked.";
            assertThat(line(again, "later", later)).isEqualTo(told.get("d" + i));
        }
    }

    private static String line(Copies copies, String id, String text) {
        return line(copies, id, text, null);
    }

    private static String line(
            Copies copies, String id, String text, @Nullable LocalDate published) {
        return copies.line(id, Fingerprint.of(text), published);
    }

    /// The fingerprint of a text, by way of its bytes.
    private static Fingerprint kept(String text) {
        return Fingerprint.read(Fingerprint.of(text).bytes());
    }

    /// Words in an order that chance gives.
    private static String made(Random random, int words) {
        String[] stock = notice2022.split("\\W+", -1);
        StringBuilder text = new StringBuilder("The");
        for (int i = 0; i < words; i++) {
            text.append(' ').append(stock[random.nextInt(stock.length)].toLowerCase());
        }
        return text.append('.').toString();
    }

    private static String text(Sources sources, String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CopiesTest.class.getResourceAsStream("notices/" + name))) {
            return sources.read(name, in.readAllBytes()).text();
        }
    }
}
