package dev.entente.code;

import dev.entente.Document;
import dev.entente.Span;
import dev.entente.Statement;
import dev.entente.Voice;
import dev.entente.actors.Mention;
import dev.entente.actors.Register;
import dev.entente.language.Sentence;
import dev.entente.language.Sentences;
import dev.entente.language.Tagger;
import dev.entente.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Codes English documents by rules over shallow syntax. Not safe for use by several threads at
/// once.
public final class RuleCoder implements Coder {
    private final Sentences sentences;
    private final Tagger tagger = Tagger.load();
    private final Register register;
    private final Triggers triggers = Triggers.load();

    /// A coder that reads `sentences` and knows the actors of `register`.
    public RuleCoder(Sentences sentences, Register register) {
        this.sentences = sentences;
        this.register = register;
    }

    @Override
    public String version() {
        return "rules 2";
    }

    @Override
    public List<Statement> code(Document document) {
        if (!document.language().equals("en")) {
            return List.of();
        }
        List<Mention> mentions = register.mentions(document.text());
        List<Statement> statements = new ArrayList<>();
        int from = 0;
        Sentence last = null;
        List<Mention> before = List.of();
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
            if (last != null && isApart(document.text(), last, sentence)) {
                last = null;
                before = List.of();
            }
            List<Mention> inside =
                    Pronouns.resolved(sentence, mentions.subList(from, to), last, before);
            if (mayHoldEvents(sentence)) {
                Words words = new Words(sentence, tagger.of(sentence), inside);
                statements.addAll(
                        new SentenceCoder(document, new Phrases(words), triggers, Voice.author())
                                .statements());
            }
            from = to;
            last = sentence;
            before = inside;
        }
        return statements;
    }

    /// Whether the second of two neighbours begins a paragraph.
    private static boolean isApart(String text, Sentence first, Sentence second) {
        int gap = first.span().end();
        int next = second.span().start();
        return new Span(gap, next).of(text).contains("\n\n");
    }

    private boolean mayHoldEvents(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        return !tokens.get(tokens.size() - 1).text().equals("?")
                && tokens.stream()
                        .anyMatch(t -> !triggers.of(t.text().toLowerCase(Locale.ROOT)).isEmpty());
    }
}
