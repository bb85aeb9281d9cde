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
                    List.of(""), null, List.of("/error"), List.of("/message"), null, List.of())
            .withForms(new ErrorForms(
                    new ErrorForms.Listed("/errors", "error_code", "error_text", "field"), Set.of(), false));

    private Envelopes() {}
}
