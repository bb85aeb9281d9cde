package dev.channelkit.bss;

import dev.channelkit.bss.api.BssOperations;
import dev.channelkit.bss.contract.BssContract;
import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.testsupport.contract.ContractSuite;
import java.nio.file.Path;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation against every answer that the spec documents. */
class BssContractTest {
    private static final Path SPEC = Path.of(System.getProperty("channelkit.specs"), "bss", "openapi.yaml");

    @TestFactory
    Stream<DynamicTest> everyOperationKeepsToTheSpec() {
        return ContractSuite.of(SPEC, BssContract.cases(), BssContractTest::client);
    }

    private static BssClient client(String baseUrl, OkHttpClient http) {
        Transport.Builder transport = Transport.builder("bss")
                .baseUrl(baseUrl)
                .server("token", BssOperations::tokenServer)
                .catalogue(BssOperations::catalogue)
                .credentials(CredentialSource.fixed(AccessToken.of("test-token")), AccessToken.bearer())
                .httpClient(http)
                .strict(true)
                .retry(RetryPolicy.none());
        BssOperations.headers().forEach(transport::header);
        return new BssClient(transport.build());
    }
}
