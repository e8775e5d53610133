package dev.entente;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    /// Who may use whom; the root package is everybody's and uses nobody.
    private static final Map<String, Set<String>> MAY_USE =
            Map.of(
                    "",
                    Set.of(),
                    "language",
                    Set.of(),
                    "read",
                    Set.of(),
                    "actors",
                    Set.of("language"),
                    "code",
                    Set.of("actors", "language"),
                    "casefile",
                    Set.of("read", "language", "actors", "code"),
                    "dossier",
                    Set.of("casefile", "actors"));

    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.entente");

    @Test
    void a_package_uses_only_what_its_row_names() {
        assertThat(breaches(classes)).isEmpty();
    }

    @Test
    void every_package_has_its_row() {
        Set<String> packages = new TreeSet<>();
        classes.forEach(type -> packages.add(room(type)));
        assertThat(packages).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void a_breach_would_be_seen() {
        Map<String, Set<String>> strict = new TreeMap<>(MAY_USE);
        strict.replaceAll((room, uses) -> Set.of());
        assertThat(breaches(classes, strict))
                .anyMatch(breach -> breach.contains("code uses actors"));
    }

    private static List<String> breaches(JavaClasses classes) {
        return breaches(classes, MAY_USE);
    }

    private static List<String> breaches(JavaClasses classes, Map<String, Set<String>> allowed) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> use.getTargetClass().getPackageName().startsWith("dev.entente"))
                .flatMap(use -> breach(use, allowed))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> breach(Dependency use, Map<String, Set<String>> allowed) {
        String from = room(use.getOriginClass());
        String to = room(use.getTargetClass());
        boolean fine =
                to.equals(from)
                        || to.isEmpty()
                        || allowed.getOrDefault(from, Set.of()).contains(to);
        return fine
                ? Stream.empty()
                : Stream.of(from + " uses " + to + ": " + use.getDescription());
    }

    private static String room(JavaClass type) {
        return type.getPackageName().replaceFirst("^dev\\.entente\\.?", "");
    }
}
