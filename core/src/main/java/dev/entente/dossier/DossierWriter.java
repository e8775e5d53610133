package dev.entente.dossier;

import dev.entente.Actor;
import dev.entente.Dyad;
import dev.entente.EventType;
import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.Quantity;
import dev.entente.Span;
import dev.entente.Statement;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import dev.entente.actors.Governments;
import dev.entente.actors.StateNames;
import dev.entente.casefile.Judgements;
import dev.entente.casefile.Matters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes dossiers from the evidence of a case. Immutable.
public final class DossierWriter {
    private static final String HAPPENED = "What happened";
    private static final String PLANNED = "What is planned";
    private static final String ALLEGED = "What is alleged, and who denies it";
    private static final String SANCTIONS = "Sanctions and the United Nations";
    private static final String MENTIONED = "Spoken of as possible, or as not happening";
    private static final List<String> ORDER =
            List.of(HAPPENED, PLANNED, ALLEGED, SANCTIONS, MENTIONED);

    /// How sure the coder must be of what is told.
    private static final double SURE = .5;

    /// A denial is rare, told by plain words, and worth knowing.
    private static final double SURE_DENIED = .3;

    /// A veto is told by one plain word.
    private static final double SURE_VETOED = .25;

    /// That both sides act upon a third is more often wrong.
    private static final double SURE_TOGETHER = .8;

    private final StateNames names;
    private final Wording wording;

    private DossierWriter(StateNames names, Wording wording) {
        this.names = names;
        this.wording = wording;
    }

    /// Loads names and wording.
    public static DossierWriter load() {
        StateNames names = StateNames.load();
        return new DossierWriter(names, new Wording(names, Phrases.load(), Governments.load()));
    }

    /// The dossier of a pair.
    ///
    /// @param all the evidence in which both take part
    /// @param around the evidence in which one of the two takes part; of it, sanctions and the
    ///   United Nations are told, as far as its documents speak of both
    /// @param judgements what was judged of it
    /// @param day the day as of which it is known
    /// @param documents how many documents the case held
    /// @param notCoded how many of them are in a language that is not coded
    public Dossier write(
            Dyad pair,
            List<Evidence> all,
            List<Evidence> around,
            Judgements judgements,
            LocalDate day,
            int documents,
            int notCoded) {
        List<Evidence> between = all.stream().filter(e -> isSure(e, pair)).toList();
        Set<Evidence> weighed = new LinkedHashSet<>(between);
        Set<String> shared =
                between.stream().map(e -> e.holding().document().id()).collect(Collectors.toSet());
        around.stream()
                .filter(e -> isSure(e, pair))
                .filter(e -> shared.contains(e.holding().document().id()))
                .filter(e -> isSanction(e.statement(), pair) || isUnitedNations(e.statement()))
                .forEach(weighed::add);
        List<Matter> matters = Matters.of(weighed, judgements, day);
        Citations citations = new Citations();
        List<Passage> summary =
                passages(Summary.of(matters, wording), wording::datedSentence, citations);
        List<Section> sections = sections(matters, pair, citations);
        List<Movement> ledger = ledger(matters, citations);
        return new Dossier(
                pair,
                capital(names.of(pair.first())) + " and " + names.of(pair.second()),
                day,
                new Dossier.Basis(
                        documents,
                        notCoded,
                        weighed.size(),
                        matters.size(),
                        all.size() - between.size()),
                summary,
                sections,
                ledger,
                citations.inOrder());
    }

    /// What a matter tells, in a sentence with a full stop that does not tell its day.
    public String sentence(Matter matter) {
        return wording.sentence(matter, null);
    }

    /// Whether the coder is sure enough of a statement for a dossier of the pair to tell it, and
    /// somebody else says it than those who ask.
    public static boolean isSure(Evidence evidence, Dyad pair) {
        Statement statement = evidence.statement();
        Set<String> acting =
                statement.actors().stream().map(Actor::code).collect(Collectors.toSet());
        boolean together =
                !statement.recipients().isEmpty()
                        && acting.contains(pair.first())
                        && acting.contains(pair.second());
        boolean denied =
                statement.voices().stream().anyMatch(voice -> voice.stance() == Stance.DENIES);
        boolean vetoed = statement.type() == EventType.REJECT && isUnitedNations(statement);
        double least =
                together ? SURE_TOGETHER : vetoed ? SURE_VETOED : denied ? SURE_DENIED : SURE;
        return statement.confidence() >= least
                && statement.voices().stream().anyMatch(voice -> !voice.who().equals("Q"));
    }

    /// The quoted sentences, numbered as they are first cited.
    private static final class Citations {
        private record Place(String document, Span sentence) {}

        private final Map<Place, Citation> byPlace = new LinkedHashMap<>();

        Citation of(Evidence evidence) {
            Place place =
                    new Place(evidence.holding().document().id(), evidence.statement().sentence());
            return byPlace.computeIfAbsent(
                    place,
                    p ->
                            Citation.of(
                                    byPlace.size() + 1,
                                    evidence.holding().document(),
                                    evidence.statement()));
        }

        List<Citation> of(Matter matter) {
            return Stream.concat(Stream.of(Wording.told(matter)), matter.evidence().stream())
                    .map(this::of)
                    .distinct()
                    .toList();
        }

        List<Citation> inOrder() {
            return List.copyOf(byPlace.values());
        }
    }

    private List<Section> sections(List<Matter> matters, Dyad pair, Citations citations) {
        List<Section> sections = new ArrayList<>();
        for (String heading : ORDER) {
            Map<String, List<Matter>> byTheme = new LinkedHashMap<>();
            if (heading.equals(HAPPENED)) {
                for (EventType.QuadClass theme : EventType.QuadClass.values()) {
                    byTheme.put(theme(theme), new ArrayList<>());
                }
            }
            for (Matter matter : matters) {
                if (heading(matter, pair).equals(heading)) {
                    String theme = heading.equals(HAPPENED) ? theme(matter.type().quadClass()) : "";
                    byTheme.computeIfAbsent(theme, t -> new ArrayList<>()).add(matter);
                }
            }
            byTheme.forEach((theme, members) -> {
                if (!members.isEmpty()) {
                    sections.add(
                            new Section(
                                    heading,
                                    theme,
                                    passages(inTime(members), wording::sentence, citations)));
                }
            });
        }
        return sections;
    }

    private static List<Passage> passages(
            List<Matter> matters,
            BiFunction<Matter, @Nullable Matter, String> sentence,
            Citations citations) {
        List<Passage> passages = new ArrayList<>();
        Matter before = null;
        for (Matter matter : matters) {
            passages.add(
                    new Passage(
                            when(Wording.told(matter)),
                            sentence.apply(matter, before),
                            matter.standing(),
                            matter.explanation(),
                            citations.of(matter)));
            before = matter;
        }
        return passages;
    }

    private List<Movement> ledger(List<Matter> matters, Citations citations) {
        List<Movement> ledger = new ArrayList<>();
        for (Matter matter : matters) {
            for (Evidence evidence : matter.evidence()) {
                Statement statement = evidence.statement();
                for (Quantity quantity : statement.quantities()) {
                    ledger.add(
                            new Movement(
                                    capital(wording.names(statement.actors())),
                                    wording.names(statement.recipients()),
                                    Amounts.words(quantity),
                                    quantity,
                                    account(evidence),
                                    when(evidence),
                                    List.of(citations.of(evidence))));
                }
            }
        }
        return ledger;
    }

    private String account(Evidence evidence) {
        return evidence.statement().voices().stream()
                .map(voice ->
                        wording.account(voice, evidence.holding().document())
                                + stance(voice.stance()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String stance(Voice.Stance stance) {
        return switch (stance) {
            case STATES -> "";
            case ALLEGES -> " (alleges)";
            case DENIES -> " (denies)";
            case DOUBTS -> " (doubts)";
        };
    }

    private static String heading(Matter matter, Dyad pair) {
        boolean united =
                matter.evidence().stream()
                        .map(Evidence::statement)
                        .anyMatch(s -> isSanction(s, pair) || isUnitedNations(s));
        return switch (matter.standing()) {
            case MENTIONED -> MENTIONED;
            case ANNOUNCED, OVERTAKEN -> PLANNED;
            case CONTESTED, DOUBTED, ALLEGED -> ALLEGED;
            case RETRACTED, CORROBORATED, REPORTED -> united ? SANCTIONS : HAPPENED;
        };
    }

    private static boolean isSanction(Statement statement, Dyad pair) {
        return statement.type() == EventType.SANCTION
                && statement.recipients().stream().map(Actor::code).anyMatch(pair::names);
    }

    private static boolean isUnitedNations(Statement statement) {
        return Stream.concat(statement.actors().stream(), statement.recipients().stream())
                .anyMatch(actor -> actor.code().equals("UN"));
    }

    private static String theme(EventType.QuadClass quadClass) {
        return switch (quadClass) {
            case VERBAL_COOPERATION -> "Talks, visits and backing";
            case MATERIAL_COOPERATION -> "Trade, arms and help";
            case VERBAL_CONFLICT -> "Demands, accusations and threats";
            case MATERIAL_CONFLICT -> "Sanctions, force and pressure";
        };
    }

    private static List<Matter> inTime(List<Matter> matters) {
        return matters.stream().sorted(Comparator.comparing(DossierWriter::sortKey)).toList();
    }

    private static String sortKey(Matter matter) {
        Evidence told = Wording.told(matter);
        String date = told.statement().date();
        LocalDate published = told.holding().document().published();
        return (date != null ? date : published != null ? published.toString() : "9999")
                + " "
                + matter.id();
    }

    private static String when(Evidence evidence) {
        String date = evidence.statement().date();
        LocalDate published = evidence.holding().document().published();
        if (date != null) {
            return Days.words(date);
        }
        return published == null ? "undated" : "reported " + Days.words(published);
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
