package dev.entente.language;

import dev.entente.EventType;
import dev.entente.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The numbers that the model gives to types of events, modes, statuses, voices and roles.
final class EventLabels {
    private final int none;
    private final int author;
    private final Map<EventType, Integer> types = new EnumMap<>(EventType.class);
    private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
    private final Map<EventType, List<String>> modes = new EnumMap<>(EventType.class);
    private final Map<String, Integer> modeNumbers = new HashMap<>();
    private final Map<String, Integer> roles = new HashMap<>();

    /// @throws ModelException where a label is missing
    EventLabels(Encoder encoder) {
        List<String> events = encoder.tags("event");
        none = number(events, "O");
        author = number(encoder.tags("voice"), "author");
        for (EventType type : EventType.values()) {
            types.put(type, number(events, type.name()));
            modes.put(type, new ArrayList<>());
        }
        for (Status status : Status.values()) {
            statuses.put(
                    status, number(encoder.tags("status"), status.name().toLowerCase(Locale.ROOT)));
        }
        List<String> all = encoder.tags("mode");
        for (int i = 0; i < all.size(); i++) {
            int slash = all.get(i).indexOf('/');
            EventType type = EventType.valueOf(all.get(i).substring(0, slash));
            String mode = all.get(i).substring(slash + 1);
            modes.getOrDefault(type, List.of()).add(mode);
            modeNumbers.put(all.get(i), i);
        }
        List<String> names = encoder.roles();
        for (int i = 0; i < names.size(); i++) {
            roles.put(names.get(i), i);
        }
    }

    private static int number(List<String> labels, String label) {
        int number = labels.indexOf(label);
        if (number < 0) {
            throw new ModelException(
                    "The language model has no label \"" + label + "\". Build the program again.");
        }
        return number;
    }

    /// The number of "no event".
    int none() {
        return none;
    }

    /// The number of "the document itself".
    int author() {
        return author;
    }

    int of(EventType type) {
        return types.getOrDefault(type, none);
    }

    int of(Status status) {
        return statuses.getOrDefault(status, 0);
    }

    /// The modes of a type that the model knows; the empty one is none.
    List<String> modes(EventType type) {
        return modes.getOrDefault(type, List.of());
    }

    int mode(EventType type, String mode) {
        return modeNumbers.getOrDefault(type.name() + "/" + mode, 0);
    }

    int role(String role) {
        return roles.getOrDefault(role, 0);
    }
}
