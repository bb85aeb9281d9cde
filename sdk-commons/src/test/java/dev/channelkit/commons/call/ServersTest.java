package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import org.junit.jupiter.api.Test;

/** Operations that are at another server than the rest of their provider. */
class ServersTest {
    private static final Operation HERE = operation("here").build();
    private static final Operation THERE = operation("there").server("other").build();

    @Test
    void anOperationGoesToTheServerThatItNames() {
        try (Transport transport =
                builder().server("other", "https://other.example.com/v2/").build()) {
            assertThat(url(transport, HERE)).isEqualTo("https://api.example.com/v1/things");
            assertThat(url(transport, THERE)).isEqualTo("https://other.example.com/v2/things");
        }
    }

    @Test
    void withoutItsServerItIsNotSentElsewhere() {
        try (Transport transport = builder().build()) {
            assertThatThrownBy(() -> url(transport, THERE))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("no base URL for the server \"other\"")
                    .hasMessageContaining("there");
        }
    }

    @Test
    void aServerIsHeldToTheRulesOfABaseUrl() {
        assertThatThrownBy(() -> builder().server("other", "http://other.example.com"))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void anOperationKnowsItsServer() {
        assertThat(HERE.server()).isNull();
        assertThat(THERE.server()).isEqualTo("other");
    }

    private static Transport.Builder builder() {
        return Transport.builder("stub").baseUrl("https://api.example.com/v1");
    }

    private static Operation.Builder operation(String id) {
        return Operation.builder("stub", id, "GET", "/things")
                .retry(RetryRule.SAFE)
                .provenance(Provenance.VENDOR, Provenance.VENDOR);
    }

    private static String url(Transport transport, Operation operation) {
        return transport
                .call(operation, Answer.text(), CallRequest.of(operation).build())
                .dryRun()
                .url();
    }
}
