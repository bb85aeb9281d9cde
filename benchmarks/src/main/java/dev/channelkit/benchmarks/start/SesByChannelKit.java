package dev.channelkit.benchmarks.start;

import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.model.CloudAccount;
import dev.channelkit.ses.model.Customer;
import java.util.List;

/** As the README has it. */
final class SesByChannelKit {
    private SesByChannelKit() {}

    static String read(String base) {
        SesClient ses = SesClient.builder()
                .baseUrl(base + "/api/v1")
                .credentials("test-key", "test-secret")
                .build();
        Customer c = ses.customers().get("4022");
        List<CloudAccount> accounts = c.cloudAccounts();
        return String.join(
                " ",
                c.id(),
                c.company(),
                String.valueOf(c.createdAt()),
                String.valueOf(c.spendThreshold()),
                Integer.toString(accounts.size()),
                String.valueOf(accounts.get(1).billingStartDate()));
    }
}
