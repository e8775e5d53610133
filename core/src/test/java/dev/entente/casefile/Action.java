package dev.entente.casefile;

import dev.entente.Evidence;
import dev.entente.Holding;
import dev.entente.read.Reading;
import dev.entente.read.Sources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What can be done to the case `case.entente` of a folder, in pieces. Done again it does what was
/// left. As a program of its own it writes one byte when it begins and one for each piece that is
/// done, so that it can be killed at any moment.
enum Action {
    IMPORT {
        @Override
        void prepare(Path folder) throws IOException {
            MadeFolder.make(folder.resolve("sources"));
        }

        @Override
        void run(Path folder, Opening opening, Runnable done) throws IOException, SQLException {
            Path file = file(folder);
            if (!Files.exists(file)) {
                Case.create(file, MadeFolder.CLOCK).close();
            }
            try (Case into = opening.open(file);
                    Filing filing = new Filing(into, MadeFolder.MadeCoder::new, 2, 8, () -> {})) {
                for (int part = 0; part < 2; part++) {
                    for (Path text :
                            files(folder.resolve("sources/" + part)).stream().skip(1).toList()) {
                        String source = part + "/" + text.getFileName();
                        filing.add(Readers.ALL, source, Files.readAllBytes(text));
                    }
                    filing.finish();
                    done.run();
                }
            }
        }
    },

    CODING {
        @Override
        void run(Path folder, Opening opening, Runnable done) throws IOException, SQLException {
            try (Case into = opening.open(file(folder))) {
                for (Holding holding : into.asKnownOn(null).documents()) {
                    String id = holding.document().id();
                    List<Content> contents =
                            Made.statements(holding.document()).stream()
                                    .map(one -> Content.of(holding.document(), one, "made 2"))
                                    .toList();
                    into.addAll(List.of(new Entry.Coding(id, "made 2", contents)));
                    done.run();
                }
            }
        }
    },

    CORRECTION {
        @Override
        void run(Path folder, Opening opening, Runnable done) throws IOException, SQLException {
            try (Case into = opening.open(file(folder))) {
                View start = into.asKnownOn(null);
                List<String> judged =
                        start.allJudgements().stream().flatMap(j -> j.of().stream()).toList();
                List<Evidence> left = new ArrayList<>(start.about("RUS"));
                start.allJudgements().stream()
                        .flatMap(j -> j.of().stream())
                        .map(start::statement)
                        .forEach(left::add);
                left.sort(Evidence.ORDER);
                for (Evidence one : left.stream().distinct().toList()) {
                    if (!judged.contains(one.id())) {
                        into.judge(rejected(one));
                    }
                    done.run();
                }
            }
        }
    },

    MIGRATION {
        @Override
        void prepare(Path folder) throws IOException, SQLException {
            fill(file(folder), 0);
            MadeFolder.takeBack(file(folder), 1);
            try (Connection raw = Database.write(file(folder))) {
                Database.run(raw, "VACUUM"); // so that the new tables need new pages
            }
        }

        @Override
        void run(Path folder, Opening opening, Runnable done) throws IOException, SQLException {
            opening.open(file(folder)).close();
            done.run();
        }
    },

    MERGE {
        @Override
        void prepare(Path folder) throws IOException, SQLException {
            fill(file(folder), 0);
            Path other = folder.resolve("other.entente");
            fill(other, DOCUMENTS / 2);
            try (Case made = Case.open(other, MadeFolder.CLOCK)) {
                made.judge(rejected(made.asKnownOn(null).about("RUS").getFirst()));
            }
        }

        @Override
        void run(Path folder, Opening opening, Runnable done) throws IOException, SQLException {
            try (Case into = opening.open(file(folder))) {
                into.merge(folder.resolve("other.entente"));
                done.run();
            }
        }
    },

    ERASURE {
        @Override
        void run(Path folder, Opening opening, Runnable done) throws IOException, SQLException {
            try (Case into = opening.open(file(folder))) {
                for (int i = 0; i < DOCUMENTS; i += DOCUMENTS / 3) {
                    into.erase(reading(i).document().id(), "ana", "asked to");
                    done.run();
                }
            }
        }
    },

    BACKUP {
        @Override
        void prepare(Path folder) throws IOException, SQLException {
            fill(folder.resolve("other.entente"), 0);
        }

        @Override
        void run(Path folder, Opening opening, Runnable done) throws IOException, SQLException {
            if (!Files.exists(file(folder))) {
                try (Case from = opening.open(folder.resolve("other.entente"))) {
                    from.backup(file(folder));
                }
            }
            done.run();
        }
    },

    RESTORE {
        @Override
        void prepare(Path folder) throws IOException, SQLException {
            Path other = folder.resolve("other.entente");
            fill(other, 0);
            try (Case from = Case.open(other, MadeFolder.CLOCK);
                    Writer lines = Files.newBufferedWriter(folder.resolve("lines.jsonl"))) {
                from.asKnownOn(null).export(lines);
            }
        }

        @Override
        void run(Path folder, Opening opening, Runnable done) throws IOException, SQLException {
            if (!Files.exists(file(folder))) {
                try (BufferedReader lines =
                        Files.newBufferedReader(folder.resolve("lines.jsonl"))) {
                    Case.restore(lines, file(folder));
                }
            }
            done.run();
        }
    };

    private static final int DOCUMENTS = 24;

    /// Loaded when something is read.
    private static final class Readers {
        static final Sources ALL = Sources.load();
    }

    /// How a case is opened.
    interface Opening {
        Case open(Path file) throws SQLException;
    }

    /// Makes in a folder what the action starts from.
    void prepare(Path folder) throws IOException, SQLException {
        fill(file(folder), 0);
    }

    /// Does what is left to be done.
    ///
    /// @param done is run after each piece that is done, also before
    abstract void run(Path folder, Opening opening, Runnable done) throws IOException, SQLException;

    static Path file(Path folder) {
        return folder.resolve("case.entente");
    }

    static Case open(Path file) {
        return Case.open(file, MadeFolder.CLOCK);
    }

    private static Judgement rejected(Evidence one) {
        return Judgement.draft(
                Judgement.Verdict.REJECT, List.of(one.id()), List.of(), null, "ana", "read");
    }

    private static Reading reading(int i) {
        String text = "Day " + i + " came. RUS condemned USA. PRK condemned RUS, USA said. ";
        return Made.reading(
                i + ".txt", "Report " + i, text + "The ministers met again. ".repeat(i));
    }

    private static void fill(Path file, int first) {
        List<Entry> entries = new ArrayList<>();
        for (int i = first; i < first + DOCUMENTS; i++) {
            Reading reading = reading(i);
            entries.add(Entry.Coded.of(reading, Made.statements(reading.document()), Made.CODER));
        }
        try (Case made = Case.create(file, MadeFolder.CLOCK)) {
            made.addAll(entries);
        }
    }

    /// Copies a folder with all that is in it.
    static Path copy(Path folder, Path to) throws IOException {
        for (Path path : files(folder)) {
            Files.copy(path, to.resolve(folder.relativize(path).toString()));
        }
        return to;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted().toList();
        }
    }

    /// Arguments: action, folder.
    public static void main(String[] arguments) throws IOException, SQLException {
        Database.memory().close(); // what is loaded at first is not what is killed
        tell();
        valueOf(arguments[0]).run(Path.of(arguments[1]), Action::open, Action::tell);
    }

    private static void tell() {
        System.out.write('.');
        System.out.flush();
    }
}
