package dev.entente.actors;

import dev.entente.Place;
import dev.entente.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The towns of 30,000 people and more, from GeoNames, the greatest of a name first.
final class Towns {
    /// How many people the greatest town of a name must have, as a share of all its towns, to be
    /// meant where the context does not tell.
    private static final double CLEAR = .75;

    private final Map<String, List<Town>> byName = new HashMap<>();
    private int longest = 1;

    /// A town with the number of its people.
    record Town(Place place, int people) {}

    static Towns load() {
        Towns towns = new Towns();
        for (String[] column : Table.rows(Towns.class, "towns.tsv")) {
            Place place =
                    new Place(
                            column[1],
                            column[0],
                            Double.valueOf(column[2]),
                            Double.valueOf(column[3]));
            String key = Spelling.key(column[0]);
            towns.longest = Math.max(towns.longest, key.split(" ", -1).length);
            List<Town> same = towns.byName.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (same.stream().noneMatch(t -> t.place().code().equals(column[1]))) {
                same.add(new Town(place, Integer.parseInt(column[4])));
            }
        }
        return towns;
    }

    /// The number of words of the longest name.
    int longest() {
        return longest;
    }

    /// The town of a key of [Spelling#key]: the one in a state that the text names, or the greatest
    /// by far; null where neither tells.
    @Nullable Place of(String key, Set<String> states) {
        List<Town> same = byName.getOrDefault(key, List.of());
        if (same.isEmpty()) {
            return null;
        }
        long all = 0;
        for (Town town : same) {
            if (states.contains(town.place().code())) {
                return town.place();
            }
            all += town.people();
        }
        return same.get(0).people() >= CLEAR * all ? same.get(0).place() : null;
    }
}
