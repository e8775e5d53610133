package dev.entente.actors;

import dev.entente.actors.Mention.Kind;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who speaks in a transcript: a line that opens with a name in capitals and a colon begins a turn.
final class Turns {
    private static final Pattern TURN =
            Pattern.compile("^(?:([\\p{Lu}][\\p{Lu}.’' -]{1,60}):|(Q)\\h)", Pattern.MULTILINE);
    private static final Pattern OWN =
            Pattern.compile(
                    "(?:MR|MRS|MS|DR|SECRETARY|DIRECTOR|ADMINISTRATOR|AMBASSADOR|THE PRESIDENT|VICE PRESIDENT|SENIOR|MODERATOR|ASSISTANT|CHAIR)\\b.*");

    private final NavigableMap<Integer, Turn> byStart = new TreeMap<>();

    private record Turn(@Nullable Found who) {}

    /// @param issuer whom those belong to who speak and are not known otherwise; null for nobody
    Turns(Register register, String text, @Nullable String issuer) {
        Matcher matcher = TURN.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1);
            Found who = name == null ? null : speaker(register, name, issuer);
            byStart.put(matcher.start(), new Turn(who));
        }
    }

    private static @Nullable Found speaker(
            Register register, String name, @Nullable String issuer) {
        String surname = name.substring(name.lastIndexOf(' ') + 1);
        Line line = Line.ofOne(register.surnamed(surname, null));
        if (line != null && !OWN.matcher(name).matches()) {
            return new Found(0, 0, line.code(), "GOV", Kind.PERSON, name + " is " + line.words());
        }
        return issuer == null
                ? null
                : new Found(
                        0,
                        0,
                        issuer,
                        "GOV",
                        Kind.PERSON,
                        name + " speaks for the government that publishes");
    }

    /// The code of the only one who speaks beside the one at a place in characters; null where
    /// there is none, or several.
    @Nullable String other(int place) {
        Found speaker = at(place);
        List<String> others =
                byStart.values().stream()
                        .map(Turn::who)
                        .filter(Objects::nonNull)
                        .map(Found::code)
                        .filter(code -> speaker != null && !code.equals(speaker.code()))
                        .distinct()
                        .toList();
        return others.size() == 1 ? others.getFirst() : null;
    }

    /// Who speaks at a place in characters; null where nobody is known to.
    @Nullable Found at(int place) {
        Map.Entry<Integer, Turn> turn = byStart.floorEntry(place);
        return turn == null ? null : turn.getValue().who();
    }
}
