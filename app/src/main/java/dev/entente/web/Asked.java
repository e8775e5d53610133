package dev.entente.web;

import dev.entente.Dyad;
import dev.entente.casefile.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked for, and the view of the case that answers it.
///
/// @param view the case as known on the day, or now
/// @param known the day as of which it is asked; null for now
/// @param path the path of the address
/// @param parts the parts of the path that have a name
/// @param words what follows the question mark, each name with its values; without the day
/// @param analyst who asks
record Asked(
        View view,
        @Nullable LocalDate known,
        String path,
        Map<String, String> parts,
        Map<String, List<String>> words,
        Analyst analyst) {
    /// The name under which an address carries the day.
    static final String KNOWN = "known";

    private static final int LONGEST = 500;

    Asked {
        parts = Map.copyOf(parts);
        words = new LinkedHashMap<>(words);
    }

    /// The same question as of now.
    Asked now() {
        return new Asked(view, null, path, parts, words, analyst);
    }

    /// The day on which plans are overtaken: the one that is asked for, or that of the last record.
    LocalDate day() {
        return known == null ? view.day() : known;
    }

    /// A part of the path.
    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    /// The words after a name; empty where it is not there.
    String text(String name) {
        List<String> values = words.getOrDefault(name, List.of());
        String value = values.isEmpty() ? "" : values.get(0).strip();
        if (value.length() > LONGEST) {
            throw Refused.wrong("What stands after \"" + name + "\" is too long.");
        }
        return value;
    }

    /// Whether something is asked for by name.
    boolean has(String name) {
        return !text(name).isEmpty();
    }

    /// A day; null where none is asked for.
    @Nullable LocalDate day(String name) {
        return day(name, text(name));
    }

    /// A day that is written as 2024-06-18; null where nothing is written.
    static @Nullable LocalDate day(String name, String value) {
        if (value.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            throw noDay(name, value);
        }
        throw noDay(name, value);
    }

    private static Refused noDay(String name, String value) {
        return Refused.wrong(
                "\"" + value + "\" after \"" + name + "\" is no day. Write it as in 2024-06-18.");
    }

    /// A whole number from 0 on; the other one where none is asked for.
    int number(String name, int otherwise) {
        String value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,7}")) {
            throw Refused.wrong("\"" + value + "\" after \"" + name + "\" is no number.");
        }
        return Integer.parseInt(value);
    }

    /// Some of an enum's values, in lower case; none where none are asked for.
    <E extends Enum<E>> Set<E> choices(String name, Class<E> kind) {
        Set<E> chosen = EnumSet.noneOf(kind);
        for (String value : words.getOrDefault(name, List.of())) {
            for (String one : value.split(",", -1)) {
                if (!one.isBlank()) {
                    chosen.add(choice(name, one.strip(), kind));
                }
            }
        }
        return chosen;
    }

    private static <E extends Enum<E>> E choice(String name, String value, Class<E> kind) {
        try {
            return Enum.valueOf(kind, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            List<String> known = new ArrayList<>();
            EnumSet.allOf(kind).forEach(one -> known.add(one.name().toLowerCase(Locale.ROOT)));
            throw Refused.wrong(
                    "\""
                            + value
                            + "\" after \""
                            + name
                            + "\" is none of "
                            + String.join(", ", known)
                            + ".");
        }
    }

    /// The pair that the path names.
    Dyad pair() {
        return pair(part("first"), part("second"));
    }

    /// A pair of codes.
    static Dyad pair(String first, String second) {
        try {
            return new Dyad(first, second);
        } catch (IllegalArgumentException e) {
            throw Refused.wrong(String.valueOf(e.getMessage()));
        }
    }

    /// The address of a page, as of the same day.
    ///
    /// @param path begins with a slash; its parts are written as addresses are
    /// @param words names and values by turns; a name with an empty value is left out
    String to(String path, String... words) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            named.put(words[i], List.of(words[i + 1]));
        }
        return address(path, named, known);
    }

    /// The address of this page with other words.
    ///
    /// @param changed names and values by turns; a name with an empty value is taken out
    String with(String... changed) {
        Map<String, List<String>> named = new LinkedHashMap<>(words);
        for (int i = 0; i < changed.length; i += 2) {
            named.put(changed[i], List.of(changed[i + 1]));
        }
        return address(path, named, known);
    }

    private static String address(
            String path, Map<String, List<String>> words, @Nullable LocalDate known) {
        StringBuilder address = new StringBuilder(path);
        char before = '?';
        for (Map.Entry<String, List<String>> word : words.entrySet()) {
            for (String value : word.getValue()) {
                if (!value.isEmpty()) {
                    address.append(before).append(coded(word.getKey()));
                    address.append('=').append(coded(value));
                    before = '&';
                }
            }
        }
        if (known != null) {
            address.append(before).append(KNOWN).append('=').append(known);
        }
        return address.toString();
    }

    /// Words as a part of an address.
    static String coded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
