package dev.channelkit.commons.call;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldNames;
import dev.channelkit.commons.codec.Form;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.query.QueryParameters;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** What a request carries. Can be sent more than once, unless it holds a {@link FilePart} that can be read only once. */
public abstract class Body {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String contentType;

    Body(String contentType) {
        this.contentType = contentType;
    }

    /**
     * A value as JSON.
     *
     * @throws InvalidRequestException naming the field, when a value has no such form, or when there is no value
     */
    public static <T> Body json(T value, Codec<T> codec) {
        return json(value, codec, FieldNames.DECLARED);
    }

    /**
     * A value as JSON of a media type of its own, such as {@code application/json-patch+json}.
     *
     * @throws InvalidRequestException naming the field, when a value has no such form, when there is no value, or when {@code contentType}
     *     is no media type
     */
    public static <T> Body json(String contentType, T value, Codec<T> codec) {
        return json(mediaType(contentType), value, codec, FieldNames.DECLARED);
    }

    private static <T> Bytes json(T value, Codec<T> codec, FieldNames names) {
        return json(JSON, value, codec, names);
    }

    private static <T> Bytes json(String contentType, T value, Codec<T> codec, FieldNames names) {
        Given.value("the body", value);
        return new Bytes(
                contentType,
                encoded(() -> Json.writeBytes(value, codec, names)),
                () -> Json.describe(value, codec, names),
                () -> Json.secrets(value, codec),
                others -> json(contentType, value, codec, others));
    }

    /** JSON text as it stands. */
    public static Body json(String text) {
        return new Bytes(JSON, Given.value("the body", text).getBytes(StandardCharsets.UTF_8), null, List::of, null);
    }

    /**
     * A value as form fields, {@code application/x-www-form-urlencoded}.
     *
     * @throws InvalidRequestException naming the field, when a value has no such form, an empty list above all: it could mean everything
     */
    public static <T> Body form(T value, Codec<T> codec) {
        return form(value, codec, FieldNames.DECLARED);
    }

    private static <T> Bytes form(T value, Codec<T> codec, FieldNames names) {
        Given.value("the body", value);
        byte[] encoded = encoded(() -> Form.encode(value, codec, names).getBytes(StandardCharsets.US_ASCII));
        return new Bytes(
                FORM,
                encoded,
                () -> Form.describe(value, codec, names),
                () -> Json.secrets(value, codec),
                others -> form(value, codec, others));
    }

    /** Form fields in the order given, {@code application/x-www-form-urlencoded}. */
    public static Body form(QueryParameters fields) {
        return new Bytes(
                FORM,
                Given.value("the body", fields).encoded().getBytes(StandardCharsets.US_ASCII),
                null,
                List::of,
                null);
    }

    /**
     * Bytes as they stand.
     *
     * @throws InvalidRequestException when {@code contentType} is no media type
     */
    public static Body bytes(String contentType, byte[] content) {
        return new Bytes(
                mediaType(contentType), Given.value("the body", content).clone(), null, List::of, null);
    }

    /**
     * Bytes that need not fit into memory.
     *
     * @param length how many there are, or -1 when that is not known
     * @param content asked for a stream from the beginning for every attempt; the stream is closed after it
     * @throws InvalidRequestException when {@code contentType} is no media type
     */
    public static Body stream(String contentType, long length, Supplier<? extends InputStream> content) {
        return new StreamBody(mediaType(contentType), length, content);
    }

    /** Starts a body of several parts, {@code multipart/form-data}. */
    public static Multipart.Builder multipart() {
        return new Multipart.Builder();
    }

    /** No content at all, for methods that must have a body. */
    static Body empty() {
        return new Bytes("", new byte[0], () -> "", List::of, null);
    }

    /** The media type sent with it. */
    public String contentType() {
        return contentType;
    }

    /** The content for a person to read, secrets hidden; where secrets cannot be told apart, only how much there is. */
    public abstract String describe();

    /** Texts that must not show where the provider repeats them: what the spec marks as secret. */
    List<String> secrets() {
        return List.of();
    }

    /** @param largestFile how many bytes a file may have; a longer one of unknown length is cut */
    abstract RequestBody toRequestBody(long largestFile);

    /** How many bytes there are; -1 when that is not known. */
    abstract long size();

    /**
     * Refuses what cannot go out whole.
     *
     * @throws InvalidRequestException when a file is known to be larger than {@code largestFile}, or was read and cannot be read again
     */
    void check(long largestFile, Operation operation) {}

    /** Whether it was read, and cannot be read again. */
    boolean isSpent() {
        return false;
    }

    /** The same content under the field names of one client. What was given as it stands stays so. */
    Body named(FieldNames names) {
        return this;
    }

    @Nullable MediaType mediaType() {
        return contentType.isEmpty() ? null : MediaType.parse(contentType);
    }

    @Override
    public String toString() {
        return "Body[" + contentType + "]";
    }

    static String mediaType(@Nullable String text) {
        if (text == null || MediaType.parse(text) == null || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequestException(
                    "the content type is no media type",
                    CallDetails.none(),
                    "write one such as application/json",
                    null);
        }
        return text;
    }

    private static byte[] encoded(Supplier<byte[]> writing) {
        try {
            return writing.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(
                    Objects.requireNonNullElse(e.getMessage(), "the body cannot be written"),
                    CallDetails.none(),
                    "correct the value, or do not set it",
                    e);
        }
    }

    /** Bytes in memory. */
    static final class Bytes extends Body {
        private final byte[] content;
        private final @Nullable Supplier<String> description;
        private final Supplier<List<String>> secrets;
        private final @Nullable Function<FieldNames, Body> encoding;

        Bytes(
                String contentType,
                byte[] content,
                @Nullable Supplier<String> description,
                Supplier<List<String>> secrets,
                @Nullable Function<FieldNames, Body> encoding) {
            super(contentType);
            this.content = content;
            this.description = description;
            this.secrets = secrets;
            this.encoding = encoding;
        }

        @Override
        Body named(FieldNames names) {
            return encoding == null || names == FieldNames.DECLARED ? this : encoding.apply(names);
        }

        @Override
        public String describe() {
            return description == null ? "(" + content.length + " bytes, not shown)" : description.get();
        }

        @Override
        List<String> secrets() {
            return secrets.get();
        }

        @Override
        RequestBody toRequestBody(long largestFile) {
            return RequestBody.create(content, mediaType());
        }

        @Override
        long size() {
            return content.length;
        }
    }
}
