package dev.channelkit.benchmarks.codec;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.google.gson.Gson;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.EnvelopeReader;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.operation.Operation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one peer reads an answer and writes a body, and where in it the items are.
 *
 * @param <D> what it reads and writes
 */
record Way<D>(Reading<D> reading, Writing<D> writing, Function<D, @Nullable List<?>> items) {
    /** From the bytes of an answer. */
    interface Reading<D> {
        D read(byte[] answer) throws Exception;
    }

    /** To the bytes of a body. */
    interface Writing<D> {
        byte[] write(D body) throws Exception;
    }

    /** The {@code deserialize} of a stock client's {@code JSON}, for one type. */
    interface StockReading<D> {
        D read(InputStream answer) throws IOException;
    }

    /** As the client does it: from the bytes of the answer through the envelope of the operation. */
    static <T> Way<List<T>> page(Operation operation, Codec<T> codec) {
        EnvelopeReader envelope = EnvelopeReader.of(operation.envelope());
        return new Way<>(
                answer -> Objects.requireNonNull(
                        envelope.list(answer, codec, ReadOptions.TOLERANT).value()),
                list -> new byte[0],
                list -> list);
    }

    /** A body of ours. */
    static <D> Way<D> body(Codec<D> codec, Function<D, @Nullable List<?>> items) {
        return new Way<>(
                bytes -> Objects.requireNonNull(Json.read(bytes, codec, ReadOptions.TOLERANT)),
                body -> Json.writeBytes(body, codec),
                items);
    }

    /** Databind, reader and writer kept. */
    static <D> Way<D> jackson(ObjectMapper mapper, Class<D> type, Function<D, @Nullable List<?>> items) {
        ObjectReader reader = mapper.readerFor(type);
        ObjectWriter writer = mapper.writerFor(type);
        return new Way<>(reader::readValue, writer::writeValueAsBytes, items);
    }

    static <D> Way<D> gson(Gson gson, Class<D> type, Function<D, @Nullable List<?>> items) {
        return new Way<>(
                answer -> gson.fromJson(new String(answer, StandardCharsets.UTF_8), type),
                body -> gson.toJson(body, type).getBytes(StandardCharsets.UTF_8),
                items);
    }

    /** As its {@code ApiClient} does it, which hands the stream of the answer to {@code JSON}. */
    static <D> Way<D> stock(
            StockReading<D> deserialize, Function<Object, String> serialize, Function<D, @Nullable List<?>> items) {
        return new Way<>(
                answer -> deserialize.read(new ByteArrayInputStream(answer)),
                body -> serialize.apply(body).getBytes(StandardCharsets.UTF_8),
                items);
    }

    D decode(byte[] answer) throws Exception {
        return reading.read(answer);
    }

    byte[] encode(D body) throws Exception {
        return writing.write(body);
    }

    /** The items of an answer. */
    List<?> items(byte[] answer) throws Exception {
        return Objects.requireNonNull(items.apply(decode(answer)));
    }
}
