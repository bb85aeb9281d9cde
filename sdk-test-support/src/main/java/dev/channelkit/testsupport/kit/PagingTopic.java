package dev.channelkit.testsupport.kit;

import java.util.List;
import java.util.Set;

/** Lists in pages. */
final class PagingTopic implements KitTopic {

    @Override
    public String name() {
        return "paging";
    }

    @Override
    public Set<String> due(KitSpec spec) {
        return Set.of();
    }

    @Override
    public String trait() {
        return "x-paging";
    }

    @Override
    public <C extends AutoCloseable> List<KitTest> tests(Kit<C> kit) {
        return List.of();
    }
}
