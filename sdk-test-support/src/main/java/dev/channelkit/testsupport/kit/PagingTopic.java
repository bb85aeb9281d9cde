package dev.channelkit.testsupport.kit;

import dev.channelkit.testsupport.contract.ContractCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lists in pages: every operation with {@code x-paging} walks lists of the spec's own example, its items multiplied, as a provider that pages by the
 * book would give them, and as one that does not.
 */
final class PagingTopic implements KitTopic {

    @Override
    public String name() {
        return "paging";
    }

    @Override
    public String trait() {
        return "x-paging";
    }

    @Override
    public Set<String> due(KitSpec spec) {
        return spec.operations().stream()
                .filter(KitOperation::isPaged)
                .map(KitOperation::id)
                .collect(Collectors.toSet());
    }

    @Override
    public <C extends AutoCloseable> List<KitTest> tests(Kit<C> kit) {
        Map<String, PagedCall<C>> lists = new LinkedHashMap<>();
        for (ContractCase<C> contract : kit.cases()) {
            if (contract.walk() != null) {
                lists.putIfAbsent(contract.operation().id(), new PagedCall<>(kit, contract));
            }
        }
        List<KitTest> tests = new ArrayList<>();
        for (PagedCall<C> list : lists.values()) {
            tests.addAll(new PagingChecks<>(kit, list).all());
            tests.addAll(new PagingKept<>(kit, list, lists.values()).all());
        }
        return tests;
    }
}
