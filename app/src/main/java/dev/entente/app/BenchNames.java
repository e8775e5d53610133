package dev.entente.app;

import dev.entente.language.Name;
import dev.entente.language.NameType;
import dev.entente.language.Parse;
import dev.entente.language.Parser;
import dev.entente.language.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// How well names agree with gold ones: both ends and the type have to be right. States, towns,
/// places and facilities count as LOC; peoples and other types are not scored.
@Command(
        name = "names",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the names in gold files and scores PER, ORG and LOC.",
            "",
            "A file has a word a line, its tag in the last column (or, where words are",
            "numbered, in the third); files with I- tags only are read too. GPE, LOC and",
            "FACILITY count as LOC. Where a file tells its documents (-DOCSTART-, # newdoc),",
            "the sentences of a document agree on its names.",
            ""
        })
final class BenchNames implements Callable<Integer> {
    private static final Map<String, String> GOLD =
            Map.of(
                    "PER",
                    "PER",
                    "PERSON",
                    "PER",
                    "ORG",
                    "ORG",
                    "LOC",
                    "LOC",
                    "GPE",
                    "LOC",
                    "FAC",
                    "LOC",
                    "FACILITY",
                    "LOC");

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the gold")
    private List<Path> files = List.of();

    private final Map<String, int[]> counts = new TreeMap<>();

    private record Found(int first, int end, String type) {}

    @Override
    public Integer call() throws IOException {
        Parser parser = Parser.load();
        for (String type : List.of("PER", "ORG", "LOC")) {
            counts.put(type, new int[3]);
        }
        int sentences = 0;
        for (Path file : files) {
            for (List<List<String>> document : Treebank.documents(file)) {
                sentences += score(document, parser);
            }
        }
        int[] all = new int[3];
        StringBuilder figures = new StringBuilder("sentences=" + sentences);
        counts.forEach((type, count) -> {
            for (int i = 0; i < 3; i++) {
                all[i] += count[i];
            }
            figures.append(figures(type.toLowerCase(Locale.ROOT) + "_", count));
        });
        figures.append(figures("", all));
        System.out.println(Figures.told(figures.toString()));
        return 0;
    }

    /// Scores a document; returns its number of sentences.
    private int score(List<List<String>> document, Parser parser) {
        List<Sentence> sentences = new ArrayList<>();
        List<List<String>> gold = new ArrayList<>();
        for (List<String> lines : document) {
            List<String> words = new ArrayList<>();
            List<String> tags = new ArrayList<>();
            for (String line : lines) {
                String[] cells = line.contains("\t") ? line.split("\t") : line.split(" ");
                boolean numbered = cells.length > 3;
                words.add(cells[numbered ? 1 : 0]);
                tags.add(cells[numbered ? 2 : cells.length - 1]);
            }
            sentences.add(Sentence.of(words));
            gold.add(tags);
        }
        List<Parse> parses = parser.of(sentences);
        for (int i = 0; i < gold.size(); i++) {
            Set<Found> said = new HashSet<>();
            for (Name name : parses.get(i).names()) {
                String type = type(name.type());
                if (type != null) {
                    said.add(new Found(name.first(), name.end(), type));
                }
            }
            score(gold(gold.get(i)), said);
        }
        return sentences.size();
    }

    private static String figures(String prefix, int[] count) {
        return String.format(
                Locale.ROOT,
                " %1$sgold=%2$d %1$sprecision=%3$.2f %1$srecall=%4$.2f %1$sf1=%5$.2f",
                prefix,
                count[0],
                100 * EventScore.f1(count[2], count[1], count[1]),
                100 * EventScore.f1(count[2], count[0], count[0]),
                100 * EventScore.f1(count[2], count[1], count[0]));
    }

    private void score(Set<Found> gold, Set<Found> said) {
        gold.forEach(name -> count(name)[0]++);
        said.forEach(name -> count(name)[1]++);
        said.stream().filter(gold::contains).forEach(name -> count(name)[2]++);
    }

    /// How many of a type there are, were said, and were said rightly.
    private int[] count(Found name) {
        return counts.computeIfAbsent(name.type(), type -> new int[3]);
    }

    private static Set<Found> gold(List<String> tags) {
        Set<Found> names = new HashSet<>();
        for (int first = 0; first < tags.size(); ) {
            int end = first + 1;
            String tag = tags.get(first);
            if (tag.length() > 2) {
                while (end < tags.size() && tags.get(end).equals("I-" + tag.substring(2))) {
                    end++;
                }
                String type = GOLD.get(tag.substring(2));
                if (type != null) {
                    names.add(new Found(first, end, type));
                }
            }
            first = end;
        }
        return names;
    }

    private static @Nullable String type(NameType type) {
        return switch (type) {
            case PERSON -> "PER";
            case ORGANISATION -> "ORG";
            case STATE_OR_TOWN, PLACE, FACILITY -> "LOC";
            case PEOPLE, EVENT, WEAPON, DATE, QUANTITY, OTHER -> null;
        };
    }
}
