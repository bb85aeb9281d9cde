package dev.channelkit.golden.api;

import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Given;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.page.Page;
import dev.channelkit.commons.page.PagedBody;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.commons.query.QueryParameters;
import dev.channelkit.golden.model.QueryRequest;
import dev.channelkit.golden.model.Record;
import dev.channelkit.golden.model.Thing;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/** The things there are. */
@Generated("dev.channelkit.codegen")
public class ThingsOperations {
    /** List things: {@code GET /THING}. */
    public static final Operation LIST = Operation.builder("golden", "listThings", "GET", "/THING")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT.withPayload("/retrieveResponse"))
            .paging(Paging.rownum("queryAnsiSql", 1, 100, 1000).untilShortPage())
            .stableSort("Id")
            .emptyStatus(404)
            .build();

    /** List records: {@code GET /{entity}}. */
    public static final Operation RECORDS = Operation.builder("golden", "listRecords", "GET", "/{entity}")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT.withPayload("/retrieveResponse"))
            .paging(Paging.rownum("queryAnsiSql", 1, 100, 1000).untilShortPage())
            .emptyStatus(404)
            .build();

    /** Run a query: {@code GET /query}. */
    public static final Operation GET = Operation.builder("golden", "query", "GET", "/query")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT.withPayload("/retrieveResponse"))
            .paging(Paging.offsetFetch("sql", 100, 100).untilShortPage())
            .stableSort("Id")
            .emptyStatus(404)
            .build();

    /** Run a long query: {@code POST /query}. */
    public static final Operation POST = Operation.builder("golden", "queryPost", "POST", "/query")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT.withPayload("/retrieveResponse"))
            .paging(Paging.offsetFetch("sql", 100, 100).inTheBody().untilShortPage())
            .stableSort("Id")
            .emptyStatus(404)
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
     * List things, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @return the items of all pages, read while they are walked
     */
    public Pages<Thing> list() {
        return Pages.of(transport, LIST, Thing.codec(), listRequest(query -> {}));
    }

    /**
     * Like {@link #list()}, with optional parameters.
     *
     * @param query sets the optional parameters
     */
    public Pages<Thing> list(Consumer<ListThingsQuery> query) {
        return Pages.of(transport, LIST, Thing.codec(), listRequest(query));
    }

    /** One page of {@link #list()} as a call not sent yet: for options, status and headers, or async. */
    public Call<Page<Thing>> listCall() {
        return listCall(query -> {});
    }

    /**
     * One page of {@link #list(Consumer)} as a call not sent yet: for options, status and headers, or async.
     */
    public Call<Page<Thing>> listCall(Consumer<ListThingsQuery> query) {
        return Pages.page(transport, LIST, Thing.codec(), listRequest(query));
    }

    private static CallRequest listRequest(Consumer<ListThingsQuery> query) {
        ListThingsQuery q = new ListThingsQuery();
        query.accept(q);
        return CallRequest.of(LIST).query(q.parameters(LIST)).build();
    }

    /**
     * List records, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param entity which entity
     * @return the items of all pages, read while they are walked
     */
    public Pages<Record> records(String entity) {
        return Pages.of(transport, RECORDS, Record.codec(), recordsRequest(entity, query -> {}));
    }

    /**
     * Like {@link #records(String)}, with optional parameters.
     *
     * @param entity which entity
     * @param query sets the optional parameters
     */
    public Pages<Record> records(String entity, Consumer<ListRecordsQuery> query) {
        return Pages.of(transport, RECORDS, Record.codec(), recordsRequest(entity, query));
    }

    /**
     * One page of {@link #records(String)} as a call not sent yet: for options, status and headers, or async.
     */
    public Call<Page<Record>> recordsCall(String entity) {
        return recordsCall(entity, query -> {});
    }

    /**
     * One page of {@link #records(String, Consumer)} as a call not sent yet: for options, status and headers,
     * or async.
     */
    public Call<Page<Record>> recordsCall(String entity, Consumer<ListRecordsQuery> query) {
        return Pages.page(transport, RECORDS, Record.codec(), recordsRequest(entity, query));
    }

    private static CallRequest recordsRequest(String entity, Consumer<ListRecordsQuery> query) {
        ListRecordsQuery q = new ListRecordsQuery();
        query.accept(q);
        return CallRequest.of(RECORDS)
                .path("entity", entity)
                .query(q.parameters(RECORDS))
                .build();
    }

    /**
     * Run a query, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param sql the text
     * @return the items of all pages, read while they are walked
     */
    public Pages<Record> get(String sql) {
        if (Pages.isLong(getRequest(sql), 1000)) {
            return post(QueryRequest.builder().sql(sql).build());
        }
        return Pages.of(transport, GET, Record.codec(), getRequest(sql));
    }

    /** One page of {@link #get(String)} as a call not sent yet: for options, status and headers, or async. */
    public Call<Page<Record>> getCall(String sql) {
        if (Pages.isLong(getRequest(sql), 1000)) {
            return postCall(QueryRequest.builder().sql(sql).build());
        }
        return Pages.page(transport, GET, Record.codec(), getRequest(sql));
    }

    private static CallRequest getRequest(String sql) {
        return CallRequest.of(GET).query(QueryParameters.EMPTY.with("sql", sql)).build();
    }

    /**
     * Run a long query, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param body a query
     * @return the items of all pages, read while they are walked
     */
    public Pages<Record> post(QueryRequest body) {
        return Pages.of(transport, POST, Record.codec(), postRequest(), postPaging(body));
    }

    /**
     * One page of {@link #post(QueryRequest)} as a call not sent yet: for options, status and headers, or
     * async.
     */
    public Call<Page<Record>> postCall(QueryRequest body) {
        return Pages.page(transport, POST, Record.codec(), postRequest(), postPaging(body));
    }

    private static CallRequest postRequest() {
        return CallRequest.of(POST).build();
    }

    private static PagedBody postPaging(QueryRequest body) {
        QueryRequest all = Given.value("body", body);
        return PagedBody.ofText(
                QueryRequest.codec(),
                all.sql(),
                text -> all.toBuilder().sql(text).build());
    }
}
