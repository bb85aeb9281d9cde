package dev.channelkit.benchmarks.query;

import dev.channelkit.bss.api.SubscriptionsOperations;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.bss.model.SubscriptionFields;
import dev.channelkit.bss.model.SubscriptionStatus;
import dev.channelkit.commons.query.odata.OdataQuery;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Subscriptions of BSS: four conditions and an order, as the query of a URL. */
final class BssSubscriptions {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

    private BssSubscriptions() {}

    /** As {@code ListSubscriptionsQuery}, which nobody else can make. */
    private static final class Query extends OdataQuery<Query, Subscription> {}

    static String typed(Wanted wanted) {
        return new Query()
                .filter(
                        SubscriptionFields.NAME.contains(wanted.name()),
                        SubscriptionFields.STATUS
                                .is(SubscriptionStatus.ACTIVE)
                                .or(SubscriptionFields.STATUS.is(SubscriptionStatus.SUSPENDED)),
                        SubscriptionFields.CREATED_AT.atLeast(wanted.since()),
                        SubscriptionFields.ACCOUNT_ID.is(4711L))
                .orderBy(SubscriptionFields.NAME.asc())
                .pageSize(100)
                .parameters(SubscriptionsOperations.LIST)
                .encoded();
    }

    /** Names are encoded by whoever writes the code. */
    static String byHand(Wanted wanted) {
        String filter = new StringBuilder()
                .append("contains(name, '")
                .append(wanted.name().replace("'", "''"))
                .append("') and (status eq '")
                .append(SubscriptionStatus.ACTIVE.value())
                .append("' or status eq '")
                .append(SubscriptionStatus.SUSPENDED.value())
                .append("') and createdAt ge datetime'")
                .append(TIME.format(wanted.since().withOffsetSameInstant(ZoneOffset.UTC)))
                .append("' and accountId eq ")
                .append(4711L)
                .toString();
        return new StringBuilder()
                .append("%24filter=")
                .append(Hand.encoded(filter))
                .append("&%24orderby=name%2CcreatedAt&pageSize=")
                .append(100)
                .toString();
    }
}
