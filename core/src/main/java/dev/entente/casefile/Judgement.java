package dev.entente.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an analyst judged, and why. It is one more record: what it is about stays as it was, and a
/// later judgement can take it back.
///
/// @param id SHA-256 of its content, 64 lower-case hexadecimal digits; empty before it is recorded
/// @param verdict what is judged
/// @param of the ids of the statements that it is about; of [Verdict#UNDO] that of the judgement
/// @param from of [Verdict#DIFFERENT] the ids of those from which the ones of `of` differ
/// @param value of [Verdict#REDATE] the date, of [Verdict#RECODE] the fields of a statement that
///   change as a JSON object, of [Verdict#RATE] the source and its rating with a blank between
/// @param by who judged
/// @param why why
/// @param knownFrom since when the case knows it
public record Judgement(
        String id,
        Verdict verdict,
        List<String> of,
        List<String> from,
        @Nullable String value,
        String by,
        String why,
        Instant knownFrom) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int SHOWN = 12;

    /// What can be judged.
    public enum Verdict {
        /// All of the statements are about the same happening.
        SAME,
        /// None of the first statements is about what one of the second is about.
        DIFFERENT,
        /// Whether they are about the same cannot be told; an earlier judgement of them ends.
        UNDECIDED,
        /// The statement is coded right.
        ACCEPT,
        /// The statement is coded wrongly, and counts no more.
        REJECT,
        /// The statement says something else than was coded.
        RECODE,
        /// What the statement tells of happened on another day than was coded.
        REDATE,
        /// A source is rated by the Admiralty scale: A to F how reliable it is, 1 to 6 how credible
        /// what it says; F and 6 mean that this cannot be judged.
        RATE,
        /// An earlier judgement is taken back.
        UNDO
    }

    /// Refuses a judgement without its parts.
    public Judgement {
        of = List.copyOf(of);
        from = List.copyOf(from);
        String lacks =
                switch (verdict) {
                    case SAME, UNDECIDED -> of.size() < 2 ? "two statements at least" : "";
                    case DIFFERENT ->
                            of.isEmpty() || from.isEmpty() ? "statements on both sides" : "";
                    case ACCEPT, REJECT, UNDO -> of.isEmpty() ? "what it is about" : "";
                    case RECODE, REDATE ->
                            of.isEmpty() || value == null ? "a statement and what changes" : "";
                    case RATE -> value == null ? "a source and its rating" : "";
                };
        if (!lacks.isEmpty()) {
            throw new IllegalArgumentException(
                    "The judgement \""
                            + verdict.name().toLowerCase(Locale.ROOT)
                            + "\" needs "
                            + lacks
                            + ".");
        }
        if (by.isBlank()) {
            throw new IllegalArgumentException("A judgement needs the name of who judges (--by).");
        }
    }

    /// A judgement that is not recorded yet.
    public static Judgement draft(
            Verdict verdict,
            List<String> of,
            List<String> from,
            @Nullable String value,
            String by,
            String why) {
        return new Judgement("", verdict, of, from, value, by, why, Instant.EPOCH);
    }

    /// The content as it is kept.
    ///
    /// @param record the sequence of its record, by which the same judgement twice is two
    String json(long record) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("record", record);
        json.put("verdict", verdict.name().toLowerCase(Locale.ROOT));
        of.forEach(json.putArray("of")::add);
        from.forEach(json.putArray("from")::add);
        json.put("value", value);
        json.put("by", by);
        json.put("why", why);
        return json.toString();
    }

    /// The judgement that [#json] wrote.
    static Judgement read(String id, String content, Instant knownFrom) {
        try {
            JsonNode json = MAPPER.readTree(content);
            return new Judgement(
                    id,
                    Verdict.valueOf(json.path("verdict").asText().toUpperCase(Locale.ROOT)),
                    texts(json.path("of")),
                    texts(json.path("from")),
                    json.path("value").textValue(),
                    Objects.requireNonNullElse(json.path("by").textValue(), ""),
                    Objects.requireNonNullElse(json.path("why").textValue(), ""),
                    knownFrom);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The judgement " + id + " is no JSON.", e);
        }
    }

    /// The ids of the statements that it is about.
    List<String> statements() {
        return verdict == Verdict.UNDO ? List.of() : subjects();
    }

    /// The judgement of those statements that stand in the place of others.
    ///
    /// @param successors the ids by those of the statements whose place they take
    Judgement moved(Map<String, String> successors) {
        return new Judgement(
                id,
                verdict,
                of.stream().map(one -> successors.getOrDefault(one, one)).toList(),
                from.stream().map(one -> successors.getOrDefault(one, one)).toList(),
                value,
                by,
                why,
                knownFrom);
    }

    /// The ids of all that it is about.
    List<String> subjects() {
        return Stream.concat(of.stream(), from.stream()).toList();
    }

    /// The table that holds what it is about.
    String subject() {
        return verdict == Verdict.UNDO ? "judgement" : "statement";
    }

    /// The judgement in a line: its id, what was judged of what, by whom and why.
    public String told() {
        StringBuilder told = new StringBuilder(shown(id)).append("  ");
        told.append(verdict.name().toLowerCase(Locale.ROOT));
        of.forEach(one -> told.append(' ').append(shown(one)));
        told.append(from.isEmpty() ? "" : " :");
        from.forEach(one -> told.append(' ').append(shown(one)));
        told.append(value == null ? "" : " " + value);
        return told.append(" by ").append(by).append(": ").append(why).toString();
    }

    private static String shown(String id) {
        return id.substring(0, Math.min(SHOWN, id.length()));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
