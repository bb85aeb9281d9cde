package dev.channelkit.ses;

import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.ses.contract.SesContract;
import dev.channelkit.testsupport.contract.ContractSuite;
import java.nio.file.Path;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SesContractTest {

    private static final Path SPEC = Path.of(System.getProperty("channelkit.specs"), "ses", "openapi.yaml");

    @TestFactory
    Stream<DynamicTest> everyOperationKeepsToTheSpec() {
        return ContractSuite.of(SPEC, SesContract.cases(), (baseUrl, http) -> client(baseUrl, http, Format.JSON));
    }

    @TestFactory
    Stream<DynamicTest> everyOperationThatAnswersInXmlKeepsToItThereToo() {
        return ContractSuite.xml(SPEC, SesContract.cases(), (baseUrl, http) -> client(baseUrl, http, Format.XML));
    }

    private static SesClient client(String baseUrl, OkHttpClient http, Format format) {
        return SesClient.builder()
                .credentials("test-key", "test-secret")
                .baseUrl(baseUrl)
                .httpClient(http)
                .format(format)
                .strict(true)
                .retry(RetryPolicy.none())
                .limits(Limits.none())
                .build();
    }
}
