package dev.channelkit.commons.page;

import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.testsupport.stub.PromptServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** A provider whose answer depends on the position that is asked for and on nothing else, whoever asks in whatever order. */
final class ListedThings extends Dispatcher implements AutoCloseable {
    static final int SIZE = 3;

    static final Operation BY_OFFSET =
            operation(Paging.offset("limit", "position", SIZE)).build();

    private final MockWebServer server = PromptServer.create();
    private final Transport transport;
    private final List<Long> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile LongFunction<MockResponse> answers = position -> items(List.of());

    /** @param executor of calls ahead; null for the client's own */
    ListedThings(@Nullable Executor executor) {
        server.setDispatcher(this);
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Transport.Builder builder =
                Transport.builder("test").baseUrl(server.url("/").toString()).retry(RetryPolicy.none());
        transport = (executor == null ? builder : builder.executor(executor)).build();
    }

    static Operation.Builder operation(Paging paging) {
        return Operation.builder("test", "listThings", "GET", "/things")
                .retry(RetryRule.SAFE)
                .paging(paging)
                .envelope(Envelope.NONE.withPayload("/items"))
                .anonymous();
    }

    ListedThings answers(LongFunction<MockResponse> byPosition) {
        answers = byPosition;
        return this;
    }

    /** By offset, so many things in full pages. */
    ListedThings count(int count) {
        return answers(position -> items(numbers(position, Math.min(position + SIZE, count))));
    }

    Pages<String> list() {
        return list(BY_OFFSET);
    }

    Pages<String> list(Operation operation) {
        return Pages.of(
                transport, operation, Scalars.TEXT, CallRequest.of(operation).build());
    }

    Transport transport() {
        return transport;
    }

    /** The positions that were asked for, in the order in which that arrived. */
    List<Long> asked() {
        return List.copyOf(asked);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        long position = Long.parseLong(Objects.requireNonNull(request.getUrl()).queryParameter("position"));
        asked.add(position);
        return answers.apply(position);
    }

    /** The numbers from one on and before another, as texts. */
    static List<String> numbers(long from, long to) {
        List<String> numbers = new ArrayList<>();
        for (long i = from; i < to; i++) {
            numbers.add(Long.toString(i));
        }
        return numbers;
    }

    static MockResponse items(List<String> items) {
        return json("{\"items\":" + array(items) + "}");
    }

    static String array(List<String> items) {
        return items.isEmpty() ? "[]" : "[\"" + String.join("\",\"", items) + "\"]";
    }

    static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    static MockResponse refusal() {
        return new MockResponse.Builder().code(400).build();
    }

    @Override
    public void close() {
        transport.close();
        server.close();
    }
}
