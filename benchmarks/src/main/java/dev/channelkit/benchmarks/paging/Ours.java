package dev.channelkit.benchmarks.paging;

import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.model.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The client's lazy list, walked by its loop. All is as it comes but for the limits, which would hold it to five pages a second. */
final class Ours implements Walker {
    static final String KEY = "benchmark-key";
    static final String SECRET = "benchmark-secret";

    private final int port;
    private final UnaryOperator<Pages<Customer>> way;

    Ours(int port, UnaryOperator<Pages<Customer>> way) {
        this.port = port;
        this.way = way;
    }

    /** What must be found out: the same, but everything is kept. */
    static Walker keeping(int port) {
        List<Customer> kept = new ArrayList<>();
        return new Ours(
                port,
                pages -> pages.unique(customer -> {
                    kept.add(customer);
                    return null;
                }));
    }

    @Override
    public void walk(Handler handler) {
        try (SesClient ses = SesClient.builder()
                .baseUrl("http://127.0.0.1:" + port + "/api")
                .credentials(KEY, SECRET)
                .limits(Limits.none())
                .build()) {
            for (Customer customer : way.apply(ses.customers().list())) {
                handler.customer(customer.id(), customer.spendThreshold(), customer.updatedAt());
            }
        }
    }
}
