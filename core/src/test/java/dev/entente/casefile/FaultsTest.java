package dev.entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.read.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// What a process, a disk and the current may do to a case. `-Dfaults=50` kills fifty times, fills
/// the disk at every page, and cuts the current at many more places.
class FaultsTest {
    private static final int FAULTS = Integer.getInteger("faults", 1);
    private static final long COLD_NANOS = 300_000_000;
    private static final long WARM_NANOS = 30_000_000;

    @TempDir Path folder;

    /// What comes of an action that nothing disturbs.
    ///
    /// @param start what it started from
    /// @param sizes how many records there were at its start and after each piece
    /// @param log the records at its end
    /// @param rows all rows at its end
    /// @param pages how many pages the file had at most
    private record Undisturbed(
            Action action,
            Path start,
            List<Integer> sizes,
            List<String> log,
            List<String> rows,
            long pages) {}

    private Undisturbed undisturbed(Action action) throws IOException, SQLException {
        Path start = Files.createDirectory(folder.resolve("start"));
        action.prepare(start);
        Path place = Action.copy(start, folder.resolve("undisturbed"));
        Path file = Action.file(place);
        List<Integer> sizes = new ArrayList<>(List.of(log(file).size()));
        long[] pages = {0};
        action.run(
                place,
                Action::open,
                () -> {
                    sizes.add(log(file).size());
                    pages[0] = Math.max(pages[0], number(file, "PRAGMA page_count"));
                });
        return new Undisturbed(action, start, sizes, log(file), MadeFolder.rows(file), pages[0]);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_killed_leaves_a_sound_case_and_all_that_was_done_and_is_taken_up(Action action)
            throws IOException, InterruptedException, SQLException {
        Undisturbed undisturbed = undisturbed(action);
        Random random = new Random(action.ordinal());
        for (int kill = 0; kill < FAULTS; kill++) {
            Path place = Action.copy(undisturbed.start(), folder.resolve("killed" + kill));
            int wanted = random.nextInt(undisturbed.sizes().size());
            Process child = child(action, place);
            int told = child.getInputStream().readNBytes(wanted + 1).length;
            LockSupport.parkNanos(random.nextLong(wanted == 0 ? COLD_NANOS : WARM_NANOS));
            child.toHandle().destroyForcibly();
            child.waitFor();
            told += child.getInputStream().readAllBytes().length;
            assertThat(told).isGreaterThan(wanted);
            takeUp(undisturbed, place, told - 1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"BACKUP", "RESTORE"})
    void a_full_disk_is_said_and_leaves_all_that_was_done_and_the_action_is_taken_up(Action action)
            throws IOException, SQLException {
        Undisturbed undisturbed = undisturbed(action);
        Path first = Action.file(undisturbed.start());
        long pages = Files.exists(first) ? number(first, "PRAGMA page_count") : 40;
        long step = FAULTS > 1 ? 1 : Math.max(1, (undisturbed.pages() - pages) / 4);
        int refusals = 0;
        for (boolean full = true; full; pages += step) {
            Path place = Action.copy(undisturbed.start(), folder.resolve("full" + pages));
            int[] done = {0};
            full = isFull(action, place, pages, done);
            refusals += full ? 1 : 0;
            takeUp(undisturbed, place, done[0]);
        }
        assertThat(refusals).isPositive();
    }

    private static boolean isFull(Action action, Path place, long pages, int[] done)
            throws IOException, SQLException {
        try {
            action.run(place, file -> limited(file, pages), () -> done[0]++);
            return false;
        } catch (UnusableCase e) {
            assertThat(e)
                    .hasMessageContaining("the disk is full. What it held before is kept.")
                    .hasMessageEndingWith("Make room and do the same again.");
            return true;
        }
    }

    /// A case whose file cannot grow over a number of pages.
    private static Case limited(Path file, long pages) throws SQLException {
        Connection connection = Database.write(file);
        try {
            Database.text(connection, "PRAGMA max_page_count = " + pages);
            Schema.migrate(connection, Schema.SCRIPTS);
            return new Case(file, connection, MadeFolder.CLOCK, true);
        } catch (SQLException e) {
            connection.close();
            throw UnusableCase.of(file, e);
        }
    }

    private static void takeUp(Undisturbed undisturbed, Path place, int done)
            throws IOException, SQLException {
        Path file = Action.file(place);
        List<String> left = List.of();
        if (Files.exists(file)) {
            try (Case opened = Action.open(file)) {
                assertThat(opened.check()).isEmpty();
            }
            left = log(file);
        }
        assertThat(left)
                .hasSizeGreaterThanOrEqualTo(undisturbed.sizes().get(done))
                .isEqualTo(undisturbed.log().subList(0, left.size()));
        undisturbed.action().run(place, Action::open, () -> {});
        assertThat(MadeFolder.rows(file)).isEqualTo(undisturbed.rows());
    }

    @Test
    void a_case_that_is_open_goes_on_when_there_is_room_again() throws SQLException {
        Path file = folder.resolve("c.entente");
        Case.create(file, MadeFolder.CLOCK).close();
        Reading large = Made.reading("a.txt", "A", "RUS condemned USA. " + random(80_000));
        Reading small = Made.reading("b.txt", "B", "USA condemned RUS.");
        Connection connection = Database.write(file);
        try (Case made = new Case(file, connection, MadeFolder.CLOCK, true)) {
            Made.add(made, small);
            String head = made.head();
            long pages = Database.number(connection, "PRAGMA page_count");
            Database.text(connection, "PRAGMA max_page_count = " + (pages + 2));
            assertThatThrownBy(() -> Made.add(made, large)).hasMessageContaining("disk is full");
            assertThat(made.head()).isEqualTo(head);
            assertThat(made.check()).isEmpty();
            Database.text(connection, "PRAGMA max_page_count = 100000");
            assertThat(Made.add(made, large)).isTrue();
            assertThat(made.asKnownOn(null).about("RUS")).hasSize(2);
            assertThat(made.check()).isEmpty();
        }
    }

    private static String random(int length) {
        StringBuilder text = new StringBuilder();
        new Random(1).ints(length, 'a', 'z').forEach(text::appendCodePoint);
        return text.toString();
    }

    @Test
    void a_power_cut_leaves_a_sound_case_that_ends_earlier() throws IOException, SQLException {
        Path file = folder.resolve("c.entente");
        Path ahead = folder.resolve("c.entente-wal");
        Random random = new Random(4);
        List<byte[]> moments = new ArrayList<>();
        List<byte[]> files = new ArrayList<>();
        try (Case made = Case.create(file, MadeFolder.CLOCK)) {
            for (int i = 0; i < 12; i++) {
                Made.add(made, Made.reading(i + ".txt", "T", i + ". RUS condemned USA."));
                files.add(Files.readAllBytes(file));
                moments.add(Files.readAllBytes(ahead));
            }
        }
        List<String> log = log(file);
        TreeSet<Integer> sizes = new TreeSet<>();
        for (int cut = 0; cut < 30 + 10 * FAULTS; cut++) {
            int moment = random.nextInt(moments.size());
            byte[] written = moments.get(moment);
            byte[] torn = Arrays.copyOf(written, random.nextInt(written.length + 1));
            int lost = random.nextInt(8192);
            switch (cut % 3) {
                case 0 -> {}
                case 1 -> Arrays.fill(torn, Math.max(0, torn.length - lost), torn.length, (byte) 0);
                default -> {
                    byte[] noise = new byte[Math.min(lost, torn.length)];
                    random.nextBytes(noise);
                    System.arraycopy(noise, 0, torn, torn.length - noise.length, noise.length);
                }
            }
            Path copy = Files.write(folder.resolve("cut" + cut + ".entente"), files.get(moment));
            Files.write(folder.resolve("cut" + cut + ".entente-wal"), torn);
            sizes.add(sound(copy, log));
        }
        assertThat(sizes).hasSizeGreaterThan(6).contains(0);
    }

    @Test
    void a_power_cut_while_the_log_ahead_is_copied_back_loses_nothing()
            throws IOException, SQLException {
        Path file = folder.resolve("c.entente");
        byte[] before;
        byte[] ahead;
        try (Case made = Case.create(file, MadeFolder.CLOCK)) {
            Made.add(made, Made.reading("a.txt", "A", "RUS condemned USA. " + random(40_000)));
            before = Files.readAllBytes(file);
            ahead = Files.readAllBytes(folder.resolve("c.entente-wal"));
        }
        byte[] after = Files.readAllBytes(file);
        List<String> log = log(file);
        Random random = new Random(6);
        for (int cut = 0; cut < 10 * FAULTS; cut++) {
            byte[] mixed = Arrays.copyOf(before, after.length);
            for (int page = 0; page < after.length / 4096; page++) {
                if (random.nextBoolean()) {
                    System.arraycopy(after, page * 4096, mixed, page * 4096, 4096);
                }
            }
            mixed[18] = before[18]; // the mode of the journal is changed after all was copied
            mixed[19] = before[19];
            Path copy = Files.write(folder.resolve("cut" + cut + ".entente"), mixed);
            Files.write(folder.resolve("cut" + cut + ".entente-wal"), ahead);
            assertThat(sound(copy, log)).isEqualTo(log.size());
        }
    }

    /// How many records a copy holds, which must be sound and the first ones of a log.
    private static int sound(Path copy, List<String> log) throws SQLException {
        try (Case opened = Action.open(copy)) {
            assertThat(opened.check()).isEmpty();
        }
        List<String> left = log(copy);
        assertThat(left).isEqualTo(log.subList(0, left.size()));
        return left.size();
    }

    private static Process child(Action action, Path place) throws IOException {
        Path temporary = Files.createDirectories(place.resolveSibling("temporary"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Action.class.getName(),
                        action.name(),
                        place.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> log(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Connection read = Database.read(file)) {
            return MadeFolder.rows(read, "log ORDER BY 1");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(Path file, String sql) {
        try (Connection read = Database.read(file)) {
            return Database.number(read, sql);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
