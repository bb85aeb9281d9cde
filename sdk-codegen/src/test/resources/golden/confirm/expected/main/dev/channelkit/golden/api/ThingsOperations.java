package dev.channelkit.golden.api;

import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Confirm;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The things there are. */
@Generated("dev.channelkit.codegen")
public class ThingsOperations {
    /** Delete a thing: {@code DELETE /things/{thingId}}. */
    public static final Operation DELETE = Operation.builder("golden", "deleteThing", "DELETE", "/things/{thingId}")
            .retry(RetryRule.SAME)
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
     * Deletes a thing and all that was ever billed for it.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param thingId the id of the thing
     * @param confirm that it destroys billing history: {@code Confirm.destroysBillingHistoryOf(thingId)}
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public void delete(String thingId, Confirm confirm) {
        deleteCall(thingId, confirm).send();
    }

    /**
     * Like {@link #delete(String, Confirm)} as a call not sent yet: for options, status and headers, or
     * async.
     */
    public Call<@Nullable Void> deleteCall(String thingId, Confirm confirm) {
        return transport.call(
                DELETE,
                Answer.nothing(),
                CallRequest.of(DELETE)
                        .path("thingId", thingId)
                        .confirmed(confirm, "destroys-billing-history", thingId)
                        .build());
    }
}
