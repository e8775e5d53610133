package dev.entente.code;

import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.EventType;
import dev.entente.Span;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.actors.Mention;
import dev.entente.actors.Register;
import dev.entente.code.Triggers.Trigger;
import dev.entente.language.Sentence;
import dev.entente.language.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Codes English documents by rules on windows of words. Not safe for use by several threads at
/// once.
public final class RuleCoder implements Coder {
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "been", "being", "be");
    private static final Set<String> VERB_CUES =
            Set.of(
                    "to", "will", "would", "has", "have", "had", "may", "might", "could", "should",
                    "not", "n't", "never", "he", "she", "they", "it", "also", "is", "are", "was",
                    "were", "been", "being", "be");
    private static final Set<String> COOPERATIVE_PLANS = Set.of("CONSULT", "AID", "COOPERATE");
    private static final Set<String> ALONE = Set.of("PROTEST", "MOBILIZE");

    private final Sentences sentences;
    private final Register register;
    private final Triggers triggers = Triggers.load();

    /// A coder that reads `sentences` and knows the actors of `register`.
    public RuleCoder(Sentences sentences, Register register) {
        this.sentences = sentences;
        this.register = register;
    }

    @Override
    public String version() {
        return "rules 1";
    }

    @Override
    public List<Statement> code(Document document) {
        if (!document.language().equals("en")) {
            return List.of();
        }
        List<Mention> mentions = register.mentions(document.text());
        List<Statement> statements = new ArrayList<>();
        for (Sentence sentence : sentences.of(document.text())) {
            List<Mention> inside =
                    mentions.stream()
                            .filter(m -> sentence.span().contains(m.actor().span()))
                            .toList();
            if (!inside.isEmpty()) {
                code(document, sentence, new Clause(sentence, inside), statements);
            }
        }
        return statements;
    }

    private void code(
            Document document, Sentence sentence, Clause clause, List<Statement> statements) {
        for (int i = 0; i < clause.size(); i++) {
            Trigger trigger = clause.isMention(i) ? null : reading(clause, i);
            Statement statement =
                    trigger == null
                            ? null
                            : statement(document, sentence.span(), clause, i, trigger);
            if (statement != null) {
                statements.add(statement);
            }
        }
    }

    /// The reading of the word at `i`: a verb where a cue or its ending says so, a noun where a
    /// noun is listed.
    private @Nullable Trigger reading(Clause clause, int i) {
        List<Trigger> readings = triggers.of(clause.word(i));
        String before = clause.word(i - 1);
        boolean inflected = clause.word(i).matches(".*(ed|ing|ew|awn|met)");
        boolean verb = inflected || VERB_CUES.contains(before) || clause.isMention(i - 1);
        for (Trigger trigger : readings) {
            if (trigger.verb() == (verb && readings.stream().anyMatch(Trigger::verb))) {
                return trigger;
            }
        }
        return null;
    }

    private @Nullable Statement statement(
            Document document, Span sentence, Clause clause, int i, Trigger trigger) {
        List<Actor> actors;
        List<Actor> recipients;
        String rule;
        if (!trigger.verb()) {
            actors = clause.possessor(i);
            if (actors.isEmpty()) {
                actors = clause.governed(i + 1, 10, Set.of("by", "from"));
            }
            recipients = clause.governed(i + 1, 8, Set.of("to", "on", "against", "of", "with"));
            rule = "noun with its possessor and prepositions";
        } else if (clause.any(i - 3, i, BE) != null && !clause.word(i).endsWith("ing")) {
            recipients = clause.subject(i);
            actors = clause.governed(i + 1, 10, Set.of("by"));
            rule = "passive verb with its agent";
        } else {
            actors = clause.subject(i);
            recipients = clause.object(i + 1, 12);
            rule = "verb with its subject and object";
        }
        List<Actor> acting = actors;
        recipients =
                recipients.stream()
                        .filter(r -> acting.stream().noneMatch(a -> a.code().equals(r.code())))
                        .toList();
        if (trigger.reciprocal()) {
            actors = new ArrayList<>(actors);
            actors.addAll(recipients);
            recipients = List.of();
        }
        boolean alone = ALONE.contains(trigger.type().name());
        if (actors.isEmpty() || (!alone && actors.size() + recipients.size() < 2)) {
            return null;
        }
        Reality reality = Reality.of(clause, i, trigger.verb(), document.published());
        boolean plan =
                reality.status() == Status.FUTURE
                        && COOPERATIVE_PLANS.contains(trigger.type().name());
        List<Voice> voices = Voices.of(clause, i);
        String explanation =
                "\""
                        + clause.word(i)
                        + "\" is "
                        + trigger.type()
                        + (plan ? ", planned, so AGREE" : "")
                        + "; "
                        + rule
                        + "; "
                        + reality.because();
        return new Statement(
                document.id(),
                sentence,
                clause.span(i),
                plan ? EventType.AGREE : trigger.type(),
                plan ? null : trigger.mode(),
                List.of(),
                actors,
                recipients,
                reality.status(),
                voices,
                null,
                null,
                List.of(),
                0.5,
                explanation);
    }
}
