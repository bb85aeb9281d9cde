package dev.channelkit.golden.api;

import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.golden.model.Box;
import dev.channelkit.golden.model.Key;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The things there are. */
@Generated("dev.channelkit.codegen")
public class ThingsOperations {
    /** Read a box: {@code GET /box}. */
    public static final Operation READ = Operation.builder("golden", "readBox", "GET", "/box")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT)
            .build();

    /** Delete a box: {@code DELETE /box}. */
    public static final Operation DROP = Operation.builder("golden", "dropBox", "DELETE", "/box")
            .retry(RetryRule.SAME)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT)
            .build();

    /** List keys: {@code GET /keys}. */
    public static final Operation KEYS = Operation.builder("golden", "listKeys", "GET", "/keys")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .envelope(Envelopes.DEFAULT.withPayload("/keys"))
            .server("keys")
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
     * Reads it, in JSON or in XML.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @return the box
     */
    public Box read() {
        return readCall().send();
    }

    /** Like {@link #read()} as a call not sent yet: for options, status and headers, or async. */
    public Call<Box> readCall() {
        return transport.call(
                READ, Answer.value(Box.codec()), CallRequest.of(READ).build());
    }

    /**
     * Answers an envelope or nothing; what is in the envelope is of no use.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @throws OutcomeUnknownException if it cannot be told whether the provider acted on the call
     */
    public void drop() {
        dropCall().send();
    }

    /** Like {@link #drop()} as a call not sent yet: for options, status and headers, or async. */
    public Call<@Nullable Void> dropCall() {
        return transport.call(DROP, Answer.nothing(), CallRequest.of(DROP).build());
    }

    /**
     * Lists all of them.
     *
     * <p>Provenance: the vendor's own text or code. Source: https://docs.example.com/.
     *
     * @return the keys
     */
    public List<Key> keys() {
        return keysCall().send();
    }

    /** Like {@link #keys()} as a call not sent yet: for options, status and headers, or async. */
    public Call<List<Key>> keysCall() {
        return transport.call(
                KEYS, Answer.list(Key.codec()), CallRequest.of(KEYS).build());
    }
}
