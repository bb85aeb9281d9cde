package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class ReceivedRequestsTest {
    @Test
    void showsWhatArrived(Sandbox sandbox) {
        Raw.ses(sandbox).get("/customers?filter%5Bname%3Apartial%5D=Jo%25&limit=7");
        Raw.ses(sandbox).post("/customers", Map.of("name", "Åsa", "company", "B", "email", "a@example.com"));

        Received list = sandbox.received().operation("listCustomers").single();
        Received create = sandbox.ses().received().last();
        assertThat(list.rawQuery()).isEqualTo("filter%5Bname%3Apartial%5D=Jo%25&limit=7");
        assertThat(list.query("filter[name:partial]")).contains("Jo%");
        assertThat(list.status()).hasValue(200);
        assertThat(list.header("authorization")).contains("Basic ***");
        assertThat(create.method()).isEqualTo("POST");
        assertThat(create.form("name")).contains("Åsa");
        assertThat(create.operation()).contains("createCustomer");
    }

    @Test
    void failsWithAListOfWhatCameInstead(Sandbox sandbox) {
        Raw.ses(sandbox).get("/customers?limit=7");

        assertThatThrownBy(() -> sandbox.received().operation("createCustomer").assertCount(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("createCustomer")
                .hasMessageContaining("0 arrived");
        assertThatThrownBy(() -> sandbox.received().assertNone())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /api/v1/customers?limit=7 -> 200");
        assertThatThrownBy(() -> sandbox.received().provider("other").last()).isInstanceOf(AssertionError.class);
    }

    @Test
    void showsRequestsThatTheSpecDoesNotKnow(Sandbox sandbox) {
        Raw.at(sandbox.ses().baseUrl()).get("/nope");

        Received received =
                sandbox.received().matching(r -> r.path().endsWith("/nope")).single();
        assertThat(received.operation()).isEmpty();
        assertThat(received.status()).hasValue(401);
    }
}
