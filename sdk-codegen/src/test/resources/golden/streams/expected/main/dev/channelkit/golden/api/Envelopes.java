package dev.channelkit.golden.api;

import dev.channelkit.commons.operation.Envelope;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where answers keep payload and errors. */
@Generated("dev.channelkit.codegen")
final class Envelopes {
    /** Of every operation that says nothing else. */
    static final Envelope DEFAULT = new Envelope(List.of(""), "/success", List.of(), List.of(), null, List.of());

    private Envelopes() {}
}
