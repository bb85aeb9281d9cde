package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.Payload.Presence;
import dev.channelkit.commons.codec.WireReader.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One walk through an answer in XML. The payload is decoded where it stands as soon as it is certain that no better place can hold it; a
 * second-best place is remembered, and the document read once more if nothing better turned up.
 */
final class XmlEnvelopeWalk<T> {
    private final XmlDocument document;
    private final XmlTokens tokens;
    private final ReadOptions options;
    private final PayloadReading<T> reading;
    private final EnvelopeParts parts;

    private int bestRank = EnvelopePlace.UNRANKED;
    private @Nullable EnvelopePlace secondBest;
    private @Nullable XmlWireReader decoder;

    private Presence presence = Presence.ABSENT;
    private @Nullable T value;
    private final Surroundings around = new Surroundings();
    private boolean enveloped;
    private boolean barred;
    private final List<String> details = new ArrayList<>();

    /** @param parts where to put what stands around the payload; what is met before input turns out malformed stays there */
    XmlEnvelopeWalk(XmlDocument document, ReadOptions options, PayloadReading<T> reading, EnvelopeParts parts) {
        this.document = document;
        this.tokens = new XmlTokens(document, options.nestingLimit());
        this.options = options;
        this.reading = reading;
        this.parts = parts;
    }

    Payload<T> run(EnvelopePlace root) {
        visit(root);
        tokens.finish();
        EnvelopePlace place = secondBest;
        boolean onlyAnEnvelope = place != null && place.isRoot() && place.payload() > 0 && parts.any();
        if (place != null && decoder == null && !onlyAnEnvelope) {
            XmlTokens again = new XmlTokens(document, options.nestingLimit());
            revisit(root, place, again);
        }
        int received =
                decoder == null ? 0 : Math.max(decoder.received(), value == null || value instanceof List ? 0 : 1);
        if (presence == Presence.ABSENT && !parts.denies()) {
            around.report(reading.typeName(), options);
        }
        return parts.around(presence, enveloped, barred, around, value, received);
    }

    private void visit(EnvelopePlace place) {
        Kind kind = tokens.kind();
        enveloped |= !place.isRoot() && place.leadsToPayload() && !isText();
        if (!place.isRoot() && place.leadsToPayload() && isNothing(kind)) {
            around.vacant();
        }
        boolean mayBePayload = place.payload() != EnvelopePlace.UNRANKED && place.payload() <= bestRank;
        if (kind == Kind.OBJECT && place.hasChildren() && !(mayBePayload && !place.mustBeWalked())) {
            if (mayBePayload && decoder == null && reading.takesObjects()) {
                bestRank = place.payload();
                secondBest = place;
            } else if (mayBePayload && place.leadsToPayload()) {
                enveloped = true;
                around.vacant();
            }
            walk(place);
        } else if (mayBePayload && !place.betterElsewhere()) {
            bestRank = place.payload();
            decode(place, tokens);
        } else if (mayBePayload && decoder == null) {
            bestRank = place.payload();
            secondBest = place;
            tokens.skip();
        } else {
            barred |= place.leadsToPayload() && isText();
            part(place, kind);
        }
    }

    private void walk(EnvelopePlace place) {
        tokens.beginObject();
        while (tokens.more()) {
            String name = tokens.name();
            EnvelopePlace child = place.child(name);
            if (child == null) {
                stranger(place, name);
            } else {
                visit(child);
            }
        }
        tokens.endObject();
    }

    private void stranger(EnvelopePlace beside, String name) {
        Kind kind = tokens.kind();
        if (!XmlItems.isAside(name) && !isNothing(kind) && Surroundings.isOfInterest(beside, kind)) {
            around.stranger(beside, name, kind);
        }
        tokens.skip();
    }

    private boolean isNothing(Kind kind) {
        return kind == Kind.NULL || (kind == Kind.TEXT && XmlText.isBlank(tokens.peekText()));
    }

    private void decode(EnvelopePlace place, XmlTokens source) {
        boolean none = !isText(source);
        if (decoder == null) {
            decoder = new XmlWireReader(source, options, place.pointer(), reading.typeName());
            none &= source.kind() != Kind.OBJECT;
        } else {
            none = false;
        }
        value = reading.read(decoder, value);
        if (value != null) {
            presence = Presence.PRESENT;
        } else {
            presence = none ? Presence.EMPTY : Presence.MISTYPED;
        }
    }

    /** Walks again to the place, and decodes every element that stands there. */
    private void revisit(EnvelopePlace at, EnvelopePlace place, XmlTokens source) {
        if (at == place) {
            decode(place, source);
        } else if (source.kind() != Kind.OBJECT) {
            source.skip();
        } else {
            source.beginObject();
            while (source.more()) {
                EnvelopePlace child = at.child(source.name());
                if (child != null && child.leadsTo(place)) {
                    revisit(child, place, source);
                } else {
                    source.skip();
                }
            }
            source.endObject();
        }
    }

    private void part(EnvelopePlace place, Kind kind) {
        if (kind == Kind.TEXT) {
            // told before moving on, where the rest may be missing
            String text = tokens.peekText();
            if (place.isDetails() && !text.isBlank()) {
                details.add(ProviderText.line(text));
                parts.texts(place, details);
            } else {
                parts.scalar(place, text);
            }
            tokens.skip();
        } else if (kind == Kind.NULL || !parts.wantsTexts(place)) {
            tokens.skip();
        } else {
            List<String> lines = place.isDetails() ? details : new ArrayList<>();
            try {
                ProviderText.details(tokens, lines);
            } finally {
                // of an answer that breaks off, what was read before still tells something
                parts.texts(place, lines);
            }
        }
    }

    private boolean isText() {
        return isText(tokens);
    }

    private static boolean isText(XmlTokens source) {
        return source.kind() == Kind.TEXT && !XmlText.isBlank(source.peekText());
    }
}
