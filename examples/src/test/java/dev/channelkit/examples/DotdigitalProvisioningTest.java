package dev.channelkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.auth.Secret;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.dotdigital.DotdigitalClient;
import dev.channelkit.dotdigital.estate.AccountBalance;
import dev.channelkit.dotdigital.provisioning.Offboarded;
import dev.channelkit.dotdigital.provisioning.ProvisioningPlan;
import dev.channelkit.dotdigital.provisioning.ProvisioningResult;
import dev.channelkit.dotdigital.report.ActivityReport;
import dev.channelkit.examples.tour.Clocks;
import dev.channelkit.sandbox.DotdigitalSandbox;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page on provisioning shows what is compiled, and it runs. */
@ExtendWith({SandboxExtension.class, Quiet.class})
class DotdigitalProvisioningTest {
    @TempDir
    Path directory;

    @Test
    void thePageDoesWhatItSays(Sandbox sandbox) {
        DotdigitalSandbox provider = sandbox.dotdigital();
        try (DotdigitalClient dotdigital = DotdigitalProvisioning.client(
                DotdigitalClient.builder()
                        .baseUrl(provider.baseUrl())
                        .credentials(provider.userName(), provider.password())
                        .limits(Limits.none())
                        .timeSource(Clocks.forward(sandbox)),
                directory)) {
            ProvisioningPlan plan = DotdigitalProvisioning.plan(() -> Secret.of("Test-password-1"));

            sandbox.fault(Fault.reset().on("allocateInboundNumber").times(1));
            ProvisioningResult open = DotdigitalProvisioning.provision(dotdigital, plan);
            ProvisioningResult made = DotdigitalProvisioning.provision(dotdigital, plan);
            ProvisioningResult again = DotdigitalProvisioning.provision(dotdigital, plan);
            ActivityReport month = DotdigitalProvisioning.month(dotdigital);
            List<AccountBalance> soon = DotdigitalProvisioning.expiring(dotdigital);
            Offboarded gone = DotdigitalProvisioning.offboard(dotdigital);

            assertThat(open).isInstanceOf(ProvisioningResult.Open.class);
            assertThat(open.made()).hasSize(5);
            assertThat(made.orThrow().made()).hasSize(1);
            assertThat(again.made()).isEmpty();
            assertThat(provider.grants(gone.accountId())).hasSize(1);
            assertThat(provider.users(gone.accountId())).isEmpty();
            assertThat(month.rows()).isNotEmpty();
            assertThat(soon).isNotEmpty();
        }
    }
}
