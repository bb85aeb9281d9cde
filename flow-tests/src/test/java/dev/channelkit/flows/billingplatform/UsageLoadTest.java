package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.billingplatform.model.Activity;
import dev.channelkit.billingplatform.usage.UploadException;
import dev.channelkit.billingplatform.usage.UsageIncompleteException;
import dev.channelkit.billingplatform.usage.UsageLoad;
import dev.channelkit.billingplatform.usage.UsageReport;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.journal.ReferenceOpenException;
import dev.channelkit.commons.journal.ReferenceReusedException;
import dev.channelkit.commons.journal.WriteInDoubtException;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.flows.MemoryFolder;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What else becomes of loads. */
class UsageLoadTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.with(settings -> settings.data(UsageCutTest.DATA));

    @TempDir(factory = MemoryFolder.class)
    Path directory;

    private Sandbox sandbox;
    private BillingPlatformSandbox platform;
    private CutRuns runs;

    @BeforeEach
    void take(Sandbox given) {
        sandbox = given;
        platform = given.billingplatform();
        runs = new CutRuns(given, directory);
    }

    @Test
    void recordsAreReadAsTheyAreSent() {
        runs.undisturbed(client -> {
            Iterator<Activity> lazy = IntStream.rangeClosed(1, 50)
                    .mapToObj(i -> {
                        assertThat(platform.count("ACTIVITY")).isEqualTo((i - 1) / 10 * 10);
                        return usage(i);
                    })
                    .iterator();
            UsageReport report = client.usage()
                    .upload(load("a").recordsInFile(10), "Usage CSV", () -> lazy)
                    .orThrow();
            assertThat(report.parts()).hasSize(5);
            return 0;
        });
    }

    @Test
    void otherRecordsUnderTheSameReferenceAreRefused() {
        runs.sharing(client -> {
            assertThat(client.usage()
                            .upload(load("a"), "Usage CSV", List.of(usage(1)))
                            .isComplete())
                    .isTrue();
            assertThatThrownBy(() -> client.usage().upload(load("a"), "Usage CSV", List.of(usage(2))))
                    .isInstanceOf(ReferenceReusedException.class);
            assertThat(client.usage()
                            .post(load("b").mark("C_LoadKey"), List.of(usage(1)))
                            .isComplete())
                    .isTrue();
            assertThatThrownBy(() -> client.usage().post(load("b").mark("C_LoadKey"), List.of(usage(2))))
                    .isInstanceOf(ReferenceReusedException.class);
        });
        assertThat(platform.count("ACTIVITY")).isEqualTo(2);
    }

    @Test
    void withoutAMarkALostAnswerStaysInDoubt() {
        runs.sharing(client -> {
            sandbox.fault(Fault.reset().provider("billingplatform").on("createActivities"));
            assertThatThrownBy(() -> client.usage().post(load("a"), List.of(usage(1))))
                    .isInstanceOf(WriteInDoubtException.class);
            sandbox.clearFaults();
            assertThatThrownBy(() -> client.usage().post(load("a"), List.of(usage(1))))
                    .isInstanceOf(ReferenceOpenException.class);
        });
        assertThat(platform.count("ACTIVITY")).isZero();
    }

    @Test
    void aFileThatTakesTooLongIsWaitedForTheNextTime() {
        runs.sharing(client -> {
            assertThatThrownBy(() -> client.usage()
                            .upload(load("a").patience(Duration.ofSeconds(4)), "Usage CSV", List.of(usage(1))))
                    .isInstanceOfSatisfying(
                            UploadException.class, e -> assertThat(e.status()).isEqualTo("PROCESSING"));
            assertThat(client.usage()
                            .upload(load("a"), "Usage CSV", List.of(usage(1)))
                            .isComplete())
                    .isTrue();
        });
        assertThat(platform.count("ACTIVITY")).isEqualTo(1);
        assertThat(platform.count("BULK_UPLOAD_HISTORY")).isEqualTo(1);
    }

    @Test
    void nothingIsSentForACollectorThatIsNotThere() {
        runs.sharing(client -> {
            assertThatThrownBy(() -> client.usage().upload(load("a"), "Usage CSV 2", List.of(usage(1))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("0 collectors of that name");
            assertThat(client.usage().upload(load("a"), "Usage CSV", List.of()).isComplete())
                    .isTrue();
        });
        assertThat(platform.count("BULK_UPLOAD_HISTORY")).isZero();
    }

    @Test
    void lackingRecordsAreNotSentAndTold() {
        runs.sharing(client -> {
            UsageReport report = client.usage()
                    .post(
                            load("a"),
                            List.of(
                                    usage(1),
                                    Activity.builder().productId("5101").build(),
                                    usage(2).toBuilder().clearAccountId().build()));
            assertThat(report.invalid()).isEqualTo(2);
            assertThat(report.accepted()).isEqualTo(1);
            assertThatThrownBy(report::orThrow).isInstanceOf(UsageIncompleteException.class);
        });
    }

    private UsageLoad load(String reference) {
        return UsageLoad.of(Reference.of(reference), directory.resolve(reference));
    }

    private static Activity usage(int quantity) {
        return Activity.builder()
                .activityDate(OffsetDateTime.parse("2026-10-05T10:00:00Z"))
                .accountId("7001")
                .productId("5101")
                .quantity(BigDecimal.valueOf(quantity))
                .build();
    }
}
