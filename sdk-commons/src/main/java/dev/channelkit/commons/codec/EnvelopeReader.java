package dev.channelkit.commons.codec;

import dev.channelkit.commons.operation.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads answers, JSON or XML, that wrap their payload: in one pass, without a tree, wherever payload, success flag, code and texts stand. Immutable; make
 * one for each {@link Envelope} and keep it.
 *
 * <p>The first of the envelope's payload places that the answer has wins. The whole body, as a place after others, is not taken for a bare
 * payload if it is an object that carries the envelope's own parts.
 *
 * <p>An answer that begins with {@code <} is XML, whatever was asked for: its root element is the whole body, and pointers lead into it. A
 * page of HTML is malformed, and so is all XML where jackson-dataformat-xml is not on the class path.
 */
public final class EnvelopeReader {
    // the beginning of an error body tells what went wrong; nobody reads on
    private static final int LONGEST_ERROR = 1 << 20;
    private static final int LONGEST_EXCERPT = 4096;

    private final EnvelopePlace answer;
    private final EnvelopePlace error;
    private final Envelope envelope;

    private EnvelopeReader(Envelope envelope) {
        this.envelope = envelope;
        answer = EnvelopePlace.ofAnswer(envelope);
        error = EnvelopePlace.ofError(envelope);
    }

    /**
     * A reader of answers that keep to the envelope.
     *
     * @throws IllegalArgumentException if a pointer of the envelope is none
     */
    public static EnvelopeReader of(Envelope envelope) {
        return new EnvelopeReader(envelope);
    }

    /**
     * Reads one value, be it bare or the first item of a list; further items are drift.
     *
     * @throws MalformedInputException if the body is not well-formed, an empty body included
     * @throws DriftException if the reading is strict and the body is not as the spec says
     */
    public <T> Payload<T> one(byte[] body, Codec<T> codec, ReadOptions options) {
        return read(answer, body, PayloadReading.one(codec), options);
    }

    /**
     * Reads a list; one bare object is a list of one, an empty object an empty list.
     *
     * @throws MalformedInputException if the body is not well-formed, an empty body included
     * @throws DriftException if the reading is strict and the body is not as the spec says
     */
    public <T> Payload<List<T>> list(byte[] body, Codec<T> items, ReadOptions options) {
        return read(answer, body, PayloadReading.list(items), options);
    }

    /**
     * Reads a value of whatever shape its codec reads.
     *
     * @throws MalformedInputException if the body is not well-formed, an empty body included
     * @throws DriftException if the reading is strict and the body is not as the spec says
     */
    public <T> Payload<T> value(byte[] body, Codec<T> codec, ReadOptions options) {
        return read(answer, body, PayloadReading.value(codec), options);
    }

    /**
     * Reads only what stands around a payload that nobody wants; the presence then is ABSENT.
     *
     * @throws MalformedInputException if the body is neither blank nor well-formed
     */
    public Payload<RawValue> nothing(byte[] body, ReadOptions options) {
        if (isBlank(body)) {
            return new Payload<>(
                    Payload.Presence.ABSENT, false, false, List.of(), null, 0, null, null, null, List.of(), null);
        }
        return read(error, body, PayloadReading.value(Scalars.RAW), options);
    }

    /**
     * Reads an error body, whatever it is; never throws. Commas before closing brackets pass. In XML, where nothing stands at the places of
     * code and text, elements of their last names count at whatever depth.
     */
    public ErrorBody error(byte[] body) {
        int length = Math.min(body.length, LONGEST_ERROR);
        // a character takes at most four bytes
        String text = new String(body, 0, Math.min(length, 4 * LONGEST_EXCERPT), StandardCharsets.UTF_8);
        String excerpt = ProviderText.line(text.substring(0, Math.min(text.length(), LONGEST_EXCERPT)));
        ListedErrors listed = ListedErrors.read(body, length, envelope.forms());
        if (listed != null && !listed.hasSurroundings()) {
            return listed.toBody(excerpt);
        }
        EnvelopeParts parts = new EnvelopeParts();
        try {
            readError(body, length, parts);
        } catch (MalformedInputException e) {
            // a page of a proxy, or cut off: what was read before that still tells something
        }
        if (listed != null) {
            return listed.toBody(excerpt).orElse(parts);
        }
        String message = parts.message();
        DotnetMessage dotnet = message == null || !envelope.forms().dotnet() ? null : DotnetMessage.of(message);
        return new ErrorBody(
                parts.code(),
                dotnet == null ? message : dotnet.text(),
                parts.details(),
                dotnet == null ? null : dotnet.field(),
                parts.requestId(),
                excerpt);
    }

    private void readError(byte[] body, int length, EnvelopeParts parts) {
        PayloadReading<RawValue> nothing = PayloadReading.value(Scalars.RAW);
        if (Xml.isXml(body, length)) {
            Xml.require();
            XmlDocument document = XmlDocument.of(body, length);
            Payload<RawValue> unused = new XmlEnvelopeWalk<>(document, ReadOptions.TOLERANT, nothing, parts).run(error);
            if (parts.code() == null && parts.message() == null) {
                new XmlErrorSearch(envelope, parts).run(new XmlTokens(document, ReadOptions.DEFAULT_NESTING_LIMIT));
            }
        } else {
            JsonTokens tokens = new JsonTokens(body, length, ReadOptions.DEFAULT_NESTING_LIMIT).allowTrailingCommas();
            Payload<RawValue> unused = new EnvelopeWalk<>(tokens, ReadOptions.TOLERANT, nothing, parts).run(error);
        }
    }

    private static boolean isBlank(byte[] body) {
        for (byte b : body) {
            if (b < 0 || b > ' ') {
                return false;
            }
        }
        return true;
    }

    private static <T> Payload<T> read(
            EnvelopePlace root, byte[] body, PayloadReading<T> reading, ReadOptions options) {
        return read(root, body, body.length, reading, options);
    }

    private static <T> Payload<T> read(
            EnvelopePlace root, byte[] body, int length, PayloadReading<T> reading, ReadOptions options) {
        EnvelopeParts parts = new EnvelopeParts();
        if (Xml.isXml(body, length)) {
            Xml.require();
            return new XmlEnvelopeWalk<>(XmlDocument.of(body, length), options, reading, parts).run(root);
        }
        JsonTokens tokens = new JsonTokens(body, length, options.nestingLimit());
        return new EnvelopeWalk<>(tokens, options, reading, parts).run(root);
    }
}
