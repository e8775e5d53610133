package dev.entente.code;

import dev.entente.Place;
import dev.entente.actors.Mention;
import dev.entente.actors.Mention.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// In which state the scene is as a text goes on: where a sentence names a town or region, there;
/// where it names one state alone, there; else where it was.
final class Scene {
    private @Nullable String code;

    /// Goes on with a sentence and its mentions.
    void move(List<Mention> mentions) {
        String located = null;
        Set<String> states = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            String state = mention.actor().code();
            if (state.equals("UNK")
                    || state.length() != 3
                    || "MIL".equals(mention.actor().sector())) {
                continue;
            }
            Place place = mention.place();
            if (place != null
                    && (mention.kind() == Kind.REGION || mention.kind() == Kind.CAPITAL)) {
                located = place.code();
            }
            states.add(state);
        }
        if (located != null) {
            code = located;
        } else if (states.size() == 1) {
            code = states.iterator().next();
        }
    }

    /// ISO 3166-1 alpha-3; null where no sentence told yet.
    @Nullable String code() {
        return code;
    }
}
