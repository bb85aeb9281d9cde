package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.WireReader.Kind;
import java.util.ArrayList;
import java.util.List;

/** What stands around the place of a payload that is missing: it tells an answer without content from one of another shape. */
final class Surroundings {
    private static final int MOST = 10;

    private final List<Stranger> strangers = new ArrayList<>();
    private boolean vacant;

    /** A member that the envelope does not know. */
    private record Stranger(String path, Kind kind) {}

    /** The object that should hold the payload is null, or holds nothing at all. */
    void vacant() {
        vacant = true;
    }

    boolean isVacant() {
        return vacant;
    }

    /** Something with content stands where the payload was looked for. */
    void stranger(EnvelopePlace beside, String name, Kind kind) {
        if (strangers.size() < MOST) {
            strangers.add(new Stranger(beside.pointer() + "/" + WirePath.printable(name), kind));
        }
    }

    List<String> strangers() {
        return strangers.stream().map(Stranger::path).toList();
    }

    /** @throws DriftException if the reading is strict and there are strangers */
    void report(String typeName, ReadOptions options) {
        for (Stranger stranger : strangers) {
            Drift drift = new Drift(Drift.Kind.UNKNOWN_FIELD, typeName, stranger.path(), "nothing", stranger.kind());
            options.listener().drift(drift);
            if (options.strict()) {
                throw new DriftException(drift);
            }
        }
    }

    /**
     * Whether a member may hold what was looked for. In the object that should hold the payload, that is anything with content; at the root
     * only what holds more than one value, since next to a payload there are counts, times and ids.
     */
    static boolean isOfInterest(EnvelopePlace parent, Kind kind) {
        return parent.leadsToPayload()
                && kind != Kind.NULL
                && (!parent.isRoot() || kind == Kind.OBJECT || kind == Kind.ARRAY);
    }
}
