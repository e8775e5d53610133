package dev.entente.web;

import dev.entente.Document;
import dev.entente.Dyad;
import dev.entente.EventType;
import dev.entente.Evidence;
import dev.entente.Status;
import dev.entente.Voice.Stance;
import dev.entente.casefile.Filter;
import dev.entente.casefile.Hit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Finds documents by their words, and statements by their words and what they say.
final class SearchPage implements Page {
    private static final int SHOWN = 50;
    private static final String WORDS = "words";
    private static final String CODE = "code";
    private static final String VOICE = "voice";
    private static final String STANCE = "stance";
    private static final String TYPE = "type";
    private static final String STATUS = "status";
    private static final String SINCE = "since";
    private static final String UNTIL = "until";
    private static final String FROM = "from";

    private final Telling telling;

    SearchPage(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Answer of(Asked asked) {
        Element main = Markup.main();
        main.appendChild(Markup.said("h1", "Search"));
        main.appendChild(form(asked));
        List<Filter> filters = filters(asked);
        boolean onlyWords = filters.size() == 1 && asked.has(WORDS);
        if (filters.isEmpty()) {
            main.appendChild(
                    Markup.said(
                            "p",
                            "Write words, of which all must be there; those in quotation marks side"
                                    + " by side. Or choose what statements say: a code as RUS or"
                                    + " NATO, who speaks, how."));
            return new Answer.Shown("Search", main, null);
        }
        Sheet sheet =
                new Sheet(
                        "search",
                        "statement",
                        "type",
                        "status",
                        "voices",
                        "date",
                        "document",
                        "title",
                        "sentence");
        statements(main, asked, filters, sheet);
        if (onlyWords) {
            documents(main, asked);
        }
        return new Answer.Shown("Search", main, sheet);
    }

    private static List<Filter> filters(Asked asked) {
        List<Filter> filters = new ArrayList<>();
        if (asked.has(WORDS)) {
            filters.add(new Filter.Words(asked.text(WORDS)));
        }
        String[] codes = asked.text(CODE).toUpperCase(Locale.ROOT).split("[\\s,]+", -1);
        if (codes.length == 2) {
            filters.add(new Filter.Between(Asked.pair(codes[0], codes[1])));
        } else if (asked.has(CODE)) {
            filters.add(new Filter.Naming(asked.text(CODE).toUpperCase(Locale.ROOT), null));
        }
        Set<Stance> stances = asked.choices(STANCE, Stance.class);
        String voice = asked.text(VOICE).toUpperCase(Locale.ROOT);
        if (!voice.isEmpty() || !stances.isEmpty()) {
            filters.add(
                    new Filter.Voiced(
                            voice.isEmpty() ? null : voice,
                            stances.isEmpty() ? EnumSet.allOf(Stance.class) : stances));
        }
        Set<EventType> types = asked.choices(TYPE, EventType.class);
        if (!types.isEmpty()) {
            filters.add(new Filter.OfType(types));
        }
        Set<Status> statuses = asked.choices(STATUS, Status.class);
        if (!statuses.isEmpty()) {
            filters.add(new Filter.OfStatus(statuses));
        }
        LocalDate since = asked.day(SINCE);
        LocalDate until = asked.day(UNTIL);
        if (since != null || until != null) {
            filters.add(new Filter.Reported(since, until));
        }
        return filters;
    }

    private static Element form(Asked asked) {
        Element form = Form.asking(asked.path()).addClass("filters").attr("role", "search");
        form.appendChild(Form.field("Words", WORDS, asked.text(WORDS)));
        form.appendChild(Form.field("About (code, or two)", CODE, asked.text(CODE)));
        form.appendChild(Form.field("Said by (code)", VOICE, asked.text(VOICE)));
        form.appendChild(Form.choice("who", STANCE, asked.text(STANCE), of(Stance.values())));
        form.appendChild(Form.choice("Type", TYPE, asked.text(TYPE), of(EventType.values())));
        form.appendChild(Form.choice("Status", STATUS, asked.text(STATUS), of(Status.values())));
        form.appendChild(Form.day("Reported since", SINCE, asked.text(SINCE)));
        form.appendChild(Form.day("until", UNTIL, asked.text(UNTIL)));
        if (asked.known() != null) {
            form.appendChild(Form.hidden(Asked.KNOWN, asked.known().toString()));
        }
        form.appendChild(Form.button("Search"));
        return form;
    }

    private static Map<String, String> of(Enum<?>[] values) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", "any");
        Arrays.stream(values)
                .forEach(one -> choices.put(one.name().toLowerCase(Locale.ROOT), Markup.word(one)));
        return choices;
    }

    private void statements(Element main, Asked asked, List<Filter> filters, Sheet sheet) {
        int from = asked.number(FROM, 0);
        List<Evidence> found = asked.view().statements(filters, SHOWN, from);
        main.appendChild(Markup.said("h2", "Statements, the newest first"));
        if (found.isEmpty()) {
            main.appendChild(Markup.styled("p", "soft", "No statement fits."));
        }
        Element list = main.appendElement("ul").addClass("matters");
        for (Evidence one : found) {
            Document document = one.holding().document();
            Element item = list.appendElement("li");
            Element line = item.appendElement("p").addClass("when");
            line.appendChild(
                    Markup.said(
                            "span",
                            Telling.type(one.statement())
                                    + ": "
                                    + telling.parties(one.statement())));
            line.appendChild(Markup.said("span", Telling.told(one.statement())));
            item.appendElement("p").addClass("sentence").appendChild(Markup.quote(one.sentence()));
            Element more = item.appendElement("p").addClass("soft");
            more.appendChild(Telling.inPlace(asked, one));
            for (Dyad pair : Telling.pairs(one.statement())) {
                if (!pair.names("UNK")) {
                    more.appendText(" · ");
                    more.appendChild(
                            Markup.link(
                                    asked.to(Telling.address(pair, one.id())),
                                    "the matter between " + telling.name(pair)));
                }
            }
            sheet.add(
                    one.id(),
                    one.statement().type().name(),
                    Markup.word(one.statement().status()),
                    Telling.voices(one.statement()),
                    one.statement().date(),
                    document.id(),
                    document.title(),
                    one.sentence());
        }
        if (found.size() == SHOWN) {
            main.appendElement("p")
                    .appendChild(
                            Markup.link(
                                    asked.with(FROM, String.valueOf(from + SHOWN)),
                                    "Older statements"));
        }
    }

    private static void documents(Element main, Asked asked) {
        List<Hit> hits = asked.view().search(asked.text(WORDS), SHOWN);
        main.appendChild(Markup.said("h2", "Documents, the newest first"));
        if (hits.isEmpty()) {
            main.appendChild(Markup.styled("p", "soft", "No document has all of these words."));
        }
        Element list = main.appendElement("ul").addClass("matters");
        for (Hit hit : hits) {
            Document document = hit.holding().document();
            Element item = list.appendElement("li");
            item.appendElement("p")
                    .addClass("sentence")
                    .appendChild(
                            Markup.link(
                                    asked.to(Telling.address(document)), Telling.title(document)));
            item.appendChild(
                    Markup.styled("p", "soft", Telling.origin(document) + ". " + hit.snippet()));
        }
    }
}
