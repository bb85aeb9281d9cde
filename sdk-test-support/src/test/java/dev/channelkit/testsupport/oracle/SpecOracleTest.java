package dev.channelkit.testsupport.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.testsupport.contract.ContractServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SpecOracleTest {
    private static final String EMPTY_PAGE = "{\"data\": {\"customer\": []}}";
    private static ContractServer server;

    private final SpecOracle oracle = Wire.oracle();
    private final OkHttpClient client = new OkHttpClient.Builder()
            .addNetworkInterceptor(oracle.interceptor())
            .build();

    @BeforeAll
    static void start() {
        server = ContractServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void judgesWhatAClientSendsAndReceives() {
        server.answer("GET", "/api/v1/customers", 200, "application/json", EMPTY_PAGE);

        String body = call(request("/customers?limit=5").build());

        assertThat(body).isEqualTo(EMPTY_PAGE);
        assertThat(oracle.exchanges()).hasSize(1);
        oracle.assertClean();
    }

    @Test
    void namesEveryViolationOfBothDirections() {
        server.answer("GET", "/api/v1/customers", 200, "application/json", "{\"data\": {\"customer\": [{}]}}");

        call(request("/customers?page=5").removeHeader("Authorization").build());

        assertThatThrownBy(oracle::assertClean)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("listCustomers")
                .hasMessageContaining("basicAuth")
                .hasMessageContaining("'page'")
                .hasMessageContaining("at /data/customer")
                .hasMessageContaining("missing required properties ([\"id\"])");
    }

    @Test
    void seesTheBodyThatIsSentAndSendsItUnchanged() {
        server.answer("PUT", "/api/v1/customers/7", 200, "application/json", "{\"data\": {\"customer\": []}}");
        RequestBody form =
                RequestBody.create("company=Bl%C3%A5b%C3%A4r", MediaType.get("application/x-www-form-urlencoded"));

        call(request("/customers/7").put(form).build());

        assertThat(oracle.exchanges().get(0).sent().body().utf8()).isEqualTo("company=Bl%C3%A5b%C3%A4r");
        assertThat(server.lastBody()).isEqualTo("company=Bl%C3%A5b%C3%A4r");
        oracle.assertClean();
    }

    @Test
    void isNotCleanBeforeAnythingWasSeen() {
        assertThatThrownBy(oracle::assertClean).hasMessageContaining("no exchange");
    }

    @Test
    void countsDocumentedAnswersAndLeavesNothingOut() {
        server.answer("GET", "/api/v1/customers", 200, "application/json", EMPTY_PAGE);
        assertThat(oracle.coverage().missing()).contains("listCustomers 200", "listCustomers 429", "getCustomer 404");

        call(request("/customers").build());

        assertThat(oracle.coverage().missing())
                .doesNotContain("listCustomers 200")
                .contains("listCustomers 429");
        assertThatThrownBy(() -> CoverageGate.assertComplete(oracle)).hasMessageContaining("listCustomers 429");
    }

    @Test
    void refusesAFileThatIsNoSpec() {
        Path missing = Path.of(System.getProperty("channelkit.specs"), "none", "openapi.yaml");

        assertThatThrownBy(() -> SpecOracle.of(missing)).isInstanceOf(IllegalArgumentException.class);
    }

    private Request.Builder request(String target) {
        return new Request.Builder()
                .url(server.url() + oracle.basePath() + target)
                .header("Authorization", "Basic dGVzdC1rZXk6dGVzdC1zZWNyZXQ=");
    }

    private String call(Request request) {
        try (Response response = client.newCall(request).execute()) {
            return response.body().string();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
