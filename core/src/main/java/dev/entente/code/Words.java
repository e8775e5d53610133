package dev.entente.code;

import dev.entente.Place;
import dev.entente.Span;
import dev.entente.actors.Mention;
import dev.entente.language.Amount;
import dev.entente.language.EventScores;
import dev.entente.language.Parse;
import dev.entente.language.PartOfSpeech;
import dev.entente.language.Quantities;
import dev.entente.language.Sentence;
import dev.entente.language.Time;
import dev.entente.language.Times;
import dev.entente.language.Word;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of one sentence by position: their lower-case form, their part of speech and the
/// mention that stands on them. Positions outside the sentence hold the empty word.
final class Words {
    private static final Set<String> MODALS =
            Set.of("will", "would", "could", "may", "might", "should", "must", "can", "not");
    private final List<String> lower;
    private final Parse parse;
    private final Sentence sentence;
    private final List<Word> syntax;
    private final @Nullable Mention[] at;
    private final Map<Integer, List<Mention>> several = new HashMap<>();
    private final Map<Integer, Place> places = new HashMap<>();

    /// The words of a parsed sentence.
    Words(Parse parse, List<Mention> mentions) {
        this.parse = parse;
        this.sentence = parse.sentence();
        this.syntax = parse.words();
        this.lower = lower(sentence);
        this.at = new Mention[lower.size()];
        int next = 0;
        for (int i = 0; i < at.length; i++) {
            Span word = sentence.tokens().get(i).span();
            while (next < mentions.size()
                    && mentions.get(next).actor().span().end() <= word.start()) {
                next++;
            }
            boolean on =
                    next < mentions.size()
                            && mentions.get(next).actor().span().start() < word.end();
            if (on) {
                put(i, next, mentions);
            }
        }
    }

    /// Puts the mentions from `first` on that stand at the word at `i`: a place is nobody.
    private void put(int i, int first, List<Mention> mentions) {
        Mention mention = mentions.get(first);
        if (mention.place() != null) {
            places.put(i, mention.place());
        }
        if (mention.kind() == Mention.Kind.REGION || isOnlyModifier(mention, i)) {
            return;
        }
        at[i] = mention;
        Span span = mention.actor().span();
        int end = first + 1;
        while (end < mentions.size() && mentions.get(end).actor().span().equals(span)) {
            end++;
        }
        if (end > first + 1) {
            several.put(i, mentions.subList(first, end));
        }
    }

    /// The lower-case forms of the words of a sentence.
    static List<String> lower(Sentence sentence) {
        return sentence.tokens().stream()
                .map(t -> t.text().toLowerCase(Locale.ROOT).replace('’', '\''))
                .toList();
    }

    /// "military" in "military support" is nobody.
    private boolean isOnlyModifier(Mention mention, int i) {
        return mention.kind() == Mention.Kind.AGENT
                && (kind(i) != PartOfSpeech.NOUN
                        || (i + 1 < size() && kind(i + 1) == PartOfSpeech.NOUN)
                        || word(i + 1).equals("-"));
    }

    /// What the model says of the sentence's events.
    EventScores events() {
        return parse.events();
    }

    int size() {
        return lower.size();
    }

    Span sentence() {
        return sentence.span();
    }

    String word(int i) {
        return i < 0 || i >= lower.size() ? "" : lower.get(i);
    }

    /// The word as the document has it.
    String text(int i) {
        return sentence.tokens().get(i).text();
    }

    boolean isCapital(int i) {
        return i >= 0 && i < size() && Character.isUpperCase(text(i).codePointAt(0));
    }

    /// The part of speech of a word; a word right after "could" or "will" is a verb, whatever the
    /// tagger thinks of it.
    PartOfSpeech tag(int i) {
        if (i < 0 || i >= size()) {
            return PartOfSpeech.MARK;
        }
        boolean verb = MODALS.contains(word(i - 1)) && kind(i - 1) != PartOfSpeech.NOUN;
        return verb && kind(i) == PartOfSpeech.NOUN ? PartOfSpeech.VERB : kind(i);
    }

    private PartOfSpeech kind(int i) {
        return syntax.isEmpty() ? PartOfSpeech.NOUN : syntax.get(i).kind();
    }

    /// The word that the word at `i` hangs on; -1 for the root and where there is no syntax.
    int head(int i) {
        return i < 0 || i >= syntax.size() ? -1 : syntax.get(i).head();
    }

    /// Whether the word at `i` hangs on its head by this relation or a subtype of it.
    boolean hangs(int i, String relation) {
        return i >= 0 && i < syntax.size() && syntax.get(i).is(relation);
    }

    /// The first word that hangs on the word at `i` by one of these relations; -1 where none does.
    int dependent(int i, String... relations) {
        for (int j = 0; j < syntax.size(); j++) {
            if (syntax.get(j).head() == i) {
                for (String relation : relations) {
                    if (syntax.get(j).is(relation)) {
                        return j;
                    }
                }
            }
        }
        return -1;
    }

    boolean is(int i, PartOfSpeech tag) {
        return tag(i) == tag;
    }

    Span span(int i) {
        return sentence.tokens().get(i).span();
    }

    Span span(int first, int last) {
        return new Span(span(first).start(), span(last).end());
    }

    /// The words from `first` to `last`, inclusive, with single spaces between.
    String phrase(int first, int last) {
        StringBuilder phrase = new StringBuilder();
        for (int i = Math.max(0, first); i <= Math.min(last, size() - 1); i++) {
            boolean glued = phrase.isEmpty() || (i > 0 && span(i).start() == span(i - 1).end());
            phrase.append(glued ? "" : " ").append(text(i));
        }
        return phrase.toString();
    }

    /// Where the word at `i` lies when it names a place; null otherwise.
    @Nullable Place place(int i) {
        return places.get(i);
    }

    @Nullable Mention mention(int i) {
        return i < 0 || i >= at.length ? null : at[i];
    }

    /// All that are meant by the word at `i`: two or more where it is "both" or "they".
    List<Mention> mentions(int i) {
        Mention one = mention(i);
        return one == null ? List.of() : several.getOrDefault(i, List.of(one));
    }

    /// The word that the document's code point `point` lies in.
    int at(int point) {
        int at = 0;
        while (at + 1 < size() && span(at + 1).start() <= point) {
            at++;
        }
        return at;
    }

    /// The time expressions of the sentence.
    List<Time> times(@Nullable LocalDate published, boolean future) {
        return Times.of(sentence, syntax.stream().map(Word::kind).toList(), published, future);
    }

    /// The quantities of the sentence, which has its syntax.
    List<Amount> amounts() {
        return Quantities.of(parse);
    }

    /// The first position in `from` (inclusive) to `to` (exclusive) that holds one of `sought`; -1
    /// where none does.
    int find(int from, int to, Set<String> sought) {
        for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
            if (sought.contains(word(i))) {
                return i;
            }
        }
        return -1;
    }
}
