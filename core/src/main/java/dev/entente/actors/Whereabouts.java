package dev.entente.actors;

import dev.entente.Span;
import dev.entente.actors.Mention.Kind;
import java.util.regex.Pattern;

/// Where the words of one text only say where something is or happens, which is nobody.
final class Whereabouts {
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");
    private static final String TOWN = "\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?";
    private static final String PART =
            "(?:central|downtown|(?:north|south|east|west)\\w*)(?: and \\w+)?";

    /// What stands before a place: "in", "off the coast of", "in Bali,", "in the northern".
    private static final Pattern WHERE =
            Pattern.compile(
                    ".*(?:\\b(?i:in|at|near|outside(?: of)?|around|across|throughout|out of|instead of|visit to|trip to|flying to|returning from"
                            + "|(?:delivered|broadcast|speaking|reporting) from|kilometers from|miles from"
                            + "|(?:coast|shores|(?:north|south)?(?:east|west)|north|south|waters|streets|suburbs|outskirts|center|heart|town|city|province|parts|much|region|state) of) "
                            + "(?:"
                            + TOWN
                            + "(?:, | and ))?(?i:the |neighbou?ring )?(?i:"
                            + PART
                            + " )?"
                            + "|\\b(?i:central|downtown|(?:north|south|east|west)(?:east|west)?ern) )");

    /// What stands before a town that somebody comes from or goes to.
    private static final Pattern WAY =
            Pattern.compile(
                    ".*(?i:\\b(?:left|leave|leaving|reach|reaching|reached|visit|visits|visited|visiting|via|through) "
                            + "|\\bcapital, |\\b(?:came|come|comes|arrived|arriving|flew|traveled|travelled|returned|extradited) from "
                            + "|\\b(?:travel|traveled|travelled|traveling|travelling|fly|flew|go|going|went|return|returned|drove|made|sent|way|heading|headed|up|back|flown) to )"
                            + "(?:"
                            + TOWN
                            + ", )?");

    private static final Pattern SOURCE =
            Pattern.compile(
                    ".*(?<!\\b(?:article|editorial|interview|report|story|reports) )\\b(?:in|on) (?:the )?");
    private static final String BUILDING = "(?:the )?(?:White House|Kremlin|Pentagon|Capitol Hill)";

    private final String text;

    Whereabouts(String text) {
        this.text = text;
    }

    /// Whether a state or town is only where something happens; "the country" never is.
    boolean isPlace(Mention place, Span span) {
        String before = before(span);
        boolean capital = place.kind() == Kind.CAPITAL;
        boolean noun = place.why().contains(" is the last state named: ");
        return rest(span).matches("(?s), \\p{Lu}\\p{Ll}+\\s*\\n.*")
                || (WHERE.matcher(before).matches() && !noun)
                || (capital && WAY.matcher(before).matches())
                || (capital && after(span).matches(",? (?:the|\\w+['’]s) capital\\b.*"));
    }

    /// Whether something happens at a building, or words say what happens there ("White House
    /// meeting").
    boolean isBuilding(Span at) {
        return at.of(text).matches(BUILDING)
                && (before(at).matches(".*\\b(?:at|outside|near|to) (?:the )?")
                        || after(at)
                                .matches(
                                        " (?:meeting|ceremony|lawn|dinner|summit|event|visit)\\b.*"));
    }

    /// Whether something is said in a paper or on a station.
    boolean isSource(Span at) {
        return SOURCE.matcher(before(at)).matches();
    }

    private String before(Span at) {
        int start = text.offsetByCodePoints(0, at.start());
        return BLANKS.matcher(text.substring(Math.max(0, start - 60), start)).replaceAll(" ");
    }

    private String after(Span at) {
        String rest = rest(at);
        return BLANKS.matcher(rest.substring(0, Math.min(rest.length(), 20))).replaceAll(" ");
    }

    private String rest(Span at) {
        return text.substring(text.offsetByCodePoints(0, at.end()));
    }
}
