package dev.entente.code;

import dev.entente.Document;
import dev.entente.Statement;
import dev.entente.actors.Mention;
import dev.entente.actors.Register;
import dev.entente.actors.Resolver;
import dev.entente.language.Parser;
import dev.entente.language.Sentence;
import dev.entente.language.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/// Codes English documents by what the model says of their words: which carry an event, how real it
/// is, who takes part and who says so. Not safe for use by several threads at once.
public final class EnglishCoder implements Coder {
    /// The languages that are coded, as ISO 639-1 codes.
    public static final Set<String> LANGUAGES = Set.of("en");

    private final Sentences sentences;
    private final Parser parser = Parser.load();
    private final Register register;
    private final Cast cast = Cast.load();
    private final BiConsumer<Words, Cast.Event> watcher;

    /// A coder that reads `sentences` and knows the actors of `register`.
    public EnglishCoder(Sentences sentences, Register register) {
        this(sentences, register, (words, event) -> {});
    }

    /// A coder that shows each event to a watcher before it decides who takes part in it.
    EnglishCoder(Sentences sentences, Register register, BiConsumer<Words, Cast.Event> watcher) {
        this.sentences = sentences;
        this.register = register;
        this.watcher = watcher;
    }

    /// "english 10", and "english 10 with 3f2a91c0" where a user's lists of actors take part.
    @Override
    public String version() {
        return "english 10" + (register.added().isEmpty() ? "" : " with " + register.added());
    }

    @Override
    public Set<String> languages() {
        return LANGUAGES;
    }

    @Override
    public List<Statement> code(Document document) {
        List<Statement> statements = new ArrayList<>();
        if (!LANGUAGES.contains(document.language())) {
            return statements;
        }
        Issuer issuer = Issuer.of(document, register);
        Resolver resolver =
                new Resolver(
                        register,
                        document.title(),
                        document.text(),
                        document.published(),
                        issuer.code());
        List<Mention> mentions = resolver.mentions();
        Speakers speakers = new Speakers(document.text(), issuer.speakers());
        Scene scene = new Scene();
        int from = 0;
        for (Sentence sentence : sentences.of(document.text())) {
            from = firstAt(mentions, from, sentence.span().start());
            int to = from;
            while (to < mentions.size()
                    && mentions.get(to).actor().span().end() <= sentence.span().end()) {
                to++;
            }
            List<Mention> inside = mentions.subList(from, to);
            from = to;
            speakers.to(sentence.span().start());
            scene.move(inside);
            Phrases phrases = new Phrases(new Words(parser.of(sentence), inside));
            Setting setting =
                    new Setting(
                            document, resolver, speakers.voice(), issuer, scene.code(), statements);
            new SentenceCoder(phrases, setting, cast, watcher).code();
        }
        return statements;
    }

    private static int firstAt(List<Mention> mentions, int from, int start) {
        int first = from;
        while (first < mentions.size() && mentions.get(first).actor().span().start() < start) {
            first++;
        }
        return first;
    }
}
