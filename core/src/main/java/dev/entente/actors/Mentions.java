package dev.entente.actors;

import dev.entente.Actor;
import dev.entente.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the mentions in one text: names, the offices beside them, and what stands for somebody
/// named before. Used once, by one thread.
final class Mentions {
    /// Below this confidence nobody is named: a wrong actor is worse than none.
    private static final double SURE = .5;

    private static final Pattern JOINT =
            Pattern.compile("(?i)\\bjoint\\b.*\\b(?:statement|declaration|communiqu|readout)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Text text;
    private final int start;
    private final List<Found> found;

    /// @param title what stands above the text and may name those whom it means; "" for nothing
    Mentions(
            Register register,
            String title,
            String text,
            @Nullable LocalDate day,
            @Nullable String issuer) {
        boolean above = !title.isBlank() && !text.startsWith(title);
        String whole = above ? title + "\n\n" + text : text;
        this.start = whole.length() - text.length();
        this.text = new Text(whole);
        List<Found> names = new Names(register, this.text, day).find();
        List<Found> offices = new Offices(register, this.text, day).join(names);
        Turns turns = new Turns(register, whole, issuer);
        boolean joint = above && JOINT.matcher(title).find();
        this.found =
                new Antecedents(
                                register,
                                this.text,
                                offices,
                                day,
                                issuer,
                                above ? inTitle(offices) : new LinkedHashMap<>(),
                                joint,
                                turns)
                        .resolve();
    }

    /// The states that the title names, the last one first.
    private SequencedMap<String, String> inTitle(List<Found> named) {
        SequencedMap<String, String> states = new LinkedHashMap<>();
        for (Found found : named) {
            boolean inTitle = text.start(found.first()) < start;
            if (inTitle && found.isKnown() && Codes.isState(found.code())) {
                states.putFirst(found.code(), text.words(found.first(), found.last()));
            }
        }
        return states;
    }

    List<Mention> all() {
        List<Mention> mentions = new ArrayList<>();
        String whole = text.text();
        int seen = start;
        int points = 0;
        for (Found f : found) {
            int from = text.start(f.first());
            int to = text.end(f.last());
            if (from < start) {
                continue;
            }
            points += whole.codePointCount(seen, from);
            seen = from;
            String name = plain(whole.substring(from, to));
            Span span = new Span(points, points + whole.codePointCount(from, to));
            boolean sure = f.confidence() >= SURE;
            List<String> codes = sure ? f.codes() : List.of(Found.UNKNOWN);
            for (int i = 0; i < codes.size(); i++) {
                boolean named = sure && i < f.names().size();
                Actor actor =
                        new Actor(
                                codes.get(i),
                                f.sector(),
                                named ? plain(f.names().get(i)) : name,
                                span);
                String why = plain(f.why()) + (sure || !f.isKnown() ? "" : " (too unsure)");
                mentions.add(new Mention(actor, f.kind(), f.place(), f.confidence(), why));
            }
        }
        return mentions;
    }

    /// A text on one line.
    private static String plain(String words) {
        return words.indexOf('\n') < 0 && words.indexOf("  ") < 0
                ? words
                : BLANKS.matcher(words).replaceAll(" ");
    }
}
