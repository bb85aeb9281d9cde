package dev.channelkit.siesmart;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.siesmart.contract.SieSmartContract;
import dev.channelkit.testsupport.contract.ContractSuite;
import java.nio.file.Path;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation against every answer that the spec documents. */
class SieSmartContractTest {
    private static final Path SPEC = Path.of(System.getProperty("channelkit.specs"), "siesmart", "openapi.yaml");

    @TestFactory
    Stream<DynamicTest> everyOperationKeepsToTheSpec() {
        return ContractSuite.of(SPEC, SieSmartContract.cases(), SieSmartContractTest::client);
    }

    private static SieSmartClient client(String baseUrl, OkHttpClient http) {
        return SieSmartClient.builder()
                .urls(baseUrl, baseUrl.replaceFirst("/siesmart/.*", "") + "/oauth/token")
                .tokens(CredentialSource.fixed(AccessToken.of("test-token")))
                .httpClient(http)
                .strict(true)
                .retry(RetryPolicy.none())
                .limits(Limits.none())
                .build();
    }
}
