package dev.entente.language;

import dev.entente.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/// Gives each token of an English sentence its part of speech with OpenNLP. Not safe for use by
/// several threads at once; the model is read once and shared.
public final class Tagger {
    private static final class Shared {
        static final POSModel MODEL = read();
    }

    private final POSTaggerME tagger = new POSTaggerME(Shared.MODEL);

    private Tagger() {}

    /// A tagger for one thread.
    public static Tagger load() {
        return new Tagger();
    }

    /// The parts of speech of a sentence's tokens, in order.
    public List<PartOfSpeech> of(Sentence sentence) {
        String[] words =
                sentence.tokens().stream()
                        .map(t -> t.text().replace('’', '\'').replace('“', '"').replace('”', '"'))
                        .toArray(String[]::new);
        List<PartOfSpeech> tags = new ArrayList<>(words.length);
        for (String tag : tagger.tag(words)) {
            tags.add(PartOfSpeech.of(tag));
        }
        return tags;
    }

    private static POSModel read() {
        try (InputStream bytes =
                Resource.open(Tagger.class, "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
            return new POSModel(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The part-of-speech model could not be read", e);
        }
    }
}
