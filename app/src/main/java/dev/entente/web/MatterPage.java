package dev.entente.web;

import dev.entente.Dyad;
import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.Statement;
import dev.entente.Voice.Stance;
import dev.entente.dossier.Amounts;
import dev.entente.dossier.Days;
import dev.entente.dossier.Legend;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A matter between two: how it stands and why, and what is said for it and against it, line by
/// line.
final class MatterPage implements Page {
    private final Telling telling;

    MatterPage(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Answer of(Asked asked) {
        Dyad pair = asked.pair();
        Evidence named = named(asked);
        Matter matter = asked.view().matter(pair, named.id(), asked.day());
        if (matter == null && Judging.isRejected(asked, named)) {
            return rejected(asked, named);
        }
        if (matter == null) {
            throw Refused.absent(
                    "The statement "
                            + asked.part("id")
                            + " is not about both "
                            + pair.first()
                            + " and "
                            + pair.second()
                            + ".");
        }
        String sentence = telling.sentence(matter);
        Element main = Markup.main().addClass("matter");
        main.appendElement("p")
                .addClass("kind")
                .appendChild(Markup.link(asked.to(Telling.address(pair)), telling.name(pair)));
        main.appendChild(Markup.said("h1", sentence));
        Element stands = main.appendElement("p").addClass("stands");
        stands.appendChild(Telling.standing(matter.standing()));
        stands.appendText(" " + Legend.meaning(matter.standing()) + ". ");
        stands.appendText(Markup.plain(sentence(matter.explanation())));
        side(main, asked, matter, true);
        side(main, asked, matter, false);
        facts(main, matter);
        Judging.held(main, asked, matter.evidence());
        return new Answer.Shown(sentence, main, sheet(matter));
    }

    /// The statement that the path names.
    private static Evidence named(Asked asked) {
        try {
            return asked.view().statement(asked.part("id"));
        } catch (IllegalArgumentException e) {
            throw Refused.absent(
                    "There is no statement " + asked.part("id") + " as known then, or several.");
        }
    }

    /// A statement that is in no matter any more.
    private Answer rejected(Asked asked, Evidence evidence) {
        Element main = Markup.main().addClass("matter");
        main.appendChild(Markup.said("h1", "A statement that was rejected"));
        main.appendChild(
                Markup.said("p", "It was judged to be coded wrongly, and counts no more."));
        main.appendChild(quoted(asked, evidence));
        Judging.held(main, asked, List.of(evidence));
        return new Answer.Shown("A statement that was rejected", main, null);
    }

    private static String sentence(String words) {
        return words.isEmpty()
                ? ""
                : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static List<Evidence> against(Matter matter, boolean against) {
        return matter.evidence().stream()
                .filter(one ->
                        against
                                == one.statement().voices().stream()
                                        .anyMatch(voice ->
                                                voice.stance() == Stance.DENIES
                                                        || voice.stance() == Stance.DOUBTS))
                .toList();
    }

    /// The evidence of one side, those of one line together: its reports are copies.
    private void side(Element main, Asked asked, Matter matter, boolean against) {
        List<Evidence> evidence = against(matter, against);
        if (evidence.isEmpty()) {
            return;
        }
        Map<String, List<Evidence>> lines = new LinkedHashMap<>();
        evidence.forEach(one ->
                lines.computeIfAbsent(one.holding().line(), line -> new ArrayList<>()).add(one));
        main.appendChild(
                Markup.said("h2", against ? "What is said against it" : "What is said for it"));
        Element list = main.appendElement("ol").addClass("lines");
        lines.values()
                .forEach(line -> {
                    Element item = list.appendElement("li");
                    line.forEach(one -> {
                        item.appendChild(quoted(asked, one));
                        item.appendChild(Judging.forms(asked, matter, one));
                    });
                });
    }

    private Element quoted(Asked asked, Evidence evidence) {
        Element figure = Markup.tag("figure").attr("id", Telling.place(evidence));
        figure.appendElement("blockquote").appendChild(context(evidence));
        Element caption = figure.appendElement("figcaption");
        caption.appendChild(Telling.inPlace(asked, evidence));
        caption.appendText(
                Markup.plain(
                        ". "
                                + telling.parties(evidence.statement())
                                + "; "
                                + Telling.told(evidence.statement())
                                + (evidence.statement().date() == null
                                        ? ""
                                        : "; " + Telling.when(evidence))
                                + "; "
                                + Math.round(100 * evidence.statement().confidence())
                                + " % sure."));
        return figure;
    }

    /// The sentence with the words that carry the event.
    private static Element context(Evidence evidence) {
        Element quote = Markup.tag("q");
        String sentence = evidence.sentence();
        int from = evidence.statement().sentence().start();
        int start = offset(sentence, evidence.statement().trigger().start() - from);
        int end = offset(sentence, evidence.statement().trigger().end() - from);
        quote.appendText(Markup.plain(sentence.substring(0, start)));
        quote.appendChild(Markup.said("strong", sentence.substring(start, end)));
        quote.appendText(Markup.plain(sentence.substring(end)));
        return quote;
    }

    private static int offset(String text, int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }

    private static void facts(Element main, Matter matter) {
        Element list = Markup.tag("dl").addClass("facts");
        TreeSet<String> dates = new TreeSet<>();
        TreeSet<String> places = new TreeSet<>();
        TreeSet<String> amounts = new TreeSet<>();
        for (Evidence one : matter.evidence()) {
            Statement statement = one.statement();
            if (statement.date() != null) {
                dates.add(statement.date());
            }
            if (statement.place() != null) {
                String name = statement.place().name();
                places.add(name == null ? statement.place().code() : name);
            }
            statement.quantities().forEach(quantity -> amounts.add(Amounts.words(quantity)));
        }
        fact(list, "When", String.join("; ", dates.stream().map(Days::words).toList()));
        fact(list, "Where", String.join("; ", places));
        fact(list, "How much", String.join("; ", amounts));
        if (!list.children().isEmpty()) {
            main.appendChild(Markup.said("h2", "When, where, how much"));
            main.appendChild(list);
        }
    }

    private static void fact(Element list, String name, String words) {
        if (!words.isEmpty()) {
            list.appendChild(Markup.said("dt", name));
            list.appendChild(Markup.said("dd", words));
        }
    }

    private static Sheet sheet(Matter matter) {
        Sheet sheet =
                new Sheet(
                        "matter-" + Telling.shown(matter.id()),
                        "matter",
                        "standing",
                        "statement",
                        "line",
                        "status",
                        "voices",
                        "date",
                        "published",
                        "publisher",
                        "title",
                        "document",
                        "sentence");
        for (Evidence one : matter.evidence()) {
            sheet.add(
                    matter.id(),
                    Legend.word(matter.standing()),
                    one.id(),
                    one.holding().line(),
                    Markup.word(one.statement().status()),
                    Telling.voices(one.statement()),
                    one.statement().date(),
                    day(one),
                    one.holding().document().publisher(),
                    one.holding().document().title(),
                    one.holding().document().id(),
                    one.sentence());
        }
        return sheet;
    }

    private static @Nullable String day(Evidence one) {
        return one.holding().document().published() == null
                ? null
                : one.holding().document().published().toString();
    }
}
