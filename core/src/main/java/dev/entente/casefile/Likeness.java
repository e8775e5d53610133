package dev.entente.casefile;

import dev.entente.Actor;
import dev.entente.EventType;
import dev.entente.Evidence;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How likely it is that two statements are about one happening: a logistic regression over what
/// they have in common, fitted to the development part of the labelled matters; another one, fitted
/// to labelled denials, where one of the two only denies or doubts (`likeness.tsv`,
/// `docs/accuracy.md`).
@SuppressWarnings("EnumOrdinal") // weights lie in arrays by type and status
final class Likeness {
    /// The score of two that something keeps apart.
    static final int APART = Integer.MIN_VALUE;

    /// A score of so much multiplies the odds by e.
    static final int UNIT = 1000;

    private static final int MOST_WORDS = 3;

    /// From which cosine on words count more.
    private static final double MUCH = .3;

    /// The features, each by its place.
    private static final List<String> FEATURES = new ArrayList<>();

    private static final int ALWAYS = feature("always");
    private static final int TYPE_SAME = feature("type same");
    private static final int TYPE_PLAN = feature("type plan");
    private static final int TYPE_NEAR = feature("type near");
    private static final int TYPE_OTHER = feature("type other");
    private static final int[] BOTH = both();
    private static final int MODE_SAME = feature("mode same");
    private static final int MODE_OTHER = feature("mode other");
    private static final int ACTORS = feature("actors");
    private static final int RECIPIENTS = feature("recipients");
    private static final int PARTIES = feature("parties");
    private static final int ACT = feature("act");
    private static final int CROSSED = feature("crossed");
    private static final int DIRECTED = feature("directed");
    private static final int NAMES = feature("names");
    private static final int TRIGGER = feature("trigger");
    private static final int DAYS_SAME = feature("days same");
    private static final int DAYS_OTHER = feature("days other");
    private static final int DAYS_HALF_KNOWN = feature("days half known");
    private static final int GAP = feature("gap");
    private static final int GAP_NONE = feature("gap none");
    private static final int GAP_UNKNOWN = feature("gap unknown");
    private static final int DOCUMENT_SAME = feature("document same");
    private static final int SENTENCE_SAME = feature("sentence same");
    private static final int WORDS = feature("words");
    private static final int TITLE = feature("title");
    private static final int WORDS_MUCH = feature("words much");
    private static final int STATUS_SAME = feature("status same");
    private static final int[][] STATUS = status();
    private static final int CONTEXTS = feature("contexts");
    private static final int PLACE_SAME = feature("place same");
    private static final int PLACE_OTHER = feature("place other");
    private static final int AMOUNT_SAME = feature("amount same");
    private static final int AMOUNT_OTHER = feature("amount other");
    private static final int DENIED = feature("denied");

    /// The logarithms of one more than so many days.
    private static final double[] GAPS = gaps();

    private static final Likeness LOADED = new Likeness();

    private final double[] alike = new double[FEATURES.size()];
    private final double[] denied = new double[FEATURES.size()];

    private Likeness() {
        for (String[] row : Table.rows(Likeness.class, "likeness.tsv")) {
            int feature = FEATURES.indexOf(row[1]);
            if (feature < 0) {
                throw new IllegalStateException(
                        "likeness.tsv weighs \"" + row[1] + "\", which is no feature.");
            }
            (row[0].equals("denial") ? denied : alike)[feature] = Double.parseDouble(row[2]);
        }
    }

    private static int feature(String name) {
        FEATURES.add(name);
        return FEATURES.size() - 1;
    }

    private static int[] both() {
        return Arrays.stream(EventType.values())
                .mapToInt(type -> feature("both " + type))
                .toArray();
    }

    private static int[][] status() {
        Status[] all = Status.values();
        int[][] features = new int[all.length][all.length];
        for (Status least : all) {
            for (Status most : all) {
                if (least.compareTo(most) < 0) {
                    String names = least + " " + most;
                    int feature = feature("status " + names.toLowerCase(Locale.ROOT));
                    features[least.ordinal()][most.ordinal()] = feature;
                    features[most.ordinal()][least.ordinal()] = feature;
                }
            }
        }
        return features;
    }

    private static double[] gaps() {
        double[] gaps = new double[Traits.LONGEST + 1];
        Arrays.setAll(gaps, StrictMath::log1p);
        return gaps;
    }

    /// Takes what two statements have in common.
    private interface Features {
        void add(int feature, double value);
    }

    /// Features weighed and summed.
    private static final class Sum implements Features {
        private final double[] weights;
        private double sum;

        Sum(double[] weights) {
            this.weights = weights;
        }

        @Override
        public void add(int feature, double value) {
            sum += weights[feature] * value;
        }
    }

    /// The logarithm of the odds that two statements are about one happening, in thousandths: above
    /// 0 they rather are; [#APART] where something keeps them apart.
    static int of(Traits one, Traits other) {
        if (areApart(one, other)) {
            return APART;
        }
        Sum sum = new Sum(one.onlyDenied() == other.onlyDenied() ? LOADED.alike : LOADED.denied);
        features(one, other, sum);
        return (int) Math.round(sum.sum * UNIT);
    }

    /// What two statements have in common, by the names of the weights.
    static Map<String, Double> features(Traits one, Traits other) {
        Map<String, Double> features = new LinkedHashMap<>();
        features(one, other, (feature, value) -> features.put(FEATURES.get(feature), value));
        return features;
    }

    /// Whether something keeps two statements apart whatever else they share: the other direction,
    /// talks in two states, goods that were sent and cooperation in general, a promise and the
    /// denial of one of another kind, or so long a time between two reports without days that they
    /// would have to be of two happenings ([Traits#isNear]).
    private static boolean areApart(Traits one, Traits other) {
        boolean answer = one.onlyDenied() != other.onlyDenied();
        if (answer && isReal(one) != isReal(other)) {
            return true;
        }
        if (isDirected(one, other)) {
            if (!meet(one.actors(), other.actors())
                    && !meet(one.recipients(), other.recipients())) {
                return true;
            }
        } else if (one.recipients().length != other.recipients().length
                && isMaterialCooperation(one)
                && isMaterialCooperation(other)) {
            return true;
        }
        if (one.type() == other.type()) {
            boolean elsewhere =
                    one.type() == EventType.CONSULT
                            && one.place() != 0
                            && other.place() != 0
                            && one.place() != other.place();
            boolean promises =
                    one.type() == EventType.AGREE
                            && answer
                            && !Arrays.equals(one.contexts(), other.contexts());
            if (elsewhere || promises) {
                return true;
            }
        }
        return !one.isNear(other);
    }

    private static boolean isMaterialCooperation(Traits traits) {
        return traits.type().quadClass() == EventType.QuadClass.MATERIAL_COOPERATION;
    }

    private static boolean isDirected(Traits one, Traits other) {
        return one.recipients().length > 0 && other.recipients().length > 0;
    }

    private static boolean isReal(Traits traits) {
        return switch (traits.status()) {
            case ACTUAL, FUTURE, HISTORICAL -> true;
            case HYPOTHETICAL, NEGATED -> false;
        };
    }

    /// Tells what two statements have in common and what keeps them apart; the order of the two
    /// does not matter.
    private static void features(Traits one, Traits other, Features features) {
        features.add(ALWAYS, 1);
        int kind = kind(one, other);
        features.add(kind, 1);
        if (one.type() == other.type()) {
            features.add(BOTH[one.type().ordinal()], 1);
        }
        if (one.mode() != 0 && other.mode() != 0) {
            features.add(one.mode() == other.mode() ? MODE_SAME : MODE_OTHER, 1);
        }
        double actors = jaccard(one.actors(), other.actors());
        double recipients = jaccard(one.recipients(), other.recipients());
        features.add(ACTORS, actors);
        features.add(RECIPIENTS, recipients);
        features.add(PARTIES, jaccard(one.sides(), other.sides()));
        if (kind == TYPE_SAME) {
            features.add(ACT, actors * recipients);
        }
        boolean directed = isDirected(one, other);
        boolean crossed =
                directed
                        && !meet(one.actors(), other.actors())
                        && meet(one.actors(), other.recipients())
                        && meet(other.actors(), one.recipients());
        features.add(CROSSED, crossed ? 1 : 0);
        features.add(DIRECTED, directed ? 1 : 0);
        features.add(NAMES, jaccard(one.names(), other.names()));
        features.add(TRIGGER, meet(one.stems(), other.stems()) ? 1 : 0);
        days(one, other, features);
        boolean near = one.document() == other.document();
        features.add(DOCUMENT_SAME, near ? 1 : 0);
        features.add(SENTENCE_SAME, near && one.sentence().equals(other.sentence()) ? 1 : 0);
        double cosine = Rarity.cosine(one.words(), other.words());
        features.add(WORDS, cosine);
        features.add(WORDS_MUCH, Math.max(0, cosine - MUCH));
        features.add(TITLE, Rarity.cosine(one.title(), other.title()));
        features.add(
                one.status() == other.status()
                        ? STATUS_SAME
                        : STATUS[one.status().ordinal()][other.status().ordinal()],
                1);
        features.add(CONTEXTS, jaccard(one.contexts(), other.contexts()));
        if (one.place() != 0 && other.place() != 0) {
            features.add(one.place() == other.place() ? PLACE_SAME : PLACE_OTHER, 1);
        }
        if (one.amounts().length > 0 && other.amounts().length > 0) {
            features.add(meet(one.amounts(), other.amounts()) ? AMOUNT_SAME : AMOUNT_OTHER, 1);
        }
        if (one.onlyDenied() != other.onlyDenied()) {
            features.add(DENIED, 1);
        }
    }

    private static void days(Traits one, Traits other, Features features) {
        if (one.stated().isKnown() && other.stated().isKnown()) {
            features.add(one.stated().meets(other.stated()) ? DAYS_SAME : DAYS_OTHER, 1);
        } else if (one.stated().isKnown() || other.stated().isKnown()) {
            features.add(DAYS_HALF_KNOWN, 1);
        }
        if (one.isDated() && other.isDated()) {
            long gap = one.gap(other);
            features.add(GAP, gap < GAPS.length ? GAPS[(int) gap] : StrictMath.log1p((double) gap));
            features.add(GAP_NONE, gap == 0 ? 1 : 0);
        } else {
            features.add(GAP_UNKNOWN, 1);
        }
    }

    /// How the types of two statements go together.
    private static int kind(Traits one, Traits other) {
        if (one.type() == other.type()) {
            return TYPE_SAME;
        }
        if (isHeldPlan(one, other) || isHeldPlan(other, one)) {
            return TYPE_PLAN;
        }
        if (isDelivery(one) && isDelivery(other)) {
            return TYPE_SAME;
        }
        return one.type().quadClass() == other.type().quadClass() ? TYPE_NEAR : TYPE_OTHER;
    }

    private static boolean isHeldPlan(Traits plan, Traits held) {
        return plan.type() == EventType.AGREE
                && plan.status() == Status.FUTURE
                && held.type() == EventType.CONSULT;
    }

    /// Whether somebody gives somebody something, as help or in an exchange.
    private static boolean isDelivery(Traits traits) {
        return traits.recipients().length > 0
                && (traits.type() == EventType.AID || traits.type() == EventType.COOPERATE);
    }

    private static double jaccard(int[] some, int[] others) {
        if (some.length == 0 && others.length == 0) {
            return 1;
        }
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < some.length && j < others.length) {
            if (some[i] == others[j]) {
                both++;
                i++;
                j++;
            } else if (some[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return (double) both / (some.length + others.length - both);
    }

    private static boolean meet(int[] some, int[] others) {
        int i = 0;
        int j = 0;
        while (i < some.length && j < others.length) {
            if (some[i] == others[j]) {
                return true;
            } else if (some[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    /// What speaks most for two statements being about one happening, in words.
    static String because(Evidence one, Evidence other) {
        List<String> reasons = new ArrayList<>();
        if (Traits.isOnlyDenied(one.statement()) != Traits.isOnlyDenied(other.statement())) {
            reasons.add("one denies what the other tells");
        }
        if (one.statement().type() == other.statement().type()) {
            reasons.add("both tell of " + one.statement().type());
        }
        Set<String> parties = known(one.statement());
        parties.retainAll(known(other.statement()));
        reasons.add("both are about " + String.join(", ", parties));
        if (Traits.stated(one).isKnown() && Traits.stated(other).isKnown()) {
            reasons.add("the days meet");
        }
        Map<String, Integer> words = Traits.words(one);
        words.keySet().retainAll(Traits.words(other).keySet());
        String shared =
                words.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue()
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

    private static Set<String> known(Statement statement) {
        return Stream.concat(statement.actors().stream(), statement.recipients().stream())
                .map(Actor::code)
                .filter(code -> !code.equals("UNK"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
