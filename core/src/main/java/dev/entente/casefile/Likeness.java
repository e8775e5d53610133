package dev.entente.casefile;

import dev.entente.EventType;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Table;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How likely it is that two statements are about one happening: a logistic regression over what
/// they have in common, fitted to the development part of the labelled matters; another one, fitted
/// to labelled denials, where one of the two only denies or doubts (`likeness.tsv`,
/// `docs/accuracy.md`).
final class Likeness {
    private static final int MOST_WORDS = 3;

    /// So many days after a report no other one without days is about the same.
    private static final int LONG = 45;

    private static final Likeness LOADED = new Likeness();

    private final Map<String, Double> alike = new HashMap<>();
    private final Map<String, Double> denied = new HashMap<>();

    private Likeness() {
        for (String[] row : Table.rows(Likeness.class, "likeness.tsv")) {
            (row[0].equals("denial") ? denied : alike).put(row[1], Double.valueOf(row[2]));
        }
    }

    /// The logarithm of the odds that two statements are about one happening: above 0 they rather
    /// are.
    static double of(Traits one, Traits other) {
        if (areApart(one, other)) {
            return Double.NEGATIVE_INFINITY;
        }
        Map<String, Double> weights = weights(one, other);
        double sum = 0;
        for (Map.Entry<String, Double> feature : features(one, other).entrySet()) {
            sum += feature.getValue() * weights.getOrDefault(feature.getKey(), 0.);
        }
        return sum;
    }

    /// Whether something keeps two statements apart whatever else they share: the other direction,
    /// talks in two states, goods that were sent and cooperation in general, a promise and the
    /// denial of one of another kind, or so long a time between two reports without days that they
    /// would have to be of two happenings (a notice that comes each year). A denial comes when it
    /// comes.
    private static boolean areApart(Traits one, Traits other) {
        Statement a = one.statement();
        Statement b = other.statement();
        boolean directed = !one.recipients().isEmpty() && !other.recipients().isEmpty();
        boolean turned =
                directed
                        && !meet(one.actors(), other.actors())
                        && !meet(one.recipients(), other.recipients());
        String here = one.place();
        String there = other.place();
        boolean elsewhere =
                a.type() == EventType.CONSULT
                        && b.type() == EventType.CONSULT
                        && here != null
                        && there != null
                        && !here.equals(there);
        boolean general =
                a.type().quadClass() == EventType.QuadClass.MATERIAL_COOPERATION
                        && b.type().quadClass() == EventType.QuadClass.MATERIAL_COOPERATION
                        && one.recipients().isEmpty() != other.recipients().isEmpty();
        boolean promises =
                a.type() == EventType.AGREE
                        && b.type() == EventType.AGREE
                        && one.onlyDenied() != other.onlyDenied()
                        && !a.contexts().equals(b.contexts());
        boolean possible = one.onlyDenied() != other.onlyDenied() && isReal(a) != isReal(b);
        return turned || elsewhere || general || promises || possible || areLongApart(one, other);
    }

    private static boolean isReal(Statement statement) {
        return switch (statement.status()) {
            case ACTUAL, FUTURE, HISTORICAL -> true;
            case HYPOTHETICAL, NEGATED -> false;
        };
    }

    private static boolean areLongApart(Traits one, Traits other) {
        if (one.published() == null
                || other.published() == null
                || one.onlyDenied() != other.onlyDenied()) {
            return false;
        }
        long gap = Math.abs(ChronoUnit.DAYS.between(one.published(), other.published()));
        boolean dated = one.stated().isKnown() && other.stated().isKnown();
        return gap > LONG && !(dated && one.stated().meets(other.stated()));
    }

    private static Map<String, Double> weights(Traits one, Traits other) {
        return one.onlyDenied() == other.onlyDenied() ? LOADED.alike : LOADED.denied;
    }

    /// What speaks most for two statements being about one happening, in words.
    static String because(Traits one, Traits other) {
        List<String> reasons = new ArrayList<>();
        Set<String> parties = union(one.actors(), one.recipients());
        parties.retainAll(union(other.actors(), other.recipients()));
        parties.remove("UNK");
        if (one.onlyDenied() != other.onlyDenied()) {
            reasons.add("one denies what the other tells");
        }
        if (one.statement().type() == other.statement().type()) {
            reasons.add("both tell of " + one.statement().type());
        }
        reasons.add("both are about " + String.join(", ", new TreeSet<>(parties)));
        if (one.stated().isKnown() && other.stated().isKnown()) {
            reasons.add("the days meet");
        }
        String shared =
                one.words().entrySet().stream()
                        .filter(word -> other.words().containsKey(word.getKey()))
                        .sorted(
                                Map.Entry.<String, Double>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_WORDS)
                        .map(word -> "\"" + word.getKey() + "\"")
                        .collect(Collectors.joining(", "));
        if (!shared.isEmpty()) {
            reasons.add("both say " + shared);
        }
        return String.join(", ", reasons);
    }

    /// What two statements have in common and what keeps them apart; the order of the two does not
    /// matter.
    static Map<String, Double> features(Traits one, Traits other) {
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("always", 1.);
        Statement a = one.statement();
        Statement b = other.statement();
        String kind = kind(a, b);
        features.put("type " + kind, 1.);
        if (a.type() == b.type()) {
            features.put("both " + a.type(), 1.);
        }
        if (a.mode() != null && b.mode() != null) {
            features.put(a.mode().equals(b.mode()) ? "mode same" : "mode other", 1.);
        }
        features.put("actors", jaccard(one.actors(), other.actors()));
        features.put("recipients", jaccard(one.recipients(), other.recipients()));
        Set<String> mine = union(one.actors(), one.recipients());
        Set<String> theirs = union(other.actors(), other.recipients());
        features.put("parties", jaccard(mine, theirs));
        if (kind.equals("same")) {
            features.put(
                    "act",
                    jaccard(one.actors(), other.actors())
                            * jaccard(one.recipients(), other.recipients()));
        }
        boolean directed = !one.recipients().isEmpty() && !other.recipients().isEmpty();
        boolean along = directed && meet(one.actors(), other.actors());
        boolean across =
                directed
                        && meet(one.actors(), other.recipients())
                        && meet(other.actors(), one.recipients());
        features.put("crossed", across && !along ? 1. : 0.);
        features.put("directed", directed ? 1. : 0.);
        features.put("names", jaccard(one.names(), other.names()));
        features.put("trigger", meet(one.trigger(), other.trigger()) ? 1. : 0.);
        days(one, other, features);
        double cosine = Rarity.cosine(one.words(), other.words());
        features.put("words", cosine);
        features.put("title", Rarity.cosine(one.title(), other.title()));
        features.put("words much", Math.max(0, cosine - .3));
        status(a, b, features);
        features.put("contexts", jaccard(a.contexts(), b.contexts()));
        String here = one.place();
        String there = other.place();
        if (here != null && there != null) {
            features.put(here.equals(there) ? "place same" : "place other", 1.);
        }
        if (!one.amounts().isEmpty() && !other.amounts().isEmpty()) {
            boolean same = !Collections.disjoint(one.amounts(), other.amounts());
            features.put(same ? "amount same" : "amount other", 1.);
        }
        if (one.onlyDenied() != other.onlyDenied()) {
            features.put("denied", 1.);
        }
        return features;
    }

    private static void days(Traits one, Traits other, Map<String, Double> features) {
        if (one.stated().isKnown() && other.stated().isKnown()) {
            features.put(one.stated().meets(other.stated()) ? "days same" : "days other", 1.);
        } else if (one.stated().isKnown() || other.stated().isKnown()) {
            features.put("days half known", 1.);
        }
        if (one.published() != null && other.published() != null) {
            double gap = Math.abs(ChronoUnit.DAYS.between(one.published(), other.published()));
            features.put("gap", Math.log1p(gap));
            features.put("gap none", gap == 0 ? 1. : 0.);
        } else {
            features.put("gap unknown", 1.);
        }
        boolean near =
                one.evidence()
                        .holding()
                        .document()
                        .id()
                        .equals(other.evidence().holding().document().id());
        features.put("document same", near ? 1. : 0.);
        boolean together = near && one.statement().sentence().equals(other.statement().sentence());
        features.put("sentence same", together ? 1. : 0.);
    }

    private static void status(Statement a, Statement b, Map<String, Double> features) {
        if (a.status() == b.status()) {
            features.put("status same", 1.);
            return;
        }
        Status least = a.status().compareTo(b.status()) < 0 ? a.status() : b.status();
        Status most = least == a.status() ? b.status() : a.status();
        String name = least.name().toLowerCase(Locale.ROOT);
        features.put("status " + name + " " + most.name().toLowerCase(Locale.ROOT), 1.);
    }

    /// How the types of two statements go together.
    private static String kind(Statement a, Statement b) {
        if (a.type() == b.type()) {
            return "same";
        }
        if (isHeldPlan(a, b) || isHeldPlan(b, a)) {
            return "plan";
        }
        if (isDelivery(a) && isDelivery(b)) {
            return "same";
        }
        return a.type().quadClass() == b.type().quadClass() ? "near" : "other";
    }

    private static boolean isHeldPlan(Statement plan, Statement held) {
        return plan.type() == EventType.AGREE
                && plan.status() == Status.FUTURE
                && held.type() == EventType.CONSULT;
    }

    /// Whether somebody gives somebody something, as help or in an exchange.
    private static boolean isDelivery(Statement statement) {
        return !statement.recipients().isEmpty()
                && (statement.type() == EventType.AID || statement.type() == EventType.COOPERATE);
    }

    private static double jaccard(Collection<String> some, Collection<String> others) {
        if (some.isEmpty() && others.isEmpty()) {
            return 1;
        }
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return (double) both.size() / (some.size() + others.size() - both.size());
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return !Collections.disjoint(some, others);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
