package dev.entente.actors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A user's own list of actors, as lines of the register.
///
/// @param lines the names that can be used, in the order of the list
/// @param refused what cannot be used, each with the number of its line or entry and the reason
/// @param passed how many entries are no actors (ships, aircraft, addresses)
public record ActorList(List<Line> lines, List<String> refused, int passed) {
    /// A list of which nothing can be used, with the reason and the remedy.
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String words;

        Unusable(Path file, String reason) {
            super(file + ": " + reason);
            this.words = file + ": " + reason;
        }

        /// What is wrong, with the file and the remedy.
        public String words() {
            return words;
        }
    }

    /// Copies the lists.
    public ActorList {
        lines = List.copyOf(lines);
        refused = List.copyOf(refused);
    }

    /// Reads a list: CSV with the first line `name,code,sector` and, as one likes, `kind`, `home`,
    /// `role`, `since`, `until`, `source`; OpenSanctions' `targets.simple.csv`; the OFAC list as
    /// published (CSV without a first line of names); the consolidated list of the United Nations
    /// (XML); entities of FollowTheMoney (JSON, one a line or in an array).
    ///
    /// @param register tells the codes of states that a list names in words
    /// @throws Unusable where the file as a whole cannot be read
    public static ActorList read(Path file, Register register) throws IOException {
        return new ListReading(file, register).read();
    }

    /// The lines of a list with those of another after them. A line that is there already, and one
    /// that gives a name of the list another code at the same time, is left out.
    public static List<Line> merged(List<Line> list, List<Line> more) {
        Map<String, Line> owners = new HashMap<>();
        list.forEach(line -> owners.putIfAbsent(owner(line), line));
        List<Line> all = new ArrayList<>(list);
        Set<Line> there = new HashSet<>();
        list.forEach(line -> there.add(plain(line)));
        for (Line line : more) {
            Line owner = owners.putIfAbsent(owner(line), line);
            boolean other = owner != null && !owner.code().equals(line.code());
            if (!other && there.add(plain(line))) {
                all.add(line);
            }
        }
        return all;
    }

    private static String owner(Line line) {
        return Spelling.key(line.name()) + line.term();
    }

    /// The line without where it is from.
    private static Line plain(Line line) {
        return new Line(
                line.name(),
                line.code(),
                line.sector(),
                line.kind(),
                line.home(),
                "",
                line.term(),
                null,
                null,
                "",
                "");
    }
}
