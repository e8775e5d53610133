package dev.entente.casefile;

import dev.entente.Dyad;
import dev.entente.EventType;
import dev.entente.Standing;
import dev.entente.Status;
import dev.entente.Voice.Stance;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What filters ask for as an FTS5 query of `statement_words`.
final class Match {
    private Match() {}

    /// The query that finds what all filters ask for; empty where they ask for everything.
    static String of(List<Filter> filters) {
        return filters.stream()
                .map(Match::of)
                .filter(match -> !match.isEmpty())
                .collect(Collectors.joining(" AND "));
    }

    private static String of(Filter filter) {
        return switch (filter) {
            case Filter.Words(String words) -> in("sentence", Query.parse(words).sentence());
            case Filter.Between(Dyad dyad) -> between(dyad);
            case Filter.Naming(String code, Filter.Role role) -> in(columns(role), quoted(code));
            case Filter.Voiced(String code, Set<Stance> stances) ->
                    code == null
                            ? in("stance", either(words(stances)))
                            : in("{" + String.join(" ", words(stances)) + "}", quoted(code));
            case Filter.OfType(Set<EventType> types) -> in("type", either(words(types)));
            case Filter.OfMode(String mode) -> in("mode", quoted(mode));
            case Filter.OfStatus(Set<Status> statuses) -> in("status", either(words(statuses)));
            case Filter.Standings(Dyad dyad, Set<Standing> standings) -> between(dyad);
            case Filter.Reported reported -> "";
            case Filter.Happened(LocalDate since, LocalDate until) ->
                    in("happened", either(Occasion.of(since, until).sought()));
            case Filter.Placed(String code) -> in("place", quoted(code));
        };
    }

    private static String between(Dyad dyad) {
        return in(columns(null), quoted(dyad.first()) + " AND " + quoted(dyad.second()));
    }

    private static String columns(Filter.@Nullable Role role) {
        return switch (role) {
            case null -> "{actor recipient}";
            case ACTOR -> "actor";
            case RECIPIENT -> "recipient";
            case VOICE -> "{states alleges denies doubts}";
        };
    }

    private static String in(String columns, String terms) {
        return columns + " : (" + terms + ")";
    }

    private static List<String> words(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Card::word).sorted().toList();
    }

    private static String either(Collection<String> terms) {
        return terms.stream().map(Match::quoted).collect(Collectors.joining(" OR "));
    }

    private static String quoted(String term) {
        return "\"" + term + "\"";
    }
}
