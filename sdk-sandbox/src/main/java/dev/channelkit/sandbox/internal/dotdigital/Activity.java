package dev.channelkit.sandbox.internal.dotdigital;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Something that an account did, and what it is charged.
 *
 * @param type such as {@code SmsOutbound}
 * @param country ISO 3166-1 alpha-3; empty where it has none
 * @param network empty where it has none
 * @param quantity all units
 * @param chargeable those of them that are charged
 */
record Activity(
        int accountId,
        Instant at,
        String type,
        String country,
        String network,
        long quantity,
        long chargeable,
        BigDecimal credits) {}
