package dev.channelkit.commons.call;

import dev.channelkit.commons.operation.Operation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * One call, ready to be sent. Immutable: the methods that change something give another call, and each {@link #send} sends anew.
 *
 * @param <T> what the answer is read as
 */
public final class Call<T> {
    private final Sender sender;
    private final CallRequest request;
    private final CallOptions options;
    private final Decoder<T> decoder;

    Call(Sender sender, CallRequest request, CallOptions options, Decoder<T> decoder) {
        this.sender = sender;
        this.request = request;
        this.options = options;
        this.decoder = decoder;
    }

    /**
     * How an answer that arrived becomes a response.
     *
     * @param streamed whether it may still be arriving
     */
    record Decoder<T>(Function<Received, Response<T>> reading, boolean streamed) {

        static <T> Decoder<T> of(Answer<T> answer) {
            return new Decoder<>(answer::decode, answer.isStreamed());
        }

        /** What cannot be handed out is not left open. */
        Response<T> decode(Received received) {
            try {
                return reading.apply(received);
            } catch (RuntimeException | Error e) {
                received.close();
                throw e;
            }
        }

        <R> Decoder<R> map(Function<Response<T>, R> change) {
            return new Decoder<>(
                    received -> {
                        Response<T> response = reading.apply(received);
                        return response.map(value -> change.apply(response));
                    },
                    streamed);
        }
    }

    /**
     * The time for the whole call, all attempts and waits included; more than zero. For a {@link BinaryAnswer} it ends where that is handed
     * over; from there on only silence is bounded, by {@link #answerTimeout}.
     */
    public Call<T> timeout(Duration total) {
        return with(options.timeout(total));
    }

    /** How long the provider may keep silent before an attempt counts as lost; more than zero. */
    public Call<T> answerTimeout(Duration value) {
        return with(options.answerTimeout(value));
    }

    /**
     * How long after the call begins its request may still go out, waits for limits, credentials and connections included; more than zero.
     * Later than that it does not, and the call fails, unsent. For writes of which somebody has to know when they can no longer arrive.
     */
    public Call<T> leavesWithin(Duration value) {
        return with(options.leavesWithin(value));
    }

    /**
     * A header more, in place of any of that name that would go out otherwise.
     *
     * @throws dev.channelkit.commons.error.InvalidRequestException when name or value cannot stand in a header
     */
    public Call<T> header(String name, String value) {
        return with(options.header(name, value));
    }

    /**
     * Texts that must not show in what becomes of the call, should the provider echo them, beyond what is secret by the spec; in place of those
     * given before.
     */
    public Call<T> hiding(List<String> texts) {
        return with(options.hiding(texts));
    }

    /** Whether an answer that is not as the spec has it ends the call in an exception. */
    public Call<T> strict(boolean value) {
        return with(options.strict(value));
    }

    /**
     * Takes a refusal that says of a list that nothing is in it for what it is, and not for an empty list: who asks for something that has to be
     * there learns that it is not. Only some providers' lists know such refusals; for other calls it changes nothing. Of a list that is walked page
     * by page, it is {@link dev.channelkit.commons.page.Pages#strictNotFound} that leaves its end alone.
     */
    public Call<T> strictNotFound() {
        return with(options.strictNotFound(true));
    }

    /** This call with all that another one was told: its times, headers and the rest, in place of what this one was. */
    public Call<T> withOptionsOf(Call<?> other) {
        return with(other.options);
    }

    /** This call with {@code change} applied to what it gives. */
    public <R> Call<R> map(Function<Response<T>, R> change) {
        return new Call<>(sender, request, options, decoder.map(change));
    }

    /**
     * Sends it and waits for the answer.
     *
     * @throws dev.channelkit.commons.error.ChannelKitException for anything but success; its outcome says what was left behind
     * @throws IllegalStateException when the client is closed
     */
    public T send() {
        return sendForResponse().value();
    }

    /** Like {@link #send}, with status, headers, request id and tag. */
    public Response<T> sendForResponse() {
        return sender.perform(request, options, decoder);
    }

    /**
     * Sends it on the client's executor: the same as {@link #send}, on another thread. Cancelling the future cancels the call on the
     * wire; cancelling one derived from it does not. Whatever goes wrong after this method has returned ends the future; an executor that
     * does not take the call ends it in {@link dev.channelkit.commons.error.CallRejectedException}.
     *
     * @throws IllegalStateException when the client is closed; calls sent before it was closed run to their end
     */
    public CompletableFuture<T> sendAsync() {
        return sender.async(request, options, decoder, Response::value);
    }

    /** Like {@link #sendAsync}, with status, headers, request id and tag. */
    public CompletableFuture<Response<T>> sendForResponseAsync() {
        return sender.async(request, options, decoder, response -> response);
    }

    /** What would go out, with credentials and secrets hidden; nothing does, and no credential is fetched. */
    public RenderedRequest dryRun() {
        return sender.render(request, options);
    }

    public Operation operation() {
        return request.operation();
    }

    public CallRequest request() {
        return request;
    }

    private Call<T> with(CallOptions changed) {
        return new Call<>(sender, request, changed, decoder);
    }

    @Override
    public String toString() {
        return "Call[" + request + "]";
    }
}
