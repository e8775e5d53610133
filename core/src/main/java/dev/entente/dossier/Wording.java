package dev.entente.dossier;

import dev.entente.Actor;
import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.Quantity;
import dev.entente.Statement;
import dev.entente.Status;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import dev.entente.actors.StateNames;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts matters into sentences. What only a named voice says has that voice in front; what is
/// alleged is "alleged", and who denies it is named; what is planned "is to" happen; what might
/// happen "might". Nothing is told as done that no source tells as done.
final class Wording {
    private static final Pattern SHOUTED = Pattern.compile("[A-Z]+\\. [^a-z]+");
    private static final Set<String> PRONOUNS =
            Set.of(
                    "he", "she", "it", "they", "we", "i", "you", "both", "his", "her", "their",
                    "our");

    private final StateNames names;
    private final Phrases phrases;

    Wording(StateNames names, Phrases phrases) {
        this.names = names;
        this.phrases = phrases;
    }

    /// The sentence of a matter, with a full stop.
    String sentence(Matter matter) {
        Evidence told = told(matter);
        String event = event(told);
        List<Voice> voices =
                matter.evidence().stream().flatMap(e -> e.statement().voices().stream()).toList();
        Set<String> alleging = speakers(voices, Stance.ALLEGES);
        Set<String> denying = speakers(voices, Stance.DENIES);
        Set<String> doubting = speakers(voices, Stance.DOUBTS);
        Set<String> stating = speakers(voices, Stance.STATES);
        boolean author = voices.stream().anyMatch(v -> isAuthor(v) && v.stance() == Stance.STATES);
        String sentence;
        if (author) {
            boolean disputed = !denying.isEmpty() || !doubting.isEmpty();
            sentence = disputed ? "By one account, " + event : event;
        } else if (!stating.isEmpty()) {
            sentence = "According to " + joined(stating) + ", " + event;
        } else if (!alleging.isEmpty()) {
            sentence = joined(alleging) + verb(alleging, " allege") + " that " + event;
            alleging = Set.of();
        } else if (!denying.isEmpty()) {
            sentence =
                    joined(denying) + (denying.size() > 1 ? " deny" : " denies") + " that " + event;
            denying = Set.of();
        } else {
            sentence = joined(doubting) + verb(doubting, " doubt") + " that " + event;
            doubting = Set.of();
        }
        return capital(sentence)
                + tail(alleging, verb(alleging, " allege") + " it")
                + tail(denying, (denying.size() > 1 ? " deny" : " denies") + " it")
                + tail(doubting, verb(doubting, " doubt") + " it")
                + ".";
    }

    /// The evidence that tells a matter best: not a denial, the surest, the most exact, the first.
    static Evidence told(Matter matter) {
        return matter.evidence().stream()
                .min(
                        Comparator.comparing((Evidence e) -> onlyDenies(e.statement()))
                                .thenComparing(e -> e.statement().status() == Status.FUTURE)
                                .thenComparingInt(e -> -e.statement().quantities().size())
                                .thenComparing(e -> e.statement().date() == null)
                                .thenComparingDouble(e -> -e.statement().confidence())
                                .thenComparing(Evidence.ORDER))
                .orElseThrow();
    }

    /// A quantity as a reader says it: "more than 9,000 containers of aid".
    static String words(Quantity quantity) {
        StringBuilder words = new StringBuilder();
        if (quantity.value() != null) {
            words.append(quantity.approximate() ? "about " : "").append(figure(quantity.value()));
        } else if (quantity.low() != null && quantity.high() != null) {
            words.append("between ")
                    .append(figure(quantity.low()))
                    .append(" and ")
                    .append(figure(quantity.high()));
        } else if (quantity.low() != null) {
            words.append("at least ").append(figure(quantity.low()));
        } else if (quantity.high() != null) {
            words.append("at most ").append(figure(quantity.high()));
        } else {
            words.append("an uncounted number of");
        }
        String unit = quantity.unit();
        String item = quantity.item();
        if (unit == null || unit.equals(item) || (unit + "s").equals(item)) {
            return words + " " + item;
        }
        boolean plural = quantity.value() == null || quantity.value() != 1;
        boolean countable =
                unit.matches("[a-z]+") && !unit.endsWith("s") && !unit.equals("percent");
        words.append(' ').append(unit).append(plural && countable ? "s" : "");
        return words + (item.isBlank() ? "" : " of " + item);
    }

    /// Who speaks, with the state where the words do not tell it.
    String speaker(Voice voice) {
        String state = names.of(voice.code());
        String who = calm(voice.who().strip());
        if (voice.code().equals("UNK")) {
            return who.isEmpty() || PRONOUNS.contains(who.toLowerCase(Locale.ROOT))
                    ? "an unnamed source"
                    : who;
        }
        boolean pronoun =
                who.isEmpty()
                        || Character.isLowerCase(who.codePointAt(0))
                        || PRONOUNS.contains(who.toLowerCase(Locale.ROOT));
        String bare = state.replaceFirst("^the ", "");
        if (pronoun || who.equalsIgnoreCase(bare) || who.equalsIgnoreCase(state)) {
            return state;
        }
        return who.toLowerCase(Locale.ROOT).contains(stem(state).toLowerCase(Locale.ROOT))
                ? who
                : who + " (" + bare + ")";
    }

    /// The names of actors, each once, joined.
    String names(List<Actor> actors) {
        return joined(
                actors.stream()
                        .map(actor ->
                                actor.code().equals("UNK") ? actor.name() : names.of(actor.code()))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /// The one actor by its own words where they say more than its state ("Russian President
    /// Vladimir Putin"); otherwise the states.
    private String actors(List<Actor> actors) {
        String state = names(actors);
        if (actors.size() != 1) {
            return state;
        }
        String name = actors.get(0).name().strip();
        boolean telling = name.split("\\s+", -1).length > 2 && name.contains(stem(state));
        return telling ? name : state;
    }

    /// The name of a transcript's speaker ("MS. JEAN-PIERRE") as a sentence writes it.
    private static String calm(String who) {
        if (!SHOUTED.matcher(who).matches()) {
            return who;
        }
        StringBuilder calm = new StringBuilder();
        boolean first = true;
        for (int point : who.codePoints().toArray()) {
            calm.appendCodePoint(first ? point : Character.toLowerCase(point));
            first = !Character.isLetter(point);
        }
        return calm.toString();
    }

    private static String stem(String state) {
        String bare = state.replaceFirst("^the ", "");
        return bare.substring(0, Math.min(bare.length(), Math.max(4, bare.length() - 2)));
    }

    private String event(Evidence evidence) {
        Statement statement = evidence.statement();
        String trigger = statement.trigger().of(evidence.holding().document().text());
        String actors = actors(statement.actors());
        boolean many = statement.actors().stream().map(Actor::code).distinct().count() > 1;
        String recipients = names(statement.recipients());
        String base = phrases.infinitive(statement, trigger, recipients);
        String event =
                switch (statement.status()) {
                    case ACTUAL, HISTORICAL ->
                            actors + " " + phrases.past(statement, trigger, recipients);
                    case FUTURE -> actors + (many ? " are to " : " is to ") + base;
                    case HYPOTHETICAL -> actors + " might " + base;
                    case NEGATED -> actors + " did not " + base;
                };
        String amounts =
                statement.quantities().stream()
                        .map(Wording::words)
                        .collect(Collectors.joining(", "));
        return amounts.isEmpty() ? event : event + " (" + amounts + ")";
    }

    private Set<String> speakers(List<Voice> voices, Stance stance) {
        return voices.stream()
                .filter(voice -> voice.stance() == stance && !isAuthor(voice))
                .map(this::speaker)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean onlyDenies(Statement statement) {
        return statement.voices().stream()
                .allMatch(v -> v.stance() == Stance.DENIES || v.stance() == Stance.DOUBTS);
    }

    private static boolean isPlural(String name) {
        return name.matches(".*[^s]s") && !name.matches("the [A-Z].*|.*\\p{Lu}[^ ]*");
    }

    private static boolean isAuthor(Voice voice) {
        return voice.code().equals("author");
    }

    private static String verb(Set<String> speakers, String verb) {
        boolean many = speakers.size() > 1 || speakers.stream().allMatch(s -> isPlural(s));
        return verb + (many ? "" : "s");
    }

    private static String tail(Set<String> speakers, String says) {
        return speakers.isEmpty() ? "" : "; " + joined(speakers) + says;
    }

    private static String joined(Set<String> names) {
        List<String> list = List.copyOf(names);
        return list.size() < 2
                ? String.join("", list)
                : String.join(", ", list.subList(0, list.size() - 1))
                        + " and "
                        + list.get(list.size() - 1);
    }

    private static String figure(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.2f", value);
    }

    private static String capital(String sentence) {
        int first = sentence.codePointAt(0);
        return Character.toString(Character.toUpperCase(first))
                + sentence.substring(Character.charCount(first));
    }
}
