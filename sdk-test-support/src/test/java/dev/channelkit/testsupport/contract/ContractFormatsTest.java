package dev.channelkit.testsupport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

class ContractFormatsTest {
    private static final Path SPEC = Path.of(System.getProperty("channelkit.specs"), "ses", "openapi.yaml");
    private static final String COVERAGE = "every documented status was exercised";
    private static ContractServer server;

    @BeforeAll
    static void start() {
        server = ContractServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersInXmlAreForClientsThatAskForThem() {
        ContractCase<PlainClient> create = ContractCase.<PlainClient>of(PlainClient.CREATE, PlainClient::create)
                .answer(200, "application/json", "examples/createCustomer/200.yaml")
                .answer(200, "text/xml", "examples/createCustomer/200.xml.yaml")
                .answer(400, "text/xml", "examples/errors/400.xml.yaml");

        assertThat(names(ContractSuite.of(SPEC, List.of(create), PlainClient::new, server)))
                .containsExactly("createCustomer 200 examples/createCustomer/200.yaml", COVERAGE);
        assertThat(names(ContractSuite.xml(SPEC, List.of(create), PlainClient::new, server)))
                .containsExactly(
                        "createCustomer 200 examples/createCustomer/200.xml.yaml",
                        "createCustomer 400 examples/errors/400.xml.yaml");
    }

    @Test
    void anErrorInXmlHasTheWordsOfItsJsonTwin() {
        ContractCase<PlainClient> create = ContractCase.<PlainClient>of(PlainClient.CREATE, PlainClient::create)
                .answer(200, "text/xml", "examples/createCustomer/200.xml.yaml")
                .answer(500, "text/xml", "examples/errors/500.xml.yaml");

        Map<String, Throwable> right = failures(ContractSuite.xml(SPEC, List.of(create), XmlClient::new, server));
        Map<String, Throwable> wrong = failures(ContractSuite.xml(SPEC, List.of(create), MumblingClient::new, server));

        assertThat(right).isEmpty();
        assertThat(wrong).containsOnlyKeys("createCustomer 500 examples/errors/500.xml.yaml");
        assertThat(wrong.values())
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessageContaining("Internal server error"));
    }

    @Test
    void aCallThatGivesNothingGivesNothingWhateverTheAnswerHolds() {
        Operation operation = Operation.builder("ses", "createCustomer", "POST", "/customers")
                .envelope(Envelope.NONE)
                .build();

        assertThat(failures(ContractSuite.of(SPEC, List.of(done(operation, client -> null)), PlainClient::new, server)))
                .containsOnlyKeys(COVERAGE);
        assertThat(failures(ContractSuite.of(SPEC, List.of(done(operation, c -> "x")), PlainClient::new, server)))
                .hasSize(2);
    }

    private static ContractCase<PlainClient> done(Operation operation, ContractCase.Invoker<PlainClient> then) {
        return ContractCase.<PlainClient>of(operation, client -> {
                    client.create();
                    return then.invoke(client);
                })
                .nothing()
                .answer(200, "application/json", "examples/createCustomer/200.yaml");
    }

    private static List<String> names(Stream<DynamicTest> tests) {
        return tests.map(DynamicTest::getDisplayName).toList();
    }

    private static Map<String, Throwable> failures(Stream<DynamicTest> tests) {
        Map<String, Throwable> failures = new LinkedHashMap<>();
        tests.forEach(test -> {
            try {
                test.getExecutable().execute();
            } catch (Throwable failure) {
                failures.put(test.getDisplayName(), failure);
            }
        });
        return failures;
    }

    /** Reads errors in XML, as far as this test needs. */
    private static class XmlClient extends PlainClient {
        XmlClient(String baseUrl, OkHttpClient http) {
            super(baseUrl, http);
        }

        @Override
        String words(String body) {
            return body.replaceAll("(?s).*<message>(.*)</message>.*", "$1");
        }
    }

    private static final class MumblingClient extends XmlClient {
        MumblingClient(String baseUrl, OkHttpClient http) {
            super(baseUrl, http);
        }

        @Override
        String words(String body) {
            return "failed";
        }
    }
}
