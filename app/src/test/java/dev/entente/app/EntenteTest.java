package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class EntenteTest {
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

    private static String help(CommandLine command) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        command.usage(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
