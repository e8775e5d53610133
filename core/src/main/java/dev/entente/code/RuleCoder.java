package dev.entente.code;

import dev.entente.Document;
import dev.entente.Statement;
import dev.entente.Voice;
import dev.entente.actors.Mention;
import dev.entente.actors.Register;
import dev.entente.language.Parser;
import dev.entente.language.Sentence;
import dev.entente.language.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Codes English documents by rules over the tree of a sentence and, where the tree tells nothing,
/// over shallow phrases. Not safe for use by several threads at once.
public final class RuleCoder implements Coder {
    /// The languages that are coded, as ISO 639-1 codes.
    public static final Set<String> LANGUAGES = Set.of("en");

    private final Sentences sentences;
    private final Parser parser = Parser.load();
    private final Register register;
    private final Triggers triggers = Triggers.load();

    /// A coder that reads `sentences` and knows the actors of `register`.
    public RuleCoder(Sentences sentences, Register register) {
        this.sentences = sentences;
        this.register = register;
    }

    @Override
    public String version() {
        return "rules 7";
    }

    @Override
    public Set<String> languages() {
        return LANGUAGES;
    }

    @Override
    public List<Statement> code(Document document) {
        if (!LANGUAGES.contains(document.language())) {
            return List.of();
        }
        List<Mention> mentions =
                register.mentions(
                        document.title(), document.text(), document.published(), issuer(document));
        List<Statement> statements = new ArrayList<>();
        Speakers speakers = new Speakers(document.text(), isOfWhiteHouse(document) ? "USA" : "UNK");
        int from = 0;
        for (Sentence sentence : sentences.of(document.text())) {
            while (from < mentions.size()
                    && mentions.get(from).actor().span().start() < sentence.span().start()) {
                from++;
            }
            int to = from;
            while (to < mentions.size()
                    && mentions.get(to).actor().span().end() <= sentence.span().end()) {
                to++;
            }
            List<Mention> inside = mentions.subList(from, to);
            speakers.to(sentence.span().start());
            boolean events = mayHoldEvents(sentence) && !speakers.isQuestion() && !inside.isEmpty();
            if (events) {
                Phrases phrases = new Phrases(new Words(parser.of(sentence), inside));
                Voice voice = speakers.voice();
                statements.addAll(
                        new SentenceCoder(document, phrases, triggers, voice).statements());
            }
            from = to;
        }
        return statements;
    }

    /// The government whose own statement a document is; null where it is nobody's, or several's.
    private static @Nullable String issuer(Document document) {
        boolean joint = document.title().toLowerCase(Locale.ROOT).contains("joint");
        return isOfWhiteHouse(document) && !joint ? "USA" : null;
    }

    private static boolean isOfWhiteHouse(Document document) {
        String publisher = document.publisher();
        return publisher != null && publisher.contains("White House");
    }

    /// Whether a sentence states something and has the words of an event.
    private boolean mayHoldEvents(Sentence sentence) {
        List<String> words = Words.lower(sentence);
        return !words.get(words.size() - 1).equals("?") && triggers.mayCarry(words);
    }
}
