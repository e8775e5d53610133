package dev.entente.code;

import dev.entente.Span;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who speaks in a transcript: a line that opens with a name in capitals and a colon begins a turn,
/// and a line that opens with "Q" begins a question. Asked for rising places of one text.
final class Speakers {
    private static final Pattern TURN =
            Pattern.compile(
                    "^(?:((?:MR|MS|MRS|DR|SECRETARY|DIRECTOR|ADMINISTRATOR|GENERAL|AMBASSADOR"
                            + "|(?:THE |VICE )?PRESIDENT|PRIME MINISTER|SENIOR|MODERATOR|CHAIR)"
                            + "\\b[\\p{Lu}.’' -]{0,60}):|(Q)\\h)",
                    Pattern.MULTILINE);

    private final List<Turn> turns = new ArrayList<>();
    private int next;

    private record Turn(int start, Voice voice) {}

    /// @param code whom those who speak in turn belong to
    Speakers(String text, String code) {
        turns.add(new Turn(0, Voice.author()));
        Matcher matcher = TURN.matcher(text);
        int seen = 0;
        int points = 0;
        while (matcher.find()) {
            points += text.codePointCount(seen, matcher.start());
            seen = matcher.start();
            String name = matcher.group(1);
            if (name != null) {
                Span span = new Span(points, points + name.length());
                turns.add(new Turn(points, new Voice(name, code, Stance.STATES, span)));
            } else if (turns.size() > 1) {
                Span span = new Span(points, points + 1);
                turns.add(new Turn(points, new Voice("Q", "UNK", Stance.STATES, span)));
            }
        }
    }

    /// Goes on to the turn that holds the place `start`.
    void to(int start) {
        while (next + 1 < turns.size() && turns.get(next + 1).start() <= start) {
            next++;
        }
    }

    /// Who speaks where nobody is cited.
    Voice voice() {
        return turns.get(next).voice();
    }
}
