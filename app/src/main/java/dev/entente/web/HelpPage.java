package dev.entente.web;

import dev.entente.Standing;
import dev.entente.dossier.Legend;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/// The words that all pages use, and how to ask.
final class HelpPage implements Page {
    private static final Map<String, String> WORDS = words();

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(
                "Statement",
                "that somebody did something to somebody, as one sentence of a document tells it,"
                        + " with the voices that state, allege, doubt or deny it.");
        words.put("Line", "a report with all its copies. It counts once, however many printed it.");
        words.put("Matter", "one happening in the world, with all statements that are about it.");
        words.put("Standing", "how a matter stands by what is said of it; see below.");
        words.put(
                "As known on",
                "what the case had learned by the end of a day in UTC. A case learns a document"
                        + " when it is imported, not when it was published.");
        words.put(
                "Unsure",
                "how sure the program is of a statement stands beside it. Pages leave out what"
                        + " dossiers leave out too, unless they are asked for it.");
        return words;
    }

    @Override
    public Answer of(Asked asked) {
        Element main = Markup.main();
        main.appendChild(Markup.said("h1", "How to read these pages"));
        Element words = main.appendElement("dl").addClass("facts");
        WORDS.forEach((word, meaning) -> {
            words.appendChild(Markup.said("dt", word));
            words.appendChild(Markup.said("dd", meaning));
        });
        main.appendChild(Markup.said("h2", "How a matter stands"));
        Sheet sheet = new Sheet("standings", "standing", "meaning");
        Element standings = main.appendElement("dl").addClass("facts");
        for (Standing standing : Standing.values()) {
            standings.appendElement("dt").appendChild(Telling.standing(standing));
            standings.appendChild(Markup.said("dd", Legend.meaning(standing)));
            sheet.add(Legend.word(standing), Legend.meaning(standing));
        }
        main.appendChild(Markup.said("h2", "How to keep and share what is seen"));
        main.appendChild(
                Markup.said(
                        "p",
                        "The address holds all that was asked. With the day under \"As known on\" it"
                                + " gives the same page at any later time, whatever is imported or"
                                + " judged since. CSV and JSON stand at the foot of each page."));
        main.appendChild(Markup.said("h2", "What the command line does besides"));
        main.appendChild(
                Markup.said(
                        "p",
                        "entente import adds documents, review and judge record what you judge,"
                                + " dossier writes a report with its citations. entente --help"
                                + " explains them."));
        return new Answer.Shown("Help", main, sheet);
    }
}
