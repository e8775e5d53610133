package dev.entente.dossier;

import dev.entente.Standing;
import java.util.List;

/// A dossier as Markdown, with the same links as the page.
public final class Markdown {
    private Markdown() {}

    /// The dossier, as text.
    public static String of(Dossier dossier) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(plain(dossier.title())).append("\n\n");
        text.append(Page.basis(dossier)).append('\n');
        if (!dossier.summary().isEmpty()) {
            text.append("\n## Summary\n\n");
            for (Passage passage : dossier.summary()) {
                text.append(plain(passage.sentence()))
                        .append(links(passage.citations()))
                        .append('\n');
            }
        }
        legend(text, Legend.of(dossier));
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
                        .append(Legend.word(passage.standing()))
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

    private static void legend(StringBuilder text, List<Standing> standings) {
        if (standings.isEmpty()) {
            return;
        }
        text.append("\n## How matters stand\n\n");
        for (Standing standing : standings) {
            text.append("- *")
                    .append(Legend.word(standing))
                    .append("*: ")
                    .append(Legend.meaning(standing))
                    .append('\n');
        }
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
            links.append("\u00a0[[")
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
