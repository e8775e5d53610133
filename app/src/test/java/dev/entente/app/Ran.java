package dev.entente.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/// A command that was run.
///
/// @param code its exit code
/// @param out what it wrote to the standard output stream
/// @param errors what it wrote to the standard error stream
record Ran(int code, String out, String errors) {
    static Ran of(String... arguments) {
        PrintStream out = System.out;
        PrintStream errors = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
        try {
            CommandLine entente = Entente.commandLine();
            entente.setErr(new PrintWriter(complaints, true, StandardCharsets.UTF_8));
            return new Ran(entente.execute(arguments), text(written), text(complaints));
        } finally {
            System.setOut(out);
            System.setErr(errors);
        }
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
