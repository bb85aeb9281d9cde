package dev.channelkit.ses;

import static dev.channelkit.ses.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.RawResponse;
import dev.channelkit.commons.call.RenderedRequest;
import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.query.QueryParameters;
import dev.channelkit.ses.model.CustomerCreate;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SesClientTest {
    @RegisterExtension
    final SesServer ses = new SesServer();

    @Test
    void everyRequestSaysWhatItWantsAndWhoAsks() throws Exception {
        ses.answer(SesServer.customers());

        ses.client().customers().list().toList();

        RecordedRequest request = ses.request();
        assertThat(request.getHeaders().values("Accept")).containsExactly("application/json");
        assertThat(request.getHeaders().get("User-Agent")).startsWith("channelkit-ses");
    }

    @Test
    void aHeaderOfTheCallTakesThePlaceOfTheClients() throws Exception {
        ses.answer(SesServer.customers("{\"id\":\"4022\"}"));

        ses.client().customers().getCall("4022").header("User-Agent", "crm/2").send();

        assertThat(ses.request().getHeaders().values("User-Agent")).containsExactly("crm/2");
    }

    @Test
    void aRawCallGoesTheSameWay() throws Exception {
        ses.answer("{\"anything\":1}");

        RawResponse answer = ses.client()
                .raw("POST", "/price-books")
                .query("dry run", "a&b")
                .formBody(QueryParameters.EMPTY.with("name", "Ö & Co"))
                .send();

        RecordedRequest request = ses.request();
        assertThat(request.getRequestLine()).isEqualTo("POST /api/v1/price-books?dry%20run=a%26b HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).startsWith("Basic ");
        assertThat(request.getBody().utf8()).isEqualTo("name=%C3%96%20%26%20Co");
        assertThat(answer.text()).isEqualTo("{\"anything\":1}");
    }

    @Test
    void aDryRunShowsTheRequestWithoutItsCredentialsAndSendsNothing() {
        RenderedRequest request = ses.client()
                .customers()
                .createCall(CustomerCreate.builder()
                        .name("John Doe")
                        .company("Acme")
                        .email("john@example.com")
                        .build())
                .dryRun();

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.url()).endsWith("/api/v1/customers");
        assertThat(request.headers()).contains(Map.entry("Authorization", "***"));
        assertThat(request.body()).isEqualTo("name=John%20Doe&company=Acme&email=john%40example.com");
        assertThat(request.toString()).doesNotContain(SesServer.KEY).doesNotContain(SesServer.SECRET);
        assertThat(ses.requests()).isZero();
    }

    @Nested
    class Limited {

        @Test
        void fiveRequestsASecondAreTheDefault() {
            ses.answer(SesServer.customers()).answer(SesServer.customers()).answer(SesServer.customers());
            SesClient client = ses.open(SesClient.builder()
                    .baseUrl(ses.baseUrl())
                    .credentials("test-key", "test-secret")
                    .limitRegistry(new LimitRegistry())
                    .timeSource(ses.time()));

            client.customers().list().toList();
            client.customers().list().toList();
            client.customers().list().toList();

            assertThat(ses.time().sleeps()).containsExactly(Duration.ofMillis(200), Duration.ofMillis(200));
        }

        @Test
        void clientsOfOneHostShareTheirLimits() {
            ses.answer(SesServer.customers()).answer(SesServer.customers());
            LimitRegistry registry = new LimitRegistry();
            SesClientBuilder settings =
                    ses.builder().limits(Limits.none().perSecond(2)).limitRegistry(registry);
            SesClient one = ses.open(settings);
            SesClient other = ses.open(settings);

            one.customers().list().toList();
            other.customers().list().toList();

            assertThat(ses.time().sleeps()).containsExactly(Duration.ofMillis(500));
        }

        @Test
        void aWaitThatWouldBeTooLongFailsUnsent() {
            ses.answer(SesServer.customers());
            SesClient client = ses.open(ses.builder()
                    .limits(Limits.none().perSecond(1).maxWait(Duration.ofMillis(10)))
                    .limitRegistry(new LimitRegistry()));
            client.customers().list().toList();

            LimitExceededException e = failure(
                    LimitExceededException.class,
                    () -> client.customers().list().toList());

            assertThat(e.waitNeeded()).isEqualTo(Duration.ofSeconds(1));
            assertThat(ses.requests()).isEqualTo(1);
        }
    }

    @Nested
    class Closed {

        @Test
        void itRefusesCallsOfEveryKind() {
            SesClient client = ses.client();

            client.close();
            client.close();

            assertThatThrownBy(() -> client.customers().get("4022"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
            assertThatThrownBy(() -> client.customers().getCall("4022").sendAsync())
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> client.raw("GET", "/customers").send()).isInstanceOf(IllegalStateException.class);
            assertThat(ses.requests()).isZero();
        }

        @Test
        void theCallersHttpClientKeepsItsConnections() throws Exception {
            OkHttpClient http = new OkHttpClient();
            ses.answer(SesServer.customers()).answer("{}");
            SesClient client = ses.open(ses.builder().httpClient(http));
            client.customers().list().toList();

            client.close();

            assertThat(http.connectionPool().idleConnectionCount()).isEqualTo(1);
            try (Response answer = http.newCall(new Request.Builder()
                            .url(ses.server().url("/elsewhere"))
                            .build())
                    .execute()) {
                assertThat(answer.code()).isEqualTo(200);
            }
            ses.request();
            RecordedRequest own = ses.request();
            assertThat(own.getHeaders().get("Authorization")).isNull();
        }

        @Test
        void theCallersExecutorGoesOn() throws Exception {
            ExecutorService executor = Executors.newSingleThreadExecutor();
            try {
                ses.answer(SesServer.customers("{\"id\":\"4022\"}"));
                SesClient client = ses.open(ses.builder().executor(executor));
                client.customers().getCall("4022").sendAsync().join();

                client.close();

                assertThat(executor.submit(() -> "alive").get()).isEqualTo("alive");
            } finally {
                executor.shutdown();
            }
        }
    }
}
