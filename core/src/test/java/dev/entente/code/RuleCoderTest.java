package dev.entente.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import dev.entente.EventType;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice.Stance;
import dev.entente.actors.Register;
import dev.entente.language.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RuleCoderTest {
    private final RuleCoder coder = new RuleCoder(Sentences.load(), Register.load());

    @Test
    void a_verb_takes_its_subject_as_actor_and_its_object_as_recipient() {
        Statement statement = only("Japan condemned North Korea on Monday.");
        assertThat(statement.type()).isEqualTo(EventType.ACCUSE);
        assertThat(statement.actors()).extracting(Actor::code).containsExactly("JPN");
        assertThat(statement.recipients()).extracting(Actor::code).containsExactly("PRK");
        assertThat(statement.status()).isEqualTo(Status.ACTUAL);
    }

    @Test
    void a_passive_turns_the_roles_around() {
        Statement statement = only("North Korea was condemned by Japan and South Korea.");
        assertThat(statement.actors()).extracting(Actor::code).containsExactly("JPN", "KOR");
        assertThat(statement.recipients()).extracting(Actor::code).containsExactly("PRK");
    }

    @Test
    void a_visit_that_will_be_is_an_agreement_about_the_future() {
        Statement statement = only("Putin will visit North Korea on June 18.");
        assertThat(statement.type()).isEqualTo(EventType.AGREE);
        assertThat(statement.status()).isEqualTo(Status.FUTURE);
    }

    @Test
    void a_denied_act_is_kept_with_the_denial_as_its_voice() {
        Statement statement = only("Russia denied that North Korea supplied Moscow with shells.");
        assertThat(statement.type()).isEqualTo(EventType.AID);
        assertThat(statement.voices())
                .extracting(v -> v.code() + " " + v.stance())
                .containsExactly("RUS " + Stance.DENIES);
        assertThat(statement.status()).isEqualTo(Status.ACTUAL);
    }

    @Test
    void what_could_happen_is_hypothetical_and_what_did_not_is_negated() {
        assertThat(only("China could sanction Japan.").status()).isEqualTo(Status.HYPOTHETICAL);
        assertThat(only("China did not sanction Japan.").status()).isEqualTo(Status.NEGATED);
    }

    @Test
    void those_who_meet_are_all_actors() {
        Statement statement = only("China met with Japan.");
        assertThat(statement.actors()).extracting(Actor::code).containsExactly("CHN", "JPN");
        assertThat(statement.recipients()).isEmpty();
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
    void he_is_the_person_named_before_and_it_the_only_state() {
        List<Statement> statements =
                coder.code(
                        document(
                                "Japanese Prime Minister Kishida visited Seoul. He condemned North Korea."));
        assertThat(statements).hasSize(2);
        assertThat(statements.get(1).actors()).extracting(Actor::code).containsExactly("JPN");
        Statement denied = only("North Korea denied that it shipped weapons to Russia.");
        assertThat(denied.actors()).extracting(Actor::code).containsExactly("PRK");
        assertThat(denied.voices())
                .extracting(v -> v.code() + " " + v.stance())
                .containsExactly("PRK " + Stance.DENIES);
    }

    @Test
    void a_pronoun_in_another_paragraph_stands_for_nobody() {
        assertThat(
                        coder.code(
                                document(
                                        "Japanese Prime Minister Kishida spoke.\n\nHe condemned North Korea.")))
                .noneMatch(s -> s.actors().get(0).code().equals("JPN"));
    }

    @Test
    void what_is_condemned_happened_even_when_the_condemning_is_to_come() {
        Statement cooperation =
                coder
                        .code(
                                document(
                                        "Japan will condemn the cooperation between Russia and North Korea."))
                        .stream()
                        .filter(s -> s.type() == EventType.COOPERATE)
                        .findFirst()
                        .orElseThrow();
        assertThat(cooperation.status()).isEqualTo(Status.ACTUAL);
    }

    @Test
    void a_day_after_the_subject_does_not_hide_it() {
        assertThat(only("A U.S. official today praised Japan.").actors())
                .extracting(Actor::code)
                .containsExactly("USA");
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
                assertThat(statement.actors()).isNotEmpty();
                statement
                        .actors()
                        .forEach(a -> assertThat(statement.sentence().contains(a.span())).isTrue());
            }
        }
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
