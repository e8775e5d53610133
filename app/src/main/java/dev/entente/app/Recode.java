package dev.entente.app;

import dev.entente.casefile.Case;
import dev.entente.casefile.Judgement;
import dev.entente.casefile.Recoding;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Codes the documents of a case again by the coder of this program.
@Command(
        name = "recode",
        mixinStandardHelpOptions = true,
        description = {
            "Codes again the documents of a case that another version of the coder coded,",
            "or none, by the version of this program.",
            "",
            "The new statements count from now on. The old ones stay, and are what was known",
            "on the days before. A list of actors is part of the version: \"english 10 with",
            "3f2a91c0\". A version codes a document once.",
            "",
            "What was judged of a statement is judged of the one in its place: of the same",
            "type, at the same words or at words that overlap with them. What finds none",
            "stays on record, and is listed.",
            ""
        },
        footer = {
            "",
            "It may be interrupted at any moment: run it again and it goes on where it was.",
            "\"entente changes\" tells what came of it.",
            "",
            "Exit code: 0 all was coded; 1 something could not be, the rest is kept;",
            "2 wrongly asked.",
            "",
            "Example, after \"./entente demo\":",
            "  ./entente recode demo/korea.entente"
        })
final class Recode implements Callable<Integer> {
    @Mixin private AskedCase asked = new AskedCase();

    @Mixin private AskedCoding coding = new AskedCoding();

    @Override
    public Integer call() throws IOException {
        try (Case of = asked.open()) {
            Recoding.Report report = recode(of);
            print(report);
            print(of.asKnownOn(null).stranded());
            return report.failures().isEmpty() && !report.stopped() ? 0 : 1;
        }
    }

    private Recoding.Report recode(Case of) throws IOException {
        try (Recoding recoding = Recoding.byRules(of, coding.register(), coding.workers());
                Progress progress = Progress.of("recode", recoding.due())) {
            Interruption.first(recoding::stop);
            return recoding.run(progress::step);
        }
    }

    private static void print(Recoding.Report report) {
        int coded = report.coded();
        int failed = report.failures().size();
        report.failures()
                .forEach(failure -> System.err.println("entente: " + Words.plain(failure)));
        System.out.println(
                Words.figure(
                        "coded", coded, Words.nouns(coded, "document") + " by " + report.coder()));
        System.out.println(
                Words.figure(
                        "already", report.current(), Words.nouns(report.current(), "document")));
        if (report.overtaken() > 0) {
            System.out.println(
                    Words.figure(
                            "passed over",
                            report.overtaken(),
                            Words.nouns(report.overtaken(), "document")
                                    + " that this version coded before another did"));
        }
        System.out.println(Words.figure("statements", report.statements(), ""));
        System.out.println(Words.figure("failed", failed, Words.nouns(failed, "document")));
        if (report.stopped()) {
            System.out.println(FiledCase.STOPPED);
        }
    }

    private static void print(List<Judgement> stranded) {
        int count = stranded.size();
        System.out.println(
                Words.figure(
                        "unfound",
                        count,
                        Words.nouns(count, "judgement") + " of a statement that is there no more"));
        stranded.forEach(one -> System.out.println("    " + Words.plain(one.told())));
    }
}
