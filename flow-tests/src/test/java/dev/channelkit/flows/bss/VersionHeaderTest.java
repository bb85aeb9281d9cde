package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.bss.BssClient;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.ResponseException;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The version of the API, which every call names. */
@ExtendWith(SandboxExtension.class)
class VersionHeaderTest {

    @Test
    void withoutItNothingIsAnswered(Sandbox sandbox) {
        HttpResponse<String> answer = new Wire(sandbox.bss()).get("/accounts?pageIndex=1&pageSize=10");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).containsIgnoringCase("X-Api-Version");
    }

    @Test
    void theCommandOfTheVendorsPageWorksAsPrinted(Sandbox sandbox) {
        Wire wire = new Wire(sandbox.bss());
        HttpResponse<String> answer =
                wire.get("/accounts?pageIndex=1&pageSize=10", "accept", "application/json", "X-api-version", "3");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(wire.read("/accounts?pageIndex=1&pageSize=10").path("data")).hasSize(10);
    }

    @Test
    void everyCallOfTheClientNamesIt(Sandbox sandbox) {
        try (BssClient client = Reseller.client(sandbox)) {
            assertThat(client.accounts().list().iterator().hasNext()).isTrue();
            client.accounts().get(Reseller.CUSTOMER);
            client.raw("GET", "/products").send();
        }

        assertThat(sandbox.received()
                        .matching(call ->
                                !call.operation().filter("createToken"::equals).isPresent()))
                .hasSize(3)
                .allMatch(
                        call -> call.header("X-Api-Version").filter("3"::equals).isPresent());
    }

    @Test
    void oneThatThereIsNotAndOneThatIsTooOldSayWhatIsWrong(Sandbox sandbox) {
        try (BssClient unknown = Reseller.builder(sandbox).apiVersion("7").build();
                BssClient old = Reseller.builder(sandbox).apiVersion("2.1").build();
                BssClient latest =
                        Reseller.builder(sandbox).apiVersion("latest").build()) {
            assertThatThrownBy(() -> unknown.accounts().list().toList())
                    .isInstanceOf(BadRequestException.class)
                    .hasMessageContaining("version 7");
            assertThatThrownBy(() -> old.subscriptions().list().toList())
                    .isInstanceOfSatisfying(
                            ResponseException.class, e -> assertThat(e.status()).isEqualTo(405))
                    .hasMessageContaining("GET");
            for (BssClient client : List.of(old, latest)) {
                assertThat(client.accounts().list().toList()).hasSize(240);
            }
        }
    }
}
