package dev.entente.casefile;

import dev.entente.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells from which news agency a report was taken: what several papers print of one agency is one
/// line, however they cut it. A text that only thanks an agency for a part is not taken from it.
final class Wires {
    private static final Map<String, String> AGENCIES = agencies();
    private static final String NAME =
            AGENCIES.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));

    /// Where a credit may stand, counted from either end of the text.
    private static final int OPENING = 300;

    private static final int CLOSING = 400;

    /// "SEOUL, June 18 (Yonhap) --".
    private static final Pattern DATELINE =
            Pattern.compile("\\((%s)\\)\\s*(?:--|[-–—:])".formatted(NAME));

    /// "Source: Xinhua", "(Reporting by A. Reporter; Editing by B. Editor)" of Reuters.
    private static final Pattern SOURCE =
            Pattern.compile("(?m)^\\W*(?:Source|Via):? (%s)\\W*$".formatted(NAME));

    private static final Pattern REUTERS =
            Pattern.compile("\\(Reporting by [^()]+ Editing by [^()]+\\)");

    private static final Pattern WHOLE = Pattern.compile("(?:The )?(%s)".formatted(NAME));

    private Wires() {}

    private static Map<String, String> agencies() {
        Map<String, String> agencies = new LinkedHashMap<>();
        Stream.of(
                        "Associated Press,AP",
                        "Reuters,Thomson Reuters",
                        "Agence France-Presse,AFP",
                        "Yonhap News Agency,Yonhap",
                        "Xinhua News Agency,Xinhua",
                        "ITAR-TASS,TASS",
                        "Interfax",
                        "RIA Novosti",
                        "Kyodo News,Kyodo",
                        "Korean Central News Agency,KCNA",
                        "Deutsche Presse-Agentur,dpa,DPA",
                        "United Press International,UPI",
                        "Anadolu Agency,AA",
                        "IRNA",
                        "Press Trust of India,PTI",
                        "ANSA",
                        "EFE",
                        "Ukrinform",
                        "Bloomberg")
                .map(line -> line.split(",", -1))
                .forEach(names -> {
                    for (String name : names) {
                        agencies.put(name, names[0]);
                    }
                });
        return agencies;
    }

    /// The agency that a document credits as where all of it comes from, or null.
    static @Nullable String of(Document document) {
        for (String named : new String[] {document.publisher(), document.author()}) {
            Matcher whole = WHOLE.matcher(named == null ? "" : named);
            if (whole.matches()) {
                return AGENCIES.get(whole.group(1));
            }
        }
        String text = document.text();
        Matcher dateline = DATELINE.matcher(text.substring(0, Math.min(OPENING, text.length())));
        if (dateline.find()) {
            return AGENCIES.get(dateline.group(1));
        }
        String end = text.substring(Math.max(0, text.length() - CLOSING));
        Matcher source = SOURCE.matcher(end);
        if (source.find()) {
            return AGENCIES.get(source.group(1));
        }
        return REUTERS.matcher(end).find() ? "Reuters" : null;
    }
}
