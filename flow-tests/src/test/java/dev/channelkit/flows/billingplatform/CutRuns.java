package dev.channelkit.flows.billingplatform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.flows.SandboxTime;
import dev.channelkit.sandbox.BillingPlatformSandbox;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;

/**
 * Jobs on the simulated platform, cut at each call. A run is a client and a journal of its own, as a new process has them. It goes by tokens: a session
 * ends with its client, and what arrives late would be refused for that.
 */
final class CutRuns {
    /** Without TLS, whose certificates would be read anew for each client. */
    private static final OkHttpClient PLAIN = new OkHttpClient.Builder()
            .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
            .build();

    private final Sandbox sandbox;
    private final Path directory;
    private int journals;

    CutRuns(Sandbox sandbox, Path directory) {
        this.sandbox = sandbox;
        this.directory = directory;
    }

    /** A job that says itself that something is left. */
    static final class Unfinished extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfinished(String what) {
            super(what);
        }
    }

    /** Runs a job once; gives how many calls it took. */
    int undisturbed(ToIntFunction<BillingPlatformClient> job) {
        int before = sandbox.received().provider("billingplatform").count();
        int unused = run(journal(), job);
        return sandbox.received().provider("billingplatform").count() - before;
    }

    /** One client, for several jobs. */
    void sharing(Consumer<BillingPlatformClient> jobs) {
        int unused = run(journal(), client -> {
            jobs.accept(client);
            return 0;
        });
    }

    /** Cuts the job at each call, runs it again until it is done, and once more: that writes nothing. */
    void cutEverywhere(Fault fault, ToIntFunction<BillingPlatformClient> job, Supplier<List<String>> state) {
        cutEverywhere(fault, client -> 0, job, state);
    }

    /** The same, of a platform on which {@code before} was done already. */
    void cutEverywhere(
            Fault fault,
            ToIntFunction<BillingPlatformClient> before,
            ToIntFunction<BillingPlatformClient> job,
            Supplier<List<String>> state) {
        int unused = undisturbed(before);
        int calls = undisturbed(job);
        List<String> expected = state.get();
        for (int call = 1; call <= calls; call++) {
            String where = "call " + call + " of " + calls;
            sandbox.reset();
            int unusedCalls = undisturbed(before);
            Path file = journal();
            sandbox.fault(fault.provider("billingplatform").nth(call));
            try {
                int unusedMade = run(file, job);
            } catch (ChannelKitException | Unfinished e) {
                // as it is meant to be
            }
            sandbox.clearFaults();
            int again = run(file, job);
            sandbox.clock().advance(Duration.ofMinutes(30));
            assertThat(state.get()).as(where).isEqualTo(expected);
            assertThat(again).as(where).isNotNegative();
            assertThat(run(file, job)).as(where).isZero();
            assertThat(state.get()).as(where).isEqualTo(expected);
        }
    }

    private int run(Path file, ToIntFunction<BillingPlatformClient> job) {
        BillingPlatformSandbox platform = sandbox.billingplatform();
        try (Journal journal = Journal.file(file);
                BillingPlatformClient client = BillingPlatformClient.builder()
                        .baseUrl(platform.baseUrl())
                        .oauth(platform.clientId(), platform.clientSecret())
                        .credentialRegistry(new CredentialRegistry())
                        .journal(journal)
                        .httpClient(PLAIN.newBuilder()
                                .connectionPool(new ConnectionPool())
                                .build())
                        .limits(Limits.none())
                        .retry(RetryPolicy.none())
                        .timeSource(new SandboxTime(sandbox.clock()))
                        .build()) {
            return job.applyAsInt(client);
        }
    }

    private Path journal() {
        return directory.resolve(++journals + ".journal");
    }
}
