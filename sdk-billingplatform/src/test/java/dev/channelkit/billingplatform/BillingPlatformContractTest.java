package dev.channelkit.billingplatform;

import dev.channelkit.billingplatform.contract.BillingPlatformContract;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.testsupport.contract.ContractSuite;
import java.nio.file.Path;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
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
                .httpClient(http)
                .strict(true)
                .retry(RetryPolicy.none())
                .limits(Limits.none())
                .build();
    }
}
