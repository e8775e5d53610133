package dev.entente.web;

import java.util.Locale;

/// Leads from two codes that were typed to the page of their pair.
final class PairChoice implements Page {
    @Override
    public Answer of(Asked asked) {
        String first = asked.text("first").toUpperCase(Locale.ROOT);
        String second = asked.text("second").toUpperCase(Locale.ROOT);
        return new Answer.Moved(asked.to(Telling.address(Asked.pair(first, second))));
    }
}
