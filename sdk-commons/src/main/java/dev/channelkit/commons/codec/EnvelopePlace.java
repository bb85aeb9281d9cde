package dev.channelkit.commons.codec;

import dev.channelkit.commons.operation.Envelope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in an answer that an envelope names, or that leads to one: the envelope's pointers as a tree of keys. */
final class EnvelopePlace {
    /** Of a place that is not in a list of alternatives. */
    static final int UNRANKED = Integer.MAX_VALUE;

    private final String pointer;
    private final Map<String, EnvelopePlace> children = new HashMap<>();
    private int payload = UNRANKED;
    private int code = UNRANKED;
    private int message = UNRANKED;
    private int requestId = UNRANKED;
    private boolean success;
    private boolean details;
    private boolean leadsToPayload;
    private boolean mustBeWalked;
    private boolean betterElsewhere;

    private EnvelopePlace(String pointer) {
        this.pointer = pointer;
    }

    /** The whole of an answer. */
    static EnvelopePlace ofAnswer(Envelope envelope) {
        EnvelopePlace root = ofError(envelope);
        List<EnvelopePlace> payloads = root.at(envelope.payload());
        for (int rank = 0; rank < payloads.size(); rank++) {
            EnvelopePlace place = payloads.get(rank);
            place.payload = Math.min(place.payload, rank);
        }
        List<EnvelopePlace> all = root.addTo(new ArrayList<>());
        for (EnvelopePlace place : all) {
            place.compareWith(all);
        }
        return root;
    }

    /** The whole of an answer of which only the parts of an error matter. */
    static EnvelopePlace ofError(Envelope envelope) {
        EnvelopePlace root = new EnvelopePlace("");
        List<EnvelopePlace> codes = root.at(envelope.code());
        for (int rank = 0; rank < codes.size(); rank++) {
            EnvelopePlace place = codes.get(rank);
            place.code = Math.min(place.code, rank);
        }
        List<EnvelopePlace> messages = root.at(envelope.message());
        for (int rank = 0; rank < messages.size(); rank++) {
            EnvelopePlace place = messages.get(rank);
            place.message = Math.min(place.message, rank);
        }
        List<EnvelopePlace> requestIds = root.at(envelope.requestId());
        for (int rank = 0; rank < requestIds.size(); rank++) {
            EnvelopePlace place = requestIds.get(rank);
            place.requestId = Math.min(place.requestId, rank);
        }
        if (envelope.success() != null) {
            root.at(envelope.success()).success = true;
        }
        if (envelope.details() != null) {
            root.at(envelope.details()).details = true;
        }
        return root;
    }

    String pointer() {
        return pointer;
    }

    boolean isRoot() {
        return pointer.isEmpty();
    }

    @Nullable EnvelopePlace child(String key) {
        return children.get(key);
    }

    /** The place that a pointer of the envelope names. */
    EnvelopePlace descendant(String path) {
        return at(path);
    }

    boolean hasChildren() {
        return !children.isEmpty();
    }

    /** The rank among the places of the payload, 0 the best. */
    int payload() {
        return payload;
    }

    int code() {
        return code;
    }

    int message() {
        return message;
    }

    int requestId() {
        return requestId;
    }

    boolean isSuccess() {
        return success;
    }

    boolean isDetails() {
        return details;
    }

    /** Whether a payload may stand further inside. */
    boolean leadsToPayload() {
        return leadsToPayload;
    }

    /** Whether, if this is an object, something inside matters apart from its being the payload, or decides that it is not. */
    boolean mustBeWalked() {
        return mustBeWalked;
    }

    /** Whether this, if it is there, is the payload, and only parts of the envelope stand inside. */
    boolean isPayloadAndParts() {
        return payload == 0 && isRoot() && hasChildren() && !leadsToPayload;
    }

    /** Whether a better place of the payload lies outside of this one. */
    boolean betterElsewhere() {
        return betterElsewhere;
    }

    /** Whether the other is this place, or stands further inside. */
    boolean leadsTo(EnvelopePlace other) {
        return other == this || other.pointer.startsWith(pointer + "/");
    }

    /** In loops, here and above: clients make these places on the way to their first answer, and a fresh JVM feels every lambda. */
    private List<EnvelopePlace> at(List<String> pointers) {
        List<EnvelopePlace> places = new ArrayList<>();
        for (String path : pointers) {
            places.add(at(path));
        }
        return places;
    }

    private EnvelopePlace at(String path) {
        if (path.isEmpty()) {
            return this;
        }
        if (path.charAt(0) != '/') {
            throw new IllegalArgumentException(
                    "\"" + path + "\" is no JSON pointer: one starts with a slash, or is empty");
        }
        EnvelopePlace place = this;
        for (int from = 1; from <= path.length(); ) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            String key = path.substring(from, to).replace("~1", "/").replace("~0", "~");
            EnvelopePlace child = place.children.get(key);
            if (child == null) {
                child = new EnvelopePlace(path.substring(0, to));
                place.children.put(key, child);
            }
            place = child;
            from = to + 1;
        }
        return place;
    }

    private List<EnvelopePlace> addTo(List<EnvelopePlace> all) {
        all.add(this);
        for (EnvelopePlace child : children.values()) {
            child.addTo(all);
        }
        return all;
    }

    private void compareWith(List<EnvelopePlace> all) {
        for (EnvelopePlace other : all) {
            boolean inside = other != this && other.pointer.startsWith(pointer + "/");
            boolean better = other.payload < payload;
            leadsToPayload |= inside && other.payload != UNRANKED;
            betterElsewhere |= !inside && better;
            mustBeWalked |= inside && (better || other.isPart());
        }
    }

    private boolean isPart() {
        return success || details || code != UNRANKED || message != UNRANKED || requestId != UNRANKED;
    }
}
