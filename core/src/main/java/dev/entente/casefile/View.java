package dev.entente.casefile;

import dev.entente.Document;
import dev.entente.Dyad;
import dev.entente.Evidence;
import dev.entente.Holding;
import dev.entente.Matter;
import dev.entente.code.Coder;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A case as it was known at one point of its log. What is added later does not change its answers.
/// Lives as long as its [Case]; serves one thread at a time.
public final class View {
    private static final String NAMING =
            "SELECT statement FROM statement_code WHERE role <> 'voice' AND code = ";

    private static final String ONE = "(SELECT sequence FROM statement WHERE id = ?2)";

    private static final String IN =
            """
            (SELECT s.sequence FROM document d JOIN coding ON coding.document = d.sequence
                JOIN statement s ON s.coding = coding.sequence WHERE d.id = ?2)
            """;

    private static final String JUDGEMENTS =
            """
            SELECT j.id, j.json, log.known_from FROM judgement j
            CROSS JOIN log ON log.sequence = j.sequence
            LEFT JOIN known_there there ON there.sequence = j.sequence
            WHERE j.sequence <= ?1
            ORDER BY coalesce(there.known_from, log.known_from), j.sequence\
            """;

    private final Path file;
    private final Connection connection;
    private final long last;
    private final Codings codings;
    private final Holdings holdings;
    private final @Nullable LocalDate asked;
    private @Nullable Judgements judgements;

    /// @param last the last record that is known
    /// @param asked the day that was asked for; null for now
    View(Path file, Connection connection, long last, @Nullable LocalDate asked) {
        this.file = file;
        this.connection = connection;
        this.last = last;
        this.holdings = new Holdings(connection, last);
        this.codings = new Codings(file, holdings, connection, last);
        this.asked = asked;
    }

    /// The statements that name both states of a dyad among those who act and are acted upon, in
    /// [Evidence#ORDER]. Who only speaks is not among them.
    public List<Evidence> between(Dyad dyad) {
        return judged(
                coded("(" + NAMING + "?2 INTERSECT " + NAMING + "?3)", dyad.first(), dyad.second()),
                Set.of(dyad.first(), dyad.second()));
    }

    /// The statements that name a code among those who act and are acted upon, in [Evidence#ORDER].
    public List<Evidence> about(String code) {
        return judged(coded("(" + NAMING + "?2)", code), Set.of(code));
    }

    /// The matters between two, the newest first ([Matter#NEWEST_FIRST]): the groups that
    /// [Matters#of] makes of [#between], of which only what is given is read.
    ///
    /// @param skipped so many of the newest are passed over
    /// @param limit so many are given at most
    /// @param day the day on which a plan is overtaken or not; null leaves plans announced
    public List<Matter> matters(Dyad dyad, int skipped, int limit, @Nullable LocalDate day) {
        try {
            if (isIndexed(dyad)) {
                try (Walk walk = walk(dyad)) {
                    return walk.newest(skipped, limit, day);
                }
            }
            return Matters.of(between(dyad), judgements(), day).stream()
                    .sorted(Matter.NEWEST_FIRST)
                    .skip(skipped)
                    .limit(limit)
                    .toList();
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    /// All matters between two, the newest first, on the day that was asked for or that of the last
    /// record.
    public List<Matter> matters(Dyad dyad) {
        return matters(dyad, 0, Integer.MAX_VALUE, asked == null ? day() : asked);
    }

    /// The matter between two that a statement is about; null where the statement is not about both
    /// or was rejected. A statement that the case does not hold is refused as by [#statement].
    ///
    /// @param id the id of the statement
    /// @param day the day on which a plan is overtaken or not; null leaves plans announced
    public @Nullable Matter matter(Dyad dyad, String id, @Nullable LocalDate day) {
        String whole = statement(id).id();
        try {
            if (isIndexed(dyad)) {
                try (Walk walk = walk(dyad)) {
                    return walk.of(whole, day);
                }
            }
            return Matters.of(between(dyad), judgements(), day).stream()
                    .filter(matter ->
                            matter.evidence().stream().anyMatch(one -> one.id().equals(whole)))
                    .findFirst()
                    .orElse(null);
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    /// Whether the index tells the matters of a pair: it holds all that is known, and both are
    /// named.
    private boolean isIndexed(Dyad dyad) throws SQLException {
        return !dyad.names("UNK") && Links.isComplete(connection, last);
    }

    private Walk walk(Dyad dyad) throws SQLException {
        return new Walk(this, connection, last, dyad);
    }

    /// The statements with these records as they were judged, without what was rejected, in
    /// [Evidence#ORDER].
    List<Evidence> evidence(Collection<Long> statements) {
        return applied("(SELECT value FROM json_each(?2))", statements.toString());
    }

    /// The statements of the latest codings as they were judged, without what was rejected, in
    /// [Evidence#ORDER].
    ///
    /// @param statements a query of their sequences, with `values` from ?2 on
    List<Evidence> applied(String statements, Object... values) {
        return coded(statements, values).stream()
                .map(judgements()::applied)
                .filter(Objects::nonNull)
                .toList();
    }

    /// The judgements that hold. One of a statement whose document was coded again is one of the
    /// statement that stands in its place ([Succession]) where that has the same type: it tells of
    /// the same happening in the same words. What was judged of any other is on record, and judges
    /// nothing.
    public Judgements judgements() {
        if (judgements == null) {
            List<Judgement> all = allJudgements();
            try {
                Map<String, String> successors = codings.successors(judged(all));
                judgements =
                        new Judgements(all.stream().map(one -> one.moved(successors)).toList());
            } catch (SQLException e) {
                throw UnusableCase.of(file, e);
            }
        }
        return judgements;
    }

    /// The judgements that hold of statements which are there no more since their documents were
    /// coded again, in the order of the log.
    public List<Judgement> stranded() {
        List<Judgement> held = judgements().held();
        try {
            Set<String> gone = codings.replaced(judged(held)).keySet();
            return held.stream()
                    .filter(one -> one.statements().stream().anyMatch(gone::contains))
                    .toList();
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    /// The ids of the statements that were judged.
    private static Set<String> judged(List<Judgement> judgements) {
        Set<String> statements = new LinkedHashSet<>();
        judgements.forEach(one -> statements.addAll(one.statements()));
        return statements;
    }

    /// All judgements, also those that were taken back, in the order in which they were made.
    public List<Judgement> allJudgements() {
        List<Judgement> all = new ArrayList<>();
        try {
            try (PreparedStatement query = prepare(JUDGEMENTS);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    all.add(
                            Judgement.read(
                                    Digest.hex(row.getBytes(1)),
                                    row.getString(2),
                                    Instant.ofEpochMilli(row.getLong(3))));
                }
            }
            return all;
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    /// The statement with an id as it was coded; an id that the case does not hold, or holds more
    /// than once where only its first digits are given, is refused.
    public Evidence statement(String id) {
        if (!id.matches("[0-9a-f]{4,64}")) {
            throw new IllegalArgumentException(
                    "\"" + id + "\" is no id of a statement. \"entente matters\" lists them.");
        }
        List<Evidence> found =
                id.length() == 2 * Digest.BYTES
                        ? coded(ONE, Digest.bytes(id))
                        : coded(
                                "(SELECT sequence FROM statement WHERE lower(hex(id)) LIKE ?2)",
                                id + "%");
        return only(found, "statement", id, "entente matters");
    }

    /// The document with an id, of which the first digits suffice; an id that the case does not
    /// hold or that is not of one document alone is refused.
    public Holding document(String id) {
        try {
            return only(holdings.of(id), "document", id, "entente list");
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    /// The statements of a document as it was coded last and judged, without what was rejected, in
    /// the order of the text.
    ///
    /// @param id the whole id of the document
    public List<Evidence> in(String id) {
        return applied(IN, Digest.bytes(id));
    }

    /// The bytes that a document was read from.
    ///
    /// @param id the whole id of a document that the view holds
    public byte[] original(String id) {
        try {
            return holdings.original(id);
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    private <T> T only(List<T> found, String noun, String id, String lister) {
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new IllegalArgumentException(
                file
                        + " holds "
                        + (found.isEmpty() ? "no " + noun : "several " + noun + "s")
                        + " "
                        + id
                        + " as known then. \""
                        + lister
                        + "\" lists them.");
    }

    /// The day in UTC of the last record; 1970-01-01 while there is none.
    public LocalDate day() {
        try (PreparedStatement query =
                        prepare(
                                "SELECT known_from FROM log WHERE sequence <= ?1 ORDER BY sequence DESC LIMIT 1");
                ResultSet row = query.executeQuery()) {
            long millis = row.next() ? row.getLong(1) : 0;
            return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    /// All documents, in the order in which the case learned them.
    public List<Holding> documents() {
        try {
            return holdings.all();
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    /// How many statements there are.
    public int statements() {
        String sql =
                """
                SELECT count(*) FROM coding JOIN statement s ON s.coding = coding.sequence
                WHERE s.sequence <= ?1 AND s.json <> '' AND
                """
                        + Codings.LATEST;
        try (PreparedStatement query = prepare(sql);
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    /// How many documents there are, by language in the order of its code.
    public List<Tally> tallies() {
        String sql =
                """
                SELECT language, sum(coded), sum(NOT coded)
                FROM (SELECT language, EXISTS (SELECT 1 FROM coding
                        WHERE coding.document = d.sequence AND coding.sequence <= ?1) AS coded
                    FROM document d WHERE d.sequence <= ?1
                        AND d.sequence NOT IN (SELECT document FROM erasure))
                GROUP BY language ORDER BY language\
                """;
        List<Tally> tallies = new ArrayList<>();
        try (PreparedStatement query = prepare(sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                tallies.add(new Tally(row.getString(1), row.getInt(2), row.getInt(3)));
            }
            return tallies;
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    /// How many statements there are about each pair, the most first, then by the codes.
    public List<PairTally> pairs() {
        String sql =
                """
                SELECT DISTINCT named.statement, named.code
                FROM statement_code named
                JOIN statement s ON s.sequence = named.statement
                WHERE s.sequence <= ?1 AND named.role <> 'voice' AND s.coding IN
                    (SELECT coding.sequence FROM coding WHERE coding.sequence <= ?1 AND %s)
                ORDER BY named.statement, named.code\
                """
                        .formatted(Codings.LATEST);
        try (PreparedStatement query = prepare(sql)) {
            return PairTally.count(query);
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    /// The documents whose title and text hold all words and "quoted phrases", newest first, then
    /// by id; upper and lower case and diacritics are one.
    public List<Hit> search(String words, int limit) {
        try {
            return Search.run(holdings, connection, last, Query.parse(words), limit);
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    /// What was done to the case: the records of each minute by their kind, with the versions of
    /// the coder, and each judgement, merge and erasure by itself; in the order of the log.
    public List<String> history() {
        try {
            return History.of(connection, last, allJudgements());
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    /// Writes all records as lines of JSON, from which [Case#restore] makes a case with the same
    /// head.
    public void export(Writer out) throws IOException {
        try {
            Database.run(connection, "BEGIN");
            try {
                Transcript.write(connection, last, out);
            } finally {
                Database.run(connection, "COMMIT");
            }
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    /// The statements that all filters let through, as they were judged and coded last; the newest
    /// first, then by the first digits of the id.
    ///
    /// @param limit how many at most
    /// @param offset how many of the first ones are left out
    public List<Evidence> statements(List<Filter> filters, int limit, int offset) {
        try {
            return new Finding(this, connection, last).run(filters, limit, offset);
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    /// How the statements of one coding of the documents differ from those of another. A version
    /// that coded nothing is refused.
    ///
    /// @param from the version of the coder that made the earlier one; null for the one before the
    ///   other
    /// @param to the version that made the later one; null for the latest
    /// @param pair only statements that name both; null for all
    public Comparison compared(@Nullable String from, @Nullable String to, @Nullable Dyad pair) {
        try {
            refuseUnknown(from);
            refuseUnknown(to);
            return Comparison.of(codings, codings.twice(from, to), pair);
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    private void refuseUnknown(@Nullable String coder) throws SQLException {
        List<String> coders = codings.coders();
        if (coder != null && !coders.contains(coder)) {
            throw new IllegalArgumentException(
                    "Nothing in "
                            + file
                            + " was coded by \""
                            + coder
                            + "\". It was coded by: "
                            + (coders.isEmpty() ? "nothing" : String.join(", ", coders))
                            + ".");
        }
    }

    /// How the statements differ from those of an earlier view.
    Comparison compared(View then, @Nullable Dyad pair) {
        try {
            return Comparison.of(codings, codings.since(then.codings), pair);
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    /// The documents that an earlier view does not have, in the order in which the case learned
    /// them.
    List<Holding> learnedSince(View then) {
        try {
            return holdings.since(then.last);
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    /// What a coder has to do.
    Codings.Due due(Coder coder) {
        try {
            return codings.due(coder);
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    /// The document with a record.
    Document document(long sequence) {
        try {
            return holdings.of(sequence).document();
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    /// What was coded as it was judged, without what was rejected; with what was recoded to name
    /// the codes, and without what names them no more.
    private List<Evidence> judged(List<Evidence> coded, Set<String> codes) {
        Judgements judged = judgements();
        Map<String, Evidence> all = new LinkedHashMap<>();
        coded.forEach(one -> all.put(one.id(), one));
        for (String id : judged.recoded()) {
            if (!all.containsKey(id)) {
                coded(ONE, Digest.bytes(id)).forEach(one -> all.put(id, one));
            }
        }
        List<Evidence> evidence = new ArrayList<>();
        for (Evidence one : all.values()) {
            Evidence applied = judged.applied(one);
            if (applied != null && Content.parties(applied.statement()).containsAll(codes)) {
                evidence.add(applied);
            }
        }
        evidence.sort(Evidence.ORDER);
        return evidence;
    }

    /// The statements of the latest codings as they were coded, in [Evidence#ORDER].
    private List<Evidence> coded(String statements, Object... values) {
        try {
            return codings.latest(statements, values);
        } catch (SQLException e) {
            throw UnusableCase.of(file, e);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        return prepare(connection, last, sql, values);
    }

    /// A query up to a record, which is ?1.
    static PreparedStatement prepare(
            Connection connection, long last, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setLong(1, last);
        for (int i = 0; i < values.length; i++) {
            query.setObject(i + 2, values[i]);
        }
        return query;
    }
}
