package dev.channelkit.flows.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.channelkit.commons.error.ResponseException;
import dev.channelkit.commons.record.Recorder;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.model.BillingReport;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.Customer;
import dev.channelkit.ses.model.CustomerFields;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one client records, the sandbox answers another with. */
class RecordAndReplayTest {
    private static final YearMonth MARCH = YearMonth.of(2025, 3);

    @TempDir
    private Path recordings;

    @Test
    void readsFromTheRecordingWhatWasReadFromTheProvider() {
        Read recorded;
        try (Sandbox provider = Sandbox.start();
                SesClient client = Client.builder(provider.ses())
                        .recorder(Recorder.into(recordings))
                        .build()) {
            recorded = Read.with(client);
        }

        try (Sandbox replay = Sandbox.builder().replay(recordings).start();
                SesClient client = Client.of(replay.ses())) {
            Read replayed = Read.with(client);

            assertThat(replayed).isEqualTo(recorded);
            assertThat(replayed.johns()).hasSize(4);
            assertThat(replay.report()).isEmpty();
        }
    }

    @Test
    void saysWhatWasNotRecorded() {
        try (Sandbox provider = Sandbox.start();
                SesClient client = Client.builder(provider.ses())
                        .recorder(Recorder.into(recordings))
                        .build()) {
            client.customers().get("101");
        }

        try (Sandbox replay = Sandbox.builder().replay(recordings).start();
                SesClient client = Client.of(replay.ses())) {
            Throwable thrown = catchThrowable(() -> client.customers().get("102"));

            assertThat(thrown)
                    .isInstanceOf(ResponseException.class)
                    .hasMessageContaining("Nothing was recorded for GET /api/v1/customers/102")
                    .hasMessageContaining("/api/v1/customers/101");
            assertThat(((ResponseException) thrown).status()).isEqualTo(501);
        }
    }

    /** A little of everything that a client reads. */
    private record Read(List<Customer> johns, Customer one, BillingReport report) {
        static Read with(SesClient client) {
            return new Read(
                    client.customers().list(query -> query.filter(CustomerFields.NAME.is("John Doe"))).stream()
                            .toList(),
                    client.customers().get("114"),
                    client.reports().billing(BillingSource.AZUREPLAN, MARCH));
        }
    }
}
