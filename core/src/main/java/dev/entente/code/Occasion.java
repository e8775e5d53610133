package dev.entente.code;

import dev.entente.Actor;
import dev.entente.EventType;
import dev.entente.Statement;
import dev.entente.Status;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The day of an event that no words date, in texts that governments issue: what was said at a
/// meeting has the meeting's day, and what the text itself does ("we condemn") its own.
final class Occasion {
    private static final Set<EventType> SPEECH =
            EnumSet.of(
                    EventType.CONSULT,
                    EventType.AGREE,
                    EventType.SUPPORT,
                    EventType.REQUEST,
                    EventType.ACCUSE,
                    EventType.REJECT,
                    EventType.THREATEN);
    private static final Set<String> US = Set.of("we", "i");

    private Occasion() {}

    static @Nullable String date(
            Trigger trigger, Words words, List<Actor> actors, Status status, Setting setting) {
        LocalDate published = setting.document().published();
        boolean issued = setting.issuer().code() != null || !setting.issuer().titled().isEmpty();
        if (trigger.noun()
                || published == null
                || !issued
                || (status != Status.ACTUAL && status != Status.FUTURE)
                || !SPEECH.contains(trigger.type())) {
            return null;
        }
        boolean ours =
                actors.stream().anyMatch(a -> US.contains(a.name().toLowerCase(Locale.ROOT)));
        if (ours && status == Status.ACTUAL && US.contains(words.word(trigger.first() - 1))) {
            return words.word(trigger.first()).endsWith("ed") ? null : published.toString();
        }
        Set<String> acting = codes(actors);
        for (Statement statement : setting.before()) {
            if (statement.sentence().equals(words.sentence())) {
                break;
            }
            if (SPEECH.contains(statement.type())
                    && statement.date() != null
                    && statement.status() == status) {
                Set<String> there = codes(statement.actors());
                there.addAll(codes(statement.recipients()));
                return acting.stream().anyMatch(there::contains) ? statement.date() : null;
            }
        }
        return null;
    }

    /// Those whose meeting a text reports from its beginning, by code; nobody where it is no such
    /// text.
    static Set<String> parties(Setting setting) {
        boolean issued = setting.issuer().code() != null || setting.issuer().titled().size() > 1;
        List<Statement> before = setting.before();
        if (!issued || before.isEmpty() || before.get(0).type() != EventType.CONSULT) {
            return Set.of();
        }
        Set<String> parties = new LinkedHashSet<>();
        before.get(0).actors().forEach(actor -> parties.add(actor.code()));
        before.get(0).recipients().forEach(actor -> parties.add(actor.code()));
        parties.remove("UNK");
        return parties.size() > 1 ? parties : Set.of();
    }

    private static Set<String> codes(List<Actor> actors) {
        return actors.stream().map(Actor::code).collect(Collectors.toSet());
    }
}
