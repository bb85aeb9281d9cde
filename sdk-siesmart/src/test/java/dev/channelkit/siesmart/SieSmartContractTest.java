package dev.channelkit.siesmart;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.siesmart.contract.SieSmartContract;
import dev.channelkit.testsupport.contract.ContractSuite;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation against every answer that the spec documents. */
class SieSmartContractTest {
    private static final Path SPEC = Path.of(System.getProperty("channelkit.specs"), "siesmart/openapi.yaml");

    @TestFactory
    Stream<DynamicTest> everyOperationKeepsToTheSpec() {
        return ContractSuite.of(
                SPEC,
                SieSmartContract.cases(),
                (baseUrl, http) -> new SieSmartClient(Transport.builder("siesmart")
                        .baseUrl(baseUrl)
                        .server("token", baseUrl.replaceFirst("/siesmart/.*", ""))
                        .httpClient(http)
                        .header("Authorization", "Bearer test-token")
                        .limitRegistry(new LimitRegistry())
                        .strict(true)
                        .retry(RetryPolicy.none())
                        .build()));
    }
}
