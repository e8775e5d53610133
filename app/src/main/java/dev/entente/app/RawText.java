package dev.entente.app;

import dev.entente.language.Parse;
import dev.entente.language.PartOfSpeech;
import dev.entente.language.Sentence;
import dev.entente.language.Token;
import dev.entente.language.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The text of a document of a treebank as it stood before it was annotated, and its sentences. One
/// blank line stands between paragraphs, one space between words that the treebank does not run
/// together.
record RawText(String text, List<List<RawScore.Unit>> sentences) {
    RawText {
        sentences = List.copyOf(sentences);
    }

    /// The documents of a file in CoNLL-U, also `.gz`.
    static List<RawText> of(Path file) throws IOException {
        List<RawText> documents = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<List<RawScore.Unit>> sentences = new ArrayList<>();
        for (List<String> lines : Treebank.blocks(file)) {
            boolean opens = lines.stream().anyMatch(line -> opens(line, "# newdoc"));
            if (opens && !sentences.isEmpty()) {
                documents.add(new RawText(text.toString().strip(), sentences));
                text.setLength(0);
                sentences.clear();
            }
            if (!text.isEmpty() && lines.stream().anyMatch(line -> opens(line, "# newpar"))) {
                text.append("\n\n");
            }
            List<RawScore.Unit> sentence = sentence(file, lines, text);
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        documents.add(new RawText(text.toString().strip(), sentences));
        return documents;
    }

    private static boolean opens(String line, String mark) {
        return line.equals(mark) || line.startsWith(mark + " ");
    }

    private static List<RawScore.Unit> sentence(Path file, List<String> lines, StringBuilder text)
            throws IOException {
        List<RawScore.Unit> units = new ArrayList<>();
        List<RawScore.Node> nodes = new ArrayList<>();
        String form = "";
        String rest = "";
        int last = 0;
        for (String line : lines) {
            if (line.startsWith("# ")) {
                continue;
            }
            String[] cells = Treebank.cells(file, line);
            if (cells[0].contains("-")) {
                form = cells[1];
                rest = cells[9];
                last = Integer.parseInt(cells[0].substring(cells[0].indexOf('-') + 1));
            } else if (!cells[0].contains(".")) {
                int number = Integer.parseInt(cells[0]);
                if (number > last) {
                    form = cells[1];
                    rest = cells[9];
                    last = number;
                }
                nodes.add(
                        new RawScore.Node(
                                cells[1],
                                PartOfSpeech.of(cells[3]),
                                Integer.parseInt(cells[6]) - 1,
                                cells[7]));
                if (number == last) {
                    units.add(new RawScore.Unit(form, nodes));
                    nodes.clear();
                    text.append(form).append(rest.contains("SpaceAfter=No") ? "" : " ");
                }
            }
        }
        return units;
    }

    /// The sentences of parses. A word that begins with a letter, or with an apostrophe and a
    /// letter, directly after a letter or a digit is one unit with the word before it: "do" and
    /// "n't".
    static List<List<RawScore.Unit>> units(List<Parse> parses) {
        List<List<RawScore.Unit>> sentences = new ArrayList<>();
        for (Parse parse : parses) {
            List<RawScore.Node> nodes = new ArrayList<>();
            for (Word word : parse.words()) {
                nodes.add(
                        new RawScore.Node(
                                word.token().text(), word.kind(), word.head(), word.relation()));
            }
            sentences.add(units(parse.sentence(), nodes));
        }
        return sentences;
    }

    private static List<RawScore.Unit> units(Sentence sentence, List<RawScore.Node> nodes) {
        List<RawScore.Unit> units = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        int first = 0;
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            form.append(tokens.get(i).text());
            if (i + 1 == tokens.size() || !isOne(tokens.get(i), tokens.get(i + 1))) {
                units.add(new RawScore.Unit(form.toString(), nodes.subList(first, i + 1)));
                form.setLength(0);
                first = i + 1;
            }
        }
        return units;
    }

    private static boolean isOne(Token before, Token token) {
        String text = token.text();
        boolean clitic =
                Character.isLetter(text.charAt(0))
                        || (text.length() > 1
                                && "'’`".indexOf(text.charAt(0)) >= 0
                                && Character.isLetter(text.charAt(1)));
        return clitic
                && before.span().end() == token.span().start()
                && Character.isLetterOrDigit(before.text().charAt(before.text().length() - 1));
    }
}
