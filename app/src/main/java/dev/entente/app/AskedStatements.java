package dev.entente.app;

import dev.entente.Dyad;
import dev.entente.EventType;
import dev.entente.Standing;
import dev.entente.Status;
import dev.entente.Voice.Stance;
import dev.entente.casefile.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a search asks of statements.
final class AskedStatements {
    @SuppressWarnings("UnusedVariable") // it tells by being there
    @Option(
            names = "--statements",
            required = true,
            description = "find statements, by their sentences and by what is asked below")
    private boolean statements;

    @Option(
            names = "--pair",
            paramLabel = "CODE,CODE",
            converter = PairOfCodes.class,
            description = "both act or are acted upon")
    private @Nullable Dyad pair;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            converter = Conversions.Code.class,
            description = "this state or body acts or is acted upon")
    private @Nullable String code;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "as what --code is named: ${COMPLETION-CANDIDATES}")
    private Filter.@Nullable Role role;

    @Option(
            names = "--voice",
            paramLabel = "CODE",
            converter = Conversions.Code.class,
            description = "this state or body says so, or the author")
    private @Nullable String voice;

    @Option(
            names = "--stance",
            paramLabel = "STANCE",
            split = ",",
            description = "how the voice, or any, says so: ${COMPLETION-CANDIDATES}")
    private Set<Stance> stances = Set.of();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            split = ",",
            description = "the kind of event: ${COMPLETION-CANDIDATES}")
    private Set<EventType> types = Set.of();

    @Option(names = "--mode", paramLabel = "MODE", description = "the mode of the event: visit")
    private @Nullable String mode;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            split = ",",
            description = "how real the text makes it: ${COMPLETION-CANDIDATES}")
    private Set<Status> statuses = Set.of();

    @Option(
            names = "--standing",
            paramLabel = "STANDING",
            split = ",",
            description = {
                "how its matter between the two of --pair stands:",
                "${COMPLETION-CANDIDATES}"
            })
    private Set<Standing> standings = Set.of();

    @Option(names = "--since", paramLabel = "DAY", description = "published on this day or later")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DAY", description = "published on this day or earlier")
    private @Nullable LocalDate until;

    @Option(
            names = "--happened-since",
            paramLabel = "DAY",
            description = "may have happened on this day or later, by the date that is told")
    private @Nullable LocalDate happenedSince;

    @Option(
            names = "--happened-until",
            paramLabel = "DAY",
            description = "may have happened on this day or earlier")
    private @Nullable LocalDate happenedUntil;

    @Option(
            names = "--place",
            paramLabel = "CODE",
            converter = Conversions.Code.class,
            description = "it happens in this state")
    private @Nullable String place;

    @Option(
            names = "--offset",
            paramLabel = "N",
            converter = Conversions.Count.class,
            description = "leave out the first N")
    private int offset;

    @Option(names = "--json", description = "as JSON, a statement a line")
    private boolean json;

    boolean json() {
        return json;
    }

    int offset() {
        return offset;
    }

    /// The filters, with the words where there are any; what cannot be meant is refused.
    List<Filter> filters(String words) {
        try {
            List<Filter> filters = asked(words);
            if (filters.isEmpty()) {
                throw new WronglyAsked(
                        "say which statements: by words or by options, as in --pair RUS,PRK.");
            }
            return filters;
        } catch (IllegalArgumentException e) {
            throw new WronglyAsked(String.valueOf(e.getMessage()));
        }
    }

    private List<Filter> asked(String words) {
        List<Filter> filters = new ArrayList<>();
        if (!words.isBlank()) {
            filters.add(new Filter.Words(words));
        }
        filters.addAll(parties());
        if (!types.isEmpty()) {
            filters.add(new Filter.OfType(types));
        }
        if (mode != null) {
            filters.add(new Filter.OfMode(mode));
        }
        if (!statuses.isEmpty()) {
            filters.add(new Filter.OfStatus(statuses));
        }
        if (since != null || until != null) {
            filters.add(new Filter.Reported(since, until));
        }
        if (happenedSince != null || happenedUntil != null) {
            filters.add(new Filter.Happened(happenedSince, happenedUntil));
        }
        if (place != null) {
            filters.add(new Filter.Placed(place));
        }
        return filters;
    }

    private List<Filter> parties() {
        List<Filter> parties = new ArrayList<>();
        if (pair != null) {
            parties.add(
                    standings.isEmpty()
                            ? new Filter.Between(pair)
                            : new Filter.Standings(pair, standings));
        } else if (!standings.isEmpty()) {
            throw new WronglyAsked(
                    "--standing needs --pair: a matter stands between two, as in --pair RUS,PRK.");
        }
        if (code != null) {
            parties.add(new Filter.Naming(code, role));
        } else if (role != null) {
            throw new WronglyAsked("--role needs --code: say who it is, as in --code PRK.");
        }
        if (!stances.isEmpty()) {
            parties.add(new Filter.Voiced(voice, stances));
        } else if (voice != null) {
            parties.add(new Filter.Naming(voice, Filter.Role.VOICE));
        }
        return parties;
    }
}
