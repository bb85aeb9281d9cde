package dev.channelkit.billingplatform.contract;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Days as the platform keeps them: midnight UTC. */
final class Days {
    private Days() {}

    static OffsetDateTime at(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    static @Nullable LocalDate of(@Nullable OffsetDateTime time) {
        return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }

    /** Whether two spans of days, their last days included, have a day in common; null is for ever. */
    static boolean overlap(
            @Nullable LocalDate start, @Nullable LocalDate end, LocalDate otherStart, @Nullable LocalDate otherEnd) {
        boolean beginsInTime = start == null || otherEnd == null || !start.isAfter(otherEnd);
        return beginsInTime && (end == null || !end.isBefore(otherStart));
    }
}
