package dev.channelkit.golden.api;

import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.golden.model.ObjectModel;
import javax.annotation.processing.Generated;

/** The things there are. */
@Generated("dev.channelkit.codegen")
public class ThingsOperations {
    /** Read a thing: {@code GET /thing}. */
    public static final Operation READ = Operation.builder("golden", "readThing", "GET", "/thing")
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
     * Reads the one thing there is.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @return the thing
     */
    public ObjectModel read() {
        return readCall().send();
    }

    /** Like {@link #read()} as a call not sent yet: for options, status and headers, or async. */
    public Call<ObjectModel> readCall() {
        return transport.call(
                READ, Answer.value(ObjectModel.codec()), CallRequest.of(READ).build());
    }
}
