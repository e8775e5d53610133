package dev.entente.web;

import dev.entente.Evidence;
import dev.entente.Matter;
import dev.entente.casefile.Case;
import dev.entente.casefile.Judgement;
import dev.entente.casefile.Judgement.Verdict;
import dev.entente.casefile.View;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Records what an analyst judges of statements, and takes it back; and the forms for it.
final class Judging implements Change {
    static final String PATH = "/judge";

    /// The field with the name of who judges.
    static final String BY = "by";

    private static final String OF = "of";
    private static final String FROM = "from";
    private static final String VALUE = "value";
    private static final String VERDICT = "verdict";
    private static final String WHY = "why";

    @Override
    public Answer of(Case to, Given given) {
        Verdict verdict = verdict(given.text(VERDICT));
        View view = to.asKnownOn(null);
        List<String> of =
                given.all(OF).stream()
                        .map(id ->
                                verdict == Verdict.UNDO ? judgement(view, id) : statement(view, id))
                        .toList();
        List<String> from = given.all(FROM).stream().map(id -> statement(view, id)).toList();
        String value = given.text(VALUE);
        if (given.text(WHY).isEmpty()) {
            throw Refused.wrong("A judgement needs a reason, in a few words.");
        }
        to.judge(
                Judgement.draft(
                        verdict,
                        of,
                        from,
                        value.isEmpty() ? null : value,
                        given.text(BY),
                        given.text(WHY)));
        return new Answer.Moved(given.back());
    }

    private static Verdict verdict(String word) {
        try {
            return Verdict.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refused.wrong("\"" + word + "\" is nothing that can be judged.");
        }
    }

    private static String statement(View view, String id) {
        return view.statement(id).id();
    }

    private static String judgement(View view, String id) {
        return view.judgements().held().stream()
                .map(Judgement::id)
                .filter(id::equals)
                .findFirst()
                .orElseThrow(() -> Refused.absent("No judgement " + id + " holds any more."));
    }

    /// The judgements that hold on some statements, in the order in which they were made.
    private static List<Judgement> held(Asked asked, Set<String> ids) {
        return asked.view().judgements().held().stream()
                .filter(one -> one.verdict() != Verdict.UNDO)
                .filter(one ->
                        one.of().stream().anyMatch(ids::contains)
                                || one.from().stream().anyMatch(ids::contains))
                .toList();
    }

    /// Whether a statement was rejected, and counts no more.
    static boolean isRejected(Asked asked, Evidence evidence) {
        return held(asked, Set.of(evidence.id())).stream()
                .anyMatch(one -> one.verdict() == Verdict.REJECT);
    }

    /// The judgements that hold on some evidence, each to be taken back.
    static void held(Element into, Asked asked, List<Evidence> evidence) {
        List<Judgement> held =
                held(asked, new HashSet<>(evidence.stream().map(Evidence::id).toList()));
        if (held.isEmpty()) {
            return;
        }
        into.appendChild(Markup.said("h2", "What was judged of it"));
        Element list = into.appendElement("ol").addClass("lines");
        for (Judgement one : held) {
            Element item = list.appendElement("li");
            item.appendText(
                    Markup.plain(
                            Markup.word(one.verdict())
                                    + (one.value() == null ? "" : " " + one.value())
                                    + " by "
                                    + one.by()
                                    + " on "
                                    + one.knownFrom().toString().substring(0, 10)
                                    + ": "
                                    + one.why()));
            if (asked.analyst().mayJudge()) {
                Element form = form(asked, Verdict.UNDO, "Take it back");
                form.prependChild(Form.hidden(OF, one.id()));
                item.appendChild(form);
            }
        }
    }

    /// The forms that judge one statement of a matter.
    static Element forms(Asked asked, Matter matter, Evidence evidence) {
        Element forms = Markup.tag("details").addClass("judging");
        forms.appendChild(Markup.said("summary", "Judge this statement"));
        if (!asked.analyst().mayJudge()) {
            forms.appendChild(
                    Markup.styled(
                            "p",
                            "soft",
                            "What was known on a past day, and a case that may only be read, are not"
                                    + " judged."));
            return forms;
        }
        forms.appendChild(one(asked, Verdict.ACCEPT, "Coded right", evidence));
        forms.appendChild(one(asked, Verdict.REJECT, "Coded wrongly", evidence));
        Element date = one(asked, Verdict.REDATE, "It happened then", evidence);
        date.prependChild(Form.field("Day, as 2024-06-18 or 2024-06", VALUE, ""));
        forms.appendChild(date);
        if (matter.evidence().size() > 1) {
            Element apart = one(asked, Verdict.DIFFERENT, "It is another matter", evidence);
            matter.evidence().stream()
                    .filter(other -> !other.id().equals(evidence.id()))
                    .forEach(other -> apart.prependChild(Form.hidden(FROM, other.id())));
            forms.appendChild(apart);
        }
        Element same = one(asked, Verdict.SAME, "It is the same matter", evidence);
        same.prependChild(Form.field("As the statement with this id", OF, ""));
        forms.appendChild(same);
        return forms;
    }

    private static Element one(Asked asked, Verdict verdict, String words, Evidence evidence) {
        Element form = form(asked, verdict, words);
        form.prependChild(Form.hidden(OF, evidence.id()));
        return form;
    }

    private static Element form(Asked asked, Verdict verdict, String words) {
        Element form = Form.changing(PATH, asked).addClass("filters");
        form.appendChild(Form.hidden(VERDICT, Markup.word(verdict)));
        form.appendChild(Form.hidden("back", asked.with()));
        form.appendChild(required(Form.field("Why", WHY, "")));
        form.appendChild(required(Form.field("Your name", BY, asked.analyst().name())));
        form.appendChild(Form.button(words));
        return form;
    }

    private static Element required(Element field) {
        field.select("input").attr("required", "");
        return field;
    }
}
