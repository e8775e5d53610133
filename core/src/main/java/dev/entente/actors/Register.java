package dev.entente.actors;

import dev.entente.Actor;
import dev.entente.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names that Entente knows, and the mentions of them in a text. Immutable; safe for any
/// thread.
public final class Register {
    private static final Pattern WORD =
            Pattern.compile(
                    "\\p{L}\\.(?:\\p{L}\\.)+|[\\p{L}\\p{M}\\p{N}]+(?:-[\\p{L}\\p{M}\\p{N}]+)*");

    private final Map<String, Entry> byName;
    private final int longest;

    private record Entry(String code, @Nullable String sector, String source) {}

    private Register(Map<String, Entry> byName, int longest) {
        this.byName = byName;
        this.longest = longest;
    }

    /// Reads the register that comes with the program.
    public static Register load() {
        Map<String, Entry> byName = new HashMap<>();
        int longest = 1;
        try (InputStream bytes =
                        Objects.requireNonNull(
                                Register.class.getResourceAsStream("register.tsv"),
                                "register.tsv is missing from the program");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] column = line.split("\t", -1);
                if (line.startsWith("#")) {
                    continue;
                }
                String name = key(column[0]);
                byName.putIfAbsent(
                        name,
                        new Entry(column[1], column[2].isEmpty() ? null : column[2], column[3]));
                longest = Math.max(longest, name.split(" ", -1).length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("register.tsv could not be read", e);
        }
        return new Register(byName, longest);
    }

    /// The mentions of known names in a text, in order, the longest name first where several begin
    /// at one word.
    public List<Mention> mentions(String text) {
        List<int[]> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new int[] {matcher.start(), matcher.end()});
        }
        List<Mention> mentions = new ArrayList<>();
        int seen = 0;
        int points = 0;
        for (int i = 0; i < words.size(); ) {
            int length = longestAt(text, words, i);
            if (length == 0) {
                i++;
                continue;
            }
            int start = words.get(i)[0];
            int end = words.get(i + length - 1)[1];
            points += text.codePointCount(seen, start);
            int width = text.codePointCount(start, end);
            seen = start;
            Entry entry = Objects.requireNonNull(byName.get(name(text, words, i, length)));
            String name = text.substring(start, end);
            mentions.add(
                    new Mention(
                            new Actor(
                                    entry.code(),
                                    entry.sector(),
                                    name,
                                    new Span(points, points + width)),
                            "\"" + name + "\" is " + entry.code() + " by " + entry.source()));
            i += length;
        }
        return mentions;
    }

    private int longestAt(String text, List<int[]> words, int i) {
        for (int length = Math.min(longest, words.size() - i); length > 0; length--) {
            int start = words.get(i)[0];
            int end = words.get(i + length - 1)[1];
            if (end - start < 80 && byName.containsKey(name(text, words, i, length))) {
                return length;
            }
        }
        return 0;
    }

    private static String name(String text, List<int[]> words, int i, int length) {
        return key(text.substring(words.get(i)[0], words.get(i + length - 1)[1]));
    }

    private static String key(String name) {
        return name.replaceAll("[\\s\u00a0]+", " ").replace('’', '\'');
    }
}
