package dev.entente.language;

import org.jspecify.annotations.Nullable;

/// A time expression as read, before it is told from a document's day.
///
/// @param end after its last piece
/// @param moment when it is; unknown for what is no date
/// @param length an ISO 8601 duration, or null
record Reading(int end, TimeKind kind, Moment moment, @Nullable String length) {
    static Reading date(int end, Moment moment) {
        return new Reading(end, TimeKind.DATE, moment, null);
    }

    static Reading duration(int end, @Nullable String length) {
        return new Reading(end, TimeKind.DURATION, Moment.UNKNOWN, length);
    }

    static Reading frequency(int end, @Nullable String length) {
        return new Reading(end, TimeKind.FREQUENCY, Moment.UNKNOWN, length);
    }

    Reading to(int later) {
        return new Reading(later, kind, moment, length);
    }

    boolean isDate() {
        return kind == TimeKind.DATE;
    }
}
