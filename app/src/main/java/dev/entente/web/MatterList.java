package dev.entente.web;

import dev.entente.Dyad;
import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.Standing;
import dev.entente.casefile.View;
import dev.entente.dossier.DossierWriter;
import dev.entente.dossier.Legend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Matters between two, the newest first, as a list of sentences that lead to their evidence.
///
/// @param matters those that are shown
/// @param passed how many were looked at, with those that were passed over before
/// @param isEnd whether there are no more
record MatterList(List<Matter> matters, int passed, boolean isEnd) {
    private static final int CHUNK = 100;

    MatterList {
        matters = List.copyOf(matters);
    }

    /// The newest that are wanted.
    ///
    /// @param passed so many of the newest are passed over
    /// @param limit so many are shown at most
    /// @param looked so many are looked at, at most
    /// @param day the day on which plans are overtaken
    static MatterList of(
            View view,
            Dyad pair,
            LocalDate day,
            int passed,
            int limit,
            int looked,
            Predicate<Matter> wanted) {
        List<Matter> shown = new ArrayList<>();
        int at = passed;
        while (at < passed + looked) {
            List<Matter> chunk = view.matters(pair, at, Math.min(CHUNK, looked), day);
            for (Matter matter : chunk) {
                at++;
                if (wanted.test(matter)) {
                    shown.add(matter);
                }
                if (shown.size() == limit) {
                    return new MatterList(shown, at, false);
                }
            }
            if (chunk.size() < Math.min(CHUNK, looked)) {
                return new MatterList(shown, at, true);
            }
        }
        return new MatterList(shown, at, false);
    }

    /// Whether the program is sure enough of a matter to tell it.
    static boolean isSure(Matter matter, Dyad pair) {
        return matter.evidence().stream().anyMatch(one -> DossierWriter.isSure(one, pair));
    }

    /// A matter in a list: when, how it stands, what it says, who reports it.
    static Element item(Asked asked, Telling telling, Dyad pair, Matter matter) {
        Evidence first = matter.evidence().get(0);
        Element item = Markup.tag("li");
        Element line = item.appendElement("p").addClass("when");
        line.appendChild(Markup.said("span", Telling.when(first)));
        line.appendChild(Telling.standing(matter.standing()));
        item.appendElement("p")
                .addClass("sentence")
                .appendChild(
                        Markup.link(
                                asked.to(Telling.address(pair, matter)), telling.sentence(matter)));
        Element quote = item.appendElement("p").addClass("soft");
        quote.appendChild(Markup.quote(first.sentence()));
        quote.appendText(" ");
        quote.appendChild(Telling.inPlace(asked, first));
        if (matter.evidence().size() > 1) {
            quote.appendText(
                    " and " + Markup.count(matter.evidence().size() - 1, "more statement"));
        }
        return item;
    }

    /// The columns of a table of matters.
    static Sheet sheet(String name) {
        return new Sheet(
                name,
                "pair",
                "matter",
                "type",
                "theme",
                "standing",
                "because",
                "when",
                "published",
                "statements",
                "sentence");
    }

    /// A line of a table of matters.
    static void add(Sheet sheet, Telling telling, Dyad pair, Matter matter) {
        sheet.add(
                pair.toString(),
                matter.id(),
                matter.type().name(),
                Markup.word(matter.type().quadClass()),
                Legend.word(matter.standing()),
                matter.explanation(),
                matter.evidence().get(0).statement().date(),
                published(matter),
                matter.evidence().size(),
                telling.sentence(matter));
    }

    private static @Nullable String published(Matter matter) {
        LocalDate day = matter.evidence().get(0).holding().document().published();
        return day == null ? null : day.toString();
    }

    /// Whether a matter is one that people disagree about.
    static boolean isContested(Matter matter) {
        return matter.standing() == Standing.CONTESTED;
    }
}
