package dev.channelkit.flows.dotdigital;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.DotdigitalClientBuilder;
import dev.channelkit.dotdigital.provisioning.ProvisioningResult;
import dev.channelkit.flows.MemoryFolder;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan that is cut at each of its calls in each way, and carried out again: the end state is that of a run that nothing disturbed. */
class ProvisionCutTest {
    /** Few accounts, as the platform is made up anew hundreds of times; {@link ProvisionTest} finds its customer among all the usual ones. */
    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.with(settings -> settings.data("""
            {"dotdigital": {"generated": false, "accounts": [
              {"AccountId": 1001, "Name": "Harbour Foods Ltd", "Status": "Active", "Reference": "K-1076"},
              {"AccountId": 1002, "Name": "Harbour Dental Ltd", "Status": "Closed", "Reference": "K-107"}]}}
            """));

    private static final Fault LATE = Fault.status(504).applyingLate(Duration.ofSeconds(124));

    /** Without TLS, whose certificates would be read anew for each of a thousand clients. */
    private static final OkHttpClient PLAIN = new OkHttpClient.Builder()
            .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
            .build();

    @TempDir(factory = MemoryFolder.class)
    Path directory;

    private Sandbox sandbox;
    private int journals;

    @BeforeEach
    void take(Sandbox given) {
        sandbox = given;
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                        Fault.reset(),
                        Fault.reset().afterApplying(),
                        Fault.status(504),
                        Fault.status(504).afterApplying(),
                        LATE,
                        Fault.status(500).afterApplying(),
                        Fault.truncatedBody(),
                        Fault.malformedJson())
                .flatMap(fault -> Stream.of(
                        Arguments.of(fault, RetryPolicy.none()), Arguments.of(fault, RetryPolicy.standard())));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void endsAsIfNothingHadHappened(Fault fault, RetryPolicy retry) {
        List<String> calls = undisturbed();
        List<String> expected = ProvisionedCustomer.state(sandbox.dotdigital());

        for (int call = 1; call <= calls.size(); call++) {
            String where = "call " + call + ", " + calls.get(call - 1);
            sandbox.reset();
            Path file = journal();
            sandbox.fault(fault.provider("dotdigital").nth(call));
            provision(file, retry);
            sandbox.clearFaults();
            assertAgain(file, where, expected);
        }
    }

    @Test
    void endsAsIfNothingHadHappenedThoughTheProcessDiesAtAnyMoment() {
        ProvisionKill alive = new ProvisionKill(0);
        provisionUntilKilled(journal(), alive);
        List<String> expected = ProvisionedCustomer.state(sandbox.dotdigital());
        assertThat(expected).hasSize(6);

        for (int moment = 1; moment <= alive.moments(); moment++) {
            sandbox.reset();
            Path file = journal();
            ProvisionKill kill = new ProvisionKill(moment);
            provisionUntilKilled(file, kill);
            assertThat(kill.isDead()).as("moment %d", moment).isTrue();
            assertAgain(file, "moment " + moment, expected);
        }
    }

    /** The operations of a run. */
    private List<String> undisturbed() {
        int before = sandbox.received().provider("dotdigital").count();
        provision(journal(), RetryPolicy.none());
        assertThat(ProvisionedCustomer.state(sandbox.dotdigital()))
                .containsExactly(
                        "account Active",
                        "account role Messaging User",
                        "account role Inbound Messaging",
                        "user harbour.ops true [Reporting User, Billing Viewer]",
                        "grant 500",
                        "number "
                                + sandbox.dotdigital()
                                        .numbers(sandbox.dotdigital()
                                                .accountsWith("K-1077")
                                                .get(0))
                                        .get(0)
                                        .number());
        return sandbox.received().provider("dotdigital").stream()
                .skip(before)
                .map(one -> String.valueOf(one.operation().orElse(null)))
                .toList();
    }

    private void assertAgain(Path file, String where, List<String> expected) {
        ProvisioningResult again = provisionWithResult(file);
        assertThat(again).as(where).isInstanceOf(ProvisioningResult.Complete.class);
        sandbox.clock().advance(Duration.ofMinutes(5));
        assertThat(ProvisionedCustomer.state(sandbox.dotdigital())).as(where).isEqualTo(expected);

        ProvisioningResult third = provisionWithResult(file);
        assertThat(third.orThrow().made()).as(where).isEmpty();
        assertThat(ProvisionedCustomer.state(sandbox.dotdigital())).as(where).isEqualTo(expected);
    }

    private ProvisioningResult provisionWithResult(Path file) {
        try (Journal journal = Journal.file(file);
                DotdigitalClient client = builder(journal).build()) {
            return client.provisioning().provision(ProvisionedCustomer.plan());
        }
    }

    private void provision(Path file, RetryPolicy retry) {
        try (Journal journal = Journal.file(file);
                DotdigitalClient client = builder(journal).retry(retry).build()) {
            ProvisioningResult unused = client.provisioning().provision(ProvisionedCustomer.plan());
        } catch (ChannelKitException e) {
            // as it is meant to be
        }
    }

    private void provisionUntilKilled(Path file, ProvisionKill kill) {
        try (Journal journal = Journal.file(file)) {
            try (DotdigitalClient client =
                    builder(kill.over(journal)).httpClient(kill.over(http())).build()) {
                ProvisioningResult unused = client.provisioning().provision(ProvisionedCustomer.plan());
            }
        } catch (ProvisionKill.Killed | ChannelKitException e) {
            assertThat(kill.isDead()).isTrue();
        }
    }

    private DotdigitalClientBuilder builder(Journal journal) {
        return Partner.builder(sandbox).httpClient(http()).journal(journal);
    }

    /** With connections of its own, as a new process has. */
    private static OkHttpClient http() {
        return PLAIN.newBuilder().connectionPool(new ConnectionPool()).build();
    }

    private Path journal() {
        return directory.resolve(++journals + ".journal");
    }
}
