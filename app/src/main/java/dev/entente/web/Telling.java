package dev.entente.web;

import dev.entente.Actor;
import dev.entente.Document;
import dev.entente.Dyad;
import dev.entente.EventType;
import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.Standing;
import dev.entente.Statement;
import dev.entente.Voice;
import dev.entente.actors.StateNames;
import dev.entente.dossier.Days;
import dev.entente.dossier.DossierWriter;
import dev.entente.dossier.Legend;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The words and marks by which all pages tell the same things: who is who, what a matter says, how
/// it stands, where it is shown. Immutable.
final class Telling {
    /// So many digits of an id are shown.
    static final int DIGITS = 12;

    private final StateNames names;
    private final DossierWriter writer;

    private Telling(StateNames names, DossierWriter writer) {
        this.names = names;
        this.writer = writer;
    }

    static Telling load() {
        return new Telling(StateNames.load(), DossierWriter.load());
    }

    /// The name of a code, with a capital.
    String name(String code) {
        String name = code.equals("UNK") ? "somebody unnamed" : names.of(code);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /// "Russia and North Korea".
    String name(Dyad pair) {
        return name(pair.first()) + " and " + names.of(pair.second());
    }

    /// What a matter says, in a sentence.
    String sentence(Matter matter) {
        return writer.sentence(matter);
    }

    /// How a matter stands, as a word with a mark of its own.
    static Element standing(Standing standing) {
        return Markup.styled("span", "standing " + Legend.word(standing), Legend.word(standing))
                .attr("title", Legend.meaning(standing));
    }

    /// The theme of an event, as pages and dossiers call it.
    static String theme(EventType.QuadClass theme) {
        return switch (theme) {
            case VERBAL_COOPERATION -> "Talks, visits and backing";
            case MATERIAL_COOPERATION -> "Trade, arms and help";
            case VERBAL_CONFLICT -> "Demands, accusations and threats";
            case MATERIAL_CONFLICT -> "Sanctions, force and pressure";
        };
    }

    /// When a statement says that it happened, or when it was reported.
    static String when(Evidence evidence) {
        String date = evidence.statement().date();
        return date == null ? reported(evidence.holding().document()) : Days.words(date);
    }

    /// "reported 18 June 2024".
    static String reported(Document document) {
        return document.published() == null
                ? "undated"
                : "reported " + Days.words(document.published());
    }

    /// "The White House, 13 September 2023".
    static String origin(Document document) {
        return (document.publisher() == null ? "Publisher not stated" : document.publisher())
                + ", "
                + (document.published() == null ? "undated" : Days.words(document.published()));
    }

    /// The title of a document; where it has none, its source.
    static String title(Document document) {
        return document.title().isBlank() ? document.source() : document.title();
    }

    /// "Kim Yo Jong denies; the author states".
    static String voices(Statement statement) {
        return statement.voices().stream()
                .map(voice -> who(voice) + " " + Markup.word(voice.stance()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String who(Voice voice) {
        return voice.span() == null ? "the source itself" : voice.who();
    }

    /// "actual; Kim Yo Jong denies".
    static String told(Statement statement) {
        return Markup.word(statement.status()) + "; " + voices(statement);
    }

    /// The pairs that a statement is about, in the order of their codes.
    static List<Dyad> pairs(Statement statement) {
        TreeSet<String> codes =
                Stream.concat(statement.actors().stream(), statement.recipients().stream())
                        .map(Actor::code)
                        .collect(Collectors.toCollection(TreeSet::new));
        return codes.stream()
                .flatMap(one ->
                        codes.tailSet(one, false).stream().map(other -> new Dyad(one, other)))
                .toList();
    }

    /// The beginning of an id.
    static String shown(String id) {
        return id.substring(0, Math.min(DIGITS, id.length()));
    }

    /// Where a pair is shown.
    static String address(Dyad pair) {
        return "/pair/" + pair.first() + "/" + pair.second();
    }

    /// Where a matter between two is shown.
    static String address(Dyad pair, Matter matter) {
        return address(pair, matter.id());
    }

    /// Where the matter between two is shown that a statement is about.
    static String address(Dyad pair, String statement) {
        return address(pair) + "/matter/" + shown(statement);
    }

    /// Where a document is shown.
    static String address(Document document) {
        return "/document/" + shown(document.id());
    }

    /// The name of the place in its document's page where a statement is marked.
    static String place(Evidence evidence) {
        return "s" + shown(evidence.id());
    }

    /// A link to a statement where it stands in its document.
    static Element inPlace(Asked asked, Evidence evidence) {
        Document document = evidence.holding().document();
        return Markup.link(asked.to(address(document)) + "#" + place(evidence), origin(document));
    }

    /// "Russia" for RUS, the words of the text for who has no name of its own.
    String party(Actor actor) {
        return actor.code().equals("UNK") ? actor.name() : name(actor.code());
    }

    /// "Russia → North Korea", "Russia, North Korea" where they act together.
    String parties(Statement statement) {
        String actors = parties(statement.actors());
        return statement.recipients().isEmpty()
                ? actors
                : actors + " → " + parties(statement.recipients());
    }

    private String parties(List<Actor> actors) {
        return actors.isEmpty()
                ? "somebody unnamed"
                : actors.stream().map(this::party).distinct().collect(Collectors.joining(", "));
    }

    /// "aid, give (material cooperation)".
    static String type(Statement statement) {
        return Markup.word(statement.type()) + mode(statement.mode());
    }

    private static String mode(@Nullable String mode) {
        return mode == null ? "" : ", " + mode;
    }
}
