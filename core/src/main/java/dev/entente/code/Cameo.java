package dev.entente.code;

import dev.entente.Statement;
import dev.entente.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The code of an event in CAMEO (Conflict and Mediation Event Observations, Schrodt, codebook
/// 1.1b3, 2012), for those whose series are in it. Its categories are finer than type and mode
/// tell, so the code is the narrowest that follows from type, mode and contexts alone.
final class Cameo {
    private Cameo() {}

    /// The code of a statement; null where it is about what did not happen or only might, since
    /// CAMEO knows events alone.
    static @Nullable String of(Statement statement) {
        return statement.status() == Status.NEGATED || statement.status() == Status.HYPOTHETICAL
                ? null
                : event(statement);
    }

    private static String event(Statement statement) {
        String mode = statement.mode() == null ? "" : statement.mode();
        List<String> contexts = statement.contexts();
        return switch (statement.type()) {
            case AGREE -> "03" + intent(contexts, statement.recipients().isEmpty());
            case CONSULT ->
                    switch (mode) {
                        case "phone" -> "041";
                        case "visit" -> "042";
                        case "third-party" -> "045";
                        default -> "040";
                    };
            case SUPPORT -> "050";
            case CONCEDE -> "080";
            case COOPERATE -> "06" + field(contexts);
            case AID -> aid(contexts);
            case RETREAT ->
                    switch (mode) {
                        case "withdraw" -> "0874";
                        case "release" -> "0841";
                        case "disarm" -> "0873";
                        case "ceasefire" -> "0871";
                        case "access" -> "086";
                        case "resign" -> "0831";
                        default -> "080";
                    };
            case REQUEST ->
                    switch (mode) {
                        case "assist" -> "023";
                        case "change" -> "024";
                        case "yield" -> "025";
                        case "meet" -> "026";
                        default -> "020";
                    };
            case ACCUSE ->
                    switch (mode) {
                        case "disapprove" -> "111";
                        case "allege" -> "112";
                        case "investigate" -> "090";
                        default -> "110";
                    };
            case REJECT ->
                    switch (mode) {
                        case "assist" -> "122";
                        case "change" -> "123";
                        case "yield" -> "124";
                        case "meet" -> "125";
                        default -> "120";
                    };
            case THREATEN ->
                    switch (mode) {
                        case "restrict", "arrest" -> "132";
                        case "relations", "expel" -> "1313";
                        case "violence", "territory" -> "138";
                        default -> "130";
                    };
            case PROTEST ->
                    switch (mode) {
                        case "demo" -> "141";
                        case "hunger" -> "142";
                        case "strike", "boycott" -> "143";
                        case "obstruct" -> "144";
                        case "riot", "vandalize" -> "145";
                        default -> "140";
                    };
            case SANCTION ->
                    switch (mode) {
                        case "convict" -> "116";
                        case "expel", "withdraw" -> "166";
                        case "discontinue" -> "163";
                        default -> "160";
                    };
            case MOBILIZE ->
                    switch (mode) {
                        case "police" -> "153";
                        case "troops", "militia" -> "154";
                        default -> "150";
                    };
            case COERCE ->
                    switch (mode) {
                        case "seize" -> "171";
                        case "restrict", "censor" -> "172";
                        case "curfew" -> "1723";
                        case "martial-law" -> "1724";
                        case "arrest" -> "173";
                        case "deport" -> "174";
                        case "cyber" -> "176";
                        default -> "170";
                    };
            case ASSAULT ->
                    switch (mode) {
                        case "abduct" -> "181";
                        case "beat" -> "182";
                        case "sexual" -> "1821";
                        case "torture" -> "1822";
                        case "explosives" -> "183";
                        case "suicide-attack" -> "1831";
                        case "targeted" -> "186";
                        case "crowd-control" -> "175";
                        case "firearms" -> "193";
                        case "heavy-weapons" -> "194";
                        case "aerial", "drone" -> "195";
                        case "unconventional" -> "204";
                        default -> "190";
                    };
        };
    }

    /// What is promised: help where somebody is to receive it, else cooperation.
    private static String intent(List<String> contexts, boolean mutual) {
        if (mutual) {
            String field = field(contexts);
            return field.equals("0") ? field : "1" + field;
        }
        String help = aid(contexts).substring(2);
        return help.equals("0") ? help : "3" + help;
    }

    private static String aid(List<String> contexts) {
        if (contexts.contains("peacekeeping")) {
            return "074";
        }
        if (contexts.contains("asylum")) {
            return "075";
        }
        if (contexts.contains("military")) {
            return "072";
        }
        if (contexts.contains("disasters")
                || contexts.contains("human_security")
                || contexts.contains("health")) {
            return "073";
        }
        return contexts.contains("economic") ? "071" : "070";
    }

    /// The last digit of a kind of cooperation, the same in 03 and 06.
    private static String field(List<String> contexts) {
        if (contexts.contains("military")) {
            return "2";
        }
        if (contexts.contains("intelligence")) {
            return "4";
        }
        if (contexts.contains("legal")) {
            return "3";
        }
        return contexts.contains("economic") ? "1" : "0";
    }
}
