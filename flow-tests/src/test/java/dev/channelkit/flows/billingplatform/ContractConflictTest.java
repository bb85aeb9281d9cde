package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.contract.ContractConflictException;
import dev.channelkit.billingplatform.contract.ContractConflictException.Kind;
import dev.channelkit.billingplatform.contract.ContractPlan;
import dev.channelkit.billingplatform.contract.EndedLine.State;
import dev.channelkit.billingplatform.contract.PlanChange;
import dev.channelkit.billingplatform.contract.RateTiers;
import dev.channelkit.billingplatform.contract.TerminationReport;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.flows.MemoryFolder;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What contradicts a plan is told, and left as it is. */
class ContractConflictTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.with(settings -> settings.data(ContractCutTest.DATA));

    @TempDir(factory = MemoryFolder.class)
    Path directory;

    private BillingPlatformSandbox platform;
    private CutRuns runs;

    @BeforeEach
    void take(Sandbox given) {
        platform = given.billingplatform();
        runs = new CutRuns(given, directory);
    }

    @Test
    void pricesThatAreThereAreNotChanged() {
        concluded();
        List<String> before = state();

        conflict(ContractCutTest.plan("0.11"), Kind.OTHER_TIERS);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aTierThatIsMissingIsAddedAndAnotherIsNot() {
        concluded();
        List<String> before = state();
        String tier = id("SELECT Id FROM PRICING WHERE Rate = 0.08");
        runs.undisturbed(client -> {
            var unused = client.records("PRICING").delete(tier);
            return client.contracting().conclude(ContractCutTest.plan()).made().size();
        });
        assertThat(state()).isEqualTo(before);

        runs.undisturbed(client -> {
            var unused = client.records("PRICING").delete(id("SELECT Id FROM PRICING WHERE Rate = 0.08"));
            return 0;
        });
        String rate = id("SELECT Id FROM CONTRACT_RATE WHERE ProductId = 5101");
        String unused = platform.put(
                "PRICING",
                "{\"ContractRateId\": \"" + rate
                        + "\", \"CurrencyCode\": \"EUR\", \"LowerBand\": \"500\", \"UpperBand\": \"600\", \"Rate\": \"1\"}");
        conflict(ContractCutTest.plan(), Kind.OTHER_TIERS);
    }

    @Test
    void theNumberOfAnotherAccountIsRefused() {
        String unused = platform.put(
                "CONTRACT",
                "{\"AccountId\": \"7002\", \"ContractNumber\": \"CN-2026-0077\", \"StartDate\": \"2026-12-01\","
                        + " \"OnEndDate\": \"Terminate\"}");
        conflict(ContractCutTest.plan(), Kind.OTHER_ACCOUNT);
        assertThat(platform.count("CONTRACT_RATE")).isZero();
    }

    @Test
    void linesFromAnotherDayAndLinesThatAreThereTwiceAreRefused() {
        concluded();
        String contract = id("SELECT Id FROM CONTRACT");
        String line = "{\"AccountId\": \"7001\", \"ProductId\": \"5101\", \"Quantity\": \"1\", \"ContractId\": \""
                + contract + "\", \"StartDate\": \"%s\"}";
        String later = platform.put("ACCOUNT_PRODUCT", String.format(line, "2027-01-01"));
        conflict(ContractCutTest.plan(), Kind.OTHER_PERIOD);
        runs.undisturbed(client -> {
            var unused = client.records("ACCOUNT_PRODUCT").delete(later);
            return 0;
        });

        String unused = platform.put("ACCOUNT_PRODUCT", String.format(line, "2026-12-01"));
        conflict(ContractCutTest.plan(), Kind.SEVERAL);
    }

    @Test
    void aLineIsNeverEndedBeforeItBeginsNorAgain() {
        concluded();
        String line = id("SELECT Id FROM ACCOUNT_PRODUCT WHERE ProductId = 5101");
        List<String> before = state();
        change(line, "5103", "2026-12-01", Kind.ENDED_OTHERWISE);
        assertThat(state()).isEqualTo(before);

        runs.undisturbed(client -> {
            var unused = client.contracting()
                    .change(new PlanChange(line, "5101", BigDecimal.ONE, LocalDate.parse("2027-03-01")));
            return 0;
        });
        assertThat(state()).contains("line 5101 5 2026-12-01 2027-02-28", "line 5101 1 2027-03-01 null");
        change(line, "5103", "2027-06-01", Kind.ENDED_OTHERWISE);
    }

    @Test
    void aRefusedReplacementLeavesTheOldLineAsItIs() {
        concluded();
        List<String> before = state();
        String line = id("SELECT Id FROM ACCOUNT_PRODUCT WHERE ProductId = 5101");
        runs.undisturbed(client -> {
            assertThatThrownBy(() -> client.contracting()
                            .change(new PlanChange(line, "9999", BigDecimal.ONE, LocalDate.parse("2027-03-01"))))
                    .hasMessageContaining("refused the record");
            return 0;
        });
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aTerminationTellsWhatItLeaves() {
        concluded();
        String contract = id("SELECT Id FROM CONTRACT");
        String unused = platform.put(
                "ACCOUNT_PRODUCT",
                "{\"AccountId\": \"7001\", \"ProductId\": \"5103\", \"Quantity\": \"1\", \"ContractId\": \"" + contract
                        + "\", \"StartDate\": \"2028-01-01\"}");
        runs.undisturbed(client -> {
            TerminationReport report = client.contracting().terminate("CN-2026-0077", LocalDate.parse("2027-06-30"));
            assertThat(report.isComplete()).isFalse();
            assertThat(report.left()).singleElement().satisfies(left -> {
                assertThat(left.state()).isEqualTo(State.BEGINS_LATER);
                assertThat(left.why()).contains("2028-01-01");
            });
            assertThat(report.lines()).hasSize(3);
            assertThatThrownBy(() -> client.contracting().terminate("CN-0", LocalDate.parse("2027-06-30")))
                    .isInstanceOf(ContractConflictException.class)
                    .hasMessageContaining("there is no contract CN-0");
            return 0;
        });
        assertThat(state()).contains("contract CN-2026-0077 7001 2026-12-01 2027-06-30 null");
    }

    @Test
    void aPlanThatDoesNotFitTogetherIsRefusedBeforeAnythingIsSent() {
        ContractPlan.Builder plan = ContractPlan.builder("CN-1").account("7001").starts(LocalDate.parse("2026-12-01"));
        RateTiers tiers = RateTiers.flat(BigDecimal.ONE);
        refused("price without a currency", () -> plan.product("5101", BigDecimal.ONE, tiers));
        plan.currency("EUR");
        refused("needs a currency and a product", plan::build);
        plan.product("5101", BigDecimal.ONE, tiers);
        refused(
                "before it begins",
                () -> plan.ends(LocalDate.parse("2026-11-30")).build());
        plan.ends(LocalDate.parse("2027-11-30"));
        plan.product("5102", BigDecimal.ONE, Map.of("USD", tiers));
        refused("USD, which is no currency of the contract", plan::build);
        plan.currency("USD").product("5101", BigDecimal.ONE, Map.of("EUR", tiers));
        refused("product 5101 is there twice", plan::build);
    }

    private static void refused(String what, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidRequestException.class).hasMessageContaining(what);
    }

    private void concluded() {
        runs.undisturbed(client ->
                client.contracting().conclude(ContractCutTest.plan()).made().size());
    }

    private void conflict(ContractPlan plan, Kind kind) {
        thrown(client -> client.contracting().conclude(plan), kind);
    }

    private void change(String line, String product, String day, Kind kind) {
        thrown(
                client -> client.contracting()
                        .change(new PlanChange(line, product, BigDecimal.ONE, LocalDate.parse(day))),
                kind);
    }

    private void thrown(Consumer<BillingPlatformClient> call, Kind kind) {
        runs.undisturbed(client -> {
            assertThatThrownBy(() -> call.accept(client))
                    .isInstanceOfSatisfying(
                            ContractConflictException.class,
                            e -> assertThat(e.kind()).isEqualTo(kind));
            return 0;
        });
    }

    private String id(String sql) {
        return String.valueOf(platform.query(sql).get(0).get("Id"));
    }

    private List<String> state() {
        return new ContractState(platform).of("CN-2026-0077");
    }
}
