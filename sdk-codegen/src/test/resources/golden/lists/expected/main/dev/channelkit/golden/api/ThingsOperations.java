package dev.channelkit.golden.api;

import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.page.Page;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.golden.model.Thing;
import dev.channelkit.golden.model.ThingResponse;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/** The things there are. */
@Generated("dev.channelkit.codegen")
public class ThingsOperations {
    /** List things: {@code GET /things}. */
    public static final Operation LIST = Operation.builder("golden", "listThings", "GET", "/things")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT.withPayload("/data/thing", "/data"))
            .paging(Paging.offset("limit", "offset", 50))
            .stableSort("id")
            .build();

    /** Create a thing: {@code POST /things}. */
    public static final Operation CREATE = Operation.builder("golden", "createThing", "POST", "/things")
            .retry(RetryRule.NEVER)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT.withPayload("/data/thing"))
            .build();

    /** Read a thing: {@code GET /things/{thingId}}. */
    public static final Operation GET = Operation.builder("golden", "getThing", "GET", "/things/{thingId}")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT.withPayload("/data/thing"))
            .build();

    /** List things at once: {@code GET /all-things}. */
    public static final Operation ALL = Operation.builder("golden", "allThings", "GET", "/all-things")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(new Envelope(
                    List.of("/data/thing"),
                    "/ok",
                    List.of("/code"),
                    List.of("/message", "/error"),
                    "/errors",
                    List.of("/requestId", "/error/id")))
            .build();

    /** Read the whole answer: {@code GET /whole}. */
    public static final Operation WHOLE = Operation.builder("golden", "wholeAnswer", "GET", "/whole")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT)
            .build();

    /** Read a list as a value: {@code POST /whole}. */
    public static final Operation NAMES = Operation.builder("golden", "answerNames", "POST", "/whole")
            .retry(RetryRule.NEVER)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT.withPayload("/data/names"))
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
     * Create a thing, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param body a thing
     * @return what came of it
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public Thing create(Thing body) {
        return createCall(body).send();
    }

    /** Like {@link #create(Thing)} as a call not sent yet: for options, status and headers, or async. */
    public Call<Thing> createCall(Thing body) {
        return transport.call(
                CREATE,
                Answer.one(Thing.codec()),
                CallRequest.of(CREATE).body(Body.json(body, Thing.codec())).build());
    }

    /**
     * Read a thing, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param thingId the id of the thing
     * @return what came of it
     */
    public Thing get(String thingId) {
        return getCall(thingId).send();
    }

    /**
     * Like {@link #get(String)}, with optional parameters.
     *
     * @param thingId the id of the thing
     * @param query sets the optional parameters
     */
    public Thing get(String thingId, Consumer<GetThingQuery> query) {
        return getCall(thingId, query).send();
    }

    /** Like {@link #get(String)} as a call not sent yet: for options, status and headers, or async. */
    public Call<Thing> getCall(String thingId) {
        return getCall(thingId, query -> {});
    }

    /**
     * Like {@link #get(String, Consumer)} as a call not sent yet: for options, status and headers, or async.
     */
    public Call<Thing> getCall(String thingId, Consumer<GetThingQuery> query) {
        GetThingQuery q = new GetThingQuery();
        query.accept(q);
        return transport.call(
                GET,
                Answer.one(Thing.codec()),
                CallRequest.of(GET)
                        .path("thingId", thingId)
                        .query(q.parameters(GET))
                        .build());
    }

    /**
     * List things at once, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @return what came of it
     */
    public List<Thing> all() {
        return allCall().send();
    }

    /** Like {@link #all()} as a call not sent yet: for options, status and headers, or async. */
    public Call<List<Thing>> allCall() {
        return transport.call(
                ALL, Answer.list(Thing.codec()), CallRequest.of(ALL).build());
    }

    /**
     * Read the whole answer, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @return what came of it
     */
    public ThingResponse whole() {
        return wholeCall().send();
    }

    /** Like {@link #whole()} as a call not sent yet: for options, status and headers, or async. */
    public Call<ThingResponse> wholeCall() {
        return transport.call(
                WHOLE,
                Answer.value(ThingResponse.codec()),
                CallRequest.of(WHOLE).build());
    }

    /**
     * Read a list as a value, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @return what came of it
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public List<String> names() {
        return namesCall().send();
    }

    /** Like {@link #names()} as a call not sent yet: for options, status and headers, or async. */
    public Call<List<String>> namesCall() {
        return transport.call(
                NAMES,
                Answer.value(Scalars.listOf(Scalars.TEXT)),
                CallRequest.of(NAMES).build());
    }
}
