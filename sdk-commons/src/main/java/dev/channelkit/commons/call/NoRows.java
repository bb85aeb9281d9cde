package dev.channelkit.commons.call;

import dev.channelkit.commons.codec.ErrorBody;
import dev.channelkit.commons.codec.MalformedInputException;
import dev.channelkit.commons.codec.Payload;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.row.Row;
import java.util.Set;

/**
 * Tells a refusal that means "nothing matched" from one that means anything else. A proxy, another host or a wrong path answers the same
 * status: what they send is no error of the provider's own form.
 */
final class NoRows {
    private static final Set<String> NOTHING = Set.of("{}", "[]", "null");

    private NoRows() {}

    /** By its status, and what the caller wants. */
    static boolean mayBe(okhttp3.Response answer, Operation operation, CallOptions options) {
        return answer.code() == operation.emptyStatus() && !answer.isSuccessful() && !options.strictNotFound();
    }

    /** By its body: the provider's own error, with all that the envelope has a place for, or JSON with nothing in it. */
    static boolean isSaidBy(Received received) {
        if (received.isEmpty() || received.isHtml()) {
            return false;
        }
        Envelope envelope = received.operation().envelope();
        ErrorBody says = received.envelope().error(received.bytes());
        boolean coded = envelope.code().isEmpty() || says.code() != null;
        boolean worded = says.message() != null || !says.details().isEmpty();
        boolean known = !envelope.code().isEmpty() || !envelope.message().isEmpty();
        return known && coded && worded && !isOfAFramework(received) || isVacant(received);
    }

    /** Whether it tells when which path was asked for, as frameworks do where nothing listens there: no provider says so of its rows. */
    private static boolean isOfAFramework(Received received) {
        try {
            Row says = Row.json(received.text());
            return says.has("timestamp") && says.has("path");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isVacant(Received received) {
        if (NOTHING.contains(received.text().strip())) {
            return true;
        }
        try {
            Payload<?> payload = received.envelope().list(received.bytes(), Scalars.RAW, ReadOptions.TOLERANT);
            return payload.presence() == Payload.Presence.EMPTY || payload.value() != null && payload.received() == 0;
        } catch (MalformedInputException e) {
            return false;
        }
    }
}
