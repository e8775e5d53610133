package dev.entente.code;

import dev.entente.Actor;
import dev.entente.actors.Mention;
import dev.entente.actors.Mention.Kind;
import dev.entente.language.Sentence;
import dev.entente.language.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whom the pronouns of a sentence stand for, where that is plain: "he" and "she" the person named
/// last before it in the sentence, or first in the sentence before; "it" the only state named
/// before it in the sentence; "they" at the head of a sentence the people, group or organ that the
/// sentence before begins with.
final class Pronouns {
    private static final Set<Kind> STATES = EnumSet.of(Kind.STATE, Kind.CAPITAL, Kind.ORGAN);
    private static final Set<Kind> MANY = EnumSet.of(Kind.PEOPLE, Kind.GROUP, Kind.ORGAN);
    private static final int HEAD = 4;

    private Pronouns() {}

    /// The mentions of a sentence with those of its pronouns, in order.
    ///
    /// @param before the mentions of the sentence before it in the paragraph, with its pronouns';
    ///   empty where there is none
    static List<Mention> resolved(
            Sentence sentence,
            List<Mention> inside,
            @Nullable Sentence last,
            List<Mention> before) {
        List<Mention> all = new ArrayList<>(inside);
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Mention meant =
                    switch (token.text().toLowerCase(Locale.ROOT)) {
                        case "he", "she" -> person(token, all, before);
                        case "it" -> state(token, inside);
                        case "they" -> i == 0 && last != null ? group(last, before) : null;
                        default -> null;
                    };
            if (meant != null) {
                all.add(pronoun(token, meant));
                all.sort(Comparator.comparing(m -> m.actor().span()));
            }
        }
        return all;
    }

    private static @Nullable Mention person(
            Token token, List<Mention> inside, List<Mention> before) {
        Mention last = null;
        for (Mention mention : inside) {
            if (mention.kind() == Kind.PERSON
                    && mention.actor().span().end() <= token.span().start()) {
                last = mention;
            }
        }
        return last != null
                ? last
                : before.stream().filter(m -> m.kind() == Kind.PERSON).findFirst().orElse(null);
    }

    private static @Nullable Mention state(Token token, List<Mention> inside) {
        List<Mention> earlier =
                inside.stream()
                        .filter(m -> STATES.contains(m.kind()))
                        .filter(m -> m.actor().span().end() <= token.span().start())
                        .toList();
        Set<String> codes = earlier.stream().map(m -> m.actor().code()).collect(Collectors.toSet());
        return codes.size() == 1 ? earlier.get(0) : null;
    }

    private static @Nullable Mention group(Sentence last, List<Mention> before) {
        if (before.isEmpty() || last.tokens().size() < HEAD) {
            return null;
        }
        Mention first = before.get(0);
        boolean heads = first.actor().span().start() < last.tokens().get(HEAD - 1).span().start();
        boolean named = MANY.contains(first.kind()) && !first.actor().code().equals("UNK");
        return heads && named ? first : null;
    }

    private static Mention pronoun(Token token, Mention meant) {
        Actor actor = meant.actor();
        return new Mention(
                new Actor(actor.code(), actor.sector(), token.text(), token.span()),
                meant.kind(),
                null,
                "\"" + token.text() + "\" is \"" + actor.name() + "\"");
    }
}
