package dev.entente.actors;

import dev.entente.Place;
import dev.entente.actors.Mention.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mention in words `first` to `last`, both inclusive.
///
/// @param head the word that says what is meant, for later mentions ("minister"), in small letters
/// @param codes whom it belongs to: one, or several where it means several at once
/// @param names what each of them was called before, where the words are only a pronoun or "both
///   countries"; empty where the words are the name
record Found(
        int first,
        int last,
        List<String> codes,
        List<String> names,
        @Nullable String sector,
        Kind kind,
        String head,
        @Nullable Place place,
        double confidence,
        String why) {

    static final String UNKNOWN = "UNK";

    Found(int first, int last, String code, @Nullable String sector, Kind kind, String why) {
        this(first, last, List.of(code), List.of(), sector, kind, "", null, .9, why);
    }

    Found(
            int first,
            int last,
            List<String> codes,
            @Nullable String sector,
            Kind kind,
            String head,
            @Nullable Place place,
            double confidence,
            String why) {
        this(first, last, codes, List.of(), sector, kind, head, place, confidence, why);
    }

    String code() {
        return codes.get(0);
    }

    boolean isKnown() {
        return !code().equals(UNKNOWN);
    }

    Found from(int first) {
        return new Found(first, last, codes, names, sector, kind, head, place, confidence, why);
    }

    Found to(int last) {
        return new Found(first, last, codes, names, sector, kind, head, place, confidence, why);
    }

    Found in(@Nullable String office, Kind as, String by, String reason) {
        return new Found(
                first,
                last,
                codes,
                names,
                office,
                as,
                by,
                as == Kind.STATE ? place : null,
                confidence,
                why + reason);
    }

    /// This as words of another kind.
    Found as(Kind other) {
        return new Found(first, last, codes, names, sector, other, head, place, confidence, why);
    }

    /// This under the names of those that it stands for.
    Found called(List<String> names) {
        return new Found(first, last, codes, names, sector, kind, head, place, confidence, why);
    }

    Found of(List<String> others, double share, String reason) {
        return new Found(first, last, others, sector, kind, head, place, share, reason);
    }

    /// These words for somebody who was named before.
    ///
    /// @param share how much of the confidence of the earlier mention is left
    Found as(Found before, double share, String reason) {
        return new Found(
                first,
                last,
                before.codes,
                before.sector == null ? sector : before.sector,
                kind,
                kind == Kind.AGENT && !head.isEmpty() ? head : before.head,
                null,
                before.confidence * share,
                before.because(reason));
    }

    /// The reason of a later mention of this, told once.
    String because(String reason) {
        return why.startsWith(reason) ? why : reason + why;
    }
}
