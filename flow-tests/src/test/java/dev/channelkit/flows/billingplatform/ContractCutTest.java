package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.billingplatform.contract.ContractPlan;
import dev.channelkit.billingplatform.contract.ContractResult;
import dev.channelkit.billingplatform.contract.PlanChange;
import dev.channelkit.billingplatform.contract.RateTiers;
import dev.channelkit.billingplatform.contract.TerminationReport;
import dev.channelkit.flows.MemoryFolder;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contracts that are cut at each of their calls in each way, and carried out again: the end state is that of a run that nothing disturbed. */
class ContractCutTest {
    /** Few records, as the platform is made up anew a hundred times. */
    static final String DATA = """
            {"billingplatform": {"generated": false, "records": {
              "ACCOUNT_TYPE": [{"Id": "3", "AccountType": "Customer"}],
              "ACCOUNT": [{"Id": "7001", "AccountTypeId": "3", "Name": "Harbour Foods Ltd", "Status": "ACTIVE"},
                          {"Id": "7002", "AccountTypeId": "3", "Name": "Harbour Dental Ltd", "Status": "ACTIVE"}],
              "PRODUCT": [{"Id": "5101", "Name": "Storage"}, {"Id": "5102", "Name": "Support"},
                          {"Id": "5103", "Name": "Storage, large"}]}}}
            """;

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.with(settings -> settings.data(DATA));

    private static final LocalDate BEGIN = LocalDate.of(2026, 12, 1);
    private static final LocalDate CHANGE = LocalDate.of(2027, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 6, 30);

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
        return Stream.of(
                Fault.reset(),
                Fault.reset().afterApplying(),
                Fault.status(504).applyingLate(Duration.ofSeconds(390)),
                Fault.truncatedBody());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void concludedContractsEndAsIfNothingHadHappened(Fault fault) {
        runs.cutEverywhere(
                fault,
                client -> {
                    ContractResult result = client.contracting().conclude(small());
                    return result.made().size();
                },
                this::state);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void changedPlansEndAsIfNothingHadHappened(Fault fault) {
        runs.cutEverywhere(
                fault,
                client -> client.contracting().conclude(small()).made().size(),
                client -> {
                    String old = String.valueOf(sandbox.billingplatform()
                            .query("SELECT Id FROM ACCOUNT_PRODUCT WHERE ProductId = 5101")
                            .get(0)
                            .get("Id"));
                    var changed = client.contracting().change(new PlanChange(old, "5103", new BigDecimal("7"), CHANGE));
                    return (changed.created() ? 1 : 0) + (changed.endedNow() ? 1 : 0);
                },
                this::state);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void terminationsEndAsIfNothingHadHappened(Fault fault) {
        runs.cutEverywhere(
                fault,
                client -> client.contracting().conclude(small()).made().size(),
                client -> {
                    TerminationReport report = client.contracting().terminate("CN-2026-0077", LAST, "TERMINATED");
                    if (!report.isComplete()) {
                        throw new CutRuns.Unfinished(report.left().toString());
                    }
                    return (report.contractChanged() ? 1 : 0)
                            + (int) report.lines().stream()
                                    .filter(line -> line.state().name().equals("ENDED"))
                                    .count();
                },
                this::state);
    }

    @Test
    void aContractIsThereWithAllThatBelongsToIt() {
        runs.undisturbed(client -> client.contracting().conclude(plan()).made().size());
        assertThat(state())
                .containsExactly(
                        "contract CN-2026-0077 7001 2026-12-01 null null",
                        "currency CHF",
                        "currency EUR",
                        "rate 5101 2026-12-01",
                        "tier EUR 0 100 0.1",
                        "tier EUR 100.0000000001 1000 0.08",
                        "tier EUR 1000.0000000001 -1 0.05",
                        "rate 5102 2026-12-01",
                        "tier CHF 0 -1 4.9",
                        "tier EUR 0 50 5",
                        "tier EUR 50.0000000001 -1 4.5",
                        "line 5101 5 2026-12-01 null",
                        "line 5102 2 2026-12-01 null");
    }

    /** As much as the calls differ. */
    private static ContractPlan small() {
        return ContractPlan.builder("CN-2026-0077")
                .account("7001")
                .starts(BEGIN)
                .currency("EUR")
                .product(
                        "5101",
                        new BigDecimal("5"),
                        RateTiers.upTo(100, new BigDecimal("0.10")).above(new BigDecimal("0.05")))
                .build();
    }

    static ContractPlan plan() {
        return plan("0.10");
    }

    static ContractPlan plan(String firstRate) {
        return ContractPlan.builder("CN-2026-0077")
                .account("7001")
                .starts(BEGIN)
                .currency("EUR")
                .product(
                        "5101",
                        new BigDecimal("5"),
                        RateTiers.upTo(100, new BigDecimal(firstRate))
                                .upTo(1000, new BigDecimal("0.08"))
                                .above(new BigDecimal("0.05")))
                .currency("CHF")
                .product(
                        "5102",
                        new BigDecimal("2"),
                        Map.of(
                                "EUR",
                                RateTiers.upTo(50, new BigDecimal("5")).above(new BigDecimal("4.50")),
                                "CHF",
                                RateTiers.flat(new BigDecimal("4.90"))))
                .build();
    }

    /** All that the platform has of the contract, without ids of its own. */
    private List<String> state() {
        return new ContractState(sandbox.billingplatform()).of("CN-2026-0077");
    }
}
