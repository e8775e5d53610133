package dev.entente.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.Evidence;
import dev.entente.Statement;
import dev.entente.code.StatementJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The judgements that hold at one point of a case: those that were not taken back. Where two
/// cannot both hold, the later one does.
public final class Judgements {
    /// No judgements.
    public static final Judgements NONE = new Judgements(List.of());

    private static final JsonMapper MAPPER = new JsonMapper();

    /// Two statements by their ids.
    record Pair(String one, String other) {}

    private final List<Judgement> held;
    private final Map<String, Set<String>> apart = new HashMap<>();
    private final Map<String, String> leaders = new HashMap<>();
    private @Nullable Map<String, List<String>> together;
    private final Map<String, List<Judgement>> byStatement = new LinkedHashMap<>();
    private final Set<Pair> undecided = new HashSet<>();

    /// The judgements of a case in the order of its log.
    public Judgements(List<Judgement> all) {
        Set<String> undone = new HashSet<>();
        List<Judgement> newestFirst = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            Judgement one = all.get(i);
            if (!undone.contains(one.id())) {
                newestFirst.add(one);
                if (one.verdict() == Judgement.Verdict.UNDO) {
                    undone.addAll(one.of());
                }
            }
        }
        held = newestFirst.reversed();
        newestFirst.forEach(this::take);
    }

    private void take(Judgement judgement) {
        switch (judgement.verdict()) {
            case SAME -> {
                for (String other : judgement.of().subList(1, judgement.of().size())) {
                    join(judgement.of().get(0), other);
                }
            }
            case DIFFERENT -> {
                for (String one : judgement.of()) {
                    judgement.from().forEach(other -> part(one, other));
                }
            }
            case UNDECIDED -> {
                for (String one : judgement.of()) {
                    judgement.of().forEach(other -> undecided.add(new Pair(one, other)));
                }
            }
            case ACCEPT, REJECT, RECODE, REDATE ->
                    judgement
                            .of()
                            .forEach(id ->
                                    byStatement
                                            .computeIfAbsent(id, key -> new ArrayList<>())
                                            .addFirst(judgement));
            case RATE, UNDO -> {}
        }
    }

    private void join(String one, String other) {
        String mine = leader(one);
        String theirs = leader(other);
        if (mine.equals(theirs)
                || undecided.contains(new Pair(one, other))
                || apart.getOrDefault(mine, Set.of()).contains(theirs)) {
            return;
        }
        leaders.put(theirs, mine);
        for (String far : apart.getOrDefault(theirs, Set.of())) {
            keepApart(mine, leader(far));
        }
    }

    private void part(String one, String other) {
        if (!leader(one).equals(leader(other)) && !undecided.contains(new Pair(one, other))) {
            keepApart(leader(one), leader(other));
        }
    }

    private void keepApart(String one, String other) {
        apart.computeIfAbsent(one, id -> new HashSet<>()).add(other);
        apart.computeIfAbsent(other, id -> new HashSet<>()).add(one);
    }

    /// The statement that stands for all that were judged to be the same as this one; it may itself
    /// not be among the evidence.
    String leader(String statement) {
        String leader = statement;
        while (leaders.containsKey(leader)) {
            leader = leaders.getOrDefault(leader, leader);
        }
        return leader;
    }

    /// Those that hold, in the order of the log.
    public List<Judgement> held() {
        return List.copyOf(held);
    }

    /// All that were judged to be about the same happening as a statement, and itself, by their
    /// ids.
    Collection<String> sameAs(String statement) {
        if (together == null) {
            together = new HashMap<>();
            Set<String> ids = new TreeSet<>(leaders.keySet());
            ids.addAll(leaders.values());
            for (String id : ids) {
                together.computeIfAbsent(leader(id), key -> new ArrayList<>()).add(id);
            }
        }
        return together.getOrDefault(leader(statement), List.of(statement));
    }

    /// Whether some of one group were judged not to be about what one of the other is about.
    boolean apart(Collection<String> some, Collection<String> others) {
        if (apart.isEmpty()) {
            return false;
        }
        Set<String> sought = new HashSet<>();
        others.forEach(id -> sought.add(leader(id)));
        return some.stream()
                .map(id -> apart.getOrDefault(leader(id), Set.of()))
                .anyMatch(ids -> ids.stream().anyMatch(id -> sought.contains(leader(id))));
    }

    /// Whether a pair was judged in any way, or by what was judged of others.
    boolean isJudged(String one, String other) {
        return undecided.contains(new Pair(one, other))
                || leader(one).equals(leader(other))
                || apart.getOrDefault(leader(one), Set.of()).contains(leader(other));
    }

    /// Whether a statement was judged by itself.
    boolean isJudged(String statement) {
        return byStatement.containsKey(statement);
    }

    /// The statements that say something else than was coded.
    Set<String> recoded() {
        return judged(Set.of(Judgement.Verdict.RECODE));
    }

    /// The statements that say something else than was coded, happened on another day, or were
    /// rejected.
    Set<String> changed() {
        return judged(
                Set.of(
                        Judgement.Verdict.RECODE,
                        Judgement.Verdict.REDATE,
                        Judgement.Verdict.REJECT));
    }

    private Set<String> judged(Set<Judgement.Verdict> verdicts) {
        Set<String> judged = new LinkedHashSet<>();
        byStatement.forEach((id, judgements) -> {
            if (judgements.stream().anyMatch(j -> verdicts.contains(j.verdict()))) {
                judged.add(id);
            }
        });
        return judged;
    }

    /// A piece of evidence as it was judged; null where it was rejected. Of several judgements of
    /// one statement the later one has the last word.
    @Nullable Evidence applied(Evidence evidence) {
        Evidence applied = evidence;
        for (Judgement judgement : byStatement.getOrDefault(evidence.id(), List.of())) {
            applied =
                    switch (judgement.verdict()) {
                        case REJECT -> null;
                        case ACCEPT -> changed(evidence, applied, "{\"confidence\":1}", judgement);
                        case RECODE -> changed(evidence, applied, judgement.value(), judgement);
                        case REDATE -> {
                            String date = "{\"date\":\"" + judgement.value() + "\"}";
                            yield changed(evidence, applied, date, judgement);
                        }
                        case SAME, DIFFERENT, UNDECIDED, RATE, UNDO -> applied;
                    };
        }
        return applied;
    }

    private static Evidence changed(
            Evidence original,
            @Nullable Evidence before,
            @Nullable String fields,
            Judgement judgement) {
        Evidence evidence = before == null ? original : before;
        String text = evidence.holding().document().text();
        ObjectNode json = StatementJson.of("", text, evidence.statement());
        try {
            json.setAll((ObjectNode) MAPPER.readTree(fields));
        } catch (JsonProcessingException | ClassCastException e) {
            throw new IllegalArgumentException(
                    "The judgement " + judgement.id() + " changes no fields: " + fields, e);
        }
        String told = "judged by " + judgement.by() + ": " + judgement.why();
        json.put("explanation", told + "; " + evidence.statement().explanation());
        Statement statement = StatementJson.read(evidence.statement().document(), json);
        return new Evidence(evidence.id(), statement, evidence.holding(), evidence.knownFrom());
    }

    /// Refuses what changes fields to what no statement can have; says what is wrong.
    static void refuseUnfit(Judgement judgement, Evidence evidence) {
        if (judgement.verdict() == Judgement.Verdict.RECODE) {
            Evidence changed = changed(evidence, null, judgement.value(), judgement);
            int length = words(changed).codePointCount(0, words(changed).length());
            if (changed.statement().sentence().end() > length) {
                throw new IllegalArgumentException(
                        "The sentence "
                                + changed.statement().sentence().start()
                                + "-"
                                + changed.statement().sentence().end()
                                + " lies outside its document, which has "
                                + length
                                + " code points.");
            }
        }
    }

    private static String words(Evidence evidence) {
        return evidence.holding().document().text();
    }
}
