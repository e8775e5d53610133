package dev.entente.app;

import dev.entente.web.Site;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Serves the pages of a case.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Opens a case as pages in your browser: what happened between whom, how it",
            "stands, who says so and who denies it, each with the sentence in its document.",
            "Prints the address, and serves until you end it with Ctrl-C.",
            "",
            "Only this machine can look, and nothing is fetched from elsewhere. With --listen",
            "others can: whoever has the address that is printed, with its pass, sees and",
            "judges everything, and whoever listens on the line reads along, for it is not",
            "encrypted.",
            ""
        },
        footer = {
            "",
            "Exit code: 0 it was ended; 1 the port is taken or the case is broken;",
            "2 wrongly asked.",
            "",
            "Example, after \"./entente demo\":",
            "  ./entente serve demo/korea.entente"
        })
final class Serve implements Callable<Integer> {
    private static final int PORT = 8484;

    @Mixin private AskedCase asked = new AskedCase();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "the port, from 1 to 65535 (${DEFAULT-VALUE})")
    private int port = PORT;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = "the address to listen on (${DEFAULT-VALUE}: this machine alone)")
    private String host = "127.0.0.1";

    @Override
    public Integer call() throws InterruptedException {
        if (port < 1 || port > 65_535) {
            throw new WronglyAsked(port + " is no port; ports go from 1 to 65535.");
        }
        AskedCase.refuseAbsent(asked.file());
        CountDownLatch ended = new CountDownLatch(1);
        Interruption.first(ended::countDown);
        try (Site site = new Site(asked.file(), host, port)) {
            System.out.println(
                    asked.file() + " is open at\n\n  " + site.address() + "\n\nCtrl-C ends it.");
            ended.await();
        }
        return 0;
    }
}
