package dev.channelkit.examples;

import static dev.channelkit.bss.model.SubscriptionFields.NAME;
import static dev.channelkit.bss.model.SubscriptionFields.STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.BssClientBuilder;
import dev.channelkit.bss.model.ExecutionState;
import dev.channelkit.bss.model.OrderCreate;
import dev.channelkit.bss.model.OrderStatus;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.bss.model.SubscriptionStatus;
import dev.channelkit.bss.subscription.QuantityReading;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.bss.BssProfile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Quiet.class)
class BssPagesTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");

    private final Sandbox sandbox = Sandbox.builder()
            .bss(BssProfile.usual().with("executionAfter", "PT0S").with("quantityAfter", "PT0S"))
            .start();
    private final BssClient bss = BssSeats.client(builder());

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        bss.close();
        sandbox.close();
    }

    @Test
    void theMonthAddsUpHoweverItIsRead() throws IOException {
        List<String> lines = BssMonth.lines(bss);
        Path file = directory.resolve("march.csv");

        assertThat(lines).hasSize(2248);
        assertThat(BssMonth.csv(bss, MARCH, ATHENS, file)).isEqualTo(2248);
        assertThat(Files.readAllLines(file)).hasSize(2249);
        assertThat(BssMonth.names(bss, MARCH, ATHENS).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sum(lines));
    }

    @Test
    void anInvoiceThatDoesNotAddUpIsLeftOver() {
        Map<String, BigDecimal> before = BssMonth.check(bss, MARCH, ATHENS);
        String unused = sandbox.bss()
                .put(
                        "invoices",
                        "{\"code\": \"000999\", \"type\": \"Credit\", \"date\": \"2026-03-20T10:00:00+02:00\","
                                + " \"totalWithoutTax\": 12.5, \"items\": [{\"finalPrice\": 5, \"subscriptions\":"
                                + " [{\"id\": \"S\", \"quantity\": 2, \"account\": {\"id\": 7, \"name\": \"Stray\"}}]}]}");

        assertThat(before).isEmpty();
        assertThat(BssMonth.check(bss, MARCH, ATHENS)).containsExactly(Map.entry("000999", new BigDecimal("-2.5")));
        assertThat(BssMonth.names(bss, MARCH, ATHENS)).containsEntry("not ours: Stray", new BigDecimal("-10"));
    }

    @Test
    void theBillingPeriodGathersWhatIsInvoicedLater() {
        List<BigDecimal> invoiced = BssMonth.invoicedFor(bss);

        assertThat(invoiced).hasSize(3);
    }

    @Test
    void seatsGoUpAndDown() {
        Subscription backup = backup();

        Subscription now = BssSeats.change(bss, backup.id());

        assertThat(now.quantity()).isEqualByComparingTo("15").isNotEqualByComparingTo(backup.quantity());
    }

    @Test
    void whatIsCaughtTellsHowTheProviderReads() {
        Subscription backup = backup();

        try (BssClient mistaken = builder().quantity(QuantityReading.TOTAL).build();
                BssClient restarted = builder().quantity(QuantityReading.TOTAL).build()) {
            assertThat(BssSeats.caught(mistaken, backup.id()))
                    .isEqualTo("read otherwise than we were told: 55 seats, not 30");
            assertThatThrownBy(() -> BssSeats.caught(bss, backup.id()))
                    .as("the same reference, but its order has another number than this client would send")
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("carries the reference and is for something else");
            assertThat(BssSeats.caught(restarted, backup.id()))
                    .as("the same reference")
                    .isEqualTo("there are 55 seats");
        }
    }

    @Test
    void ordersComeToTheirEndAndStraysAreListed() {
        Subscription like = backup();
        long account = Objects.requireNonNull(like.accountId());
        String draft = bss.orders()
                .draft(
                        Reference.of("PO-1"),
                        OrderCreate.builder().accountId(account).build());

        assertThat(BssSeats.order(bss, account, Objects.requireNonNull(like.productId()))
                        .status())
                .isEqualTo(ExecutionState.COMPLETED);
        assertThat(BssSeats.drafts(bss)).singleElement().satisfies(stray -> {
            assertThat(stray.id()).isEqualTo(draft);
            assertThat(stray.status()).isEqualTo(OrderStatus.DRAFT);
        });
    }

    /** 25 seats that may be changed. */
    private Subscription backup() {
        return bss
                .subscriptions()
                .list(q -> q.filter(STATUS.is(SubscriptionStatus.ACTIVE)
                        .and(NAME.endsWith("Backup 1 TB"))
                        .and(NAME.startsWith("River Studios"))))
                .stream()
                .filter(one -> BigDecimal.valueOf(25).equals(one.quantity()))
                .findFirst()
                .orElseThrow();
    }

    private BssClientBuilder builder() {
        return BssClient.builder()
                .baseUrl(sandbox.bss().baseUrl())
                .credentials(sandbox.bss().clientKey(), sandbox.bss().clientSecret())
                .user(sandbox.bss().userName(), sandbox.bss().password())
                .limits(Limits.none());
    }

    private static BigDecimal sum(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(" "))
                .map(words -> new BigDecimal(words[words.length - 2]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
