package dev.entente.language;

import dev.entente.Quantity;
import dev.entente.Span;

/// A quantity where it stands in a sentence.
///
/// @param span from the number or its sign of currency to the noun of what is counted or measured
/// @param first its first word, from 0
/// @param last its last word
/// @param quantity what it tells
public record Amount(Span span, int first, int last, Quantity quantity) {}
