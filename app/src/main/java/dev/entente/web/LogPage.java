package dev.entente.web;

import java.util.List;
import org.jsoup.nodes.Element;

/// What was done to the case: imports, codings, judgements, merges, erasures; the newest first.
final class LogPage implements Page {
    private static final int SHOWN = 200;
    private static final String FROM = "from";

    @Override
    public Answer of(Asked asked) {
        List<String> history = asked.view().history().reversed();
        int from = Math.min(asked.number(FROM, 0), history.size());
        List<String> shown = history.subList(from, Math.min(history.size(), from + SHOWN));
        Element main = Markup.main();
        main.appendChild(Markup.said("h1", "What was done to this case"));
        main.appendChild(
                Markup.styled(
                        "p",
                        "soft",
                        "The newest first, by minute in UTC. Nothing in a case is changed: each line"
                                + " was added, and its hash holds all before it."));
        if (history.isEmpty()) {
            main.appendChild(Markup.said("p", "Nothing yet."));
        }
        Element list = main.appendElement("ol").addClass("lines");
        shown.forEach(line -> list.appendChild(Markup.said("li", line)));
        Element turning = main.appendElement("nav").addClass("turning");
        turning.attr("aria-label", "More of the log");
        if (from > 0) {
            turning.appendChild(Markup.link(asked.with(FROM, ""), "The newest"));
        }
        if (from + SHOWN < history.size()) {
            turning.appendChild(
                    Markup.link(asked.with(FROM, String.valueOf(from + SHOWN)), "Older"));
        }
        Sheet sheet = new Sheet("log", "line");
        shown.forEach(sheet::add);
        return new Answer.Shown("Log", main, sheet);
    }
}
