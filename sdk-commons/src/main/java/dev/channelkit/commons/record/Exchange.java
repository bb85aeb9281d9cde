package dev.channelkit.commons.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map.Entry;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call as it went over the wire, secrets included; they are removed before anything is written.
 *
 * @param operationId the operation; {@code raw} for calls that none covers
 * @param pathTemplate its path with parameters in braces
 * @param correction what an overlay changes of it; null when nothing
 * @param attempt which attempt of its call, from 1
 * @param started when it set out
 * @param took until headers and body of the answer were there
 * @param method the HTTP method
 * @param url the whole URL
 * @param requestHeaders names and values
 * @param requestBody what was sent
 * @param answer what came back; null when nothing did
 * @param failure why nothing came back; null when something did
 * @param redaction removes the credentials of this call from any text
 */
public record Exchange(
        String operationId,
        String pathTemplate,
        @Nullable String correction,
        int attempt,
        Instant started,
        Duration took,
        String method,
        String url,
        List<Entry<String, String>> requestHeaders,
        Content requestBody,
        @Nullable Answer answer,
        @Nullable String failure,
        UnaryOperator<String> redaction) {

    /**
     * What came back.
     *
     * @param protocol such as {@code HTTP/1.1}
     * @param status the HTTP status
     * @param headers names and values
     * @param body its content, decompressed
     */
    public record Answer(String protocol, int status, List<Entry<String, String>> headers, Content body) {}

    /**
     * A body.
     *
     * @param mediaType its Content-Type; empty when it has none
     * @param bytes what it holds; null when it is too large to be recorded or cannot be read twice
     * @param size how many bytes it has; -1 when that is not known
     * @param parts what it is made of, where it is of several parts
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    public record Content(String mediaType, byte @Nullable [] bytes, long size, List<Part> parts) {
        public Content(String mediaType, byte @Nullable [] bytes, long size) {
            this(mediaType, bytes, size, List.of());
        }

        /** No body at all. */
        public static final Content NONE = new Content("", new byte[0], 0);

        boolean isEmpty() {
            return size == 0;
        }
    }

    /**
     * One part of a body of several.
     *
     * @param name its name
     * @param value what a field says; null for a file, of which nothing is recorded
     * @param fileName the file's name; null for a field
     * @param mediaType the file's; empty for a field
     */
    public record Part(
            String name, @Nullable String value, @Nullable String fileName, String mediaType) {}

    /** The operation only: the rest may be confidential. */
    @Override
    public String toString() {
        return "Exchange[" + operationId + ", attempt " + attempt + "]";
    }
}
