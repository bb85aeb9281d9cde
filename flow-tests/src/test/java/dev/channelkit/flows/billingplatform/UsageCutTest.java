package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.model.Activity;
import dev.channelkit.billingplatform.usage.UsageLoad;
import dev.channelkit.billingplatform.usage.UsageReport;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.flows.MemoryFolder;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Loads of usage that are cut at each call, and loaded again: each record is there once, and the refused ones are told. */
class UsageCutTest {
    static final String DATA = """
            {"billingplatform": {"generated": false,
             "entities": [{"name": "ACTIVITY", "fields": [{"name": "C_LoadKey", "type": "TEXT"}]}],
             "records": {
              "ACCOUNT_TYPE": [{"Id": "3", "AccountType": "Customer"}],
              "ACCOUNT": [{"Id": "7001", "AccountTypeId": "3", "Name": "Harbour Foods Ltd", "Status": "ACTIVE"}],
              "PRODUCT": [{"Id": "5101", "Name": "Storage"}],
              "ACTIVITY_COLLECTOR": [{"Id": "31", "ActivityCollectorName": "Usage CSV", "Delimiter": ";",
                                      "FieldIncludedChar": "'", "SkipRows": "1"}]}}}
            """;

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.with(settings -> settings.data(DATA));

    @TempDir(factory = MemoryFolder.class)
    Path directory;

    private Sandbox sandbox;
    private CutRuns runs;

    @BeforeEach
    void take(Sandbox given) {
        sandbox = given;
        runs = new CutRuns(given, directory);
    }

    static Stream<Fault> faults() {
        return ContractCutTest.faults();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void uploadedFilesEndAsIfNothingHadHappened(Fault fault) {
        runs.cutEverywhere(fault, this::uploaded, this::state);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void postedRecordsEndAsIfNothingHadHappened(Fault fault) {
        runs.cutEverywhere(fault, this::posted, this::state);
    }

    @Test
    void refusedRecordsAreInFilesWithWhatIsWrong() {
        runs.undisturbed(client -> {
            UsageReport report = client.usage()
                    .upload(
                            load().recordsInFile(3).column("Feature"),
                            "Usage CSV",
                            List.of(
                                    usage(1, "7001"),
                                    usage(2, "9999"),
                                    usage(3, "7001").toBuilder()
                                            .feature("a;'b'")
                                            .build(),
                                    usage(4, "7001").toBuilder().formula("x").build(),
                                    usage(5, "7001")));
            assertThat(report.toString()).contains("4 sent, 3 accepted, 1 rejected, 1 not sent");
            assertThat(report.isReconciled()).isTrue();
            assertThat(report.isComplete()).isFalse();
            assertThat(report.parts()).hasSize(2);
            assertThat(lines(report.parts().get(0).rejectedFile()))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains(";9999;5101;2")
                    .contains("INVALID_REFERENCE");
            assertThat(lines(report.invalidFile()))
                    .last()
                    .asString()
                    .contains("4;Formula has a value, and no column takes it");
            return 1;
        });
        assertThat(sandbox.billingplatform().query("SELECT Feature FROM ACTIVITY WHERE Feature IS NOT NULL"))
                .singleElement()
                .extracting(row -> row.get("Feature"))
                .isEqualTo("a;'b'");
    }

    private int uploaded(BillingPlatformClient client) {
        UsageReport report = client.usage().upload(load().recordsInFile(4), "Usage CSV", records());
        return check(report, 3);
    }

    private int posted(BillingPlatformClient client) {
        List<Activity> many = new ArrayList<>(records());
        for (int i = 0; i < 200; i++) {
            many.add(usage(100 + i, "7001"));
        }
        UsageReport report = client.usage().post(load().mark("C_LoadKey"), many);
        return check(report, 2);
    }

    /** Gives nothing, since a load tells the same each time. */
    private int check(UsageReport report, int parts) {
        assertThat(report.parts()).hasSize(parts);
        assertThat(report.isReconciled()).as(report.toString()).isTrue();
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(lines(report.parts().get(0).rejectedFile())).hasSize(2);
        int records = (int) sandbox.billingplatform().count("ACTIVITY");
        assertThat(report.accepted()).isEqualTo(records);
        return 0;
    }

    private UsageLoad load() {
        return UsageLoad.of(Reference.of("usage-2026-10"), directory.resolve("load"));
    }

    private static List<Activity> records() {
        List<Activity> records = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            records.add(usage(i, i == 2 ? "9999" : "7001"));
        }
        return records;
    }

    private static Activity usage(int quantity, String account) {
        return Activity.builder()
                .activityDate(OffsetDateTime.parse("2026-10-05T10:00:00Z").plusMinutes(quantity % 2))
                .accountId(account)
                .productId("5101")
                .quantity(BigDecimal.valueOf(quantity))
                .build();
    }

    /** How many records, and the sum of what is charged for. */
    private List<String> state() {
        BigDecimal sum = sandbox.billingplatform().query("SELECT Id, Quantity FROM ACTIVITY").stream()
                .map(row -> new BigDecimal(String.valueOf(row.get("Quantity"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(sandbox.billingplatform().count("ACTIVITY") + " records, "
                + sum.stripTrailingZeros().toPlainString());
    }

    private static List<String> lines(@Nullable Path file) {
        try {
            return Files.readAllLines(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
