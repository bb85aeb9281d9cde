package dev.channelkit.commons.call;

import dev.channelkit.commons.codec.DriftException;
import dev.channelkit.commons.codec.EnvelopeReader;
import dev.channelkit.commons.codec.Failures;
import dev.channelkit.commons.codec.Payload;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.ResponseException;
import dev.channelkit.commons.http.internal.CallProgress;
import dev.channelkit.commons.http.internal.Refusals;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.ReportedFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** A success as it arrived, about to be read. */
final class Received {
    private final okhttp3.Response response;
    private final byte[] body;
    private final CallProgress progress;
    private final ReadOptions options;
    private final boolean none;
    private final EnvelopeReader envelope;

    private Received(okhttp3.Response response, byte[] body, CallProgress progress, ReadOptions options) {
        this(response, body, progress, options, false, progress.envelope());
    }

    private Received(
            okhttp3.Response response,
            byte[] body,
            CallProgress progress,
            ReadOptions options,
            boolean none,
            EnvelopeReader envelope) {
        this.envelope = envelope;
        this.response = response;
        this.body = body;
        this.progress = progress;
        this.options = options;
        this.none = none;
    }

    /** An answer whose body is in memory. */
    static Received whole(okhttp3.Response response, CallProgress progress, ReadOptions options) {
        try {
            return new Received(response, response.body().bytes(), progress, options);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer in memory cannot fail", e);
        }
    }

    /** A refusal in memory that may say that a list has nothing in it; others can still read it. */
    static Received refusal(okhttp3.Response response, CallProgress progress, ReadOptions options) {
        try {
            byte[] body = response.peekBody(Long.MAX_VALUE).bytes();
            return new Received(response, body, progress, options, true, progress.envelope());
        } catch (IOException e) {
            throw new UncheckedIOException("an answer in memory cannot fail", e);
        }
    }

    /** Whether the status says that a list has nothing in it. */
    boolean isNone() {
        return none;
    }

    /** An answer that is still arriving: its body is in {@link #response} alone. */
    static Received open(okhttp3.Response response, CallProgress progress, ReadOptions options) {
        return new Received(response, new byte[0], progress, options);
    }

    /** The same with another body, in another envelope: what is left of it once its items have been taken out. */
    Received with(byte[] around, EnvelopeReader reader) {
        return new Received(response, around, progress, options, none, reader);
    }

    okhttp3.Response response() {
        return response;
    }

    CallProgress progress() {
        return progress;
    }

    /** Gives the connection back, should it still be open. */
    void close() {
        response.close();
    }

    byte[] bytes() {
        return body;
    }

    /** Tells answers of one list apart. Nobody makes them alike on purpose, so two checksums of 32 bits and the length do. */
    String digest() {
        CRC32 one = new CRC32();
        one.update(body);
        CRC32C other = new CRC32C();
        other.update(body);
        return body.length + "-" + Long.toHexString(one.getValue() << 32 | other.getValue());
    }

    /** How many pages the answer says there are; null where it does not, or where nobody asks. */
    @Nullable Long totalPages() {
        return count(operation().paging().totalPages());
    }

    /** How many items the answer says all pages hold; null where it does not, or where nobody asks. */
    @Nullable Long totalItems() {
        return count(operation().paging().totalItems());
    }

    private @Nullable Long count(@Nullable String pointer) {
        if (pointer == null || isEmpty()) {
            return null;
        }
        // a second pass over an answer in memory: only lists that tell their length pay for it
        return EnvelopeReader.of(Envelope.NONE.withPayload(pointer))
                .value(body, Scalars.INT64, ReadOptions.TOLERANT)
                .value();
    }

    /** Whether it is XML, and no page of HTML: by how it begins. */
    boolean isXml() {
        for (byte b : body) {
            // bytes of a byte order mark are below zero
            if (b > ' ') {
                return b == '<' && !isHtml();
            }
        }
        return false;
    }

    /** As UTF-8, whatever the header says. */
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether there is nothing but blanks. */
    boolean isEmpty() {
        for (byte b : body) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether it is called HTML and looks like it. Data that is called so by mistake does not: JSON never begins with a bracket like that,
     * and XML that declares itself is left to the reader, which knows a page by its root.
     */
    boolean isHtml() {
        if (body.length > 0 && (body[0] == '{' || body[0] == '[')) {
            return false; // as nearly always: spares reading the header
        }
        MediaType type = response.body().contentType();
        if (type == null || !type.subtype().contains("html")) {
            return false;
        }
        String start = new String(body, 0, Math.min(body.length, 256), StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .stripLeading();
        return start.startsWith("<") && !start.startsWith("<?xml");
    }

    /** By the header alone: what arrives is the caller's to read. */
    boolean isHtmlInsteadOf(String mediaType) {
        MediaType type = response.body().contentType();
        return type != null
                && type.subtype().contains("html")
                && !mediaType.contains("html")
                && !mediaType.startsWith("application/octet-stream");
    }

    /** Whether this is text that nothing quotes or wraps. */
    boolean isPlainText() {
        String text = text().strip();
        return !text.isEmpty() && "\"{[<".indexOf(text.charAt(0)) < 0 && !text.equals("null");
    }

    EnvelopeReader envelope() {
        return envelope;
    }

    Operation operation() {
        return progress.operation();
    }

    ReadOptions options() {
        return options;
    }

    /**
     * The response to hand out.
     *
     * @param items how many items were received
     */
    <T> Response<T> with(T value, int items) {
        return new Response<>(
                value,
                response.code(),
                new Headers(response.headers()),
                progress.requestId(),
                response.header("ETag"),
                items,
                progress.attempts(),
                progress.elapsed(),
                progress.isInDoubt());
    }

    /** The body says that the success is none. */
    ResponseException refusedInside(Payload<?> says) {
        return Refusals.inside(response, body, says, progress);
    }

    /** @throws ResponseException when the body says, where the envelope has it, that the call failed */
    void refuseReported() {
        ReportedFailure place = operation().envelope().failure();
        Failures failure = place == null ? null : Failures.read(body, place);
        if (failure != null) {
            throw Refusals.inside(response, body, failure, progress);
        }
    }

    /** Strict reading met something that is not as the spec has it; the provider did what was asked. */
    DecodingException drifted(DriftException e) {
        return new DecodingException(
                "the answer is not as the spec has it: " + e.getMessage(),
                Outcome.APPLIED,
                progress.details().build(),
                "leave strict mode, or correct the spec",
                e);
    }

    /** The success cannot be read. */
    DecodingException unreadable(String what, @Nullable Throwable cause) {
        return unreadable(
                what,
                "check the base URL and what stands between; call it with raw(method, path) of the client to see the answer",
                cause);
    }

    /** The success is well-formed, but what is due does not stand where the envelope has it. */
    DecodingException misplaced(String due, Payload<?> instead) {
        if (instead.presence() == Payload.Presence.ABSENT
                && !instead.enveloped()
                && instead.strangers().isEmpty()) {
            return unreadable("the answer holds no " + due, null);
        }
        String places = operation().envelope().payload().stream()
                .map(place -> place.isEmpty() ? "its root" : place)
                .collect(Collectors.joining(" or "));
        String found = switch (instead.presence()) {
            case EMPTY -> ": there is null, or nothing";
            case MISTYPED -> ": something else stands there";
            default ->
                instead.strangers().isEmpty()
                        ? ": nothing stands there"
                        : ", but it holds " + String.join(", ", instead.strangers());
        };
        return unreadable(
                "the answer holds no " + due + " at " + places + found,
                "see the answer with raw(method, path) of the client; if the provider has moved the payload, correct the "
                        + "operation's x-envelope in the spec, or in an overlay",
                null);
    }

    DecodingException unreadable(String what, String advice, @Nullable Throwable cause) {
        return new DecodingException(what, Outcome.UNKNOWN, progress.details().build(), advice, cause);
    }
}
