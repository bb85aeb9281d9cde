package dev.channelkit.commons.call;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.DriftException;
import dev.channelkit.commons.codec.MalformedInputException;
import dev.channelkit.commons.codec.Payload;
import dev.channelkit.commons.codec.Payload.Presence;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.stream.ItemStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a 2xx is read as, be it JSON or XML: what the answer is decides, not what was asked for. Where in it the payload stands is the
 * operation's envelope. A flag in the answer that denies success ends the
 * call in a {@link dev.channelkit.commons.error.ProviderErrorException}, whatever else it holds.
 *
 * <p>What cannot be read ends it in a {@link dev.channelkit.commons.error.DecodingException}; for calls that may have changed something in
 * an {@link dev.channelkit.commons.error.OutcomeUnknownException} with that as its cause. Text is UTF-8, whatever the headers say.
 */
public final class Answer<T> {
    private final Function<Received, Response<T>> reading;
    private final boolean streamed;

    private Answer(Function<Received, Response<T>> reading) {
        this(reading, false);
    }

    private Answer(Function<Received, Response<T>> reading, boolean streamed) {
        this.reading = reading;
        this.streamed = streamed;
    }

    /** One value, bare or as the first item of a list; it must be there. */
    public static <T> Answer<T> one(Codec<T> codec) {
        return new Answer<>(received ->
                single(received, codec.typeName(), r -> r.envelope().one(r.bytes(), codec, r.options())));
    }

    /**
     * One value, bare or as the first item of a list, or none: an empty body and an explicit null say so. Something else in its place is
     * of another shape than the spec says, and no missing value.
     */
    public static <T> Answer<Optional<T>> optional(Codec<T> codec) {
        return new Answer<>(
                received -> received.isEmpty() ? received.with(Optional.empty(), 0) : said(received, codec));
    }

    /**
     * The same of what was looked for: an empty body does not say that it is not there, and an object without any member, where the envelope should be,
     * does.
     */
    public static <T> Answer<Optional<T>> oneOrNone(Codec<T> codec) {
        return new Answer<>(received ->
                received.text().strip().equals("{}") ? received.with(Optional.empty(), 0) : said(received, codec));
    }

    private static <T> Response<Optional<T>> said(Received received, Codec<T> codec) {
        Payload<T> payload = payload(received, r -> r.envelope().one(r.bytes(), codec, r.options()));
        if (payload.value() != null) {
            return received.with(Optional.of(payload.value()), payload.received());
        }
        boolean empty = payload.presence() == Presence.ABSENT && payload.vacant();
        if (payload.presence() == Presence.EMPTY || empty) {
            return received.with(Optional.empty(), 0);
        }
        throw received.misplaced(codec.typeName(), payload);
    }

    /** One value, as its codec reads it; it must be there. */
    public static <T> Answer<T> value(Codec<T> codec) {
        return new Answer<>(received ->
                single(received, codec.typeName(), r -> r.envelope().value(r.bytes(), codec, r.options())));
    }

    /**
     * A list, or one bare item.
     *
     * <p>It is empty if it, or the object that should hold it, is null or has nothing in it. It may be missing altogether only from an answer
     * of the shape that is due, and only where lists are not paged: of a paged list, a missing page would be taken for the end. Wherever
     * something else stands beside the place, the answer is of another shape than the spec says, which is no empty list either.
     *
     * <p>Where the operation has a status that means an empty list ({@link dev.channelkit.commons.operation.Operation#emptyStatus}), an answer with
     * it is one, if its body is the provider's own error or JSON with nothing in it.
     */
    public static <T> Answer<List<T>> list(Codec<T> items) {
        return new Answer<>(received -> {
            if (received.isNone()) {
                return received.with(List.of(), 0);
            }
            Payload<List<T>> payload = payload(received, r -> r.envelope().list(r.bytes(), items, r.options()));
            if (payload.value() != null) {
                return received.with(payload.value(), payload.received());
            }
            boolean mayBeMissing = received.operation().paging().kind() == Paging.Kind.NONE;
            boolean empty = payload.vacant() || payload.enveloped() && mayBeMissing;
            if (payload.presence() == Presence.EMPTY || payload.presence() == Presence.ABSENT && empty) {
                return received.with(List.of(), 0);
            }
            throw received.misplaced("list of " + items.typeName(), payload);
        });
    }

    /**
     * A list whose items are handed over while the answer arrives, not bounded in number; whoever gets it closes it. What is a list, and what is
     * none, is as {@link #list} has it, and is judged before the last item is behind.
     */
    public static <T> Answer<ItemStream<T>> items(Codec<T> items) {
        return new Answer<>(received -> ArrivingItems.open(received, null, items), true);
    }

    /**
     * The same of a list that stands in what the operation answers. Of JSON alone: an answer in XML is an error.
     *
     * @param pointer where in the whole answer, a JSON pointer
     */
    public static <T> Answer<ItemStream<T>> items(String pointer, Codec<T> items) {
        return new Answer<>(received -> ArrivingItems.open(received, pointer, items), true);
    }

    /** Nothing but success; an empty body will do. */
    public static Answer<@Nullable Void> nothing() {
        return new Answer<>(received -> {
            if (!received.isEmpty()) {
                payload(received, r -> r.envelope().nothing(r.bytes(), r.options()));
            }
            return nothingOf(received);
        });
    }

    @SuppressWarnings("NullAway") // there is no other Void
    private static Response<@Nullable Void> nothingOf(Received received) {
        return received.with(null, 0);
    }

    /** The body as it is. */
    public static Answer<byte[]> bytes() {
        return new Answer<>(received -> received.with(received.bytes(), 1));
    }

    /**
     * A file, read while it arrives and not bounded in size; whoever gets it closes it.
     *
     * @param mediaType what the spec says it is: where that is something more special than bytes, a page of HTML is an error
     */
    public static Answer<BinaryAnswer> binary(String mediaType) {
        return new Answer<>(
                received -> {
                    if (received.isHtmlInsteadOf(mediaType)) {
                        throw received.unreadable("an HTML page came where " + mediaType + " was due", null);
                    }
                    return received.with(BinaryAnswer.of(received), 1);
                },
                true);
    }

    /**
     * A file that comes as it is, or as Base64 in a JSON object, which is decoded while it arrives: whoever gets it cannot tell. JSON of
     * another form is the file itself.
     *
     * @param mediaType as in {@link #binary(String)}
     */
    public static Answer<BinaryAnswer> binary(String mediaType, Base64Form form) {
        return new Answer<>(
                received -> {
                    if (received.isHtmlInsteadOf(mediaType)) {
                        throw received.unreadable("an HTML page came where " + mediaType + " was due", null);
                    }
                    return received.with(BinaryAnswer.of(received, form), 1);
                },
                true);
    }

    /**
     * One text that providers send as JSON, in an object, or plain: an id that is the whole answer. Plain is what begins like neither JSON nor
     * markup; blanks around it are not part of it.
     */
    public static Answer<String> bareText() {
        Answer<String> json = value(Scalars.TEXT);
        return new Answer<>(received ->
                received.isPlainText() ? received.with(received.text().strip(), 1) : json.decode(received));
    }

    /** The body as text. */
    public static Answer<String> text() {
        return new Answer<>(received -> received.with(received.text(), 1));
    }

    /** The same, with a digest of the body, which tells answers apart that read as equal values, and what it says of further pages. */
    public Answer<Digested<T>> digested() {
        if (streamed) {
            throw new IllegalStateException("what is still arriving has no digest");
        }
        return new Answer<>(received -> {
            Response<T> response = reading.apply(received);
            return response.map(
                    value -> new Digested<>(value, received.digest(), received.totalPages(), received.totalItems()));
        });
    }

    /**
     * The same, changed by {@code change}, which is also given what hides the secrets of the call in a text: for answers that hold messages, which
     * may quote the request.
     */
    public <R> Answer<R> told(BiFunction<? super T, UnaryOperator<String>, R> change) {
        return new Answer<>(
                received -> reading.apply(received)
                        .map(value -> change.apply(value, received.progress().redactor()::redact)),
                streamed);
    }

    boolean isStreamed() {
        return streamed;
    }

    Response<T> decode(Received received) {
        return reading.apply(received);
    }

    private static <T> Response<T> single(Received received, String typeName, Function<Received, Payload<T>> read) {
        Payload<T> payload = payload(received, read);
        if (payload.value() == null) {
            throw received.misplaced(typeName, payload);
        }
        return received.with(payload.value(), payload.received());
    }

    private static <T> Payload<T> payload(Received received, Function<Received, Payload<T>> read) {
        if (received.isEmpty()) {
            throw received.unreadable("the answer is empty", null);
        }
        if (received.isHtml()) {
            throw received.unreadable("an HTML page came where data was due", null);
        }
        received.refuseReported();
        Payload<T> payload;
        try {
            payload = read.apply(received);
        } catch (DriftException e) {
            throw received.drifted(e);
        } catch (MalformedInputException e) {
            throw received.unreadable("the answer cannot be read (" + e.getMessage() + ")", e);
        }
        if (Boolean.FALSE.equals(payload.success())) {
            throw received.refusedInside(payload);
        }
        return payload;
    }
}
