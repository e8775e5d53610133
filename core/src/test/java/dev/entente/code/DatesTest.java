package dev.entente.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.language.Parser;
import dev.entente.language.Sentence;
import dev.entente.language.Sentences;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 17);

    private final Sentences sentences = Sentences.load();
    private final Parser parser = Parser.load();

    @Test
    void a_day_with_its_year_needs_no_document_day() {
        assertThat(dates("They met on March 28, 2024.", null, false)).containsExactly("2024-03-28");
        assertThat(dates("They met on 28 March 2024.", null, false)).containsExactly("2024-03-28");
        assertThat(dates("They met in October 2023.", null, false)).containsExactly("2023-10");
        assertThat(dates("They met in 2006.", null, false)).containsExactly("2006");
    }

    @Test
    void a_day_without_a_year_lies_on_the_side_of_the_tense() {
        assertThat(dates("They met on August 2.", MONDAY, false)).containsExactly("2023-08-02");
        assertThat(dates("They will meet on August 2.", MONDAY, true))
                .containsExactly("2024-08-02");
        assertThat(dates("They met in March.", MONDAY, false)).containsExactly("2024-03");
        assertThat(dates("They met in March.", null, false)).isEmpty();
    }

    @Test
    void two_days_are_an_interval() {
        assertThat(dates("They will meet on June 18-19.", MONDAY, true))
                .containsExactly("2024-06-18/2024-06-19");
    }

    @Test
    void a_weekday_is_the_last_one_before_the_document_and_for_plans_the_next() {
        assertThat(dates("They met on Friday.", MONDAY, false)).containsExactly("2024-06-14");
        assertThat(dates("They will meet on Friday.", MONDAY, true)).containsExactly("2024-06-21");
        assertThat(dates("They met yesterday.", MONDAY, false)).containsExactly("2024-06-16");
        assertThat(dates("They met last week.", MONDAY, false))
                .containsExactly("2024-06-10/2024-06-16");
    }

    @Test
    void a_day_that_no_month_has_and_the_verb_may_are_no_dates() {
        assertThat(dates("They met on June 31, 2024.", MONDAY, false)).isEmpty();
        assertThat(dates("They may meet.", MONDAY, false)).isEmpty();
    }

    private List<String> dates(String text, @Nullable LocalDate published, boolean future) {
        Sentence sentence = sentences.of(text).get(0);
        Words words = new Words(parser.of(sentence), List.of());
        return new Dates(published).in(words, future).stream().map(Dates.Found::date).toList();
    }
}
