package dev.channelkit.golden.api;

import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.golden.model.Thing;
import javax.annotation.processing.Generated;

/** The things there are. */
@Generated("dev.channelkit.codegen")
public class ThingsOperations {
    /** Change a thing: {@code PUT /thing}. */
    public static final Operation WRITE = Operation.builder("golden", "writeThing", "PUT", "/thing")
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
     * Changes what is sent.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @param body every combination of required and nullable
     * @return the thing as it is now
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public Thing write(Thing body) {
        return writeCall(body).send();
    }

    /** Like {@link #write(Thing)} as a call not sent yet: for options, status and headers, or async. */
    public Call<Thing> writeCall(Thing body) {
        return transport.call(
                WRITE,
                Answer.value(Thing.codec()),
                CallRequest.of(WRITE).body(Body.json(body, Thing.codec())).build());
    }
}
