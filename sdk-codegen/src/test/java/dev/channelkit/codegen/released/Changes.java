package dev.channelkit.codegen.released;

import dev.channelkit.codegen.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what changed in one spec; what is found more than once counts once, and breaks if any finding of it does. */
final class Changes {
    private final String provider;
    private final Side released;
    private final Side current;
    private final Map<String, Change> found = new LinkedHashMap<>();
    private int breaking;

    Changes(String provider, Side released, Side current) {
        this.provider = provider;
        this.released = released;
        this.current = current;
    }

    void added(String subject, String text) {
        add(Change.Kind.ADDED, subject, text, false);
    }

    void removed(String subject, String text) {
        add(Change.Kind.REMOVED, subject, text, true);
    }

    void changed(String subject, String text, boolean breaks) {
        add(Change.Kind.CHANGED, subject, text, breaks);
    }

    void add(Change.Kind kind, String subject, String text, boolean breaks) {
        add(kind, subject, text, breaks, released.isModelled(subject));
    }

    /** @param modelled whether it may be corrected as a guess, whatever the provenance of the subject as a whole */
    void add(Change.Kind kind, String subject, String text, boolean breaks, boolean modelled) {
        breaking += breaks ? 1 : 0;
        Change known = found.get(subject + " " + text);
        boolean worst = breaks || known != null && known.breaking();
        found.put(
                subject + " " + text, new Change(provider, kind, subject, text, worst, modelled, where(kind, subject)));
    }

    /** How often something breaking was found, repetitions included. */
    int breaking() {
        return breaking;
    }

    List<Change> all() {
        return new ArrayList<>(found.values());
    }

    private String where(Change.Kind kind, String subject) {
        SpecNode now = current.find(subject);
        SpecNode then = released.find(subject);
        boolean goneWhole = kind == Change.Kind.REMOVED && then != null;
        return goneWhole || now == null ? then == null ? provider : released.where(then) : current.where(now);
    }
}
