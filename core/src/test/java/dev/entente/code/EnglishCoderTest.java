package dev.entente.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import dev.entente.EventType;
import dev.entente.Quantity;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import dev.entente.actors.Register;
import dev.entente.language.Sentences;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EnglishCoderTest {
    private final EnglishCoder coder = new EnglishCoder(Sentences.load(), Register.load());

    @Test
    void a_verb_takes_its_subject_as_actor_and_its_object_as_recipient() {
        Statement statement = only("Japan condemned North Korea on Monday.");
        assertThat(statement.type()).isEqualTo(EventType.ACCUSE);
        assertThat(sides(statement)).isEqualTo("JPN>PRK");
        assertThat(statement.status()).isEqualTo(Status.ACTUAL);
        assertThat(statement.voices()).containsExactly(Voice.author());
    }

    @Test
    void a_passive_turns_the_roles_around() {
        assertThat(sides(only("North Korea was condemned by Japan and South Korea.")))
                .isEqualTo("JPN+KOR>PRK");
    }

    @Test
    void a_visit_that_will_be_is_an_agreement_about_the_future() {
        Statement statement = only("President Putin will visit North Korea on June 18.");
        assertThat(statement.type()).isEqualTo(EventType.AGREE);
        assertThat(statement.status()).isEqualTo(Status.FUTURE);
        assertThat(statement.date()).isEqualTo("2024-06-18");
    }

    @Test
    void a_denied_act_is_kept_with_the_denial_as_its_voice() {
        Statement statement = only("Russia denied that North Korea supplied weapons to Moscow.");
        assertThat(statement.type()).isEqualTo(EventType.AID);
        assertThat(statement.voices())
                .extracting(v -> v.code() + " " + v.stance())
                .containsExactly("RUS " + Stance.DENIES);
        assertThat(sides(statement)).isEqualTo("PRK>RUS");
        assertThat(statement.status()).isEqualTo(Status.ACTUAL);
    }

    @Test
    void those_who_meet_are_all_actors() {
        Statement statement = only("The leaders of China and Japan met on Tuesday.");
        assertThat(statement.type()).isEqualTo(EventType.CONSULT);
        assertThat(sides(statement)).isEqualTo("CHN+JPN>");
    }

    @Test
    void what_somebody_reports_has_the_voice_of_who_reports_it() {
        List<Statement> all =
                coder.code(
                        document(
                                "Pakistani officials say security forces killed four militants near"
                                        + " the Afghan border."));
        assertThat(all).hasSize(1);
        assertThat(all.get(0).type()).isEqualTo(EventType.ASSAULT);
        assertThat(all.get(0).voices())
                .extracting(v -> v.code() + " " + v.stance())
                .containsExactly("PAK " + Stance.STATES);
        assertThat(all.get(0).quantities())
                .containsExactly(new Quantity(4.0, null, null, null, "militants", false));
    }

    @Test
    void a_turn_of_a_transcript_is_its_speakers() {
        List<Statement> all =
                coder.code(
                        document(
                                "MR. DOE:  Iran attacked Iraq.\n\nMS. ROE:  China condemned Japan."));
        assertThat(all)
                .extracting(s -> sides(s) + " " + s.voices().get(0).who())
                .containsExactly("IRN>IRQ MR. DOE", "CHN>JPN MS. ROE");
    }

    @Test
    void sport_and_business_state_nothing() {
        assertThat(
                        coder.code(
                                document(
                                        "Brazil beat Germany 2-1 in the final. Shares of Toyota rose"
                                                + " three percent in Tokyo.")))
                .isEmpty();
    }

    @Test
    void order_and_company_of_documents_change_nothing() {
        Document one = document("Japan condemned North Korea. They held talks in Geneva.");
        Document two = document("Israel attacked Syria on Monday, officials in Damascus said.");
        List<Statement> first = coder.code(one);
        List<Statement> second = coder.code(two);
        assertThat(coder.code(two)).isEqualTo(second);
        assertThat(coder.code(one)).isEqualTo(first);
        assertThat(new EnglishCoder(Sentences.load(), Register.load()).code(two)).isEqualTo(second);
    }

    @Test
    void a_blank_line_more_changes_only_offsets() {
        String before = "Japan condemned North Korea on Monday.\n\n";
        String after = "Israeli aircraft bombed a base in Syria. Syria denied the report.";
        List<Statement> plain = coder.code(document(before + after));
        List<Statement> moved = coder.code(document(before + "\n\n" + after));
        assertThat(moved).hasSameSizeAs(plain);
        for (int i = 0; i < plain.size(); i++) {
            Statement one = plain.get(i);
            Statement other = moved.get(i);
            assertThat(sides(other)).isEqualTo(sides(one));
            assertThat(other.type()).isEqualTo(one.type());
            assertThat(other.explanation()).isEqualTo(one.explanation());
            int shift = one.sentence().start() < before.length() ? 0 : 2;
            assertThat(other.trigger().start()).isEqualTo(one.trigger().start() + shift);
        }
    }

    @Test
    void a_quarter_of_a_million_letters_without_a_full_stop_are_coded_in_time() {
        Duration bounded = Duration.ofMinutes(5); // on a slow machine; each with each is hours
        assertTimeout(
                bounded, () -> coder.code(document("Japan condemned Iran and ".repeat(10_000))));
        assertTimeout(bounded, () -> coder.code(document("x".repeat(1_000_000))));
    }

    @Test
    void a_document_in_another_language_is_not_coded() {
        Document russian =
                new Document(
                        "0".repeat(64),
                        "a",
                        "",
                        null,
                        DateOrigin.NONE,
                        null,
                        null,
                        "ru",
                        "Japan condemned Iran.");
        assertThat(coder.code(russian)).isEmpty();
    }

    @Test
    void any_text_is_coded_the_same_twice_without_an_error() {
        Random random = new Random(11);
        String[] words = {
            "Japan",
            "Iran",
            "condemned",
            "visit",
            "was",
            "by",
            ",",
            "and",
            ".",
            "said",
            "denied",
            "if",
            "’s",
            "\uD83D\uDE80",
            "to",
            "talks",
            "both",
            "countries",
            "they",
            "which",
            "sending",
            "7,000",
            "containers",
            "of",
            "May",
            "31",
            "Monday",
            "?",
            "$",
            "-",
            "\n\n",
            "1994"
        };
        for (int run = 0; run < 300; run++) {
            StringBuilder made = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                made.append(words[random.nextInt(words.length)]).append(' ');
            }
            List<Statement> statements = coder.code(document(made.toString()));
            assertThat(coder.code(document(made.toString()))).isEqualTo(statements);
            for (Statement statement : statements) {
                holdsTheLaws(statement);
            }
        }
    }

    /// What is true of every statement.
    private static void holdsTheLaws(Statement statement) {
        assertThat(statement.sentence().contains(statement.trigger())).isTrue();
        assertThat(statement.actors()).isNotEmpty();
        assertThat(statement.voices()).isNotEmpty();
        assertThat(statement.confidence()).isBetween(0., 1.);
        for (Actor actor : statement.actors()) {
            assertThat(actor.span().end()).isLessThanOrEqualTo(statement.sentence().end());
        }
    }

    private static String sides(Statement statement) {
        return String.join("+", statement.actors().stream().map(Actor::code).toList())
                + ">"
                + String.join("+", statement.recipients().stream().map(Actor::code).toList());
    }

    private Statement only(String sentence) {
        List<Statement> statements = coder.code(document(sentence));
        assertThat(statements).hasSize(1);
        return statements.get(0);
    }

    private static Document document(String text) {
        return new Document(
                "0".repeat(64),
                "a",
                "",
                LocalDate.of(2024, 6, 17),
                DateOrigin.METADATA,
                null,
                null,
                "en",
                text);
    }
}
