package dev.entente.casefile;

import dev.entente.Actor;
import dev.entente.EventType;
import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.Place;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Groups evidence into matters. Evidence joins the matter that was spoken of last, in the order of
/// the evidence, among those whose least evidence has the same type (a planned meeting is
/// compatible with one that was held, a delivery as help with a delivery in exchange), a mode that
/// does not differ, actors and recipients in common, and meets it in time. A denial meets what it
/// denies whenever that was said, since what is denied is seldom dated. Stated days that have none
/// in common, and stated places in different states, keep two happenings apart whatever else they
/// share; a delivery has two ends, and its place says nothing. Nothing is stored: the same evidence
/// gives the same matters, in whatever order it arrives.
public final class Matters {
    private Matters() {}

    /// The matters of `evidence` as they stand on `day`, in the order of their least evidence.
    ///
    /// @param day the day on which a plan is overtaken or not; null leaves plans announced
    public static List<Matter> of(Collection<Evidence> evidence, @Nullable LocalDate day) {
        List<Group> groups = new ArrayList<>();
        for (Evidence one : evidence.stream().distinct().sorted(Evidence.ORDER).toList()) {
            groups.stream()
                    .filter(group -> group.takes(one))
                    .max(Comparator.comparing(Group::last, Evidence.ORDER))
                    .ifPresentOrElse(group -> group.add(one), () -> groups.add(new Group(one)));
        }
        return groups.stream().map(group -> group.matter(day)).toList();
    }

    /// The codes of those who act and those who are acted upon; all of a reciprocal event act.
    private record Sides(Set<String> actors, Set<String> recipients) {
        static Sides of(Statement statement) {
            return new Sides(codes(statement.actors()), codes(statement.recipients()));
        }

        boolean share(Sides other) {
            if (recipients.isEmpty() && other.recipients.isEmpty()) {
                return actors.equals(other.actors);
            }
            return shareOne(actors, other.actors)
                    && shareOne(all(), other.recipients)
                    && shareOne(other.all(), recipients);
        }

        private Set<String> all() {
            Set<String> all = new TreeSet<>(actors);
            all.addAll(recipients);
            return all;
        }

        private static boolean shareOne(Set<String> some, Set<String> others) {
            return others.isEmpty() || some.stream().anyMatch(others::contains);
        }

        private static Set<String> codes(List<Actor> actors) {
            Set<String> codes = new TreeSet<>();
            actors.forEach(actor -> codes.add(actor.code()));
            return codes;
        }
    }

    private static final class Group {
        final List<Evidence> members = new ArrayList<>();
        private final Evidence least;
        private final Sides sides;
        private final Occasion occasion;
        private Occasion stated = Occasion.UNKNOWN;
        private @Nullable String place;

        Group(Evidence least) {
            this.least = least;
            this.sides = Sides.of(least.statement());
            this.occasion = Occasion.of(least);
            add(least);
        }

        void add(Evidence other) {
            members.add(other);
            stated = stated.and(Occasion.parse(other.statement().date()));
            place = place == null ? place(other.statement()) : place;
        }

        Evidence last() {
            return members.get(members.size() - 1);
        }

        boolean takes(Evidence other) {
            Statement mine = least.statement();
            Statement theirs = other.statement();
            return isCompatible(mine, theirs)
                    && isCompatible(mine.mode(), theirs.mode())
                    && isReal(mine) == isReal(theirs)
                    && sides.share(Sides.of(theirs))
                    && !isElsewhere(theirs)
                    && (isVisit(mine) == isVisit(theirs) || areDated(mine, theirs))
                    && (occasion.meets(Occasion.of(other)) || answers(other));
        }

        /// Whether one of the two only denies the other, which no date of its own keeps apart.
        private boolean answers(Evidence other) {
            return onlyDenies(other) || members.stream().allMatch(Group::onlyDenies);
        }

        /// Whether stated days or places tell that it is another happening.
        private boolean isElsewhere(Statement other) {
            Occasion days = Occasion.parse(other.date());
            boolean apart = stated.isKnown() && days.isKnown() && !stated.meets(days);
            String there = place(other);
            return apart || (place != null && there != null && !place.equals(there));
        }

        private static @Nullable String place(Statement statement) {
            Place place = statement.place();
            return place == null || isDelivery(statement) ? null : place.code();
        }

        Matter matter(@Nullable LocalDate day) {
            Stand stand = Stand.of(members, day);
            String grouped =
                    members.size() == 1
                            ? "one statement"
                            : members.size() + " statements of the same type, sides and time";
            return new Matter(
                    least.id(), members, stand.standing(), grouped + "; " + stand.because());
        }

        private static boolean onlyDenies(Evidence evidence) {
            return evidence.statement().voices().stream()
                    .allMatch(voice -> voice.stance() == Voice.Stance.DENIES);
        }

        private static boolean isReal(Statement statement) {
            return switch (statement.status()) {
                case ACTUAL, FUTURE, HISTORICAL -> true;
                case HYPOTHETICAL, NEGATED -> false;
            };
        }

        private static boolean isCompatible(Statement a, Statement b) {
            return (a.type() == b.type()
                            && (a.type() != EventType.COOPERATE || isDelivery(a) == isDelivery(b))
                            && (a.type() != EventType.AGREE || concernTheSame(a, b)))
                    || isHeldPlan(a, b)
                    || isHeldPlan(b, a)
                    || (isDelivery(a) && isDelivery(b));
        }

        /// Whether two promises or plans are about the same: a visit is no delivery of arms.
        private static boolean concernTheSame(Statement a, Statement b) {
            return Set.copyOf(a.contexts()).equals(Set.copyOf(b.contexts()));
        }

        /// Whether somebody gives somebody something, as help or in an exchange.
        private static boolean isDelivery(Statement statement) {
            return !statement.recipients().isEmpty()
                    && (statement.type() == EventType.AID
                            || statement.type() == EventType.COOPERATE);
        }

        /// Whether somebody goes to somebody; who only talk with one another may do so anywhere.
        private static boolean isVisit(Statement statement) {
            return statement.type() == EventType.CONSULT && !statement.recipients().isEmpty();
        }

        private static boolean areDated(Statement a, Statement b) {
            return a.type() != b.type() || (a.date() != null && b.date() != null);
        }

        private static boolean isHeldPlan(Statement plan, Statement held) {
            return plan.type() == EventType.AGREE
                    && plan.status() == Status.FUTURE
                    && held.type() == EventType.CONSULT;
        }

        private static boolean isCompatible(@Nullable String mode, @Nullable String other) {
            return Stream.of(mode, other).anyMatch(m -> m == null)
                    || String.valueOf(mode).equals(other);
        }
    }
}
