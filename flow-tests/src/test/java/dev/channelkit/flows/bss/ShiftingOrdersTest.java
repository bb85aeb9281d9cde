package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.model.Order;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.bss.BssProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Orders that move from page to page while they are searched. */
class ShiftingOrdersTest {
    private static final Reference PO = Reference.of("PO-1881");
    private static final String EARLY =
            "{\"accountId\": 40003, \"status\": \"Draft\", \"createdAt\": \"2020-01-01T00:00:00Z\"}";

    @RegisterExtension
    static final SandboxExtension SANDBOX =
            SandboxExtension.with(b -> b.bss(BssProfile.usual().withPageCap(10)));

    @Test
    void oneThatMovesToTheNextPageIsFoundOnce(Sandbox sandbox) {
        Meanwhile others =
                Meanwhile.before(sandbox, "listOrders", 5, () -> sandbox.bss().put("orders", EARLY));
        try (BssClient client = Reseller.builder(sandbox).timeSource(others).build()) {
            // with the made-up 30, it is the last of the fourth page of five
            drafts(client, 9);
            String mine = client.orders()
                    .create(Reseller.ORDER.toBuilder()
                            .purchaseOrderNumber("PO-1881")
                            .build());
            drafts(client, 5);

            List<Order> found = client.orders().find(PO);

            assertThat(others.hasHappened()).isTrue();
            assertThat(found).extracting(Order::id).containsExactly(mine);
            assertThat(client.orders().draft(PO, Reseller.ORDER)).isEqualTo(mine);
        }
    }

    private static void drafts(BssClient client, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(client.orders().create(Reseller.ORDER)).isNotEmpty();
        }
    }
}
