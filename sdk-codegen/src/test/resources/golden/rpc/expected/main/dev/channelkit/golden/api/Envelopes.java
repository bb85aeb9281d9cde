package dev.channelkit.golden.api;

import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.ErrorForms;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/** Where answers keep payload and errors. */
@Generated("dev.channelkit.codegen")
final class Envelopes {
    /** Of every operation that says nothing else. */
    static final Envelope DEFAULT = new Envelope(
                    List.of(""), null, List.of("/ErrorType"), List.of("/ErrorDetail/Message"), null, List.of())
            .withForms(new ErrorForms(
                    new ErrorForms.Listed("failureCode", "details", "property"), Set.of("Throttled"), true));

    private Envelopes() {}
}
