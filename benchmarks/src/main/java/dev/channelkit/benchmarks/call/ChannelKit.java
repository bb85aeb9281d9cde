package dev.channelkit.benchmarks.call;

import dev.channelkit.commons.limit.Limits;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.model.Customer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import okhttp3.OkHttpClient;

/** The client of this repository as it comes, but for the limits, which would keep it at five calls a second. */
final class ChannelKit implements Caller<Customer> {
    private final SesClient ses;

    ChannelKit(OkHttpClient client, String baseUrl) {
        ses = SesClient.builder()
                .credentials(Sample.KEY, Sample.SECRET)
                .baseUrl(baseUrl)
                .httpClient(client)
                .limits(Limits.none())
                .build();
    }

    @Override
    public Customer call() {
        return ses.customers().get(Sample.ID);
    }

    @Override
    public List<Object> values(Customer c) {
        var a = Objects.requireNonNull(c.address());
        List<Object> values = new ArrayList<>(List.of(c.id(), c.name()));
        values.addAll(Arrays.asList(c.company(), c.email(), c.title(), c.phone(), a.street(), a.city(), a.state()));
        values.addAll(Arrays.asList(
                a.postalCode(),
                a.country(),
                c.groupId(),
                Objects.requireNonNull(c.status()).value(),
                c.currency(),
                c.spendThreshold(),
                c.createdAt(),
                c.updatedAt()));
        c.cloudAccounts().forEach(k -> {
            var provider = Objects.requireNonNull(k.provider());
            values.addAll(Arrays.asList(k.cloudAccountId(), k.accountNumber(), k.billingStartDate()));
            values.addAll(Arrays.asList(k.payerAccount(), provider.id(), provider.name()));
        });
        c.priceBooksLinks().forEach(l -> values.addAll(Arrays.asList(l.priceBookId(), l.providerId())));
        return values;
    }

    @Override
    public void close() {
        ses.close();
    }
}
