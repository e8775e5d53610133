package dev.entente.actors;

import dev.entente.Actor;
import dev.entente.Span;
import dev.entente.actors.Mention.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells whom a given phrase of a text means. Holds the mentions of one text; immutable.
public final class Resolver {
    private static final Pattern HEAD_ENDS =
            Pattern.compile(
                    "(?<=[^\\s])\\s+(?:of|for|in|from|at|on|with|to|who|which|that|against|near|across|inside|outside)\\s|,\\s|\\s\\(");
    private static final Pattern PERSONS =
            Pattern.compile(
                    ".*(?:(?:er|or|ist|an|ee|ert|ant|ent|al|eer|ard|ate|tive|uth|kid|[aeiou]t|ess|ide)s?|men|folk|people|children|families)|laboratory|hospital|institute|panel|team|crew|family|community|alliance|public");
    private static final Pattern ORGANISATION =
            Pattern.compile(
                    ".*\\b(?:Group|Corporation|Corp|Company|Bank|Industries|Holdings|Motors|Steel|Telecom)");
    private static final Pattern THINGS =
            Pattern.compile(
                    ".*(?:(?:ment|[^s]ident|event|sanction|border|paper|power|water|order|matter|number|shelter|computer|carrier|helicopter|container|answer|letter|offer|center|quarter|plant|restaurant|approval|proposal|signal|trial|goal|deal|capital|material|animal|festival|arsenal|rate|state|debate|initiative|motive|objective|plan|loan|weapon|election|talent|grant|market|tribute|threat|boat|budget|rocket|target|asset|visit|summit|street|tie|treat|island|standard|error|doubt)s?)");
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?i)(?:the |us |u\\.s\\. )?(?:secretary|minister|assistant|adviser|advisor|president|speaker|deputy \\w+)");
    private static final Pattern NUMBER_OF =
            Pattern.compile(
                    "(?i)(?:(?:many|several|tens of|a|about|at least|more than|the) )*(?:(?:hundreds|dozens|scores|thousands|millions) of |(?:group|number|couple|majority|handful|some|one|two|most|many|several|all) of (?=(?:the |its |their )?(?-i:\\p{Ll})))(?:the |its |their )?");

    /// What a body or group is called, or who acts for it.
    private static final Pattern BODIES =
            Pattern.compile(
                    ".*(?:['’]s?|\\b(?i:movement|group|organi[sz]ation|alliance|bloc|agency|force|army|party|network|militia|government|body|mission|team|regime|wing|branch|leadership|council|assembly|commission|command|staff|troika|presidency))$");

    private static final Pattern AND = Pattern.compile("(?:,? and |, )(?:the )?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");
    private static final Set<Kind> OWNERS =
            Set.of(Kind.STATE, Kind.PEOPLE, Kind.CAPITAL, Kind.REGION);
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "some", "many", "two", "three", "his", "its", "their", "our");

    private final String text;
    private final List<Mention> mentions;
    private final Whereabouts whereabouts;

    /// The mentions of a text; the title, the day and the issuer are those of [Register#mentions].
    public Resolver(
            Register register,
            String title,
            String text,
            @Nullable LocalDate day,
            @Nullable String issuer) {
        this.text = text;
        this.whereabouts = new Whereabouts(text);
        this.mentions = register.mentions(title, text, day, issuer);
    }

    /// All mentions of the text, in order.
    public List<Mention> mentions() {
        return mentions;
    }

    /// Whom the phrase at `span` means: one actor, or several for "both countries". The code is UNK
    /// where it cannot be told. Empty where the words name no actor: a place where something
    /// happens, or a thing ("Chinese food").
    public List<Mention> at(Span given) {
        Span span = withoutNumber(given);
        String phrase = span.of(text);
        int zone = headZone(span, phrase);
        Span headSpan = new Span(span.start(), span.start() + phrase.codePointCount(0, zone));
        Mention head = null;
        Mention other = null;
        for (Mention mention : mentions) {
            Span at = mention.actor().span();
            if (at.start() >= span.end() || at.end() <= span.start()) {
                continue;
            }
            if (at.start() < headSpan.end()) {
                head = at.end() <= span.end() || head == null ? mention : head;
            } else if (other == null
                    && (OWNERS.contains(mention.kind()) || mention.kind() == Kind.ORGAN)) {
                other = mention;
            }
        }
        Mention holder = holder(span, phrase, zone);
        if (holder != null) {
            return List.of(holder);
        }
        if (head == null) {
            return other == null || !isSomebody(phrase.substring(0, zone))
                    ? List.of()
                    : List.of(belonging(other, span, phrase, "CVL"));
        }
        if (head.actor().code().equals("UNK")
                && other != null
                && !other.actor().code().equals("UNK")) {
            return List.of(belonging(other, span, phrase, sector(head, other)));
        }
        List<Mention> joined = joined(headSpan);
        if (!joined.isEmpty()) {
            String sector = head.actor().sector();
            return joined.stream().map(mention -> as(mention, sector)).toList();
        }
        boolean part = head.actor().span().start() < span.start();
        boolean building =
                head.kind() == Kind.ORGAN
                        && head.place() == null
                        && whereabouts.isBuilding(head.actor().span());
        boolean source = "MED".equals(head.actor().sector()) && whereabouts.isSource(span);
        if ((part && whereabouts.isPlace(head, span)) || building || source) {
            return List.of();
        }
        if (OWNERS.contains(head.kind())) {
            return owner(head, headSpan, phrase.substring(0, zone));
        }
        boolean more = head.actor().span().end() < headSpan.end();
        if (more && (head.kind() == Kind.BODY || head.kind() == Kind.GROUP)) {
            String words = BLANKS.matcher(phrase.substring(0, zone)).replaceAll(" ");
            boolean whole = isSomebody(words) || BODIES.matcher(words).matches();
            return whole ? withSharers(head, headSpan) : List.of();
        }
        return withSharers(head, headSpan);
    }

    /// "an official with the German firm" is of the firm.
    private static @Nullable String sector(Mention head, Mention other) {
        boolean organ = other.kind() == Kind.ORGAN && "GOV".equals(head.actor().sector());
        return organ ? other.actor().sector() : head.actor().sector();
    }

    /// A phrase without "hundreds of" and the like at its beginning.
    private Span withoutNumber(Span span) {
        String phrase = span.of(text);
        Matcher number = NUMBER_OF.matcher(phrase);
        return number.lookingAt()
                ? new Span(span.start() + phrase.codePointCount(0, number.end()), span.end())
                : span;
    }

    /// All that the words join by "and" ("U.S. and Iraqi forces", "Putin and Kim"); empty where
    /// they do not.
    private List<Mention> joined(Span zone) {
        List<Mention> joined = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        int end = -1;
        for (Mention mention : mentions) {
            Span at = mention.actor().span();
            boolean inside = at.start() >= zone.start() && at.end() <= zone.end();
            boolean same = !joined.isEmpty() && joined.getLast().actor().span().equals(at);
            if (!inside) {
                continue;
            }
            if (end >= 0
                    && !same
                    && !AND.matcher(BLANKS.matcher(between(end, at.start())).replaceAll(" "))
                            .matches()) {
                return List.of();
            }
            end = at.end();
            joined.add(mention);
            codes.add(mention.actor().code());
        }
        return codes.size() > 1 && !codes.contains("UNK") ? joined : List.of();
    }

    private String between(int from, int to) {
        return text.substring(
                text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, Math.max(from, to)));
    }

    /// A mention with all that stand at the same words, and those who share its office ("Armenian
    /// and Azerbaijani ministers").
    private List<Mention> withSharers(Mention head, Span zone) {
        Span same = head.actor().span();
        return mentions.stream()
                .filter(mention -> {
                    Span at = mention.actor().span();
                    boolean shares =
                            mention.why().endsWith("who share an office")
                                    && at.start() >= zone.start()
                                    && at.end() <= same.start();
                    return at.equals(same) || shares;
                })
                .toList();
    }

    /// Where the head of a phrase ends: before the first preposition or comma that is not part of a
    /// name ("Republic of Congo's government").
    private int headZone(Span span, String phrase) {
        Matcher matcher = HEAD_ENDS.matcher(phrase);
        while (matcher.find()) {
            int at = span.start() + phrase.codePointCount(0, matcher.start());
            if (mentions.stream().noneMatch(mention -> isInName(mention, at))) {
                return matcher.start();
            }
        }
        return phrase.length();
    }

    /// Whether the place `at` lies in the name by which a mention is known, which opens its reason.
    private boolean isInName(Mention mention, int at) {
        int quote = mention.why().indexOf('"', 1);
        if (!mention.why().startsWith("\"") || quote < 2) {
            return false;
        }
        String name = mention.why().substring(1, quote);
        int start = mention.actor().span().start();
        String words = mention.actor().span().of(text);
        int from = words.indexOf(name);
        return from >= 0
                && start + words.codePointCount(0, from) <= at
                && start + words.codePointCount(0, from + name.length()) > at;
    }

    /// A state or town with more words: those of its people who are no agents of the register, or a
    /// thing; a town or capital after "in" is a place.
    private List<Mention> owner(Mention head, Span zone, String written) {
        String words = BLANKS.matcher(written).replaceAll(" ");
        Span at = head.actor().span();
        boolean more = at.end() < zone.end();
        if (more && !words.matches(".*['’]s?$")) {
            return ORGANISATION.matcher(words).matches()
                    ? List.of(as(head, "BUS"))
                    : isSomebody(words) ? List.of(as(head, "CVL")) : List.of();
        }
        if (head.kind() == Kind.REGION || whereabouts.isPlace(head, at)) {
            return List.of();
        }
        boolean people =
                head.kind() == Kind.PEOPLE && words.matches(".*(?:s|people|[^i]sh|ese|ch)$");
        return people
                ? List.of(as(head, "CVL"))
                : mentions.stream().filter(m -> m.actor().span().equals(at)).toList();
    }

    /// The person at the end of "Secretary of State X" or "Minister of Y Affairs X"; null for none.
    private @Nullable Mention holder(Span span, String phrase, int zone) {
        Mention last = null;
        for (Mention mention : mentions) {
            Span at = mention.actor().span();
            boolean ends = at.end() == span.end() && at.start() > span.start();
            last = ends && mention.kind() == Kind.PERSON ? mention : last;
        }
        boolean title = TITLE.matcher(phrase.substring(0, zone)).matches();
        return last != null && title && zone < phrase.length() ? last : null;
    }

    /// Whether the last word is one for people.
    private static boolean isSomebody(String words) {
        String[] all = words.strip().split("[\\s-]+", -1);
        if (all[all.length - 1].isEmpty()) {
            return false;
        }
        String last = all[all.length - 1].toLowerCase(Locale.ROOT);
        boolean people =
                Character.isUpperCase(all[all.length - 1].codePointAt(0)) && last.endsWith("s");
        return (people || PERSONS.matcher(last).matches())
                && !THINGS.matcher(last).matches()
                && !ARTICLES.contains(last);
    }

    private static Mention as(Mention mention, @Nullable String sector) {
        Actor actor = mention.actor();
        return new Mention(
                new Actor(actor.code(), sector, actor.name(), actor.span()),
                Kind.AGENT,
                null,
                mention.confidence() * .9,
                mention.why());
    }

    private static Mention belonging(
            Mention owner, Span span, String phrase, @Nullable String sector) {
        return new Mention(
                new Actor(owner.actor().code(), sector, phrase, span),
                Kind.AGENT,
                null,
                owner.confidence() * .85,
                "it belongs to " + owner.actor().name() + ": " + owner.why());
    }
}
