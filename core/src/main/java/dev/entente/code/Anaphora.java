package dev.entente.code;

import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.Span;
import dev.entente.actors.Mention;
import dev.entente.actors.Mention.Kind;
import dev.entente.language.PartOfSpeech;
import dev.entente.language.Sentence;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds whom "both countries", "they", "he" and "it" mean in one document, sentence by sentence in
/// order, and only where the sentence or the one before leaves no choice. In a government's own
/// statement "we" is that government.
final class Anaphora {
    private static final Set<String> PERSONS = Set.of("he", "she");
    private static final Set<String> NO_STATES =
            Set.of("UNK", "WST", "IMF", "WHO", "WTO", "GCC", "SCO", "OAS", "ICC", "ICJ", "HRW");
    private static final Set<String> REFERRING =
            Set.of("both", "two", "they", "he", "she", "we", "president");
    private static final Set<String> TWO = Set.of("both", "two");
    private static final Set<String> PARTIES =
            Set.of(
                    "countries",
                    "nations",
                    "sides",
                    "parties",
                    "states",
                    "governments",
                    "leaders",
                    "allies",
                    "neighbors",
                    "neighbours",
                    "capitals",
                    "presidents");

    private static final Set<Kind> SEVERAL = EnumSet.of(Kind.GROUP, Kind.PEOPLE, Kind.BODY);

    private final boolean ours;
    private List<Mention> pair = List.of();
    private @Nullable Mention person;
    private @Nullable Mention group;

    Anaphora(Document document) {
        String publisher = document.publisher() == null ? "" : document.publisher();
        String title = document.title().toLowerCase(Locale.ROOT);
        ours = publisher.contains("White House") && !title.contains("joint");
    }

    /// Whether a sentence has a word that may stand for somebody named before.
    static boolean mayRefer(Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(t -> REFERRING.contains(t.text().toLowerCase(Locale.ROOT)));
    }

    /// Marks the words of a sentence that stand for somebody named before.
    void resolve(Words words) {
        Map<String, Mention> named = new LinkedHashMap<>();
        Mention he = null;
        Mention first = null;
        for (int i = 0; i < words.size(); i++) {
            Mention mention = words.mention(i);
            if (mention != null) {
                remember(mention, named);
                first = first == null ? mention : first;
                he = mention.kind() == Kind.PERSON ? mention : he;
                continue;
            }
            List<Mention> meant = meant(words, i, named, he);
            if (!meant.isEmpty()) {
                he = words.word(i).matches("he|she") ? meant.get(0) : he;
                Span span = words.span(i);
                words.put(i, meant.stream().map(m -> at(m, span)).toList());
            }
        }
        person = he;
        boolean several = first != null && SEVERAL.contains(first.kind());
        if (named.size() == 2) {
            pair = List.copyOf(named.values());
        } else if (first != null) {
            pair = List.of();
        }
        group = several && named.isEmpty() && first != null ? first : null;
    }

    private static void remember(Mention mention, Map<String, Mention> named) {
        String code = mention.actor().code();
        boolean state = code.length() == 3 && !NO_STATES.contains(code);
        if (state) {
            named.putIfAbsent(mention.actor().code(), mention);
        }
    }

    private List<Mention> meant(
            Words words, int i, Map<String, Mention> named, @Nullable Mention he) {
        String word = words.word(i);
        boolean parties = PARTIES.contains(word) && TWO.contains(words.word(i - 1));
        boolean both =
                word.equals("both")
                        && (words.is(i + 1, PartOfSpeech.VERB)
                                || words.is(i + 1, PartOfSpeech.MARK)
                                || words.is(i + 1, PartOfSpeech.AUXILIARY));
        if (word.equals("they") && i == 0 && group != null) {
            return List.of(group);
        }
        if (parties || both || word.equals("they")) {
            return named.size() == 2
                    ? List.copyOf(named.values())
                    : named.isEmpty() ? pair : List.of();
        }
        if (PERSONS.contains(word)) {
            Mention meant = he != null ? he : person;
            return meant == null ? List.of() : List.of(meant);
        }
        if (word.equals("it") && named.size() == 1 && i > 0) {
            return List.copyOf(named.values());
        }
        boolean president =
                word.equals("president")
                        && words.word(i - 1).equals("the")
                        && words.isCapital(i)
                        && !words.word(i + 1).matches("of|,");
        if (ours && (word.equals("we") || president)) {
            return List.of(government(words.text(i), words.span(i)));
        }
        return List.of();
    }

    private static Mention government(String name, Span span) {
        return new Mention(
                new Actor("USA", "GOV", name, span),
                Kind.ORGAN,
                null,
                "\"" + name + "\" is the government that publishes the document");
    }

    private static Mention at(Mention mention, Span span) {
        Actor actor = mention.actor();
        return new Mention(
                new Actor(actor.code(), actor.sector(), actor.name(), span),
                mention.kind(),
                mention.place(),
                mention.why());
    }
}
