package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects findings in the order they are made; the same one counts once. */
final class Findings {
    private final Set<Finding> found = new LinkedHashSet<>();

    void add(SpecNode at, String problem, String remedy) {
        found.add(Finding.at(at, problem, remedy));
    }

    /** Of the field {@code key}, whether it is there or missing. */
    void add(SpecNode owner, String key, String problem, String remedy) {
        SpecNode field = owner.find(key);
        add(field == null ? owner : field, problem, remedy);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Finding> all() {
        return new ArrayList<>(found);
    }
}
