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
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.patch.JsonPatch;
import dev.channelkit.golden.model.Plan;
import dev.channelkit.golden.model.Reason;
import dev.channelkit.golden.model.ThingCreate;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The things there are. */
@Generated("dev.channelkit.codegen")
public class ThingsOperations {
    /** Create a thing: {@code POST /things}. */
    public static final Operation CREATE = Operation.builder("golden", "createThing", "POST", "/things")
            .retry(RetryRule.NEVER)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelope.NONE.withPayload("/id", ""))
            .build();

    /** Change a thing: {@code PATCH /things/{thingId}}. */
    public static final Operation PATCH = Operation.builder("golden", "patchThing", "PATCH", "/things/{thingId}")
            .retry(RetryRule.NEVER)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .build();

    /** End a thing: {@code POST /things/{thingId}/end}. */
    public static final Operation END = Operation.builder("golden", "endThing", "POST", "/things/{thingId}/end")
            .retry(RetryRule.NEVER)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .build();

    /** Read the plan: {@code GET /things/{thingId}/plan}. */
    public static final Operation PLAN = Operation.builder("golden", "readPlan", "GET", "/things/{thingId}/plan")
            .retry(RetryRule.SAFE)
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
     * Create a thing, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param body a new thing
     * @return the id, as text
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public String create(ThingCreate body) {
        return createCall(body).send();
    }

    /**
     * Like {@link #create(ThingCreate)} as a call not sent yet: for options, status and headers, or async.
     */
    public Call<String> createCall(ThingCreate body) {
        return transport.call(
                CREATE,
                Answer.value(Scalars.TEXT_OR_NUMBER),
                CallRequest.of(CREATE)
                        .body(Body.json(body, ThingCreate.codec()))
                        .build());
    }

    /**
     * Change a thing, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param thingId the id of the thing
     * @param body the steps, in order
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public void patch(long thingId, JsonPatch<ThingCreate> body) {
        patchCall(thingId, body).send();
    }

    /**
     * Like {@link #patch(long, JsonPatch)} as a call not sent yet: for options, status and headers, or async.
     */
    public Call<@Nullable Void> patchCall(long thingId, JsonPatch<ThingCreate> body) {
        return transport.call(
                PATCH,
                Answer.nothing(),
                CallRequest.of(PATCH)
                        .path("thingId", String.valueOf(thingId))
                        .body(Given.value("body", body).toBody())
                        .build());
    }

    /**
     * End a thing, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param thingId the id of the thing
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public void end(long thingId) {
        endCall(thingId).send();
    }

    /** Like {@link #end(long)} as a call not sent yet: for options, status and headers, or async. */
    public Call<@Nullable Void> endCall(long thingId) {
        return transport.call(
                END,
                Answer.nothing(),
                CallRequest.of(END).path("thingId", String.valueOf(thingId)).build());
    }

    /**
     * End a thing, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param thingId the id of the thing
     * @param body why something ends
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public void end(long thingId, Reason body) {
        endCall(thingId, body).send();
    }

    /** Like {@link #end(long, Reason)} as a call not sent yet: for options, status and headers, or async. */
    public Call<@Nullable Void> endCall(long thingId, Reason body) {
        return transport.call(
                END,
                Answer.nothing(),
                CallRequest.of(END)
                        .path("thingId", String.valueOf(thingId))
                        .body(Body.json(body, Reason.codec()))
                        .build());
    }

    /**
     * Read the plan, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param thingId the id of the thing
     * @return the plan, if there is one
     */
    public Optional<Plan> plan(long thingId) {
        return planCall(thingId).send();
    }

    /** Like {@link #plan(long)} as a call not sent yet: for options, status and headers, or async. */
    public Call<Optional<Plan>> planCall(long thingId) {
        return transport.call(
                PLAN,
                Answer.optional(Plan.codec()),
                CallRequest.of(PLAN).path("thingId", String.valueOf(thingId)).build());
    }
}
