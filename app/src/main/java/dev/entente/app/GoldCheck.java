package dev.entente.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.Actor;
import dev.entente.EventType;
import dev.entente.Span;
import dev.entente.Status;
import dev.entente.Voice.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is wrong with a gold document: fields that are missing, offsets that do not hold the words,
/// codes and labels that the coding manual does not have.
final class GoldCheck {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,19}");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}(-\\d\\d){0,2}(/\\d{4}(-\\d\\d){0,2})?");
    private static final Set<String> CONTEXTS =
            Set.of(
                    "military",
                    "intelligence",
                    "executive",
                    "legislative",
                    "election",
                    "political_institutions",
                    "pro_democracy",
                    "pro_autocracy",
                    "economic",
                    "legal",
                    "reparations",
                    "human_rights",
                    "rights_freedoms",
                    "repression",
                    "human_security",
                    "gender",
                    "lgbt",
                    "religion_ethnicity",
                    "inequality",
                    "diplomatic",
                    "territory",
                    "peacekeeping",
                    "health",
                    "asylum",
                    "migration",
                    "disasters",
                    "natural_resource",
                    "environment",
                    "technology",
                    "terrorism",
                    "cbrn",
                    "cyber",
                    "misinformation",
                    "crime",
                    "corruption",
                    "illegal_drugs",
                    "trafficking");

    private final String text;
    private final int length;
    private final List<String> problems = new ArrayList<>();

    private GoldCheck(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
    }

    /// The problems of a document, each with its place; empty where it is sound.
    static List<String> problems(JsonNode document) {
        GoldCheck check = new GoldCheck(document.path("text").asText(""));
        if (check.text.isBlank()) {
            return List.of("\"text\" is missing");
        }
        if (document.path("id").asText("").isBlank()) {
            check.problems.add("\"id\" is missing");
        }
        int before = 0;
        for (JsonNode sentence : document.path("sentences")) {
            int start = sentence.path(0).asInt(-1);
            int end = sentence.path(1).asInt(-1);
            check.require(
                    start >= before && end > start && end <= check.length,
                    "the sentence " + sentence + " is not behind the one before it");
            before = end;
        }
        int number = 0;
        for (JsonNode statement : document.path("statements")) {
            check.statement(statement, "statement " + number++ + ": ");
        }
        return check.problems;
    }

    private void statement(JsonNode statement, String at) {
        JsonNode trigger = statement.path("trigger");
        String words = words(trigger);
        require(
                words != null && words.equals(trigger.path("text").asText()),
                at + "the trigger " + trigger + " does not stand at its place");
        require(
                trigger.path("start").asInt() >= statement.path("start").asInt(-1)
                        && trigger.path("end").asInt() <= statement.path("end").asInt(-1)
                        && statement.path("end").asInt(-1) <= length,
                at + "the trigger is outside of its sentence");
        type(statement, at);
        listed(statement.path("contexts"), CONTEXTS, at + "context ");
        require(!statement.path("actors").isEmpty(), at + "nobody acts (UNK where it is unknown)");
        Stream.of("actors", "recipients")
                .forEach(role -> statement.path(role).forEach(actor -> actor(actor, at)));
        require(
                Stream.of(Status.values())
                        .anyMatch(s -> lower(s).equals(statement.path("status").asText())),
                at + "no status \"" + statement.path("status").asText() + "\"");
        require(!statement.path("voices").isEmpty(), at + "nobody says so");
        statement.path("voices").forEach(voice -> voice(voice, at));
        JsonNode date = statement.path("date");
        require(
                date.isNull() || date.isMissingNode() || DATE.matcher(date.asText()).matches(),
                at + "the date \"" + date.asText() + "\" is no ISO 8601 date");
    }

    private void type(JsonNode statement, String at) {
        String name = statement.path("type").asText();
        EventType type =
                Stream.of(EventType.values())
                        .filter(t -> t.name().equals(name))
                        .findFirst()
                        .orElse(null);
        require(type != null, at + "no type \"" + name + "\"");
        JsonNode mode = statement.path("mode");
        require(
                type == null || !mode.isTextual() || type.modes().contains(mode.asText()),
                at + name + " has no mode \"" + mode.asText() + "\"");
    }

    private void actor(JsonNode actor, String at) {
        String code = actor.path("code").asText();
        require(CODE.matcher(code).matches(), at + "no code \"" + code + "\"");
        JsonNode sector = actor.path("sector");
        require(
                !sector.isTextual() || Actor.SECTORS.contains(sector.asText()),
                at + "no sector \"" + sector.asText() + "\"");
        named(actor, "name", at);
    }

    private void voice(JsonNode voice, String at) {
        String code = voice.path("code").asText();
        String stance = voice.path("stance").asText();
        require(
                code.equals("author") || CODE.matcher(code).matches(),
                at + "no code \"" + code + "\"");
        require(
                Stream.of(Stance.values()).anyMatch(s -> lower(s).equals(stance)),
                at + "no stance \"" + stance + "\"");
        named(voice, "who", at);
    }

    /// A name stands where its offsets say, if it has any.
    private void named(JsonNode who, String field, String at) {
        String name = who.path(field).asText("");
        require(
                !who.path("start").isInt() || name.equals(words(who)),
                at + "\"" + name + "\" does not stand at its place");
    }

    private void listed(JsonNode labels, Set<String> known, String at) {
        for (JsonNode label : labels) {
            require(known.contains(label.asText()), at + "\"" + label.asText() + "\" is unknown");
        }
    }

    private @Nullable String words(JsonNode span) {
        int start = span.path("start").asInt(-1);
        int end = span.path("end").asInt(-1);
        boolean inside = start >= 0 && end >= start && end <= length;
        return inside ? new Span(start, end).of(text) : null;
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }

    private static String lower(Enum<?> label) {
        return label.name().toLowerCase(Locale.ROOT);
    }
}
