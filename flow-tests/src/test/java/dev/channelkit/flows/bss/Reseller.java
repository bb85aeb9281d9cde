package dev.channelkit.flows.bss;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.BssClientBuilder;
import dev.channelkit.bss.model.OrderCreate;
import dev.channelkit.bss.model.OrderItemCreate;
import dev.channelkit.bss.model.ProductFields;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.flows.SandboxTime;
import dev.channelkit.sandbox.BssSandbox;
import dev.channelkit.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Clients of the simulated BSS, and what they buy there. */
final class Reseller {
    /** An end customer who has all that the vendor asks for. */
    static final long CUSTOMER = 40_003;

    static final OrderCreate ORDER = OrderCreate.builder().accountId(CUSTOMER).build();

    private Reseller() {}

    /** Without limits, with tokens of its own, on the sandbox's clock, so that waits take no time. */
    static BssClientBuilder builder(Sandbox sandbox) {
        return of(sandbox.bss()).timeSource(new SandboxTime(sandbox.clock()));
    }

    static BssClient client(Sandbox sandbox) {
        return builder(sandbox).build();
    }

    /** On the machine's clock, for many threads. */
    static BssClientBuilder of(BssSandbox bss) {
        return BssClient.builder()
                .baseUrl(bss.baseUrl())
                .credentials(bss.clientKey(), bss.clientSecret())
                .user(bss.userName(), bss.password())
                .limits(Limits.none())
                .credentialRegistry(new CredentialRegistry());
    }

    /** So many seats of the first product whose name begins so. */
    static OrderItemCreate seats(BssClient client, String product, int quantity) {
        String id = client.products().list(q -> q.filter(ProductFields.NAME.startsWith(product))).stream()
                .findFirst()
                .orElseThrow()
                .id();
        return OrderItemCreate.builder().productId(id).quantity(quantity).build();
    }

    /** A subscription of so many seats that was bought just now. */
    static Subscription subscription(BssClient client, int seats) {
        String order = client.orders()
                .place(Reference.of("first purchase"), ORDER, List.of(seats(client, "Microsoft", seats)));
        String id = client.orders()
                .awaitExecution(order, Duration.ofMinutes(10))
                .items()
                .get(0)
                .subscriptionId();
        return client.subscriptions().get(Objects.requireNonNull(id));
    }
}
