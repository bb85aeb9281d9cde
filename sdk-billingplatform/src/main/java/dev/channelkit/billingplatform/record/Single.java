package dev.channelkit.billingplatform.record;

import dev.channelkit.commons.call.Response;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.ErrorAnswer;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.operation.Operation;
import java.util.List;
import java.util.Map;

/** The record that was asked for by its id. An envelope with nothing in it says by a success what a 404 says. */
final class Single {
    private Single() {}

    /**
     * The first record of the answer.
     *
     * @throws NotFoundException if there is none, or one without any field
     * @throws DecodingException if something else is in its place
     */
    static <T> T of(Response<List<T>> answer, Codec<T> codec, Operation get) {
        List<T> records = answer.value();
        CallDetails details = CallDetails.of(get)
                .status(answer.status())
                .requestId(answer.requestId())
                .attempts(answer.attempts())
                .elapsed(answer.elapsed())
                .build();
        if (records.isEmpty() && answer.received() > 0) {
            throw new DecodingException(
                    "the answer holds no record", Outcome.UNKNOWN, details, "see it with raw(method, path) of the client", null);
        }
        if (records.isEmpty() || Json.write(records.get(0), codec).equals("{}")) {
            throw new NotFoundException(
                    "the provider has no record of that id, or does not show it",
                    new ErrorAnswer(answer.status(), Map.of(), "", null),
                    details,
                    null);
        }
        return records.get(0);
    }
}
