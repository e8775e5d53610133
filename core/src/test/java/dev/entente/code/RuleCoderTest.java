package dev.entente.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.Document.DateOrigin;
import dev.entente.EventType;
import dev.entente.Place;
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
    void a_year_that_names_a_thing_dates_no_verb() {
        assertThat(only("Japan condemned North Korea over the 2016 test.").date()).isNull();
        assertThat(only("Japan condemned North Korea in 2016.").date()).isEqualTo("2016");
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
    void a_planned_visit_has_its_days_and_its_place() {
        Statement visit =
                only(
                        "President Vladimir Putin’s impending visit to North Korea, scheduled for June"
                                + " 18-19, was announced by his office.");
        assertThat(visit.type()).isEqualTo(EventType.AGREE);
        assertThat(visit.status()).isEqualTo(Status.FUTURE);
        assertThat(visit.date()).isEqualTo("2024-06-18/2024-06-19");
        assertThat(sides(visit)).isEqualTo("RUS>PRK");
        assertThat(visit.place()).isNotNull().extracting(Place::code).isEqualTo("PRK");
        assertThat(only("Putin plans to visit Pyongyang on June 18.").status())
                .isEqualTo(Status.FUTURE);
    }

    @Test
    void a_veto_that_ends_a_monitoring_body_is_one_refusal() {
        Statement veto =
                only("In March, Russia’s veto at the U.N. ended the monitoring of the embargo.");
        assertThat(veto.type()).isEqualTo(EventType.REJECT);
        assertThat(veto.mode()).isEqualTo("yield");
        assertThat(veto.actors()).extracting(Actor::code).containsExactly("RUS");
        assertThat(veto.date()).isEqualTo("2024-03");
    }

    @Test
    void an_exchange_is_one_statement_a_direction_with_the_voice_of_who_tells_it() {
        List<Statement> both =
                coder.code(
                        document(
                                "South Korean Defense Minister Shin Wonsik said that North Korea"
                                        + " shipped approximately 7,000 containers of munitions to"
                                        + " Russia, receiving more than 9,000 Russian containers in"
                                        + " return."));
        assertThat(both).extracting(RuleCoderTest::sides).containsExactly("PRK>RUS", "RUS>PRK");
        assertThat(both).extracting(Statement::type).containsOnly(EventType.COOPERATE);
        assertThat(both)
                .flatExtracting(Statement::voices)
                .extracting(v -> v.code() + " " + v.stance())
                .containsOnly("KOR " + Stance.STATES);
        assertThat(both.get(0).quantities())
                .containsExactly(new Quantity(7000.0, null, null, "container", "munitions", true));
        assertThat(both.get(1).quantities())
                .containsExactly(
                        new Quantity(null, 9000.0, null, null, "Russian containers", false));
    }

    @Test
    void what_is_alleged_and_denied_by_both_has_three_voices_and_stays_actual() {
        Statement arms =
                only(
                        "The allegations of arms transfers between Russia and North Korea, though"
                                + " consistently denied by both parties, point to closer ties.");
        assertThat(arms.type()).isEqualTo(EventType.AID);
        assertThat(arms.status()).isEqualTo(Status.ACTUAL);
        assertThat(arms.voices())
                .extracting(v -> v.code() + " " + v.stance())
                .containsExactly(
                        "UNK " + Stance.ALLEGES, "RUS " + Stance.DENIES, "PRK " + Stance.DENIES);
    }

    @Test
    void an_accusation_is_an_event_and_its_content_another_with_the_voice_of_the_accuser() {
        List<Statement> both =
                coder.code(
                        document(
                                "Western nations accuse Moscow of buying weapons from Pyongyang."));
        assertThat(both)
                .extracting(s -> sides(s) + " " + s.type())
                .containsExactly("WST>RUS ACCUSE", "PRK>RUS AID");
        assertThat(both.get(0).voices()).containsExactly(Voice.author());
        assertThat(both.get(1).voices())
                .extracting(v -> v.code() + " " + v.stance())
                .containsExactly("WST " + Stance.ALLEGES);
    }

    @Test
    void both_countries_are_the_two_that_the_sentence_before_names() {
        List<Statement> all =
                coder.code(
                        document(
                                "Iran borders Iraq. Both countries signed a treaty in Baghdad last week."));
        assertThat(all).hasSize(1);
        assertThat(all.get(0).actors()).extracting(Actor::code).containsExactly("IRN", "IRQ");
        assertThat(all.get(0).date()).isEqualTo("2024-06-10/2024-06-16");
        assertThat(all.get(0).place()).isNotNull().extracting(Place::name).isEqualTo("Baghdad");
    }

    @Test
    void a_turn_of_a_transcript_is_its_speakers_and_a_question_is_nobodys() {
        List<Statement> all =
                coder.code(
                        document(
                                "MR. DOE:  Iran condemned Iraq.\n\nQ    Japan condemned China.\n\n"
                                        + "MS. ROE:  China condemned Japan."));
        assertThat(all)
                .extracting(s -> sides(s) + " " + s.voices().get(0).who())
                .containsExactly("IRN>IRQ MR. DOE", "CHN>JPN MS. ROE");
    }

    @Test
    void a_subject_that_is_not_known_takes_nobody_else_as_actor() {
        assertThat(coder.code(document("Positions on Taiwan hold, and we condemned Iran.")))
                .isEmpty();
    }

    @Test
    void a_missile_fired_at_nobody_is_a_show_of_force_and_no_attack() {
        Statement test = only("North Korea fired a ballistic missile toward Japan yesterday.");
        assertThat(test.type()).isEqualTo(EventType.MOBILIZE);
        assertThat(test.date()).isEqualTo("2024-06-16");
    }

    @Test
    void what_somebody_thinks_unlikely_is_possible_only_and_doubted() {
        Statement statement =
                only("Iran’s president said that Japan is unlikely to receive oil from Russia.");
        assertThat(statement.type()).isEqualTo(EventType.AID);
        assertThat(statement.status()).isEqualTo(Status.HYPOTHETICAL);
        assertThat(statement.voices())
                .extracting(v -> v.code() + " " + v.stance())
                .containsExactly("IRN " + Stance.DOUBTS);
    }

    @Test
    void a_question_states_nothing() {
        assertThat(coder.code(document("Did Japan condemn Iran?"))).isEmpty();
    }

    @Test
    void a_promise_is_one_event_and_not_its_content() {
        Statement promise = only("Japan promised to supply weapons to Ukraine.");
        assertThat(promise.type()).isEqualTo(EventType.AGREE);
    }

    @Test
    void a_quarter_of_a_million_letters_without_a_full_stop_are_coded_in_time() {
        assertTimeout(
                Duration.ofSeconds(60),
                () -> coder.code(document("Japan condemned Iran and ".repeat(10_000))));
        assertTimeout(Duration.ofSeconds(60), () -> coder.code(document("x".repeat(1_000_000))));
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
    void they_at_the_head_of_a_sentence_are_the_group_that_the_one_before_begins_with() {
        List<Statement> statements =
                coder.code(
                        document(
                                "Russia backed Iran. Western nations protested. They condemned Japan."));
        assertThat(statements.get(statements.size() - 1).actors())
                .extracting(Actor::code)
                .containsExactly("WST");
    }

    @Test
    void at_least_one_is_an_amount_and_no_target() {
        assertThat(
                        coder.code(
                                document(
                                        "Russian forces launched at least one of these North Korean ballistic missiles into Ukraine.")))
                .noneMatch(s -> s.recipients().stream().anyMatch(a -> a.code().equals("PRK")));
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
                assertThat(statement.actors()).isNotEmpty();
                statement
                        .actors()
                        .forEach(a -> assertThat(statement.sentence().contains(a.span())).isTrue());
            }
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
