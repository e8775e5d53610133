package dev.entente.app;

import dev.entente.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Sums over sets by which groups are compared with those of the gold.
final class Agreement {
    private double precision;
    private double recall;
    private long items;
    private long goldPairs;
    private long foundPairs;
    private long bothPairs;

    void add(Map<Evidence, String> gold, Map<Evidence, String> grouped) {
        List<Evidence> all = List.copyOf(gold.keySet());
        for (Evidence one : all) {
            int mine = 0;
            int theirs = 0;
            int both = 0;
            for (Evidence other : all) {
                boolean meant = String.valueOf(gold.get(one)).equals(gold.get(other));
                boolean told = String.valueOf(grouped.get(one)).equals(grouped.get(other));
                mine += meant ? 1 : 0;
                theirs += told ? 1 : 0;
                both += meant && told ? 1 : 0;
            }
            precision += (double) both / theirs;
            recall += (double) both / mine;
            items++;
            goldPairs += mine - 1;
            foundPairs += theirs - 1;
            bothPairs += both - 1;
        }
    }

    double bCubed() {
        return mean(precision / Math.max(1, items), recall / Math.max(1, items));
    }

    String figures(String prefix) {
        double p = precision / Math.max(1, items);
        double r = recall / Math.max(1, items);
        double pairPrecision = (double) bothPairs / Math.max(1, foundPairs);
        double pairRecall = (double) bothPairs / Math.max(1, goldPairs);
        return String.format(
                Locale.ROOT,
                "%1$sb_cubed_precision=%2$.3f %1$sb_cubed_recall=%3$.3f %1$sb_cubed_f1=%4$.3f"
                        + " %1$spair_precision=%5$.3f %1$spair_recall=%6$.3f %1$spair_f1=%7$.3f",
                prefix,
                p,
                r,
                mean(p, r),
                pairPrecision,
                pairRecall,
                mean(pairPrecision, pairRecall));
    }

    private static double mean(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }
}
