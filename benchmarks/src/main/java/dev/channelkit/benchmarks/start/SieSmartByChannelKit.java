package dev.channelkit.benchmarks.start;

import dev.channelkit.siesmart.SieSmartClient;
import dev.channelkit.siesmart.model.Customer;
import dev.channelkit.siesmart.model.Decision;
import dev.channelkit.siesmart.model.Proposal;
import java.util.Objects;

/** As the README has it. */
final class SieSmartByChannelKit {
    private SieSmartByChannelKit() {}

    static String read(String base) {
        SieSmartClient siesmart = SieSmartClient.builder()
                .urls(base + "/siesmart/b2b/v1", base + "/oauth/token")
                .credentials("test-client", "test-secret")
                .build();
        Proposal p = siesmart.proposals().get(480213).value();
        Customer c = Objects.requireNonNull(p.customer());
        Decision d = Objects.requireNonNull(p.decision());
        return String.join(
                " ",
                String.valueOf(p.proposalId()),
                p.label(),
                c.name(),
                String.valueOf(c.tradingSince()),
                String.valueOf(p.assets().get(0).unitPrice()),
                String.valueOf(d.decisionStatus()),
                String.valueOf(p.createdAt()));
    }
}
