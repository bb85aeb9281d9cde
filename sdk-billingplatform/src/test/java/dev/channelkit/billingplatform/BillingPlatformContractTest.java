package dev.channelkit.billingplatform;

import dev.channelkit.billingplatform.contract.BillingPlatformContract;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.testsupport.contract.ContractSuite;
import java.nio.file.Path;
import java.util.stream.Stream;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation against every answer that the spec documents. */
class BillingPlatformContractTest {
    private static final Path SPEC = Path.of(System.getProperty("channelkit.specs"), "billingplatform", "openapi.yaml");

    @TestFactory
    Stream<DynamicTest> everyOperationKeepsToTheSpec() {
        return ContractSuite.of(SPEC, BillingPlatformContract.cases(), BillingPlatformContractTest::client);
    }

    private static BillingPlatformClient client(String baseUrl, OkHttpClient http) {
        return BillingPlatformClient.builder()
                .session("test-session")
                .baseUrl(baseUrl)
                .httpClient(withKeyForTokens(http))
                .strict(true)
                .retry(RetryPolicy.none())
                .limits(Limits.none())
                .build();
    }

    /** The token call carries a key of its own in place of the client's session, which the client's source of tokens does where it has one. */
    private static OkHttpClient withKeyForTokens(OkHttpClient http) {
        OkHttpClient.Builder own = http.newBuilder();
        own.networkInterceptors().add(0, chain -> {
            Request request = chain.request();
            return chain.proceed(
                    request.url().encodedPath().endsWith("/authenticate")
                            ? request.newBuilder()
                                    .removeHeader("sessionid")
                                    .header("Authorization", Credentials.basic("test-id", "test-secret"))
                                    .build()
                            : request);
        });
        return own.build();
    }
}
