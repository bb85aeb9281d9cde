package dev.channelkit.golden.api;

import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Given;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.query.QueryParameters;
import dev.channelkit.golden.model.Colour;
import dev.channelkit.golden.model.Report;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The things there are. */
@Generated("dev.channelkit.codegen")
public class ThingsOperations {
    /** Report: {@code GET /reports/{kind}}. */
    public static final Operation REPORT = Operation.builder("golden", "getReport", "GET", "/reports/{kind}")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .timeout(Duration.ofSeconds(120))
            .build();

    /** Count: {@code GET /count}. */
    public static final Operation COUNT = Operation.builder("golden", "countThings", "GET", "/count")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .build();

    /** Change the count: {@code PUT /count}. */
    public static final Operation CHANGE_COUNT = Operation.builder("golden", "changeCount", "PUT", "/count")
            .retry(RetryRule.NEVER)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
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
     * Report, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param kind what the report is about
     * @param day the day
     * @param tenant the tenant
     * @return what came of it
     */
    public Report report(Colour kind, LocalDate day, String tenant) {
        return reportCall(kind, day, tenant).send();
    }

    /**
     * Like {@link #report(Colour, LocalDate, String)}, with optional parameters.
     *
     * @param kind what the report is about
     * @param day the day
     * @param tenant the tenant
     * @param query sets the optional parameters
     */
    public Report report(Colour kind, LocalDate day, String tenant, Consumer<GetReportQuery> query) {
        return reportCall(kind, day, tenant, query).send();
    }

    /**
     * Like {@link #report(Colour, LocalDate, String)} as a call not sent yet: for options, status and
     * headers, or async.
     */
    public Call<Report> reportCall(Colour kind, LocalDate day, String tenant) {
        return reportCall(kind, day, tenant, query -> {});
    }

    /**
     * Like {@link #report(Colour, LocalDate, String, Consumer)} as a call not sent yet: for options, status
     * and headers, or async.
     */
    public Call<Report> reportCall(Colour kind, LocalDate day, String tenant, Consumer<GetReportQuery> query) {
        GetReportQuery q = new GetReportQuery(day);
        query.accept(q);
        return transport.call(
                REPORT,
                Answer.value(Report.codec()),
                CallRequest.of(REPORT)
                        .path("kind", Given.value("kind", kind).value())
                        .query(q.parameters(REPORT))
                        .header("X-Tenant", tenant)
                        .build());
    }

    /**
     * Count, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param day the day
     * @param least the least amount
     * @return what came of it
     */
    public Report count(LocalDate day, BigDecimal least) {
        return countCall(day, least).send();
    }

    /**
     * Like {@link #count(LocalDate, BigDecimal)} as a call not sent yet: for options, status and headers, or
     * async.
     */
    public Call<Report> countCall(LocalDate day, BigDecimal least) {
        return transport.call(
                COUNT,
                Answer.value(Report.codec()),
                CallRequest.of(COUNT)
                        .query(QueryParameters.EMPTY
                                .with("filter[on-day]", Given.value("day", day).toString())
                                .with("least", Given.value("least", least).toPlainString()))
                        .build());
    }

    /**
     * Change the count, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param body a report
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public void changeCount(Report body) {
        changeCountCall(body).send();
    }

    /**
     * Like {@link #changeCount(Report)} as a call not sent yet: for options, status and headers, or async.
     */
    public Call<@Nullable Void> changeCountCall(Report body) {
        return transport.call(
                CHANGE_COUNT,
                Answer.nothing(),
                CallRequest.of(CHANGE_COUNT)
                        .body(Body.json(body, Report.codec()))
                        .build());
    }
}
