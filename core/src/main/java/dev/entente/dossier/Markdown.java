package dev.entente.dossier;

import java.util.List;
import java.util.Locale;

/// A dossier as Markdown, with the same links as the page.
public final class Markdown {
    private Markdown() {}

    /// The dossier, as text.
    public static String of(Dossier dossier) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(plain(dossier.title())).append("\n\n");
        Dossier.Basis basis = dossier.basis();
        text.append("As known on ")
                .append(Days.words(dossier.day()))
                .append(". Made by rules from ")
                .append(Page.count(basis.documents(), "document"))
                .append(", ")
                .append(Page.count(basis.statements(), "statement"))
                .append(", ")
                .append(Page.count(basis.matters(), "matter"))
                .append(".\n");
        if (!dossier.summary().isEmpty()) {
            text.append("\n## Summary\n\n");
            for (Passage passage : dossier.summary()) {
                text.append(plain(passage.sentence()))
                        .append(links(passage.citations()))
                        .append('\n');
            }
        }
        String heading = "";
        for (Section section : dossier.sections()) {
            if (!section.heading().equals(heading)) {
                heading = section.heading();
                text.append("\n## ").append(heading).append("\n");
            }
            if (!section.theme().isEmpty()) {
                text.append("\n### ").append(section.theme()).append("\n");
            }
            text.append('\n');
            for (Passage passage : section.passages()) {
                text.append("- ")
                        .append(passage.when())
                        .append(", *")
                        .append(passage.standing().name().toLowerCase(Locale.ROOT))
                        .append("*: ")
                        .append(plain(passage.sentence()))
                        .append(links(passage.citations()))
                        .append('\n');
            }
        }
        ledger(text, dossier.ledger());
        sources(text, dossier.citations());
        return text.toString();
    }

    private static void ledger(StringBuilder text, List<Movement> ledger) {
        if (ledger.isEmpty()) {
            return;
        }
        text.append("\n## Quantities\n\n")
                .append("| from | to | how much | by whose account | when | source |\n")
                .append("|---|---|---|---|---|---|\n");
        for (Movement movement : ledger) {
            text.append("| ")
                    .append(
                            String.join(
                                    " | ",
                                    plain(movement.from()),
                                    plain(movement.to()),
                                    plain(movement.amount()),
                                    plain(movement.account()),
                                    movement.when()))
                    .append(" |")
                    .append(links(movement.citations()))
                    .append(" |\n");
        }
    }

    private static void sources(StringBuilder text, List<Citation> citations) {
        text.append("\n## Sources\n\n");
        for (Citation citation : citations) {
            String title = citation.document().title();
            text.append(citation.number())
                    .append(". <a id=\"")
                    .append(citation.anchor())
                    .append("\"></a>“")
                    .append(plain(citation.quote()))
                    .append("” ")
                    .append(title.isEmpty() ? "" : plain(title) + ". ")
                    .append(plain(Page.origin(citation)))
                    .append(". ")
                    .append(plain(citation.document().source()))
                    .append(", characters ")
                    .append(citation.span().start())
                    .append("–")
                    .append(citation.span().end())
                    .append(".\n");
        }
    }

    private static String links(List<Citation> citations) {
        StringBuilder links = new StringBuilder();
        for (Citation citation : citations) {
            links.append(" [[")
                    .append(citation.number())
                    .append("]](#")
                    .append(citation.anchor())
                    .append(')');
        }
        return links.toString();
    }

    /// The words with every mark escaped that Markdown or HTML would act on, on one line.
    private static String plain(String words) {
        return words.replaceAll("\\s+", " ")
                .replaceAll("([\\\\`*_{}\\[\\]#|~$!])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
