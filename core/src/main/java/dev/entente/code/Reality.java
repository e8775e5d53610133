package dev.entente.code;

import dev.entente.Status;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How real the words around a trigger make its event, and which word decided.
record Reality(Status status, String because) {
    private static final Set<String> NOT =
            Set.of("not", "n't", "never", "no", "without", "neither");
    private static final Set<String> PLANNED =
            Set.of(
                    "will",
                    "'ll",
                    "shall",
                    "plans",
                    "planned",
                    "scheduled",
                    "intends",
                    "expected",
                    "due",
                    "impending",
                    "upcoming",
                    "forthcoming");
    private static final Set<String> POSSIBLE =
            Set.of(
                    "could",
                    "would",
                    "may",
                    "might",
                    "should",
                    "can",
                    "possible",
                    "potential",
                    "unless");

    static Reality of(Clause clause, int i, boolean verb, @Nullable LocalDate published) {
        String word = clause.any(i - 4, i, NOT);
        if (word != null) {
            return new Reality(Status.NEGATED, "\"" + word + "\" negates it");
        }
        word = clause.any(i - 5, i, POSSIBLE);
        if (word == null) {
            word = clause.any(0, i, Set.of("if"));
        }
        if (word != null) {
            return new Reality(Status.HYPOTHETICAL, "\"" + word + "\" makes it possible only");
        }
        word = clause.any(i - 5, i, PLANNED);
        if (word == null && !verb) {
            word = clause.any(i + 1, i + 9, Set.of("scheduled", "planned"));
        }
        if (word != null) {
            return new Reality(Status.FUTURE, "\"" + word + "\" places it in the future");
        }
        if (published != null) {
            for (int j = 0; j < clause.size(); j++) {
                if (clause.word(j).matches("1[89]\\d\\d|20\\d\\d")
                        && Integer.parseInt(clause.word(j)) < published.getYear() - 1) {
                    return new Reality(Status.HISTORICAL, "dated " + clause.word(j));
                }
            }
        }
        return new Reality(Status.ACTUAL, "told as happened");
    }
}
