package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.Payload.Presence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was met around a payload so far: the success flag, the best code, message and request id, the details. */
final class EnvelopeParts {
    private @Nullable Boolean success;
    private @Nullable String code;
    private int codeRank = EnvelopePlace.UNRANKED;
    private @Nullable String message;
    private int messageRank = EnvelopePlace.UNRANKED;
    private @Nullable String requestId;
    private int requestIdRank = EnvelopePlace.UNRANKED;
    private List<String> details = new ArrayList<>();

    @Nullable String code() {
        return code;
    }

    @Nullable String message() {
        return message;
    }

    @Nullable String requestId() {
        return requestId;
    }

    List<String> details() {
        return details;
    }

    /** Whether the answer denies success: what it carries beside its texts then is no drift. */
    boolean denies() {
        return Boolean.FALSE.equals(success);
    }

    /** A request id alone does not make an envelope: payloads carry one, too. */
    boolean any() {
        return success != null || code != null || message != null || !details.isEmpty();
    }

    /** Whether texts at the place would still count. */
    boolean wantsTexts(EnvelopePlace place) {
        return place.isDetails() || place.message() < messageRank;
    }

    /** A single value at a place that may be flag, code, message or detail. */
    void scalar(EnvelopePlace place, String scalar) {
        if (place.isSuccess()) {
            success = ProviderText.flag(scalar);
        }
        String line = ProviderText.line(scalar);
        if (line.isEmpty()) {
            return;
        }
        if (place.code() < codeRank) {
            code = line;
            codeRank = place.code();
        }
        if (place.requestId() < requestIdRank) {
            requestId = line;
            requestIdRank = place.requestId();
        }
        texts(place, List.of(line));
    }

    void texts(EnvelopePlace place, List<String> lines) {
        if (place.message() < messageRank && !lines.isEmpty()) {
            message = ProviderText.line(String.join("; ", lines));
            messageRank = place.message();
        }
        if (place.isDetails()) {
            details = lines;
        }
    }

    /**
     * What was met, around the payload.
     *
     * @param enveloped whether the place that leads to the payload was there
     * @param barred whether something else stood there
     * @param beside what stood around that place
     */
    <T> Payload<T> around(
            Presence presence,
            boolean enveloped,
            boolean barred,
            Surroundings beside,
            @Nullable T value,
            int received) {
        List<String> strangers = presence == Presence.ABSENT ? beside.strangers() : List.of();
        boolean shaped = !barred && strangers.isEmpty() && (enveloped || success != null);
        boolean vacant = shaped && beside.isVacant();
        return new Payload<>(
                presence, shaped, vacant, strangers, value, received, success, code, message, details, requestId);
    }
}
