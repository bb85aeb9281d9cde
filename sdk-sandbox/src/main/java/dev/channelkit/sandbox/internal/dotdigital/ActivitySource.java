package dev.channelkit.sandbox.internal.dotdigital;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes up what accounts did from January to June 2026, day by day and without keeping it: the same seed gives the same. Some of it is on the very
 * edges of months, in UTC: numbers are rented in the first moment of a month, and some messages go out in its last millisecond.
 */
final class ActivitySource {
    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final int DAY_MILLIS = 86_400_000;
    private static final BigDecimal RENT = new BigDecimal("12.5000");

    private final long seed;
    private final int firstAccount;
    private final int lastAccount;

    /** With activity of the accounts from the first to the last id; of none, where the first is higher. */
    ActivitySource(long seed, int firstAccount, int lastAccount) {
        this.seed = seed;
        this.firstAccount = firstAccount;
        this.lastAccount = lastAccount;
    }

    /** What an account did from then on and before the other moment. */
    List<Activity> of(int accountId, Instant from, Instant before) {
        if (accountId < firstAccount || accountId > lastAccount) {
            return List.of();
        }
        List<Activity> found = new ArrayList<>();
        LocalDate day = later(from.atOffset(ZoneOffset.UTC).toLocalDate(), FIRST);
        for (;
                !day.isAfter(LAST)
                        && day.atStartOfDay().toInstant(ZoneOffset.UTC).isBefore(before);
                day = day.plusDays(1)) {
            for (Activity one : on(accountId, day)) {
                if (!one.at().isBefore(from) && one.at().isBefore(before)) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private List<Activity> on(int accountId, LocalDate day) {
        SplittableRandom chance =
                new SplittableRandom(new SplittableRandom(seed + accountId).nextLong() ^ day.toEpochDay());
        Instant midnight = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        List<Activity> made = new ArrayList<>();
        if (accountId % 3 == 0 && day.getDayOfMonth() == 1) {
            made.add(new Activity(accountId, midnight, "NumberRental", "GBR", "", 1, 1, RENT));
        }
        // one in eight is asleep
        if (accountId % 8 == 7) {
            return made;
        }
        made.add(some(accountId, during(chance, midnight), "SmsOutbound", "GBR", "EE & Co", chance, 400, "0.0370"));
        if (accountId % 4 == 1) {
            made.add(some(accountId, during(chance, midnight), "SmsOutbound", "DEU", "Telekom", chance, 90, "0.0725"));
        }
        if (chance.nextInt(7) == 0) {
            made.add(some(accountId, during(chance, midnight), "SmsInbound", "GBR", "", chance, 30, "0.0000"));
        }
        if (accountId % 5 == 2) {
            made.add(some(accountId, during(chance, midnight), "Verify", "", "", chance, 20, "0.0810"));
        }
        if (accountId % 11 == 0 && chance.nextInt(10) == 0) {
            made.add(some(
                    accountId, during(chance, midnight), "PhoneNumberValidation", "GBR", "", chance, 500, "0.0040"));
        }
        if (accountId % 10 == 0 && day.lengthOfMonth() == day.getDayOfMonth()) {
            Instant last = midnight.plusMillis(DAY_MILLIS - 1);
            made.add(some(accountId, last, "SmsOutbound", "USA", "Verizon", chance, 9, "0.0090"));
        }
        return made;
    }

    private static Instant during(SplittableRandom chance, Instant midnight) {
        return midnight.plusMillis(chance.nextInt(DAY_MILLIS));
    }

    private static Activity some(
            int accountId,
            Instant at,
            String type,
            String country,
            String network,
            SplittableRandom chance,
            int most,
            String price) {
        long quantity = 1 + chance.nextInt(most);
        // not every unit is delivered, and only delivered ones are charged
        long chargeable = quantity - chance.nextLong(quantity / 10 + 1);
        BigDecimal credits = new BigDecimal(price).multiply(BigDecimal.valueOf(chargeable));
        return new Activity(accountId, at, type, country, network, quantity, chargeable, credits);
    }
}
