package dev.entente.casefile;

import dev.entente.Statement;
import dev.entente.casefile.Entry.Fate;
import dev.entente.read.Reading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Evidence in one file, which is added to and never changed. Several processes may have the file
/// open; an instance serves one thread at a time.
public final class Case implements AutoCloseable {
    private final Path file;
    private final Connection connection;
    private final Ledger ledger;
    private final boolean writable;
    private boolean logsAhead;

    Case(Path file, Connection connection, Clock clock, boolean writable) {
        this.file = file;
        this.connection = connection;
        this.ledger = new Ledger(connection, clock);
        this.writable = writable;
    }

    /// Makes an empty case in a new file.
    ///
    /// @param clock tells when records become known
    public static Case create(Path file, Clock clock) {
        make(file, connection -> {});
        return open(file, clock);
    }

    /// Makes a case in a new file of the lines that [View#export] wrote. What does not come out
    /// sound is refused, and no file is left.
    public static void restore(BufferedReader lines, Path file) {
        make(
                file,
                connection -> {
                    Database.run(connection, "BEGIN IMMEDIATE");
                    Transcript.read(lines, connection);
                    Database.run(connection, "COMMIT");
                    List<String> problems = new Check(connection).run();
                    if (!problems.isEmpty()) {
                        throw new UnusableCase(
                                file,
                                "was not made of these lines: " + problems.get(0),
                                "Export again.");
                    }
                    Database.run(connection, "BEGIN IMMEDIATE");
                    Links.complete(connection, Map.of());
                    Database.run(connection, "COMMIT");
                });
    }

    /// What is put into an empty case before it has its name.
    private interface Filling {
        void into(Connection connection) throws SQLException, IOException;
    }

    /// Makes the file of a case.
    private static void make(Path file, Filling filling) {
        place(
                file,
                unfinished -> {
                    try (Connection connection = Database.make(unfinished)) {
                        Schema.migrate(connection, Schema.SCRIPTS);
                        filling.into(connection);
                    }
                });
    }

    /// What makes a file.
    private interface Making {
        void of(Path unfinished) throws SQLException, IOException;
    }

    /// Makes a new file beside its place, under a hidden name of its own, and puts it there when it
    /// is whole. Where that fails there is none; a file that is there is never replaced.
    private static void place(Path file, Making making) {
        Path unfinished =
                file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            making.of(unfinished);
            name(unfinished, file);
        } catch (FileAlreadyExistsException e) {
            throw new UnusableCase(file, "exists.", "Choose another name, or add to it.", e);
        } catch (IOException | SQLException e) {
            throw UnusableCase.unmade(file, e);
        } finally {
            discard(unfinished);
        }
    }

    /// Names a file. Of two that do so at once one is refused, where the disk knows links.
    private static void name(Path unfinished, Path file) throws IOException {
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(unfinished, file);
        }
    }

    private static void discard(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(unfinished + " could not be deleted", e);
        }
    }

    /// Opens a case; only for reading where the file or its folder may not be written to.
    ///
    /// @param clock tells when records become known
    public static Case open(Path file, Clock clock) {
        Path folder = file.toAbsolutePath().getParent();
        boolean writable = Files.isWritable(file) && folder != null && Files.isWritable(folder);
        return open(file, clock, writable, Schema.SCRIPTS);
    }

    static Case open(Path file, Clock clock, boolean writable, List<String> scripts) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableCase(
                    file,
                    Files.exists(file) ? "is no file." : "does not exist.",
                    "\"entente import " + file + " PATH\" makes a case.");
        }
        try {
            Connection connection = writable ? Database.write(file) : Database.read(file);
            try {
                int version = Schema.version(file, connection, scripts);
                if (version < scripts.size() && writable) {
                    Schema.migrate(connection, scripts);
                }
                Schema.standIn(connection);
                return new Case(file, connection, clock, writable);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        } catch (IOException e) {
            throw new UnusableCase(file, "cannot be read: " + e.getMessage() + ".", "", e);
        }
    }

    /// Whether records may be added.
    public boolean isWritable() {
        return writable;
    }

    /// Whether the case has the document with this id from this source.
    public boolean holds(String source, String id) {
        return ask(() -> ledger.holds(source, id));
    }

    /// Whether the case has the document with this id from any source.
    public boolean holds(String id) {
        return ask(() -> ledger.holds(id));
    }

    /// Adds a document with its statements, or one more sighting of a document that the case holds.
    ///
    /// @param coder the version of the coder that made the statements, or null where the document
    ///   is not coded
    /// @return whether the document is new
    public boolean add(Reading reading, List<Statement> statements, @Nullable String coder) {
        Fate fate =
                addAll(
                                List.of(
                                        coder == null
                                                ? Entry.Coded.uncoded(reading, null)
                                                : Entry.Coded.of(reading, statements, coder)))
                        .get(0);
        return fate == Fate.NEW || fate == Fate.COPY;
    }

    /// Records what an analyst judged.
    ///
    /// @param judgement a draft; what it is about must be in the case
    /// @return the judgement with its id
    public Judgement judge(Judgement judgement) {
        View before = asKnownOn(null);
        if (judgement.verdict() == Judgement.Verdict.RECODE
                || judgement.verdict() == Judgement.Verdict.REDATE) {
            judgement.of().forEach(id -> Judgements.refuseUnfit(judgement, before.statement(id)));
        }
        addAll(List.of(new Entry.Judged(judgement, null)));
        String id =
                ask(() ->
                        Database.text(
                                connection,
                                "SELECT lower(hex(id)) FROM judgement WHERE sequence = "
                                        + ledger.sequence()));
        return asKnownOn(null).allJudgements().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// Brings over what another case holds and this one lacks, all of it or nothing. It is known
    /// here from now on; that the other case knew it before is kept beside it. The other file stays
    /// as it is; one that is not sound is refused.
    public Merge.Report merge(Path other) {
        refuseUnlessWritable();
        try (Case from = openOther(other)) {
            List<String> problems = from.check();
            if (!problems.isEmpty()) {
                throw new UnusableCase(
                        other, "is not sound: " + problems.get(0), "Merge a backup of it.");
            }
            byte[] head = Digest.bytes(from.head());
            return ask(() -> {
                logAhead();
                return ledger.together(() -> Merge.of(from.connection, head, ledger));
            });
        }
    }

    /// What this case holds and another one lacks, and the other way about: a line for each record,
    /// those of this case first.
    public List<Difference> diff(Path other) {
        try (Case from = openOther(other)) {
            return ask(() -> Difference.between(connection, from.connection));
        }
    }

    private Case openOther(Path other) {
        try {
            if (Files.exists(other) && Files.isSameFile(file, other)) {
                throw new UnusableCase(other, "is the same file.", "Name another case.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(other + " cannot be read", e);
        }
        return open(other, Clock.systemUTC(), false, Schema.SCRIPTS);
    }

    /// Erases a document: its words, its original bytes and its statements leave the file for good,
    /// also as known on earlier days. That it was there, its digest, who erased it and why stay.
    /// Judgements of its statements stay as well.
    ///
    /// @param document its id
    public void erase(String document, String by, String why) {
        if (!holds(document)) {
            throw new IllegalArgumentException(
                    file + " holds no document " + document + ". \"entente list\" lists them.");
        }
        addAll(List.of(new Entry.Erased(document, by, why)));
        ask(() -> {
            Erasure.purge(connection);
            return document;
        });
    }

    /// Adds all entries in their order, or none.
    List<Fate> addAll(List<Entry> entries) {
        refuseUnlessWritable();
        return ask(() -> {
            logAhead();
            return ledger.add(entries);
        });
    }

    private void logAhead() throws SQLException {
        if (!logsAhead) {
            Database.text(connection, "PRAGMA journal_mode = WAL");
            logsAhead = true;
        }
    }

    void refuseUnlessWritable() {
        if (!writable) {
            throw new UnusableCase(
                    file, "may only be read here.", "Copy it to a folder that may be written to.");
        }
    }

    /// The case as known at the end of a day in UTC, or as it is now.
    public View asKnownOn(@Nullable LocalDate day) {
        long end =
                day == null
                        ? Long.MAX_VALUE
                        : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return ask(() -> new View(file, connection, last(end), day));
    }

    private long last(long end) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "SELECT sequence FROM log WHERE known_from < ? ORDER BY known_from DESC, sequence DESC LIMIT 1")) {
            query.setLong(1, end);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /// The day in UTC on which the case learned its first document; null while it holds none.
    public @Nullable LocalDate firstDay() {
        String sql =
                """
                SELECT log.known_from FROM document JOIN log ON log.sequence = document.sequence
                ORDER BY document.sequence LIMIT 1\
                """;
        return ask(() -> {
            try (PreparedStatement query = connection.prepareStatement(sql);
                    ResultSet row = query.executeQuery()) {
                return row.next()
                        ? LocalDate.ofInstant(Instant.ofEpochMilli(row.getLong(1)), ZoneOffset.UTC)
                        : null;
            }
        });
    }

    /// The files that belong to the case at or below a path, written as sources are.
    Set<String> files(Path root) {
        Path base = root.toAbsolutePath().normalize();
        Path own = file.toAbsolutePath().normalize();
        Set<String> files = new TreeSet<>();
        for (String ending : List.of("", "-wal", "-shm", "-journal")) {
            Path beside = own.resolveSibling(own.getFileName() + ending);
            if (beside.startsWith(base)) {
                files.add(source(root, base, beside));
            }
        }
        Path failures = Filing.failures(own);
        if (failures.startsWith(base)) {
            files.add(source(root, base, failures));
        }
        return files;
    }

    private static String source(Path root, Path base, Path below) {
        Path path = base.equals(below) ? root : root.resolve(base.relativize(below));
        return path.toString().replace('\\', '/');
    }

    /// What is broken, with the place, in the order of the log; empty where the case is sound.
    public List<String> check() {
        return new Check(connection).run();
    }

    /// Copies the case as it is now to a new file, also while others write to it.
    public void backup(Path copy) {
        place(
                copy,
                unfinished -> {
                    try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
                        vacuum.setString(1, unfinished.toAbsolutePath().toString());
                        vacuum.execute();
                    }
                });
    }

    /// How many bytes of the file each table takes with its indexes, by its name; the index of a
    /// search is `words`.
    public SortedMap<String, Long> sizes() {
        String sql =
                """
                SELECT CASE WHEN s.name LIKE 'words%' THEN 'words'
                        ELSE coalesce(m.tbl_name, s.name) END AS tables, sum(s.pgsize)
                FROM dbstat s LEFT JOIN sqlite_schema m ON m.name = s.name
                WHERE s.aggregate = TRUE GROUP BY tables\
                """;
        return ask(() -> {
            SortedMap<String, Long> sizes = new TreeMap<>();
            try (PreparedStatement query = connection.prepareStatement(sql);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    sizes.put(row.getString(1), row.getLong(2));
                }
            }
            return sizes;
        });
    }

    /// The hash of the last row of the log, 64 lower-case hexadecimal digits, which names the whole
    /// case; zeros while it is empty.
    public String head() {
        return ask(() -> {
            String hash =
                    Database.text(
                            connection,
                            "SELECT lower(hex(hash)) FROM log ORDER BY sequence DESC LIMIT 1");
            return hash.isEmpty() ? "0".repeat(2 * Digest.BYTES) : hash;
        });
    }

    /// Closes the file; the last one to do so leaves one file without others beside it.
    @Override
    public void close() {
        try (Connection closing = connection) {
            if (writable) {
                tidy(closing);
            }
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    private static void tidy(Connection connection) throws SQLException {
        Database.text(connection, "PRAGMA busy_timeout = 0");
        try {
            Database.text(connection, "PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            // Another process has the file open, and tidies up when it closes.
            return;
        }
    }

    private interface Question<T extends @Nullable Object> {
        T answer() throws SQLException;
    }

    private <T extends @Nullable Object> T ask(Question<T> question) {
        try {
            return question.answer();
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }
}
