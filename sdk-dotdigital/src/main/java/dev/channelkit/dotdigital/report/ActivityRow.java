package dev.channelkit.dotdigital.report;

import dev.channelkit.dotdigital.model.ActivityType;
import dev.channelkit.dotdigital.model.ChargeableActivityLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of a report.
 *
 * @param accountId the account that is charged
 * @param accountName its name; null when the provider did not say
 * @param from when the line's period begins: that of its day or month, or of the report
 * @param before when it ends; not part of it
 * @param type what was done; an open set
 * @param countryIsoCode the country, alpha-3; null when it is of none
 * @param networkName the network; null when it is of none
 * @param quantity all units; of messages, the parts
 * @param chargeable those that are charged for; no more than {@code quantity}
 * @param credits what they cost, exactly; null when the provider did not say
 */
public record ActivityRow(
        int accountId,
        @Nullable String accountName,
        Instant from,
        Instant before,
        ActivityType type,
        @Nullable String countryIsoCode,
        @Nullable String networkName,
        long quantity,
        long chargeable,
        @Nullable BigDecimal credits) {

    /** @throws dev.channelkit.commons.codec.MissingFieldException when it lacks what every line has */
    static ActivityRow of(ChargeableActivityLine line, Period period) {
        return new ActivityRow(
                line.accountId(),
                line.accountName(),
                instant(line.periodStart(), period.from()),
                instant(line.periodEnd(), period.before()),
                line.activityType(),
                line.countryIsoCode(),
                line.networkName(),
                line.quantity(),
                line.chargeableQuantity(),
                line.credits());
    }

    private static Instant instant(@Nullable OffsetDateTime time, Instant otherwise) {
        return time == null ? otherwise : time.toInstant();
    }
}
