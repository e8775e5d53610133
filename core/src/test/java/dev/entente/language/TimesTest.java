package dev.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Told from Monday, 17 June 2024.
class TimesTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 17);

    private final Sentences sentences = Sentences.load();
    private final Parser parser = Parser.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    They met on March 28, 2024.          | March 28, 2024          | 2024-03-28
                    They met on 28 March 2024.           | 28 March 2024           | 2024-03-28
                    They met on the 28th of March, 2024. | the 28th of March, 2024 | 2024-03-28
                    They met on 2024-03-28.              | 2024-03-28              | 2024-03-28
                    They met on 18/6/2023.               | 18/6/2023               | 2023-06-18
                    They met in October 2023.            | October 2023            | 2023-10
                    They met between 3 and 5 May 2024.   | 3 and 5 May 2024        | 2024-05-03/2024-05-05
                    They met July 30-August 2, 2023.     | July 30-August 2, 2023  | 2023-07-30/2023-08-02
                    It was so from 2010 to 2015.         | 2010 to 2015            | 2010/2015
                    It has been so since 2022.           | 2022                    | 2022
                    It was built in the early 1950s.     | the early 1950s         | 1950/1959
                    It was built in the 19th century.    | the 19th century        | 1801/1900
                    It fell in the third quarter of 2024. | the third quarter of 2024 | 2024-07/2024-09
                    It fell in Q3 2024.                  | Q3 2024                 | 2024-07/2024-09
                    The budget of FY 2024 was cut.       | FY 2024                 | 2024
                    It fell in the first half of 2023.   | the first half of 2023  | 2023-01/2023-06
                    It was hot in the summer of 2020.    | the summer of 2020      | 2020-06/2020-08
                    It ended by the end of 2021.         | the end of 2021         | 2021
                    The attacks of September 11, 2001 came. | September 11, 2001   | 2001-09-11
                    """)
    void what_names_its_year_needs_no_document_day(String text, String words, String value) {
        Time time = only(text, null, false);
        assertThat(time.text()).isEqualTo(words);
        assertThat(time.value()).isEqualTo(value);
        assertThat(time.kind()).isEqualTo(TimeKind.DATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    They met yesterday.                  | yesterday               | 2024-06-16
                    They met last week.                  | last week               | 2024-06-10/2024-06-16
                    They met last month.                 | last month              | 2024-05
                    It was agreed earlier this year.     | earlier this year       | 2024
                    They met two weeks ago.              | two weeks ago           | 2024-06-03/2024-06-09
                    He left a decade ago.                | a decade ago            | 2014
                    He left ten years ago today.         | ten years ago today     | 2014-06-17
                    It grew over the past three years.   | the past three years    | 2021/2024
                    Twelve died in the past 24 hours.    | the past 24 hours       | 2024-06-16/2024-06-17
                    They met over the weekend.           | the weekend             | 2024-06-15/2024-06-16
                    They met on Tuesday morning.         | Tuesday morning         | 2024-06-11
                    They met in mid-June.                | mid-June                | 2024-06
                    They met on August 2.                | August 2                | 2023-08-02
                    They met from August 21 to 31.       | August 21 to 31         | 2023-08-21/2023-08-31
                    They met on Friday, June 14.         | Friday, June 14         | 2024-06-14
                    They met last October.               | last October            | 2023-10
                    They met last summer.                | last summer             | 2023-06/2023-08
                    He is there on June 15-19.           | June 15-19              | 2024-06-15/2024-06-19
                    They met on Friday at 3:30 PM EDT    | Friday at 3:30 PM EDT   | 2024-06-14
                    """)
    void what_is_past_lies_on_the_document_day_or_before_it(
            String text, String words, String value) {
        Time time = only(text, MONDAY, false);
        assertThat(time.text()).isEqualTo(words);
        assertThat(time.value()).isEqualTo(value);
        assertThat(only(text, null, false).value()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    They will meet tomorrow.             | 2024-06-18
                    They will meet on June 18-19.        | 2024-06-18/2024-06-19
                    They will meet on August 2.          | 2024-08-02
                    They will meet in March.             | 2025-03
                    They will meet on Friday.            | 2024-06-21
                    They will meet Monday to Friday.     | 2024-06-17
                    He will attend next week's summit.   | 2024-06-24/2024-06-30
                    It will grow over the next two years. | 2024/2026
                    They will meet next Monday.          | 2024-06-24
                    They will meet this weekend.         | 2024-06-22/2024-06-23
                    They will meet on December 30-January 2. | 2024-12-30/2025-01-02
                    """)
    void what_is_planned_lies_on_the_document_day_or_after_it(String text, String value) {
        assertThat(of(text, MONDAY, true).get(0).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    They talked for three days.    | three days       | P3D  | DURATION
                    It lasted 2.5 years.           | 2.5 years        | P2.5Y | DURATION
                    A two-week truce held.         | two-week         | P2W  | DURATION
                    It held for nearly 30 minutes. | nearly 30 minutes | PT30M | DURATION
                    It held for two decades.       | two decades      | P20Y | DURATION
                    They meet every year.          | every year       | P1Y  | FREQUENCY
                    They meet every other week.    | every other week | P2W  | FREQUENCY
                    It earns $5 million a year.    | a year           | P1Y  | FREQUENCY
                    They meet on Sundays.          | Sundays          | P1W  | FREQUENCY
                    """)
    void lengths_and_rates_are_iso_durations(
            String text, String words, String value, TimeKind kind) {
        Time time = only(text, MONDAY, false);
        assertThat(time.text()).isEqualTo(words);
        assertThat(time.value()).isEqualTo(value);
        assertThat(time.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    They will meet in the coming days.     | the coming days
                    It had rained the day before.          | the day before
                    They met a few weeks ago.              | a few weeks ago
                    They met more than two years ago.      | more than two years ago
                    They left two days later.              | two days later
                    They left the next day.                | the next day
                    They have met in recent years.         | recent years
                    They met on 5/6/2023.                  | 5/6/2023
                    They will meet next Friday.            | next Friday
                    They met on June 31, 2024.             | June 31, 2024
                    They fought for decades.               | decades
                    """)
    void what_does_not_follow_has_no_value(String text, String words) {
        Time time = only(text, MONDAY, text.contains("will"));
        assertThat(time.text()).isEqualTo(words);
        assertThat(time.value()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    They sent 2,000 troops and 2000 soldiers.
                    Resolution 2397 was adopted.
                    After 9/11 everything changed.
                    They may march on the second bridge.
                    The Sunday Times said so on Bloody Sunday.
                    April spoke to June.
                    The March for Life was peaceful.
                    A 77-year-old man is 20 years old.
                    The Sustainable Growth Act of 2000 was passed.
                    The fall of the wall came as prices spring up.
                    It cost $2024 and weighed 1.2024 tons.
                    Flight 1549 and COVID-19 and the F-16.
                    The team works 24/7.
                    """)
    void what_only_looks_like_a_time_is_none(String text) {
        assertThat(of(text, MONDAY, false)).isEmpty();
    }

    @Test
    void the_verb_that_a_time_hangs_on_tells_its_side() {
        assertThat(parsed("They met on Friday and will meet again on Tuesday."))
                .containsExactly("2024-06-14", "2024-06-18");
        assertThat(parsed("The vote is set for November 5.")).containsExactly("2024-11-05");
        assertThat(parsed("He plans to travel on Friday.")).containsExactly("2024-06-21");
        assertThat(parsed("Talks on Friday")).containsExactly("null");
        assertThat(parsed("They met in the week that ended on May 3."))
                .containsExactly("2024-05-03");
    }

    @Test
    void spans_count_code_points_of_the_document() {
        String text = "A 😀 came. They met on June 3.";
        List<Sentence> found = sentences.of(text);
        Sentence last = found.get(found.size() - 1);
        List<Time> times = Times.of(last, kinds(last), MONDAY, false);
        assertThat(times).hasSize(1);
        assertThat(times.get(0).span().of(text)).isEqualTo("June 3");
    }

    @Test
    void long_hostile_text_is_read_in_time_that_grows_with_its_length() {
        String text = "the mid-to-mid-to-early last past 99 may 1/1/1-1-1 a.m. of the end of ";
        Sentence sentence = sentences.of(text.repeat(5)).get(0);
        List<Token> tokens =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> sentence.tokens().get(i % sentence.tokens().size()))
                        .toList();
        Sentence huge = new Sentence(sentence.span(), tokens);
        assertThat(Duration.ofSeconds(20))
                .isGreaterThan(taken(() -> Times.of(huge, List.of(), MONDAY, false)));
    }

    private static Duration taken(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private List<String> parsed(String text) {
        return Parser.load().of(sentences.of(text)).stream()
                .flatMap(parse -> Times.of(parse, MONDAY).stream())
                .map(time -> String.valueOf(time.value()))
                .toList();
    }

    private Time only(String text, @Nullable LocalDate day, boolean future) {
        List<Time> times = of(text, day, future);
        assertThat(times).as(text).hasSize(1);
        return times.get(0);
    }

    private List<Time> of(String text, @Nullable LocalDate day, boolean future) {
        return sentences.of(text).stream()
                .flatMap(sentence -> Times.of(sentence, kinds(sentence), day, future).stream())
                .toList();
    }

    private List<PartOfSpeech> kinds(Sentence sentence) {
        return parser.of(sentence).words().stream().map(Word::kind).toList();
    }
}
