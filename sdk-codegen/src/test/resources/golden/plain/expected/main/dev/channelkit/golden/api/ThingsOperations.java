package dev.channelkit.golden.api;

import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.golden.model.Thing;
import javax.annotation.processing.Generated;

/** The things there are. */
@Generated("dev.channelkit.codegen")
public class ThingsOperations {
    /** Subscribe: {@code POST /subscriptions}. */
    public static final Operation SUBSCRIBE = Operation.builder("golden", "subscribe", "POST", "/subscriptions")
            .retry(RetryRule.NEVER)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelope.NONE.withPayload("/id", ""))
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
     * Subscribe, as the name says.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param body a thing
     * @return what came of it
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public String subscribe(Thing body) {
        return subscribeCall(body).send();
    }

    /** Like {@link #subscribe(Thing)} as a call not sent yet: for options, status and headers, or async. */
    public Call<String> subscribeCall(Thing body) {
        return transport.call(
                SUBSCRIBE,
                Answer.bareText(),
                CallRequest.of(SUBSCRIBE).body(Body.json(body, Thing.codec())).build());
    }
}
