package dev.entente;

import org.jspecify.annotations.Nullable;

/// Where an event happens.
///
/// @param code ISO 3166-1 alpha-3 of the state that the place lies in
/// @param name the words of the text, or null where only the state is known
/// @param latitude degrees north, or null where unknown
/// @param longitude degrees east, or null where unknown
public record Place(
        String code,
        @Nullable String name,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
