package dev.entente.language;

import dev.entente.Quantity;
import dev.entente.language.Bounds.Bound;
import dev.entente.language.Figures.Figure;
import dev.entente.language.Items.Item;
import dev.entente.language.Units.Kind;
import dev.entente.language.Units.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The quantities of English sentences: numbers, and words like "dozens", with what they count or
/// measure. No quantities are times, ages, ordinals, and numbers that name something.
///
/// A span runs from the number or its sign of currency to the noun of what is counted; words of
/// bound and "the" stand before it. The unit of a plain count is null, that of money its ISO 4217
/// code, that of a share of a whole "fraction" (value .6667 for "two-thirds"). The item is empty
/// where nothing is named beyond the unit.
public final class Quantities {
    private final Pieces pieces;
    private final Bounds bounds;
    private final Figures figures;
    private final Items items;
    private final Uncounted uncounted;

    private Quantities(Parse parse) {
        List<PartOfSpeech> tags = parse.words().stream().map(Word::kind).toList();
        pieces = new Pieces(parse.sentence(), tags);
        bounds = new Bounds(pieces);
        figures = new Figures(pieces, parse.words(), bounds);
        items = new Items(pieces, parse.words());
        uncounted = new Uncounted(pieces, parse, bounds, items);
    }

    /// The quantities of a sentence, in order; none overlaps another.
    public static List<Amount> of(Parse parse) {
        return new Quantities(parse).all();
    }

    private List<Amount> all() {
        List<Amount> found = new ArrayList<>();
        for (int i = 0; i < pieces.size(); ) {
            Figure figure = uncounted.starts(i) ? null : figures.at(i);
            if (figure == null) {
                i++;
                continue;
            }
            int end = figure.end();
            if (!isUncounted(i, figure)) {
                Item item = item(figure);
                end = item == null ? end : item.end();
                found.add(amount(figure, item, end));
            }
            i = end;
        }
        return found;
    }

    private boolean isUncounted(int i, Figure figure) {
        return uncounted.starts(i)
                || figures.isScore(figure)
                || uncounted.is(i, figure.numeral().end(), figure.unit() != null);
    }

    private Amount amount(Figure figure, @Nullable Item item, int end) {
        Numeral numeral = figure.numeral();
        Double value = numeral.value();
        Bound bound = value == null ? Bound.EXACT : bounds.of(figure.start(), numeral.end());
        Quantity quantity =
                new Quantity(
                        bound == Bound.EXACT || bound == Bound.ABOUT ? value : null,
                        bound == Bound.LEAST || value == null ? numeral.low() : null,
                        bound == Bound.MOST || value == null ? numeral.high() : null,
                        figure.unitName(),
                        item == null ? "" : pieces.text(item.start(), item.end()),
                        bound == Bound.ABOUT);
        return new Amount(
                pieces.span(figure.start(), end),
                pieces.token(figure.start()),
                pieces.token(end - 1),
                quantity);
    }

    private @Nullable Item item(Figure figure) {
        int end = figure.end();
        Unit unit = figure.unit();
        int of = of(end);
        boolean money = unit != null && unit.kind() == Kind.MONEY;
        if (pieces.is(of, "of")) {
            return free(items.after(of));
        }
        if (money && pieces.is(of, "in")) {
            return free(items.paid(of));
        }
        if (unit == null) {
            boolean hyphen = pieces.is(end, "-") && pieces.glued(end);
            return hyphen && bounds.skip(end) == end
                    ? items.hyphened(end)
                    : items.counted(figure.start(), bounds.skip(end));
        }
        boolean half = unit.kind() == Kind.SHARE && unit.end() == figure.numeral().end();
        return half && pieces.is(end, PartOfSpeech.DETERMINER)
                ? free(items.after(end))
                : items.modified(figure.start(), end);
    }

    /// Where "of" stands, if it does, after the words before it: "worth of", ", respectively, of".
    private int of(int end) {
        boolean aside = pieces.is(end, ",") && pieces.follow(end + 2, ",", "of");
        return aside ? end + 3 : pieces.is(end, "worth") ? end + 1 : end;
    }

    private @Nullable Item free(@Nullable Item item) {
        return item == null || counts(item) ? null : item;
    }

    /// Whether a number of its own stands in an item: "half of the 50 men".
    private boolean counts(Item item) {
        for (int i = item.start(); i < item.end(); i++) {
            Figure figure = figures.at(i);
            if (figure != null && !isUncounted(i, figure)) {
                return true;
            }
        }
        return false;
    }
}
