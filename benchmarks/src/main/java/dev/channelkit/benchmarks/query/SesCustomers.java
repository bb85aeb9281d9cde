package dev.channelkit.benchmarks.query;

import dev.channelkit.commons.query.bracket.BracketQuery;
import dev.channelkit.ses.api.CustomersOperations;
import dev.channelkit.ses.model.Customer;
import dev.channelkit.ses.model.CustomerFields;
import dev.channelkit.ses.model.CustomerStatus;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Customers of SES: four filters and two sorts, as the query of a URL. */
final class SesCustomers {
    private SesCustomers() {}

    /** As {@code ListCustomersQuery}, which nobody else can make. */
    private static final class Query extends BracketQuery<Query, Customer> {}

    static String typed(Wanted wanted) {
        return new Query()
                .filter(
                        CustomerFields.NAME.contains(wanted.name()),
                        CustomerFields.STATUS.is(CustomerStatus.ACTIVE),
                        CustomerFields.CREATED_AT.atLeast(wanted.since()),
                        CustomerFields.SPEND_THRESHOLD.atMost(wanted.most()))
                .sort(CustomerFields.NAME.asc())
                .limit(100)
                .parameters(CustomersOperations.LIST)
                .encoded();
    }

    /** Names are encoded by whoever writes the code. */
    static String byHand(Wanted wanted) {
        String since = DateTimeFormatter.ISO_INSTANT.format(wanted.since().withOffsetSameInstant(ZoneOffset.UTC));
        return new StringBuilder()
                .append("filter%5Bname%3Apartial%5D=")
                .append(Hand.encoded('%' + Hand.likePattern(wanted.name()) + '%'))
                .append("&filter%5Bstatus%5D=")
                .append(Hand.encoded(CustomerStatus.ACTIVE.value()))
                .append("&filter%5BcreatedAt%3Agte%5D=")
                .append(Hand.encoded(since))
                .append("&filter%5BspendThreshold%3Alte%5D=")
                .append(wanted.most().toPlainString())
                .append("&sort%5Bname%5D=asc&sort%5Bid%5D=asc&limit=")
                .append(100)
                .toString();
    }
}
