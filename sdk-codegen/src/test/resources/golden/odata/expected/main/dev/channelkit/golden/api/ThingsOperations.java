package dev.channelkit.golden.api;

import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.page.Page;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.golden.model.Thing;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/** The things there are. */
@Generated("dev.channelkit.codegen")
public class ThingsOperations {
    /** Read the token: {@code GET /token}. */
    public static final Operation TOKEN = Operation.builder("golden", "readToken", "GET", "/token")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .server("token")
            .anonymous()
            .build();

    /** List things: {@code GET /things}. */
    public static final Operation LIST = Operation.builder("golden", "listThings", "GET", "/things")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelope.NONE.withPayload("/data", ""))
            .paging(Paging.pageIndex("pageIndex", "pageSize", 1, 500).untilTotalPages("/paging/totalPages"))
            .stableSort("createdAt")
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
     * Read the token, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @return what came of it
     */
    public String token() {
        return tokenCall().send();
    }

    /** Like {@link #token()} as a call not sent yet: for options, status and headers, or async. */
    public Call<String> tokenCall() {
        return transport.call(
                TOKEN, Answer.value(Scalars.TEXT), CallRequest.of(TOKEN).build());
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
}
