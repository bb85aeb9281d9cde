package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.Payload.Presence;
import dev.channelkit.commons.codec.WireReader.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One walk through an answer. The payload is decoded where it stands as soon as it is certain that no better place can hold it. Until
 * then the text of a second-best place is kept, and decoded in the end if nothing better turned up.
 */
final class EnvelopeWalk<T> {
    private final JsonTokens tokens;
    private final ReadOptions options;
    private final PayloadReading<T> reading;

    // the text of the objects around the cursor, as long as one of them may yet be the payload
    private final StringBuilder text = new StringBuilder();
    private int keeping;
    private int bestRank = EnvelopePlace.UNRANKED;
    private @Nullable EnvelopePlace secondBest;
    private String secondBestText = "";
    private boolean settled;

    private Presence presence = Presence.ABSENT;
    private @Nullable T value;
    private int received;
    private final Surroundings around = new Surroundings();
    private boolean enveloped;
    // something else stands where an object should hold the payload: that it is absent then does not mean that it is
    // empty
    private boolean barred;
    private final EnvelopeParts parts;

    /** @param parts where to put what stands around the payload; what is met before input turns out malformed stays there */
    EnvelopeWalk(JsonTokens tokens, ReadOptions options, PayloadReading<T> reading, EnvelopeParts parts) {
        this.tokens = tokens;
        this.options = options;
        this.reading = reading;
        this.parts = parts;
    }

    Payload<T> run(EnvelopePlace root) {
        visit(root);
        tokens.finish();
        EnvelopePlace place = secondBest;
        if (place != null && !settled && !isOnlyAnEnvelope(place)) {
            decode(place, new JsonTokens(new TextReader(secondBestText), options.nestingLimit()));
        }
        if (presence == Presence.ABSENT && !parts.denies()) {
            around.report(reading.typeName(), options);
        }
        return parts.around(presence, enveloped, barred, around, value, received);
    }

    private void visit(EnvelopePlace place) {
        Kind kind = tokens.kind();
        enveloped |= !place.isRoot() && place.leadsToPayload() && (kind == Kind.OBJECT || kind == Kind.NULL);
        if (kind == Kind.NULL && !place.isRoot() && place.leadsToPayload()) {
            around.vacant();
        }
        boolean mayBePayload = place.payload() != EnvelopePlace.UNRANKED && place.payload() <= bestRank;
        if (kind == Kind.OBJECT && place.hasChildren() && !(mayBePayload && !place.mustBeWalked())) {
            walk(place, mayBePayload && !settled);
        } else if (mayBePayload && !place.betterElsewhere()) {
            bestRank = place.payload();
            settled = true;
            decode(place, tokens);
        } else if (mayBePayload && !settled) {
            int start = text.length();
            tokens.copy(text);
            keepAsSecondBest(place, start);
        } else if (kind == Kind.ARRAY && place.leadsToPayload()) {
            // PHP spells an object without members as an empty list
            boolean empty = copied().equals("[]");
            if (empty && !place.isRoot()) {
                enveloped = true;
                around.vacant();
            }
            barred |= !empty;
        } else {
            barred |= place.leadsToPayload() && kind != Kind.NULL;
            part(place, kind);
        }
    }

    private void walk(EnvelopePlace place, boolean mayBePayload) {
        int start = text.length();
        if (mayBePayload) {
            keeping++;
        }
        tokens.beginObject();
        char separator = '{';
        boolean empty = true;
        while (tokens.more()) {
            String key = tokens.name();
            if (isKeeping()) {
                text.append(separator);
                JsonText.quote(key, text);
                text.append(':');
                separator = ',';
            }
            EnvelopePlace child = place.child(key);
            empty = false;
            if (child == null) {
                stranger(place, key);
            } else {
                visit(child);
            }
        }
        tokens.endObject();
        if (empty && !place.isRoot() && place.leadsToPayload()) {
            around.vacant();
        }
        if (isKeeping()) {
            text.append(separator == '{' ? "{}" : "}");
        }
        if (mayBePayload) {
            keeping--;
            keepAsSecondBest(place, start);
        }
    }

    private void keepAsSecondBest(EnvelopePlace place, int start) {
        if (!settled && place.payload() <= bestRank) {
            bestRank = place.payload();
            secondBest = place;
            secondBestText = text.substring(start);
        }
        if (!isKeeping()) {
            text.setLength(0);
        }
    }

    /** Whether the object found in place of a bare payload is rather an envelope without one: it carries the envelope's own parts. */
    private boolean isOnlyAnEnvelope(EnvelopePlace place) {
        return place.isRoot() && place.payload() > 0 && parts.any();
    }

    private void decode(EnvelopePlace place, JsonTokens source) {
        Kind kind = source.kind();
        JsonWireReader in = new JsonWireReader(source, options, place.pointer(), reading.typeName());
        value = reading.read(in);
        received = Math.max(0, in.items().length());
        if (value != null) {
            presence = Presence.PRESENT;
        } else {
            presence = kind == Kind.NULL || in.items().length() == 0 ? Presence.EMPTY : Presence.MISTYPED;
        }
    }

    private boolean isKeeping() {
        return keeping > 0 && !settled;
    }

    private void pass() {
        if (isKeeping()) {
            tokens.copy(text);
        } else {
            tokens.skip();
        }
    }

    private void stranger(EnvelopePlace beside, String key) {
        Kind kind = tokens.kind();
        boolean interesting = Surroundings.isOfInterest(beside, kind);
        if ((kind == Kind.OBJECT || kind == Kind.ARRAY) && interesting) {
            interesting = passWithContent(kind);
        } else {
            pass();
        }
        if (interesting) {
            around.stranger(beside, key, kind);
        }
    }

    /** Moves past an object or a list, and answers whether there was anything in it. */
    private boolean passWithContent(Kind kind) {
        if (isKeeping()) {
            return copied().length() > 2;
        }
        boolean content = false;
        if (kind == Kind.ARRAY) {
            tokens.beginArray();
            for (; tokens.more(); content = true) {
                tokens.skip();
            }
            tokens.endArray();
        } else {
            tokens.beginObject();
            for (; tokens.more(); content = true) {
                tokens.name();
                tokens.skip();
            }
            tokens.endObject();
        }
        return content;
    }

    private String copied() {
        int start = text.length();
        tokens.copy(text);
        String copy = text.substring(start);
        if (!isKeeping()) {
            text.setLength(start);
        }
        return copy;
    }

    private void part(EnvelopePlace place, Kind kind) {
        boolean scalar = kind == Kind.TEXT || kind == Kind.NUMBER || kind == Kind.BOOLEAN;
        if (scalar) {
            scalar(place, kind);
        } else if (kind == Kind.NULL || !parts.wantsTexts(place)) {
            pass();
        } else {
            JsonTokens source = isKeeping() ? new JsonTokens(new TextReader(copied()), options.nestingLimit()) : tokens;
            List<String> lines = new ArrayList<>();
            try {
                ProviderText.details(source, lines);
            } finally {
                // of an answer that breaks off, what was read before still tells something
                parts.texts(place, lines);
            }
        }
    }

    private void scalar(EnvelopePlace place, Kind kind) {
        String scalar = kind == Kind.BOOLEAN ? String.valueOf(tokens.bool()) : tokens.string();
        if (isKeeping()) {
            if (kind == Kind.TEXT) {
                JsonText.quote(scalar, text);
            } else {
                text.append(scalar);
            }
        }
        parts.scalar(place, scalar);
    }
}
