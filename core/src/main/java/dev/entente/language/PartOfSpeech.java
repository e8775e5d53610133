package dev.entente.language;

/// What kind of word a token is: the classes of Universal Dependencies (version 2), with the rare
/// ones under [#OTHER].
public enum PartOfSpeech {
    /// An adjective.
    ADJECTIVE,
    /// A preposition.
    ADPOSITION,
    /// An adverb.
    ADVERB,
    /// An auxiliary verb.
    AUXILIARY,
    /// A conjunction between equals.
    CONJUNCTION,
    /// An article or another determiner.
    DETERMINER,
    /// A noun.
    NOUN,
    /// A number.
    NUMBER,
    /// "to", "not", the possessive mark.
    PARTICLE,
    /// A pronoun.
    PRONOUN,
    /// A name.
    NAME,
    /// A mark of punctuation.
    MARK,
    /// A conjunction that opens a subordinate clause.
    SUBORDINATOR,
    /// A verb.
    VERB,
    /// Anything else.
    OTHER;

    /// The class of a tag as Universal Dependencies writes it.
    public static PartOfSpeech of(String tag) {
        return switch (tag) {
            case "ADJ" -> ADJECTIVE;
            case "ADP" -> ADPOSITION;
            case "ADV" -> ADVERB;
            case "AUX" -> AUXILIARY;
            case "CCONJ" -> CONJUNCTION;
            case "DET" -> DETERMINER;
            case "NOUN" -> NOUN;
            case "NUM" -> NUMBER;
            case "PART" -> PARTICLE;
            case "PRON" -> PRONOUN;
            case "PROPN" -> NAME;
            case "PUNCT", "SYM" -> MARK;
            case "SCONJ" -> SUBORDINATOR;
            case "VERB" -> VERB;
            default -> OTHER;
        };
    }
}
