package dev.entente.casefile;

import dev.entente.Dyad;
import dev.entente.EventType;
import dev.entente.Standing;
import dev.entente.Status;
import dev.entente.Voice.Stance;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked of statements. Of several filters all must hold; of a set one is enough.
public sealed interface Filter {
    /// As what a code is named.
    enum Role {
        /// Who acts.
        ACTOR,
        /// At whom it is directed.
        RECIPIENT,
        /// Who speaks.
        VOICE
    }

    /// The sentence holds all words and "quoted phrases"; upper and lower case and diacritics are
    /// one.
    record Words(String words) implements Filter {}

    /// Both states of a dyad are among those who act and are acted upon.
    record Between(Dyad dyad) implements Filter {}

    /// A code is named.
    ///
    /// @param role as what; null for those who act and are acted upon
    record Naming(String code, @Nullable Role role) implements Filter {
        /// Refuses what is no code.
        public Naming {
            refuseUnlessCode(code);
        }
    }

    /// Somebody speaks so.
    ///
    /// @param code who; null for whoever it is
    /// @param stances how; never empty
    record Voiced(@Nullable String code, Set<Stance> stances) implements Filter {
        /// Refuses what is no code, and no stances.
        public Voiced {
            stances = filled(stances);
            if (code != null) {
                refuseUnlessCode(code);
            }
        }
    }

    /// The event is of one of the types.
    record OfType(Set<EventType> types) implements Filter {
        /// Refuses no types.
        public OfType {
            types = filled(types);
        }
    }

    /// The event has a mode.
    record OfMode(String mode) implements Filter {
        /// Refuses what no type has as a mode.
        public OfMode {
            String sought = mode;
            if (Arrays.stream(EventType.values()).noneMatch(t -> t.modes().contains(sought))) {
                throw new IllegalArgumentException("\"" + mode + "\" is no mode of an event.");
            }
        }
    }

    /// The event is as real as one of these.
    record OfStatus(Set<Status> statuses) implements Filter {
        /// Refuses no statuses.
        public OfStatus {
            statuses = filled(statuses);
        }
    }

    /// The matter between two that the statement is about stands so.
    record Standings(Dyad dyad, Set<Standing> standings) implements Filter {
        /// Refuses no standings.
        public Standings {
            standings = filled(standings);
        }
    }

    /// The document was published on one of these days, both inclusive; null is open.
    record Reported(@Nullable LocalDate since, @Nullable LocalDate until) implements Filter {
        /// Refuses days that run backwards.
        public Reported {
            forward(since, until);
        }
    }

    /// The event may have happened on one of these days, both inclusive; null is open. A statement
    /// that does not tell when is not found.
    record Happened(@Nullable LocalDate since, @Nullable LocalDate until) implements Filter {
        /// Refuses days that run backwards.
        public Happened {
            forward(since, until);
        }
    }

    /// The event is placed in a state.
    record Placed(String code) implements Filter {
        /// Refuses what is no code.
        public Placed {
            refuseUnlessCode(code);
        }
    }

    private static <T> Set<T> filled(Set<T> choices) {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("A filter of no choices lets nothing through.");
        }
        return Set.copyOf(choices);
    }

    private static void forward(@Nullable LocalDate since, @Nullable LocalDate until) {
        if (since != null && until != null && until.isBefore(since)) {
            throw new IllegalArgumentException(
                    "The days from " + since + " to " + until + " run backwards.");
        }
    }

    private static void refuseUnlessCode(String code) {
        if (!code.matches("[A-Za-z0-9]+")) {
            throw new IllegalArgumentException(
                    "\"" + code + "\" is no code. Codes are letters and digits, as RUS or NATO.");
        }
    }
}
