package dev.channelkit.examples;

import static dev.channelkit.commons.reference.Reference.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.examples.tour.Clocks;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.SieSmartSandbox;
import dev.channelkit.siesmart.SieSmartClient;
import dev.channelkit.siesmart.SieSmartClientBuilder;
import dev.channelkit.siesmart.model.NotificationEvent;
import dev.channelkit.siesmart.model.ProposalCreate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of the SieSmart client runs, and does what is said of it. */
@ExtendWith(SandboxExtension.class)
class SieSmartPagesTest {
    @TempDir
    private Path directory;

    @Test
    void aProposalIsChangedInTheVersionThatWasRead(Sandbox sandbox) {
        SieSmartSandbox provider = sandbox.siesmart();
        long id;
        try (SieSmartClient siesmart = builder(sandbox)
                .credentials(provider.clientId(), provider.clientSecret())
                .build()) {
            id = siesmart.proposals()
                    .create(
                            reference("CRM-6"),
                            ProposalCreate.builder().officeId(1).build())
                    .value()
                    .proposalId();
        }

        assertThat(SieSmartBasics.update(builder(sandbox), provider.clientId(), provider.clientSecret(), id)
                        .label())
                .isEqualTo("CRM-7");
    }

    @Test
    void theWindowIsSharedThroughAFile(Sandbox sandbox) {
        SieSmartClientBuilder builder = builder(sandbox)
                .credentials(sandbox.siesmart().clientId(), sandbox.siesmart().clientSecret());
        Path file = directory.resolve("siesmart.window");

        SieSmartBasics.share(builder, file);

        try (SieSmartClient siesmart = builder.build()) {
            assertThat(siesmart.config().offices()).isNotEmpty();
        }
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void notificationsAreTakenWithTheKeyOnly() {
        Queue<NotificationEvent> queue = new ArrayDeque<>();
        byte[] body = "{\"id\": \"6f1b1f0e-52a7-4c1f-9a63-0d5f0a1c7e11\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(SieSmartBasics.receive("test-api-key", "test-api-key", body, queue))
                .isEqualTo(200);
        assertThat(SieSmartBasics.receive("test-api-key", "another", body, queue))
                .isEqualTo(401);
        assertThat(queue).hasSize(1);
    }

    private static SieSmartClientBuilder builder(Sandbox sandbox) {
        return SieSmartClient.builder()
                .urls(sandbox.siesmart().baseUrl(), sandbox.siesmart().tokenUrl())
                .window(w -> w.unpacedStart())
                .timeSource(Clocks.forward(sandbox));
    }
}
