package dev.entente.actors;

import dev.entente.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sources of the register: what each is called, under which licence and of which date.
public final class RegisterSources {
    private final Map<String, Source> byId = new LinkedHashMap<>();

    /// A source of lines.
    ///
    /// @param licence its licence, as the source states it
    /// @param date the day, year or version of its data
    /// @param title what it is called
    /// @param address where it is published
    public record Source(String licence, String date, String title, String address) {}

    /// Reads the sources that come with the program.
    public static RegisterSources load() {
        RegisterSources sources = new RegisterSources();
        for (String[] column : Table.rows(RegisterSources.class, "sources.tsv")) {
            sources.byId.put(column[0], new Source(column[1], column[2], column[3], column[4]));
        }
        return sources;
    }

    /// The source with an id; null for a user's own list.
    public @Nullable Source of(String id) {
        return byId.get(id);
    }
}
