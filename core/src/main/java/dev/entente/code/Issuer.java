package dev.entente.code;

import dev.entente.Document;
import dev.entente.actors.Mention;
import dev.entente.actors.Register;
import dev.entente.actors.Resolver;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whose own statement a document is.
///
/// @param code the state whose government issued it alone; null where it is nobody's, or several's
/// @param speakers whom those belong to who speak in turn in its transcripts; UNK where unknown
/// @param titled all whom the title names, by code
record Issuer(@Nullable String code, String speakers, List<String> titled) {
    static Issuer of(Document document, Register register) {
        String publisher = document.publisher();
        boolean house = publisher != null && publisher.contains("White House");
        boolean joint = document.title().toLowerCase(Locale.ROOT).contains("joint");
        List<String> titled =
                new Resolver(register, "", capitals(document.title()), document.published(), null)
                        .mentions().stream()
                                .filter(mention -> mention.kind() != Mention.Kind.REGION)
                                .map(mention -> mention.actor().code())
                                .filter(code -> !code.equals("UNK"))
                                .distinct()
                                .toList();
        return new Issuer(house && !joint ? "USA" : null, house ? "USA" : "UNK", titled);
    }

    /// A title whose names can be told: one without any capital gets them all.
    private static String capitals(String title) {
        if (!title.equals(title.toLowerCase(Locale.ROOT))) {
            return title;
        }
        return Stream.of(title.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
