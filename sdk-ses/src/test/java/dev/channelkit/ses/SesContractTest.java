package dev.channelkit.ses;

import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.ses.contract.SesContract;
import dev.channelkit.testsupport.contract.ContractSuite;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SesContractTest {

    @TestFactory
    Stream<DynamicTest> everyOperationKeepsToTheSpec() {
        Path spec = Path.of(System.getProperty("channelkit.specs"), "ses", "openapi.yaml");

        return ContractSuite.of(
                spec,
                SesContract.cases(),
                (baseUrl, http) -> SesClient.builder()
                        .credentials("test-key", "test-secret")
                        .baseUrl(baseUrl)
                        .httpClient(http)
                        .strict(true)
                        .retry(RetryPolicy.none())
                        .limits(Limits.none())
                        .build());
    }
}
