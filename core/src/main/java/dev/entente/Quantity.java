package dev.entente;

import org.jspecify.annotations.Nullable;

/// How much or how many a statement speaks of.
///
/// @param value the figure, or null where the text gives only a bound ("over 9,000") or none
///   ("dozens")
/// @param low the lower bound, or null
/// @param high the upper bound, or null
/// @param unit the measure in the singular ("container", "percent", "fraction"), money by its ISO
///   4217 code ("USD"); null for a plain count
/// @param item what is counted or measured; empty where nothing is named beyond the unit
/// @param approximate whether the text calls the figure approximate
public record Quantity(
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String unit,
        String item,
        boolean approximate) {}
