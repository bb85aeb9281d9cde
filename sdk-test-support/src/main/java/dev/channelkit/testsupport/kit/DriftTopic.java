package dev.channelkit.testsupport.kit;

import java.util.List;
import java.util.Set;

/** What the spec does not know survives. */
final class DriftTopic implements KitTopic {

    @Override
    public String name() {
        return "drift";
    }

    @Override
    public Set<String> due(KitSpec spec) {
        return Set.of();
    }

    @Override
    public String trait() {
        return "answers in JSON with a schema";
    }

    @Override
    public <C extends AutoCloseable> List<KitTest> tests(Kit<C> kit) {
        return List.of();
    }
}
