package dev.channelkit.examples;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.model.CustomerCreate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

// snippet: class
@ExtendWith(SandboxExtension.class)
class OnboardingTest {
    @Test
    void createsTheCustomerOnce(Sandbox sandbox) {
        sandbox.fault(Fault.reset().afterApplying().on("createCustomer").times(1));

        try (SesClient ses = SesClient.builder()
                .baseUrl(sandbox.ses().baseUrl())
                .credentials(sandbox.ses().apiKey(), sandbox.ses().apiSecret())
                .build()) {
            CustomerCreate jane = CustomerCreate.builder()
                    .name("Jane")
                    .company("Blåbär AB")
                    .email("jane@example.com")
                    .build();
            assertThatThrownBy(() -> ses.customers().create(jane)).isInstanceOf(OutcomeUnknownException.class);
        }

        sandbox.received().operation("createCustomer").assertCount(1);
    }
}
// end
