package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.Payload.Presence;
import dev.channelkit.commons.codec.WireReader.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One walk through an answer. The payload is decoded where it stands as soon as it is certain that no better place can hold it. Until
 * then a second-best place is remembered, and decoded in the end if nothing better turned up. Where the whole body is the payload and
 * nothing else can be, what stands around is looked at while it is decoded.
 */
final class EnvelopeWalk<T> {
    private final JsonTokens tokens;
    private final ReadOptions options;
    private final PayloadReading<T> reading;

    private int bestRank = EnvelopePlace.UNRANKED;
    private @Nullable EnvelopePlace secondBest;
    private int secondBestAt;
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
            decode(place, tokens.at(secondBestAt), null);
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
        if (kind == Kind.OBJECT && mayBePayload && place.isPayloadAndParts()) {
            bestRank = place.payload();
            settled = true;
            decodeLooking(place);
        } else if (kind == Kind.OBJECT && place.hasChildren() && !(mayBePayload && !place.mustBeWalked())) {
            walk(place, mayBePayload && !settled);
        } else if (mayBePayload && !place.betterElsewhere()) {
            bestRank = place.payload();
            settled = true;
            decode(place, tokens, null);
        } else if (mayBePayload && !settled) {
            int at = tokens.place();
            tokens.skip();
            keepAsSecondBest(place, at);
        } else if (kind == Kind.ARRAY && place.leadsToPayload()) {
            // PHP spells an object without members as an empty list
            boolean empty = !passWithContent(kind);
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
        int at = tokens.place();
        tokens.beginObject();
        boolean empty = true;
        while (tokens.more()) {
            String key = tokens.name();
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
        if (mayBePayload && reading.takesObjects()) {
            keepAsSecondBest(place, at);
        } else if (mayBePayload && place.leadsToPayload()) {
            // the object that should hold the value, and does not
            enveloped = true;
            around.vacant();
        }
    }

    private void keepAsSecondBest(EnvelopePlace place, int at) {
        if (!settled && place.payload() <= bestRank) {
            bestRank = place.payload();
            secondBest = place;
            secondBestAt = at;
        }
    }

    /** Whether the object found in place of a bare payload is rather an envelope without one: it carries the envelope's own parts. */
    private boolean isOnlyAnEnvelope(EnvelopePlace place) {
        return place.isRoot() && place.payload() > 0 && parts.any();
    }

    /** Decodes an object that is the payload and carries the parts of the envelope too. */
    private void decodeLooking(EnvelopePlace place) {
        int at = tokens.place();
        Looking looking = new Looking(place);
        decode(place, tokens, looking);
        if (!looking.begun) { // the payload is kept raw, or is a map
            tokens.moveTo(at);
            walk(place, false);
        }
    }

    private void decode(EnvelopePlace place, JsonTokens source, JsonWireReader.@Nullable Beside beside) {
        Kind kind = source.kind();
        JsonWireReader in = new JsonWireReader(source, options, place.pointer(), reading.typeName());
        in.beside(beside);
        value = reading.read(in);
        received = Math.max(0, in.items().length());
        if (value != null) {
            presence = Presence.PRESENT;
        } else {
            presence = kind == Kind.NULL || in.items().length() == 0 ? Presence.EMPTY : Presence.MISTYPED;
        }
    }

    private void stranger(EnvelopePlace beside, String key) {
        Kind kind = tokens.kind();
        boolean interesting = Surroundings.isOfInterest(beside, kind);
        if ((kind == Kind.OBJECT || kind == Kind.ARRAY) && interesting) {
            interesting = passWithContent(kind);
        } else {
            tokens.skip();
        }
        if (interesting) {
            around.stranger(beside, key, kind);
        }
    }

    /** Moves past an object or a list, and answers whether there was anything in it. */
    private boolean passWithContent(Kind kind) {
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

    private void part(EnvelopePlace place, Kind kind) {
        boolean scalar = kind == Kind.TEXT || kind == Kind.NUMBER || kind == Kind.BOOLEAN;
        if (scalar) {
            scalar(place, kind);
        } else if (kind == Kind.NULL || !parts.wantsTexts(place)) {
            tokens.skip();
        } else {
            List<String> lines = new ArrayList<>();
            try {
                ProviderText.details(tokens, lines);
            } finally {
                // of an answer that breaks off, what was read before still tells something
                parts.texts(place, lines);
            }
        }
    }

    private void scalar(EnvelopePlace place, Kind kind) {
        String scalar = kind == Kind.BOOLEAN ? String.valueOf(tokens.bool()) : tokens.string();
        parts.scalar(place, scalar);
    }

    /** Looks for parts of the envelope among the fields of the payload. */
    private final class Looking implements JsonWireReader.Beside {
        private final EnvelopePlace place;
        private boolean begun;

        Looking(EnvelopePlace place) {
            this.place = place;
        }

        @Override
        public void begun() {
            begun = true;
        }

        @Override
        public void field(String name) {
            EnvelopePlace child = place.child(name);
            if (child != null) {
                int at = tokens.place();
                visit(child);
                tokens.moveTo(at);
            }
        }
    }
}
