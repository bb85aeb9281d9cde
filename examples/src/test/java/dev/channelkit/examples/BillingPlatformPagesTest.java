package dev.channelkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.contract.ContractResult;
import dev.channelkit.billingplatform.model.Activity;
import dev.channelkit.billingplatform.usage.UsageReport;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.sandbox.Sandbox;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Quiet.class)
class BillingPlatformPagesTest {
    private final Sandbox sandbox = Sandbox.builder().start();
    private final BillingPlatformClient billing = BillingPlatformClient.builder()
            .baseUrl(sandbox.billingplatform().baseUrl())
            .user(
                    sandbox.billingplatform().userName(),
                    sandbox.billingplatform().password())
            .limits(Limits.none())
            .build();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        billing.close();
        sandbox.close();
    }

    @Test
    void aContractIsConcludedChangedAndTerminated() {
        ContractResult contract = BillingPlatformContracts.conclude(billing);

        assertThat(contract.made()).hasSize(5);
        assertThat(BillingPlatformContracts.conclude(billing).made()).isEmpty();
        assertThat(BillingPlatformContracts.check(
                        billing, Objects.requireNonNull(contract.rates().get("5101"))))
                .isEmpty();
        assertThat(BillingPlatformContracts.change(
                                billing,
                                Objects.requireNonNull(
                                        contract.accountProducts().get("5101")))
                        .created())
                .isTrue();
        assertThat(BillingPlatformContracts.terminate(billing).isComplete()).isTrue();
    }

    @Test
    void recordsAreUploadedAsFiles() {
        long before = sandbox.billingplatform().count("ACTIVITY");

        UsageReport report = BillingPlatformUsage.upload(billing, directory, records());

        assertThat(report.isComplete()).isTrue();
        assertThat(sandbox.billingplatform().count("ACTIVITY")).isEqualTo(before + 1);
    }

    @Test
    void fewRecordsAreLoadedOnce() {
        sandbox.billingplatform()
                .define("{\"name\": \"ACTIVITY\", \"fields\": [{\"name\": \"C_LoadKey\", \"type\": \"TEXT\"}]}");
        List<Activity> records = records();
        long before = sandbox.billingplatform().count("ACTIVITY");

        assertThat(BillingPlatformUsage.post(billing, directory, records).isComplete())
                .isTrue();
        assertThat(BillingPlatformUsage.post(billing, directory, records).isComplete())
                .isTrue();
        assertThat(sandbox.billingplatform().count("ACTIVITY")).isEqualTo(before + 1);
    }

    private static List<Activity> records() {
        return List.of(Activity.builder()
                .activityDate(OffsetDateTime.parse("2026-10-05T10:00:00Z"))
                .accountId("7001")
                .productId("5101")
                .quantity(BigDecimal.TEN)
                .build());
    }
}
