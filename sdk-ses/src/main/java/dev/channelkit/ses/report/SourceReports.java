package dev.channelkit.ses.report;

import dev.channelkit.commons.call.Ahead;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.AnswerTooLargeException;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.ProviderErrorException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.error.UnprocessableEntityException;
import dev.channelkit.commons.stream.ItemStream;
import dev.channelkit.ses.api.CustomersOperations;
import dev.channelkit.ses.api.ReportsOperations;
import dev.channelkit.ses.model.BillingReport;
import dev.channelkit.ses.model.BillingReportNode;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.Customer;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reports of one source and month, whichever way they are to be had. */
final class SourceReports implements AutoCloseable {
    /** How many items SES gives without saying that there are more. */
    private static final int SILENT_LIMIT = 100;

    private final Transport transport;
    private final Reports reports;
    private final YearMonth month;
    private final MonthQuery query;
    private final BillingSource source;
    private final Map<String, String> askedForTree = new LinkedHashMap<>();
    private boolean begun;
    private Fetching way = Fetching.WHOLE_ESTATE;
    private String reason = "not asked for yet";
    private int read;
    private @Nullable Ahead<String, BillingReport> byCustomer;
    private @Nullable ItemStream<BillingReportNode> arriving;

    SourceReports(Transport transport, Reports reports, YearMonth month, MonthQuery query, BillingSource source) {
        this.transport = transport;
        this.reports = reports;
        this.month = month;
        this.query = query;
        this.source = source;
    }

    /** The next report; null when there are no more. A failed one is asked for again the next time. */
    @Nullable BillingReport next() {
        BillingReport next = begun ? rest() : first();
        if (next != null) {
            read++;
        }
        return next;
    }

    private @Nullable BillingReport first() {
        if (!query.customers().isEmpty()) {
            return startWith("these customers were asked for");
        }
        return switch (query.fetching()) {
            case PER_CUSTOMER -> startWith("set so");
            case WHOLE_ESTATE -> whole("set so");
            case AUTOMATIC -> automatic();
            case STREAMED -> throw new IllegalStateException("these come by trees()");
        };
    }

    boolean isStreamed() {
        return query.customers().isEmpty() && query.fetching() == Fetching.STREAMED;
    }

    /** The customers of the whole estate, while their report arrives. A report that cannot be had is asked for again the next time. */
    ItemStream<BillingReportNode> trees() {
        ItemStream<BillingReportNode> all = query.stream(reports, source, month).send();
        way = Fetching.STREAMED;
        reason = "set so";
        begun = true;
        read++;
        arriving = all;
        return all;
    }

    private BillingReport whole(String why) {
        BillingReport all = query.call(reports, source, month, null).send();
        way = Fetching.WHOLE_ESTATE;
        reason = why;
        begun = true;
        return all;
    }

    private @Nullable BillingReport automatic() {
        try {
            BillingReport all = query.call(reports, source, month, null).send();
            int customers = all.data().size();
            if (customers != 0 && customers != SILENT_LIMIT) {
                reason = "one report has all customers";
                begun = true;
                return all;
            }
            return startWith("one report for all had " + customers + " customers, which may not be all");
        } catch (BadRequestException
                | UnprocessableEntityException
                | ProviderErrorException
                | ServerErrorException
                | AnswerTooLargeException
                | CallTimeoutException e) {
            return startWith("one report for all failed: " + e.what());
        }
    }

    private @Nullable BillingReport startWith(String why) {
        way = Fetching.PER_CUSTOMER;
        reason = why;
        begun = true;
        byCustomer = new Ahead<>(
                customers(),
                query.parallelWithin(transport.limits().atOnce()),
                id -> query.call(reports, source, month, id));
        return rest();
    }

    private Iterator<String> customers() {
        if (!query.customers().isEmpty()) {
            return query.customers().iterator();
        }
        return new CustomersOperations(transport)
                .list(q -> q.noRelations()).stream().map(Customer::id).iterator();
    }

    private @Nullable BillingReport rest() {
        if (byCustomer == null || !byCustomer.hasNext()) {
            return null;
        }
        Ahead.Answer<String, BillingReport> found = byCustomer.next();
        refuseDoubles(found);
        return found.value();
    }

    /** A provider that took no notice of the customer asked for would make every sum a multiple of itself. */
    private void refuseDoubles(Ahead.Answer<String, BillingReport> found) {
        for (BillingReportNode tree : found.value().data()) {
            String before = askedForTree.putIfAbsent(tree.entity().id(), found.about());
            if (before != null) {
                throw doubled(tree.entity().id(), before, found.about());
            }
        }
    }

    private static ChannelKitException doubled(String tree, String first, String second) {
        return new DecodingException(
                "customer " + tree + " came twice, when customer " + first + " was asked for and when " + second
                        + " was",
                Outcome.APPLIED,
                CallDetails.of(ReportsOperations.BILLING).build(),
                "the provider seems to ignore the customer asked for; fetch the whole estate instead",
                null);
    }

    SourceFetch fetched(long lines) {
        return new SourceFetch(source, way, reason, read, lines);
    }

    BillingSource source() {
        return source;
    }

    @Override
    public void close() {
        if (byCustomer != null) {
            byCustomer.close();
        }
        if (arriving != null) {
            arriving.close();
        }
    }
}
