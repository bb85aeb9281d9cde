package dev.channelkit.golden.api;

import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Given;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.ErrorForms;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.page.Page;
import dev.channelkit.commons.page.PagedBody;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.golden.model.AddThingRequest;
import dev.channelkit.golden.model.Colour;
import dev.channelkit.golden.model.GetThingsRequest;
import dev.channelkit.golden.model.OwnerRequest;
import dev.channelkit.golden.model.Thing;
import dev.channelkit.golden.model.ThingIdRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The things there are. */
@Generated("dev.channelkit.codegen")
public class ThingsOperations {
    /** List things: {@code POST /GetThings}. */
    public static final Operation LIST = Operation.builder("golden", "getThings", "POST", "/GetThings")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT.withPayload("/Things"))
            .paging(Paging.pageIndex("PageNumber", "PageSize", 1, 100)
                    .inTheBody()
                    .untilShortPage("/TotalCount"))
            .timeout(Duration.ofSeconds(130))
            .build();

    /** List things of an owner: {@code POST /GetThingsOfOwner}. */
    public static final Operation LIST_OF = Operation.builder("golden", "getThingsOfOwner", "POST", "/GetThingsOfOwner")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT.withPayload("/Things"))
            .paging(Paging.pageIndex("PageNumber", "PageSize", 1, 100)
                    .inTheBody()
                    .untilShortPage())
            .timeout(Duration.ofSeconds(130))
            .build();

    /** List colours: {@code POST /GetColours}. */
    public static final Operation COLOURS = Operation.builder("golden", "getColours", "POST", "/GetColours")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT.withPayload("/Colours"))
            .timeout(Duration.ofSeconds(130))
            .build();

    /** Add a thing: {@code POST /AddThing}. */
    public static final Operation ADD = Operation.builder("golden", "addThing", "POST", "/AddThing")
            .retry(RetryRule.NEVER)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT.withPayload("/ThingId", ""))
            .timeout(Duration.ofSeconds(130))
            .build();

    /** Remove a thing: {@code POST /RemoveThing}. */
    public static final Operation REMOVE = Operation.builder("golden", "removeThing", "POST", "/RemoveThing")
            .retry(RetryRule.SAME)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(new Envelope(
                            List.of(""),
                            "/Success",
                            List.of("/ErrorType"),
                            List.of("/ErrorDetail/Message"),
                            null,
                            List.of())
                    .withForms(new ErrorForms(
                            new ErrorForms.Listed("failureCode", "details", "property"), Set.of("Throttled"), true)))
            .timeout(Duration.ofSeconds(130))
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
        return list(GetThingsRequest.builder().build());
    }

    /** One page of {@link #list()} as a call not sent yet: for options, status and headers, or async. */
    public Call<Page<Thing>> listCall() {
        return listCall(GetThingsRequest.builder().build());
    }

    /**
     * List things, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param body which things to list
     * @return the items of all pages, read while they are walked
     */
    public Pages<Thing> list(GetThingsRequest body) {
        return Pages.of(transport, LIST, Thing.codec(), listRequest(), listPaging(body));
    }

    /**
     * One page of {@link #list(GetThingsRequest)} as a call not sent yet: for options, status and headers, or
     * async.
     */
    public Call<Page<Thing>> listCall(GetThingsRequest body) {
        return Pages.page(transport, LIST, Thing.codec(), listRequest(), listPaging(body));
    }

    private static CallRequest listRequest() {
        return CallRequest.of(LIST).build();
    }

    private static PagedBody listPaging(GetThingsRequest body) {
        GetThingsRequest all = Given.value("body", body);
        return PagedBody.of(
                GetThingsRequest.codec(),
                all.pageNumber(),
                all.pageSize(),
                (page, size) -> all.toBuilder().pageNumber(page).pageSize(size).build());
    }

    /**
     * List things of an owner, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param body whose things to list
     * @return the items of all pages, read while they are walked
     */
    public Pages<Thing> listOf(OwnerRequest body) {
        return Pages.of(transport, LIST_OF, Thing.codec(), listOfRequest(), listOfPaging(body));
    }

    /**
     * One page of {@link #listOf(OwnerRequest)} as a call not sent yet: for options, status and headers, or
     * async.
     */
    public Call<Page<Thing>> listOfCall(OwnerRequest body) {
        return Pages.page(transport, LIST_OF, Thing.codec(), listOfRequest(), listOfPaging(body));
    }

    private static CallRequest listOfRequest() {
        return CallRequest.of(LIST_OF).build();
    }

    private static PagedBody listOfPaging(OwnerRequest body) {
        OwnerRequest all = Given.value("body", body);
        return PagedBody.of(
                OwnerRequest.codec(),
                all.pageNumber(),
                all.pageSize(),
                (page, size) -> all.toBuilder().pageNumber(page).pageSize(size).build());
    }

    /**
     * List colours, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @return what came of it
     */
    public List<Colour> colours() {
        return coloursCall().send();
    }

    /** Like {@link #colours()} as a call not sent yet: for options, status and headers, or async. */
    public Call<List<Colour>> coloursCall() {
        return transport.call(
                COLOURS,
                Answer.list(Colour.codec()),
                CallRequest.of(COLOURS).body(Body.json("{}")).build());
    }

    /**
     * Add a thing, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param body a new thing
     * @return what came of it
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public Optional<Integer> add(AddThingRequest body) {
        return addCall(body).send();
    }

    /**
     * Like {@link #add(AddThingRequest)} as a call not sent yet: for options, status and headers, or async.
     */
    public Call<Optional<Integer>> addCall(AddThingRequest body) {
        return transport.call(
                ADD,
                Answer.optional(Scalars.INT32),
                CallRequest.of(ADD)
                        .body(Body.json(body, AddThingRequest.codec()))
                        .build());
    }

    /**
     * Remove a thing, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param body which thing
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public void remove(ThingIdRequest body) {
        removeCall(body).send();
    }

    /**
     * Like {@link #remove(ThingIdRequest)} as a call not sent yet: for options, status and headers, or async.
     */
    public Call<@Nullable Void> removeCall(ThingIdRequest body) {
        return transport.call(
                REMOVE,
                Answer.nothing(),
                CallRequest.of(REMOVE)
                        .body(Body.json(body, ThingIdRequest.codec()))
                        .build());
    }
}
