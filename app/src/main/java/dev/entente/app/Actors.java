package dev.entente.app;

import dev.entente.actors.ActorList;
import dev.entente.actors.Line;
import dev.entente.actors.Members;
import dev.entente.actors.Register;
import dev.entente.actors.RegisterSources;
import dev.entente.actors.StateNames;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The register of actors: what it knows of a name, and lists of one's own beside it.
@Command(
        name = "actors",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what the register of actors knows, and keeps lists of one's own.",
            "",
            "A name means a state, a body, a group or a person from when until when, and",
            "each line says where that is from.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Exit code: 0 done; 1 nothing is known, or a line was refused; 2 wrongly asked.",
            "",
            "Examples:",
            "  ./entente actors show \"Shin Wonsik\" --on 2024-06-17",
            "  ./entente actors show Georgia"
        })
final class Actors {
    private static final String[] COLUMNS = {
        "name", "code", "sector", "kind", "home", "role", "since", "until", "source"
    };

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = {"Shows all lines of a name, in any spelling that is known.", ""},
            footer = {"", "Exit code: 0 something is known; 1 nothing; 2 wrongly asked."})
    int show(
            @Parameters(arity = "1..*", paramLabel = "NAME", description = "the name")
                    List<String> name,
            @Option(
                            names = "--on",
                            paramLabel = "DAY",
                            description = "say whether each line holds on a day, like 2024-06-17")
                    @Nullable LocalDate day,
            @Option(
                            names = "--actors",
                            paramLabel = "LIST",
                            description = "your own list, which goes before the register")
                    @Nullable Path list)
            throws IOException {
        Register register = OwnActors.register(list);
        String asked = String.join(" ", name);
        List<Line> lines = register.show(asked, day);
        if (lines.isEmpty()) {
            System.out.println(
                    "Nothing is known of \""
                            + asked
                            + "\". A person may still be told by a title in the text (\"Kenyan President ...\").");
            return 1;
        }
        StateNames names = StateNames.load();
        RegisterSources sources = RegisterSources.load();
        Members members = Members.load();
        for (Line line : lines) {
            System.out.println(told(line, names, sources, day));
            List<String> states = members.of(line.code(), day);
            if (!states.isEmpty()) {
                System.out.println(
                        "  members"
                                + (day == null ? " at any time" : " on " + day)
                                + ": "
                                + String.join(" ", states));
            }
        }
        return 0;
    }

    private static String told(
            Line line, StateNames names, RegisterSources sources, @Nullable LocalDate day) {
        StringBuilder told = new StringBuilder(line.name());
        told.append(": ").append(line.code());
        String called = names.of(line.code());
        told.append(called.equals(line.code()) ? "" : " (" + called + ")");
        told.append(line.sector() == null ? "" : " " + line.sector());
        told.append(", ")
                .append(
                        line.role().isEmpty()
                                ? line.kind().name().toLowerCase(Locale.ROOT)
                                : line.role());
        told.append(line.term().toString().isEmpty() ? "" : ", " + line.term());
        if (day != null && !line.term().holds(day)) {
            told.append("; not on ").append(day);
        }
        told.append(line.home() == null ? "" : "; at home in " + names.of(line.home()));
        RegisterSources.Source source = sources.of(line.source());
        told.append("\n  from ")
                .append(
                        source == null
                                ? line.source()
                                : source.title()
                                        + " ("
                                        + source.licence()
                                        + ", "
                                        + source.date()
                                        + ")");
        told.append(line.doubt().isEmpty() ? "" : "\n  doubtful: also " + line.doubt());
        return told.toString();
    }

    @Command(
            name = "doubts",
            mixinStandardHelpOptions = true,
            description = "Lists the names that often mean something else.")
    int doubts() {
        Set<String> told = new LinkedHashSet<>();
        for (Line line : Register.load().doubts()) {
            told.add(line.name() + ": " + line.code() + ", but also " + line.doubt());
        }
        told.forEach(System.out::println);
        return 0;
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Adds lists of actors to a list of your own.",
                "",
                "Read are CSV with the first line name,code,sector (and kind, home, role, since,",
                "until as you like), targets.simple.csv of OpenSanctions, the SDN list of OFAC",
                "(CSV), the consolidated list of the United Nations (XML) and entities of",
                "FollowTheMoney (JSON). A name with the code NONE names nobody; with !GEO it does",
                "not mean Georgia.",
                ""
            },
            footer = {"", "Exit code: 0 all was added; 1 a line was refused; 2 wrongly asked."})
    int add(
            @Parameters(arity = "1..*", paramLabel = "FILE", description = "the lists")
                    List<Path> files,
            @Option(
                            names = "--to",
                            paramLabel = "LIST.csv",
                            description = "your own list; by default ${DEFAULT-VALUE}",
                            defaultValue = "actors.csv")
                    Path to)
            throws IOException {
        Missing.refuse(to);
        Register register = Register.load();
        List<Line> all = new ArrayList<>();
        if (Files.exists(to)) {
            ActorList before = OwnActors.read(to, register);
            if (!before.refused().isEmpty()) {
                throw new WronglyAsked(
                        to
                                + " has lines that cannot be read, which would be lost. Mend them first.");
            }
            all.addAll(before.lines());
        }
        int before = all.size();
        int read = 0;
        int refused = 0;
        int passed = 0;
        for (Path file : files) {
            ActorList list = OwnActors.read(file, register);
            read += list.lines().size();
            refused += list.refused().size();
            passed += list.passed();
            all = ActorList.merged(all, list.lines());
        }
        write(to, all);
        int added = all.size() - before;
        System.out.println(
                added
                        + " lines added to "
                        + to
                        + ", "
                        + (read - added)
                        + " were there already or are known otherwise, "
                        + passed
                        + " entries are of no state, "
                        + refused
                        + " were refused.");
        return refused == 0 ? 0 : 1;
    }

    /// Writes a list beside its place and moves it there, so that what was there is never half
    /// lost.
    private static void write(Path to, List<Line> lines) throws IOException {
        Path folder = to.toAbsolutePath().getParent();
        Path beside = Files.createTempFile(folder, "actors", ".csv");
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setHeader(COLUMNS).setRecordSeparator("\n").get();
        try (BufferedWriter writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(writer, format)) {
            for (Line line : lines) {
                printer.printRecord(
                        line.name(),
                        line.code(),
                        line.sector(),
                        line.kind().name().toLowerCase(Locale.ROOT),
                        line.home(),
                        line.role(),
                        line.term().seen() ? "~" + line.term().since() : line.term().since(),
                        line.term().until(),
                        line.source());
            }
        }
        Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
