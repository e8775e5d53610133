package dev.entente.actors;

import dev.entente.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The members of bodies and of named sets of states over time.
public final class Members {
    private final Map<String, List<Member>> byCode = new HashMap<>();

    private record Member(String state, Term term) {}

    /// Reads the members that come with the program.
    public static Members load() {
        Members members = new Members();
        for (String[] column : Table.rows(Members.class, "members.tsv")) {
            members.byCode
                    .computeIfAbsent(column[0], k -> new ArrayList<>())
                    .add(new Member(column[1], Term.of(column[2], column[3])));
        }
        return members;
    }

    /// The states that belong to a body or set on a day (at any time where it is null), by their
    /// codes in order; empty where none is known.
    public List<String> of(String code, @Nullable LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(member -> member.term().holds(day))
                .map(Member::state)
                .distinct()
                .sorted()
                .toList();
    }
}
