package dev.entente.actors;

import dev.entente.actors.Mention.Kind;
import java.util.ArrayList;
import java.util.List;
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

    private final List<Turn> turns = new ArrayList<>();

    private record Turn(int start, @Nullable Found who) {}

    /// @param issuer whom those belong to who speak and are not known otherwise; null for nobody
    Turns(Register register, String text, @Nullable String issuer) {
        Matcher matcher = TURN.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1);
            turns.add(
                    new Turn(
                            matcher.start(),
                            name == null ? null : speaker(register, name, issuer)));
        }
    }

    private static @Nullable Found speaker(
            Register register, String name, @Nullable String issuer) {
        List<Line> lines = register.surnamed(name.substring(name.lastIndexOf(' ') + 1));
        boolean one = lines.stream().map(Line::code).distinct().count() == 1;
        if (one && !OWN.matcher(name).matches()) {
            return new Found(
                    0,
                    0,
                    lines.get(0).code(),
                    "GOV",
                    Kind.PERSON,
                    name + " is " + lines.get(0).words());
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

    /// Who speaks at a place in characters; null where nobody is known to.
    @Nullable Found at(int place) {
        Found who = null;
        for (Turn turn : turns) {
            if (turn.start() > place) {
                break;
            }
            who = turn.who();
        }
        return who;
    }
}
