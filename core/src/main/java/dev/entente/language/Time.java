package dev.entente.language;

import dev.entente.Span;
import org.jspecify.annotations.Nullable;

/// A time expression.
///
/// @param span where it stands
/// @param text as it stands there, its words with one space where they are apart
/// @param value a date as ISO 8601 day, month, year or start/end; a duration or the period of a
///   frequency as ISO 8601 duration ("P3D"); null where it does not follow
/// @param kind what it tells
public record Time(Span span, String text, @Nullable String value, TimeKind kind) {}
