package dev.entente.language;

/// A word in the tree of its sentence.
///
/// @param token where it stands
/// @param lemma its dictionary form
/// @param kind its part of speech
/// @param tag its finer class, as the Penn Treebank names it: "VBD", "NNS"
/// @param head the word that it hangs on, from 0; -1 for the root
/// @param relation how it hangs on it, as Universal Dependencies names it: "nsubj:pass"
public record Word(
        Token token, String lemma, PartOfSpeech kind, String tag, int head, String relation) {

    /// Whether the relation is this one or a subtype of it.
    public boolean is(String relation) {
        return this.relation.startsWith(relation)
                && (this.relation.length() == relation.length()
                        || this.relation.charAt(relation.length()) == ':');
    }
}
