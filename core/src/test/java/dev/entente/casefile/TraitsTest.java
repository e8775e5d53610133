package dev.entente.casefile;

import static dev.entente.casefile.MadeEvidence.shipment;
import static dev.entente.casefile.MadeEvidence.voice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.Evidence;
import dev.entente.Resource;
import dev.entente.Voice;
import dev.entente.Voice.Stance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TraitsTest {
    private static final Voice DENIAL = voice("Russia", "RUS", Stance.DENIES);

    private static List<Traits> many(long seed, int reports) {
        return new MadeReports(seed, 4, 400, 0)
                .many(reports).stream()
                        .flatMap(report -> MadeReports.evidence(report).stream())
                        .map(Traits::of)
                        .toList();
    }

    @Test
    void what_is_written_is_read_again_and_scores_the_same() {
        List<Traits> all = many(3, 25);
        List<Traits> read = all.stream().map(one -> Traits.read(one.bytes())).toList();
        for (int i = 0; i < all.size(); i++) {
            assertThat(read.get(i)).usingRecursiveComparison().isEqualTo(all.get(i));
            for (int j = 0; j < all.size(); j++) {
                assertThat(Likeness.of(read.get(i), read.get(j)))
                        .isEqualTo(Likeness.of(all.get(j), all.get(i)));
            }
        }
    }

    @Test
    void reports_are_near_within_45_days_and_denials_within_180() {
        assertThat(areNear("2024-01-01", "2024-02-15", Voice.author())).isTrue();
        assertThat(areNear("2024-01-01", "2024-02-16", Voice.author())).isFalse();
        assertThat(areNear("2024-01-01", "2024-06-29", DENIAL)).isTrue();
        assertThat(areNear("2024-01-01", "2024-06-30", DENIAL)).isFalse();
    }

    private static boolean areNear(String one, String other, Voice voice) {
        Traits told = Traits.of(shipment(one, "a", Voice.author()));
        return told.isNear(Traits.of(shipment(other, "b", voice)));
    }

    @Test
    void stated_days_that_meet_count_over_a_long_time_where_both_are_short() {
        Traits then = Traits.of(MadeEvidence.meeting("2024-06-13", "2024-06-10", null));
        assertThat(then.isNear(Traits.of(MadeEvidence.meeting("2030-01-01", "2024-06", null))))
                .isTrue();
        assertThat(then.isNear(Traits.of(MadeEvidence.meeting("2030-01-01", "2024", null))))
                .isFalse();
        assertThat(then.isNear(Traits.of(MadeEvidence.meeting("2030-01-01", "2024-05", null))))
                .isFalse();
    }

    @Test
    void a_block_finds_all_that_are_near_and_each_pair_in_one_block_alone() {
        List<Traits> all = many(4, 60);
        Set<List<Integer>> expected = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.size(); j++) {
                boolean common =
                        all.get(i).blocks().stream()
                                .filter(key -> key != Traits.MANY)
                                .anyMatch(all.get(j).blocks()::contains);
                if (i != j && common && all.get(i).isNear(all.get(j))) {
                    expected.add(List.of(i, j));
                }
            }
        }
        List<List<Integer>> found = new ArrayList<>();
        for (long key : all.stream().flatMap(one -> one.blocks().stream()).distinct().toList()) {
            List<Traits> members = all.stream().filter(one -> one.blocks().contains(key)).toList();
            Block block = new Block(key, members);
            for (Traits one : members) {
                block.near(
                        one,
                        other -> {
                            if (!members.get(other).equals(one)) {
                                found.add(
                                        List.of(all.indexOf(one), all.indexOf(members.get(other))));
                            }
                        });
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).hasSizeGreaterThan(1000);
    }

    @Test
    void what_others_tell_in_between_does_not_keep_two_apart() {
        Evidence first = shipment("2024-05-01", "a", Voice.author());
        Evidence last = shipment("2024-05-02", "b", Voice.author());
        List<Evidence> all = new ArrayList<>(List.of(first, last));
        for (int i = 0; i < 400; i++) {
            all.add(MadeEvidence.meeting("2024-05-01", "2024-04-0" + (1 + i % 9), null));
        }
        assertThat(Matters.of(all, null))
                .anyMatch(matter ->
                        matter.evidence().contains(first) && matter.evidence().contains(last));
    }

    /// Links are kept in files: what scores otherwise must be of another version.
    @Test
    void the_version_is_that_of_the_weights() {
        String tables =
                Resource.text(Traits.class, "likeness.tsv")
                        + Resource.text(Traits.class, "rarity.tsv");
        assertThat(Traits.VERSION).isEqualTo(1);
        assertThat(Digest.hex(Digest.of(tables))).startsWith("ebe88c9bd0d483db");
    }
}
