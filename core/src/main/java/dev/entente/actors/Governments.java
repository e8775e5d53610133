package dev.entente.actors;

import dev.entente.Actor;
import dev.entente.actors.Mention.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The publishers that are organs of a government, as far as the register knows the name.
/// Immutable; safe for any thread.
public final class Governments {
    private static final Set<String> SECTORS = Set.of("GOV", "MIL", "LEG", "JUD", "SPY", "COP");
    private static final Pattern OPENING = Pattern.compile("(?i)(the )?");
    private static final Pattern CLOSING = Pattern.compile("(?s)|[,.;:|(–—].*");

    private final Register register;

    private Governments(Register register) {
        this.register = register;
    }

    /// Reads the register that comes with the program.
    public static Governments load() {
        return new Governments(Register.load());
    }

    /// The publishers that a register knows.
    public static Governments knownTo(Register register) {
        return new Governments(register);
    }

    /// The code of the state whose organ a publisher is ("The White House", "Russian Foreign
    /// Ministry"); null for a newspaper, and for a name that says something more than the organ's.
    public @Nullable String of(@Nullable String publisher) {
        if (publisher == null || publisher.isBlank()) {
            return null;
        }
        List<Mention> mentions = register.mentions(publisher);
        if (mentions.isEmpty() || !isOrgan(mentions.get(0))) {
            return null;
        }
        Actor organ = mentions.get(0).actor();
        int start = publisher.offsetByCodePoints(0, organ.span().start());
        int end = publisher.offsetByCodePoints(0, organ.span().end());
        boolean whole =
                OPENING.matcher(publisher.substring(0, start)).matches()
                        && CLOSING.matcher(publisher.substring(end)).matches();
        return whole ? organ.code() : null;
    }

    private static boolean isOrgan(Mention mention) {
        Actor actor = mention.actor();
        return mention.kind() == Kind.ORGAN
                && Codes.isState(actor.code())
                && actor.sector() != null
                && SECTORS.contains(actor.sector());
    }
}
