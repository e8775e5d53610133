package dev.entente.language;

import dev.entente.Resource;
import dev.entente.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/// Splits English text into sentences and tokens with OpenNLP. A blank line, a new item of a list
/// and a run of more than 200 characters without a space always end a sentence; so does the 400th
/// token. Not safe for use by several threads at once; the models are read once and shared.
public final class Sentences {
    private static final Pattern BREAK =
            Pattern.compile("\\R\\h*\\R|\\R(?=\\h*(?:[-*•#]|\\d+\\.)\\h)|\\S{201,}");
    private static final int MOST_TOKENS = 400;

    private final SentenceDetectorME detector;
    private final TokenizerME tokenizer;

    private record Models(SentenceModel sentences, TokenizerModel tokens) {
        static final Models SHARED = read();

        private static Models read() {
            try (InputStream sentences =
                            Resource.open(
                                    Sentences.class, "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");
                    InputStream tokens =
                            Resource.open(
                                    Sentences.class, "/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin")) {
                return new Models(new SentenceModel(sentences), new TokenizerModel(tokens));
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The sentence and token models could not be read", e);
            }
        }
    }

    private Sentences(SentenceDetectorME detector, TokenizerME tokenizer) {
        this.detector = detector;
        this.tokenizer = tokenizer;
    }

    /// A splitter for one thread, with the models that come with the program.
    public static Sentences load() {
        return new Sentences(
                new SentenceDetectorME(Models.SHARED.sentences()),
                new TokenizerME(Models.SHARED.tokens()));
    }

    /// The sentences of a text, in order.
    public List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher gap = BREAK.matcher(text);
        CodePoints points = new CodePoints(text);
        int from = 0;
        while (gap.find()) {
            block(text, from, gap.start(), points, sentences);
            if (!gap.group().isBlank()) {
                add(
                        List.of(
                                new Token(
                                        gap.group(),
                                        new Span(points.at(gap.start()), points.at(gap.end())))),
                        sentences);
            }
            from = gap.end();
        }
        block(text, from, text.length(), points, sentences);
        return sentences;
    }

    private void block(String text, int from, int to, CodePoints points, List<Sentence> sentences) {
        String plain = plain(text.substring(from, to));
        for (opennlp.tools.util.Span found : detector.sentPosDetect(plain)) {
            List<Token> tokens = new ArrayList<>();
            String sentence = plain.substring(found.getStart(), found.getEnd());
            int start = from + found.getStart();
            for (opennlp.tools.util.Span token : tokenizer.tokenizePos(sentence)) {
                int first = start + token.getStart();
                int last = start + token.getEnd();
                tokens.add(
                        new Token(
                                text.substring(first, last),
                                new Span(points.at(first), points.at(last))));
            }
            for (int i = 0; i < tokens.size(); i += MOST_TOKENS) {
                add(tokens.subList(i, Math.min(tokens.size(), i + MOST_TOKENS)), sentences);
            }
        }
    }

    private static void add(List<Token> tokens, List<Sentence> sentences) {
        int start = tokens.get(0).span().start();
        int end = tokens.get(tokens.size() - 1).span().end();
        sentences.add(new Sentence(new Span(start, end), tokens));
    }

    /// The same text, character for character, with the marks that the models were trained on.
    private static String plain(String text) {
        return text.replace('’', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace('\u00a0', ' ')
                .replace('\n', ' ');
    }

    /// Code-point offsets of a text's characters, asked in rising order of sentences.
    private static final class CodePoints {
        private final int[] at;

        CodePoints(String text) {
            at = new int[text.length() + 1];
            int count = 0;
            for (int i = 0; i < text.length(); i++) {
                at[i] = count;
                boolean first =
                        i + 1 < text.length()
                                && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                count += first ? 0 : 1;
            }
            at[text.length()] = count;
        }

        int at(int character) {
            return at[character];
        }
    }
}
