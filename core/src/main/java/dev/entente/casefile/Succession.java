package dev.entente.casefile;

import dev.entente.Actor;
import dev.entente.Evidence;
import dev.entente.Span;
import dev.entente.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/// Which statement of a later coding of a document stands in the place of which of an earlier one.
/// They rest on the same words, or nearly: first come those that have trigger, type and parties in
/// common, then those of one trigger and type, then those of one trigger, and last those of one
/// type whose triggers overlap ("signed" and "signed a treaty"). Within these the order of the text
/// decides. Each has one successor at most, and is that of one.
final class Succession {
    private static final List<BiPredicate<Statement, Statement>> CLOSEST_FIRST =
            List.of(
                    (one, other) ->
                            isOneTrigger(one, other)
                                    && one.type() == other.type()
                                    && codes(one.actors()).equals(codes(other.actors()))
                                    && codes(one.recipients()).equals(codes(other.recipients())),
                    (one, other) -> isOneTrigger(one, other) && one.type() == other.type(),
                    Succession::isOneTrigger,
                    (one, other) ->
                            one.type() == other.type() && overlap(one.trigger(), other.trigger()));

    private Succession() {}

    /// The statements of an earlier coding that have a successor, with it.
    static Map<Evidence, Evidence> of(List<Evidence> earlier, List<Evidence> later) {
        Map<Evidence, Evidence> successors = new LinkedHashMap<>();
        List<Evidence> left = new ArrayList<>(later);
        for (BiPredicate<Statement, Statement> close : CLOSEST_FIRST) {
            for (Evidence one : earlier) {
                if (successors.containsKey(one)) {
                    continue;
                }
                for (Evidence other : left) {
                    if (close.test(one.statement(), other.statement())) {
                        successors.put(one, other);
                        left.remove(other);
                        break;
                    }
                }
            }
        }
        return successors;
    }

    private static boolean isOneTrigger(Statement one, Statement other) {
        return one.trigger().equals(other.trigger());
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static List<String> codes(List<Actor> actors) {
        return actors.stream().map(Actor::code).toList();
    }
}
