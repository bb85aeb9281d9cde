package dev.channelkit.golden.api;

import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Precondition;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.golden.model.Thing;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The things there are. */
@Generated("dev.channelkit.codegen")
public class ThingsOperations {
    /** Get a thing: {@code GET /things/{thing-id}}. */
    public static final Operation GET = Operation.builder("golden", "getThing", "GET", "/things/{thing-id}")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .precondition(Precondition.NONE, true)
            .build();

    /** Replace a thing: {@code PUT /things/{thing-id}}. */
    public static final Operation REPLACE = Operation.builder("golden", "replaceThing", "PUT", "/things/{thing-id}")
            .retry(RetryRule.NEVER)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .precondition(Precondition.IF_MATCH, true)
            .build();

    /** Delete a thing: {@code DELETE /things/{thing-id}}. */
    public static final Operation DELETE = Operation.builder("golden", "deleteThing", "DELETE", "/things/{thing-id}")
            .retry(RetryRule.NEVER)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .precondition(Precondition.IF_MATCH, false)
            .build();

    /** Watch a thing: {@code POST /watch}. */
    public static final Operation WATCH = Operation.builder("golden", "watchThing", "POST", "/watch")
            .retry(RetryRule.NEVER)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .precondition(Precondition.IF_MATCH_OPTIONAL, false)
            .build();

    /** Watch no longer: {@code DELETE /watch}. */
    public static final Operation UNWATCH = Operation.builder("golden", "unwatch", "DELETE", "/watch")
            .retry(RetryRule.SAME)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .precondition(Precondition.IF_MATCH_OPTIONAL, false)
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
     * Get a thing, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param thingId the thing's id
     * @return what came of it
     */
    public Versioned<Thing> get(long thingId) {
        return getCall(thingId).send();
    }

    /** Like {@link #get(long)} as a call not sent yet: for options, status and headers, or async. */
    public Call<Versioned<Thing>> getCall(long thingId) {
        return transport
                .call(
                        GET,
                        Answer.value(Thing.codec()),
                        CallRequest.of(GET)
                                .path("thing-id", String.valueOf(thingId))
                                .build())
                .map(Versioned::from);
    }

    /**
     * Replace a thing, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param thingId the thing's id
     * @param ifMatch the tag of the version to change, as it was read
     * @param reason the reason
     * @param body a thing
     * @return what came of it
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public Versioned<Thing> replace(long thingId, ETag ifMatch, String reason, Thing body) {
        return replaceCall(thingId, ifMatch, reason, body).send();
    }

    /**
     * Like {@link #replace(long, ETag, String, Thing)} as a call not sent yet: for options, status and
     * headers, or async.
     */
    public Call<Versioned<Thing>> replaceCall(long thingId, ETag ifMatch, String reason, Thing body) {
        return transport
                .call(
                        REPLACE,
                        Answer.value(Thing.codec()),
                        CallRequest.of(REPLACE)
                                .path("thing-id", String.valueOf(thingId))
                                .ifMatch(ifMatch)
                                .header("X-Reason", reason)
                                .body(Body.json(body, Thing.codec()))
                                .build())
                .map(Versioned::from);
    }

    /**
     * Delete a thing, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param thingId the thing's id
     * @param ifMatch the tag of the version to change, as it was read
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public void delete(long thingId, ETag ifMatch) {
        deleteCall(thingId, ifMatch).send();
    }

    /**
     * Like {@link #delete(long, ETag)}, with optional parameters.
     *
     * @param thingId the thing's id
     * @param ifMatch the tag of the version to change, as it was read
     * @param query sets the optional parameters
     */
    public void delete(long thingId, ETag ifMatch, Consumer<DeleteThingQuery> query) {
        deleteCall(thingId, ifMatch, query).send();
    }

    /** Like {@link #delete(long, ETag)} as a call not sent yet: for options, status and headers, or async. */
    public Call<@Nullable Void> deleteCall(long thingId, ETag ifMatch) {
        return deleteCall(thingId, ifMatch, query -> {});
    }

    /**
     * Like {@link #delete(long, ETag, Consumer)} as a call not sent yet: for options, status and headers, or
     * async.
     */
    public Call<@Nullable Void> deleteCall(long thingId, ETag ifMatch, Consumer<DeleteThingQuery> query) {
        DeleteThingQuery q = new DeleteThingQuery();
        query.accept(q);
        return transport.call(
                DELETE,
                Answer.nothing(),
                CallRequest.of(DELETE)
                        .path("thing-id", String.valueOf(thingId))
                        .query(q.parameters(DELETE))
                        .ifMatch(ifMatch)
                        .build());
    }

    /**
     * Watch a thing, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param body a thing
     * @return what came of it
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public Thing watch(Thing body) {
        return watchCall(body).send();
    }

    /** Like {@link #watch(Thing)} as a call not sent yet: for options, status and headers, or async. */
    public Call<Thing> watchCall(Thing body) {
        return transport.call(
                WATCH,
                Answer.value(Thing.codec()),
                CallRequest.of(WATCH).body(Body.json(body, Thing.codec())).build());
    }

    /**
     * Like {@link #watch(Thing)}, if nobody has changed it since it was read.
     *
     * @param ifMatch the tag of the version to change, as it was read
     * @param body a thing
     */
    public Thing watch(ETag ifMatch, Thing body) {
        return watchCall(ifMatch, body).send();
    }

    /** Like {@link #watch(ETag, Thing)} as a call not sent yet: for options, status and headers, or async. */
    public Call<Thing> watchCall(ETag ifMatch, Thing body) {
        return transport.call(
                WATCH,
                Answer.value(Thing.codec()),
                CallRequest.of(WATCH)
                        .ifMatch(ifMatch)
                        .body(Body.json(body, Thing.codec()))
                        .build());
    }

    /**
     * Watch no longer, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public void unwatch() {
        unwatchCall().send();
    }

    /**
     * Like {@link #unwatch()}, with optional parameters.
     *
     * @param query sets the optional parameters
     */
    public void unwatch(Consumer<UnwatchQuery> query) {
        unwatchCall(query).send();
    }

    /** Like {@link #unwatch()} as a call not sent yet: for options, status and headers, or async. */
    public Call<@Nullable Void> unwatchCall() {
        return unwatchCall(query -> {});
    }

    /** Like {@link #unwatch(Consumer)} as a call not sent yet: for options, status and headers, or async. */
    public Call<@Nullable Void> unwatchCall(Consumer<UnwatchQuery> query) {
        UnwatchQuery q = new UnwatchQuery();
        query.accept(q);
        return transport.call(
                UNWATCH,
                Answer.nothing(),
                CallRequest.of(UNWATCH).query(q.parameters(UNWATCH)).build());
    }

    /**
     * Like {@link #unwatch()}, if nobody has changed it since it was read.
     *
     * @param ifMatch the tag of the version to change, as it was read
     */
    public void unwatch(ETag ifMatch) {
        unwatchCall(ifMatch).send();
    }

    /**
     * Like {@link #unwatch(ETag)}, with optional parameters.
     *
     * @param ifMatch the tag of the version to change, as it was read
     * @param query sets the optional parameters
     */
    public void unwatch(ETag ifMatch, Consumer<UnwatchQuery> query) {
        unwatchCall(ifMatch, query).send();
    }

    /** Like {@link #unwatch(ETag)} as a call not sent yet: for options, status and headers, or async. */
    public Call<@Nullable Void> unwatchCall(ETag ifMatch) {
        return unwatchCall(ifMatch, query -> {});
    }

    /**
     * Like {@link #unwatch(ETag, Consumer)} as a call not sent yet: for options, status and headers, or
     * async.
     */
    public Call<@Nullable Void> unwatchCall(ETag ifMatch, Consumer<UnwatchQuery> query) {
        UnwatchQuery q = new UnwatchQuery();
        query.accept(q);
        return transport.call(
                UNWATCH,
                Answer.nothing(),
                CallRequest.of(UNWATCH)
                        .query(q.parameters(UNWATCH))
                        .ifMatch(ifMatch)
                        .build());
    }
}
