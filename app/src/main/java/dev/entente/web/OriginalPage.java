package dev.entente.web;

import dev.entente.Document;

/// The bytes that a document was read from, to keep.
final class OriginalPage implements Page {
    @Override
    public Answer of(Asked asked) {
        Document document = DocumentPage.document(asked);
        String source = document.source();
        String name =
                source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('!')) + 1);
        return new Answer.File(
                name.isBlank() ? Telling.shown(document.id()) : name,
                asked.view().original(document.id()));
    }
}
