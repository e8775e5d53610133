package dev.entente.web;

import dev.entente.Dyad;
import dev.entente.EventType.QuadClass;
import dev.entente.Matter;
import dev.entente.Standing;
import dev.entente.dossier.Legend;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a case knows of two states, the newest first, by theme.
final class PairPage implements Page {
    private static final int SHOWN = 50;
    private static final int LOOKED = 1000;
    private static final String FROM = "from";
    private static final String STANDING = "standing";
    private static final String THEME = "theme";
    private static final String SINCE = "since";
    private static final String UNTIL = "until";
    private static final String UNSURE = "unsure";

    private static final Map<String, String> ROOMS = rooms();

    private final Telling telling;

    PairPage(Telling telling) {
        this.telling = telling;
    }

    private static Map<String, String> rooms() {
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("Matters", "");
        rooms.put("Ledger", "/ledger");
        return rooms;
    }

    /// What is asked of matters.
    private record Wanted(
            Dyad pair,
            Set<Standing> standings,
            Set<QuadClass> themes,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            boolean unsure) {
        static Wanted of(Asked asked) {
            return new Wanted(
                    asked.pair(),
                    asked.choices(STANDING, Standing.class),
                    asked.choices(THEME, QuadClass.class),
                    asked.day(SINCE),
                    asked.day(UNTIL),
                    asked.has(UNSURE));
        }

        boolean fits(Matter matter) {
            return (standings.isEmpty() || standings.contains(matter.standing()))
                    && (themes.isEmpty() || themes.contains(matter.type().quadClass()))
                    && matter.evidence().stream()
                            .anyMatch(one -> fits(one.holding().document().published()))
                    && (unsure || MatterList.isSure(matter, pair));
        }

        private boolean fits(@Nullable LocalDate day) {
            return (since == null || (day != null && !day.isBefore(since)))
                    && (until == null || (day != null && !day.isAfter(until)));
        }
    }

    @Override
    public Answer of(Asked asked) {
        Dyad pair = asked.pair();
        Element main = Markup.main().addClass("pair");
        main.appendChild(heading(asked, telling, "Matters"));
        main.appendChild(filters(asked));
        int from = asked.number(FROM, 0);
        Wanted wanted = Wanted.of(asked);
        MatterList list =
                MatterList.of(asked.view(), pair, asked.day(), from, SHOWN, LOOKED, wanted::fits);
        if (list.matters().isEmpty()) {
            main.appendChild(Markup.said("p", nothing(list)));
        }
        byTheme(list.matters())
                .forEach((theme, matters) -> {
                    main.appendChild(Markup.said("h2", Telling.theme(theme)));
                    Element items = main.appendElement("ul").addClass("matters");
                    matters.forEach(matter ->
                            items.appendChild(MatterList.item(asked, telling, pair, matter)));
                });
        main.appendChild(turning(asked, from, list));
        Sheet sheet = MatterList.sheet("matters-" + pair);
        list.matters().forEach(matter -> MatterList.add(sheet, telling, pair, matter));
        return new Answer.Shown(telling.name(pair), main, sheet);
    }

    /// The names of the two and the ways to what is known of them.
    ///
    /// @param room the one of them that is shown
    static Element heading(Asked asked, Telling telling, String room) {
        Dyad pair = asked.pair();
        Element header = Markup.tag("header");
        header.appendChild(Markup.styled("p", "kind", "Pair"));
        header.appendChild(Markup.said("h1", telling.name(pair)));
        Element tabs =
                header.appendElement("nav").addClass("tabs").attr("aria-label", "Of the pair");
        ROOMS.forEach((name, path) -> {
            Element link = Markup.link(asked.to(Telling.address(pair) + path), name);
            if (name.equals(room)) {
                link.attr("aria-current", "page");
            }
            tabs.appendChild(link);
        });
        tabs.appendChild(
                Markup.link(
                        asked.to(
                                Telling.address(new Dyad(pair.second(), pair.first()))
                                        + ROOMS.getOrDefault(room, "")),
                        "Swap the two"));
        return header;
    }

    private static String nothing(MatterList list) {
        return list.isEnd()
                ? "Nothing is known of these two that fits. Ask for less, as of a later day, or also"
                        + " for what the program is unsure of."
                : "Nothing among the matters that were looked at fits; older ones may.";
    }

    private static Map<QuadClass, List<Matter>> byTheme(List<Matter> matters) {
        Map<QuadClass, List<Matter>> byTheme = new EnumMap<>(QuadClass.class);
        for (QuadClass theme : QuadClass.values()) {
            List<Matter> of =
                    matters.stream().filter(one -> one.type().quadClass() == theme).toList();
            if (!of.isEmpty()) {
                byTheme.put(theme, of);
            }
        }
        return byTheme;
    }

    private static Element filters(Asked asked) {
        Element form = Form.asking(asked.path()).addClass("filters");
        Map<String, String> standings = new LinkedHashMap<>();
        standings.put("", "any");
        Arrays.stream(Standing.values())
                .forEach(one -> standings.put(Legend.word(one), Legend.word(one)));
        form.appendChild(Form.choice("Standing", STANDING, asked.text(STANDING), standings));
        Map<String, String> themes = new LinkedHashMap<>();
        themes.put("", "any");
        Arrays.stream(QuadClass.values())
                .forEach(
                        one -> themes.put(one.name().toLowerCase(Locale.ROOT), Telling.theme(one)));
        form.appendChild(Form.choice("Theme", THEME, asked.text(THEME), themes));
        form.appendChild(Form.day("Reported since", SINCE, asked.text(SINCE)));
        form.appendChild(Form.day("until", UNTIL, asked.text(UNTIL)));
        Element unsure = form.appendElement("label").addClass("check");
        Element box = unsure.appendElement("input").attr("type", "checkbox");
        box.attr("name", UNSURE).attr("value", "1");
        if (asked.has(UNSURE)) {
            box.attr("checked", "");
        }
        unsure.appendText(" also what the program is unsure of");
        if (asked.known() != null) {
            form.appendChild(Form.hidden(Asked.KNOWN, asked.known().toString()));
        }
        form.appendChild(Form.button("Show"));
        return form;
    }

    private static Element turning(Asked asked, int from, MatterList list) {
        Element turning = Markup.tag("nav").addClass("turning").attr("aria-label", "More matters");
        if (from > 0) {
            turning.appendChild(Markup.link(asked.with(FROM, ""), "The newest"));
        }
        if (!list.isEnd()) {
            turning.appendChild(
                    Markup.link(asked.with(FROM, String.valueOf(list.passed())), "Older matters"));
        }
        return turning;
    }
}
