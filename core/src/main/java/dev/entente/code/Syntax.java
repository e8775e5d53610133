package dev.entente.code;

import dev.entente.code.Phrases.Noun;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who a verb's subject and object are by the tree of the sentence.
final class Syntax {
    private static final int DEEPEST = 8;

    private final Phrases phrases;
    private final Words words;
    private final Set<String> controllers;

    /// @param controllers verbs whose object is the subject of the infinitive that follows: "urge"
    Syntax(Phrases phrases, Set<String> controllers) {
        this.phrases = phrases;
        this.words = phrases.words();
        this.controllers = controllers;
    }

    /// The subject of the clause of a verb, where the tree tells it: its own, that of the verb that
    /// it is joined to, that of the verb that governs it, or the noun that it modifies.
    @Nullable Noun subject(int verb) {
        return subject(verb, 0);
    }

    private @Nullable Noun subject(int verb, int depth) {
        if (depth > DEEPEST || verb < 0) {
            return null;
        }
        if (words.hangs(verb, "cop") || words.hangs(verb, "aux")) {
            return subject(words.head(verb), depth + 1);
        }
        int own = words.dependent(verb, "nsubj");
        if (own >= 0) {
            boolean relative = words.hangs(verb, "acl:relcl") && phrases.isRelative(own);
            return phrases.noun(relative ? words.head(verb) : lastJoined(own, verb));
        }
        int head = words.head(verb);
        if (words.hangs(verb, "acl")) {
            return phrases.noun(head);
        }
        if (words.hangs(verb, "conj") || words.hangs(verb, "parataxis")) {
            return subject(head, depth + 1);
        }
        if (words.hangs(verb, "xcomp") || words.hangs(verb, "advcl")) {
            boolean controlled =
                    controllers.contains(words.word(head)) || words.hangs(verb, "xcomp");
            int object = controlled ? words.dependent(head, "obj", "iobj") : -1;
            return object >= 0 && object < verb ? phrases.noun(object) : subject(head, depth + 1);
        }
        return null;
    }

    /// The last of those that are joined to a subject by "and", before its verb: the roles collect
    /// the others from there.
    private int lastJoined(int subject, int verb) {
        int last = subject;
        for (int i = subject + 1; i < verb; i++) {
            if (words.head(i) == subject && words.hangs(i, "conj")) {
                last = i;
            }
        }
        return last;
    }

    /// The noun that hangs on a word with one of `prepositions`, after the word; null where the
    /// tree has none.
    @Nullable Noun after(int word, Set<String> prepositions) {
        for (int i = word + 1; i < words.size(); i++) {
            if (words.head(i) == word && (words.hangs(i, "obl") || words.hangs(i, "nmod"))) {
                int preposition = words.dependent(i, "case");
                if (preposition >= 0 && prepositions.contains(words.word(preposition))) {
                    return phrases.noun(i);
                }
            }
        }
        return null;
    }
}
