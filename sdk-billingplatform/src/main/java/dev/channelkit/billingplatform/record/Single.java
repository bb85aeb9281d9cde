package dev.channelkit.billingplatform.record;

import dev.channelkit.commons.call.Response;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ErrorAnswer;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.operation.Operation;
import java.util.Map;
import java.util.Optional;

/** The record that was asked for by its id. An envelope with nothing in it says by a success what a 404 says. */
final class Single {
    private Single() {}

    /**
     * The record of the answer.
     *
     * @throws NotFoundException if there is none, or one without any field
     */
    static <T> T of(Response<Optional<T>> answer, Codec<T> codec, Operation get) {
        return answer.value()
                .filter(record -> !Json.write(record, codec).equals("{}"))
                .orElseThrow(() -> new NotFoundException(
                        "the provider has no record of that id, or does not show it",
                        new ErrorAnswer(answer.status(), Map.of(), "", null),
                        CallDetails.of(get)
                                .status(answer.status())
                                .requestId(answer.requestId())
                                .attempts(answer.attempts())
                                .elapsed(answer.elapsed())
                                .build(),
                        null));
    }
}
