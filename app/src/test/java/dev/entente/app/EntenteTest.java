package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

class EntenteTest {
    private static final int WIDTH = 80;
    private static final Path README = Path.of("..", "README.md");
    private static final String ARTICLE = "2024-06-17-putin-to-visit-north-korea.md";
    private static final Pattern ARGUMENT = Pattern.compile("\"[^\"]*\"|\\S+");
    private static final Pattern FILE =
            Pattern.compile("demo/.*|[\\w-]+\\.(entente|html|md|json|jsonl)");

    @Test
    void the_first_page_names_every_command_and_every_command_explains_itself() {
        CommandLine entente = Entente.commandLine();
        String page = help(entente);
        entente.getSubcommands()
                .forEach((name, command) -> {
                    assertThat(page).contains("  " + name);
                    assertThat(help(command)).contains("Usage: entente " + name);
                });
        assertThat(page).contains("entente demo", "entente import", "entente dossier");
    }

    @Test
    void no_line_of_a_help_is_too_long_or_broken_where_it_was_not_meant_to_be() {
        for (CommandLine command : commands()) {
            String page = help(command);
            assertThat(page.lines()).allMatch(line -> line.length() <= WIDTH);
            UsageMessageSpec usage = command.getCommandSpec().usageMessage();
            assertThat(page.lines()).containsAll(List.of(usage.description()));
            assertThat(page.lines()).containsAll(List.of(usage.footer()));
        }
    }

    @Test
    void every_help_names_the_codes_with_which_the_program_ends() {
        for (CommandLine command : Entente.commandLine().getSubcommands().values()) {
            assertThat(help(command)).contains("Exit code: 0 ", "; 1 ", "2 wrongly asked");
        }
    }

    @Test
    void every_example_of_the_helps_and_the_readme_runs_as_typed_after_the_demo(
            @TempDir Path folder) throws IOException {
        String demo = folder.resolve("demo").toString();
        assertThat(Ran.of("demo", "--out", demo).code()).isZero();
        leaveOnlyTheArticle(Path.of(demo, "sample"));
        Set<String> examples = new LinkedHashSet<>(examples(Files.readString(README)));
        commands().forEach(command -> examples.addAll(examples(help(command))));
        assertThat(examples).hasSizeGreaterThan(12);
        // serves until it is ended; SiteTest opens its pages
        assertThat(examples.removeIf(example -> example.startsWith("serve "))).isTrue();
        for (String example : examples) {
            Ran ran = Ran.of(arguments(example, folder));
            assertThat(ran.code()).as(example + ": " + ran.errors()).isZero();
        }
    }

    /// Lets the examples that read the whole sample end soon.
    private static void leaveOnlyTheArticle(Path sample) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(sample)) {
            for (Path other : others) {
                if (!other.endsWith(ARTICLE)) {
                    Files.delete(other);
                }
            }
        }
        assertThat(sample).isDirectoryContaining(file -> file.endsWith(ARTICLE));
    }

    /// What stands after `./entente` in lines of their own, but for the demo and the explanations.
    private static List<String> examples(String page) {
        return page.replaceAll("\\\\\\s*\n\\s+", "")
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("./entente ") && !line.endsWith(" demo"))
                .map(line -> line.substring("./entente ".length()))
                .toList();
    }

    /// The arguments of a command, with its files below `folder`.
    private static String[] arguments(String example, Path folder) {
        return ARGUMENT.matcher(example)
                .results()
                .map(argument -> argument.group().replace("\"", ""))
                .map(plain -> FILE.matcher(plain).matches() ? folder.resolve(plain) + "" : plain)
                .toArray(String[]::new);
    }

    private static List<CommandLine> commands() {
        List<CommandLine> commands = new ArrayList<>(List.of(Entente.commandLine()));
        for (int i = 0; i < commands.size(); i++) {
            commands.addAll(commands.get(i).getSubcommands().values());
        }
        return commands;
    }

    private static String help(CommandLine command) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        command.usage(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
