package dev.channelkit.dotdigital;

import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.dotdigital.contract.DotdigitalContract;
import dev.channelkit.testsupport.contract.ContractSuite;
import java.nio.file.Path;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation against every answer that the spec documents, in JSON and in XML. */
class DotdigitalContractTest {
    private static final Path SPEC = Path.of(System.getProperty("channelkit.specs"), "dotdigital", "openapi.yaml");

    @TestFactory
    Stream<DynamicTest> everyOperationKeepsToTheSpec() {
        return ContractSuite.of(SPEC, DotdigitalContract.cases(), DotdigitalContractTest::client);
    }

    private static DotdigitalClient client(String baseUrl, OkHttpClient http) {
        return DotdigitalClient.builder()
                .credentials("test-user", "test-password")
                .baseUrl(baseUrl)
                .httpClient(http)
                .strict(true)
                .retry(RetryPolicy.none())
                .limits(Limits.none())
                .build();
    }
}
