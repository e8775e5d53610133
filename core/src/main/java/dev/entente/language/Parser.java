package dev.entente.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads the syntax and the names of English sentences with the model that comes with the program.
/// What it says of a sentence depends on that sentence alone. May be used by several threads at
/// once; each call computes on its own thread, so a program has as many workers as it has threads
/// that call.
public final class Parser {
    /// The most pieces that are read in one run; a longer sentence is read in parts.
    static final int MOST_PIECES = 256;

    /// How many sentences of a document agree on names: bounds the memory of a long one.
    private static final int STRETCH = 1000;

    private static final class Shared {
        static final Parser PARSER = new Parser(Encoder.load());
    }

    private final Encoder encoder;
    private final List<String> kinds;
    private final List<String> tags;
    private final List<String> lemmas;
    private final List<String> relations;
    private final NameTags names;
    private final EventLabels events;
    private final long open;
    private final long close;

    private Parser(Encoder encoder) {
        this.encoder = encoder;
        kinds = encoder.tags("upos");
        tags = encoder.tags("xpos");
        lemmas = encoder.tags("lemma");
        relations = encoder.relations();
        names = new NameTags(encoder.tags("names"));
        events = new EventLabels(encoder);
        open = encoder.pieces().number("[CLS]");
        close = encoder.pieces().number("[SEP]");
    }

    /// The parser of this program, which is read at the first call.
    ///
    /// @throws ModelException where the model is missing or damaged
    public static Parser load() {
        return Shared.PARSER;
    }

    /// Name, version and SHA-256 of the model.
    public String model() {
        return encoder.identity();
    }

    /// Reads the sentences of one document, in order. The syntax of a sentence depends on that
    /// sentence alone; on its names the sentences of a stretch of a thousand agree (see
    /// `Recurrence`).
    public List<Parse> of(List<Sentence> document) {
        List<Parse> parses = new ArrayList<>(document.size());
        for (int from = 0; from < document.size(); from += STRETCH) {
            List<Sentence> stretch =
                    document.subList(from, Math.min(document.size(), from + STRETCH));
            List<Draft> drafts = stretch.stream().map(this::draft).toList();
            List<long[][]> scores = drafts.stream().map(draft -> draft.names).toList();
            List<long[][]> agreed = Recurrence.agreed(stretch, scores);
            for (int i = 0; i < stretch.size(); i++) {
                parses.add(parse(stretch.get(i), drafts.get(i), agreed.get(i)));
            }
        }
        return parses;
    }

    /// Reads a sentence by itself. One of more than 256 pieces is read in parts, each of which but
    /// the first hangs on the root of the first as "parataxis".
    public Parse of(Sentence sentence) {
        Draft draft = draft(sentence);
        return parse(sentence, draft, draft.names);
    }

    private Parse parse(Sentence sentence, Draft draft, long[][] scores) {
        return new Parse(sentence, draft.words, names.of(scores), draft.events);
    }

    /// A sentence whose names are not decided yet: its words, a row of scores of the tags of names
    /// for each, and what is said of its events.
    private static final class Draft {
        final List<Word> words = new ArrayList<>();
        final long[][] names;
        final EventScores events;

        Draft(EventLabels labels, int size) {
            names = new long[size][];
            events = new EventScores(labels, size);
        }
    }

    private Draft draft(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int[][] pieces = new int[tokens.size()][];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = encoder.pieces().of(tokens.get(i).text());
            if (pieces[i].length > MOST_PIECES / 4) {
                pieces[i] = Arrays.copyOf(pieces[i], MOST_PIECES / 4);
            }
        }
        Draft draft = new Draft(events, tokens.size());
        int root = -1;
        for (int from = 0; from < pieces.length; ) {
            int to = end(tokens, pieces, from);
            root = read(tokens, pieces, from, to, root, draft);
            from = to;
        }
        return draft;
    }

    /// Where the part that begins at a word ends: at the end of the sentence where it fits, else
    /// after the last mark in the second half of what fits, else where no more fits.
    private static int end(List<Token> tokens, int[][] pieces, int from) {
        int count = 2;
        int mark = -1;
        for (int i = from; i < pieces.length; i++) {
            count += pieces[i].length;
            if (count > MOST_PIECES) {
                return mark > 0 ? mark : i;
            }
            if (count > MOST_PIECES / 2 && isMark(tokens.get(i).text())) {
                mark = i + 1;
            }
        }
        return pieces.length;
    }

    private static boolean isMark(String text) {
        return text.length() == 1 && ",;:.!?–—".contains(text);
    }

    /// Adds the words of a part and their scores; returns the root of the sentence.
    private int read(List<Token> tokens, int[][] pieces, int from, int to, int root, Draft draft) {
        Encoder.Scores scores = scores(tokens, pieces, from, to);
        int[] heads = SpanningTree.of(scores.arcs);
        int top = root;
        for (int i = 0; i < to - from; i++) {
            Token token = tokens.get(from + i);
            int head = heads[i + 1];
            String relation = relations.get(scores.relations[i + 1][head]);
            if (head == 0) {
                relation = root < 0 ? "root" : "parataxis";
                top = root < 0 ? from + i : root;
            }
            draft.words.add(
                    new Word(
                            token,
                            Lemmas.of(
                                    token.text(),
                                    lemmas.get(scores.lemma[i]),
                                    encoder.pieces()::knows),
                            PartOfSpeech.of(kinds.get(scores.upos[i])),
                            tags.get(scores.xpos[i]),
                            head == 0 ? root : from + head - 1,
                            relation));
        }
        draft.events.put(from, scores);
        System.arraycopy(scores.names, 1, draft.names, from, to - from);
        return top;
    }

    private Encoder.Scores scores(List<Token> tokens, int[][] pieces, int from, int to) {
        int length = 2;
        for (int i = from; i < to; i++) {
            length += pieces[i].length;
        }
        long[] numbers = new long[length];
        long[] shapes = new long[length];
        long[] first = new long[to - from + 1];
        numbers[0] = open;
        int at = 1;
        for (int i = from; i < to; i++) {
            first[i - from + 1] = at;
            int shape = WordPieces.shape(tokens.get(i).text());
            for (int piece : pieces[i]) {
                numbers[at] = piece;
                shapes[at++] = shape;
            }
        }
        numbers[at] = close;
        return encoder.read(numbers, shapes, first);
    }
}
