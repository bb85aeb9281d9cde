package dev.channelkit.golden.api;

import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.stream.ItemStream;
import dev.channelkit.golden.model.Report;
import dev.channelkit.golden.model.Thing;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/** The reports there are. */
@Generated("dev.channelkit.codegen")
public class ThingsOperations {
    /** Report a month: {@code GET /report}. */
    public static final Operation MONTH = Operation.builder("golden", "report", "GET", "/report")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT)
            .build();

    private final Transport transport;

    public ThingsOperations(Transport transport) {
        this.transport = transport;
    }

    /** What the calls go through; for operations written by hand in a subclass. */
    protected final Transport transport() {
        return transport;
    }

    /**
     * Reports all things of a month, in one answer.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param month the month
     * @return the report
     */
    public Report month(String month) {
        return monthCall(month).send();
    }

    /**
     * Like {@link #month(String)}, with optional parameters.
     *
     * @param month the month
     * @param query sets the optional parameters
     */
    public Report month(String month, Consumer<ReportQuery> query) {
        return monthCall(month, query).send();
    }

    /** Like {@link #month(String)} as a call not sent yet: for options, status and headers, or async. */
    public Call<Report> monthCall(String month) {
        return monthCall(month, query -> {});
    }

    /**
     * Like {@link #month(String, Consumer)} as a call not sent yet: for options, status and headers, or
     * async.
     */
    public Call<Report> monthCall(String month, Consumer<ReportQuery> query) {
        ReportQuery q = new ReportQuery(month);
        query.accept(q);
        return transport.call(
                MONTH,
                Answer.value(Report.codec()),
                CallRequest.of(MONTH).query(q.parameters(MONTH)).build());
    }

    /**
     * The items of {@link #month(String)} one by one while they arrive, however many there are; to be closed.
     * What stands around them is {@link ItemStream#around}.
     *
     * @param month the month
     */
    public ItemStream<Thing> monthStream(String month) {
        return monthStreamCall(month).send();
    }

    /**
     * Like {@link #monthStream(String)}, with optional parameters.
     *
     * @param month the month
     * @param query sets the optional parameters
     */
    public ItemStream<Thing> monthStream(String month, Consumer<ReportQuery> query) {
        return monthStreamCall(month, query).send();
    }

    /**
     * Like {@link #monthStream(String)} as a call not sent yet: for options, status and headers, or async.
     */
    public Call<ItemStream<Thing>> monthStreamCall(String month) {
        return monthStreamCall(month, query -> {});
    }

    /**
     * Like {@link #monthStream(String, Consumer)} as a call not sent yet: for options, status and headers, or
     * async.
     */
    public Call<ItemStream<Thing>> monthStreamCall(String month, Consumer<ReportQuery> query) {
        ReportQuery q = new ReportQuery(month);
        query.accept(q);
        return transport.call(
                MONTH,
                Answer.items("/of/things", Thing.codec()),
                CallRequest.of(MONTH)
                        .query(q.parameters(MONTH))
                        .accept("application/json")
                        .build());
    }
}
