package dev.channelkit.testsupport.kit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One thing that all providers' clients must be right about, whatever the operation. Without state. */
public interface KitTopic {

    /** One word or two. */
    String name();

    /**
     * The operations that the spec demands this of. Empty only where nothing in the spec asks for it; what is said here is worked out from the
     * spec's own text, and not from what was generated. All of them, but for topics that say otherwise.
     */
    default Set<String> due(KitSpec spec) {
        Set<String> all = new LinkedHashSet<>();
        spec.operations().forEach(operation -> all.add(operation.id()));
        return all;
    }

    /** In words, what in a spec makes an operation due: {@code x-paging}. */
    String trait();

    /** The tests, which cover each operation that is due, and no other, one after the other on one server. */
    <C extends AutoCloseable> List<KitTest> tests(Kit<C> kit);
}
