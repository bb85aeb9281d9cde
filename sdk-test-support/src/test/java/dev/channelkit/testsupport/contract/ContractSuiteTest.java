package dev.channelkit.testsupport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

class ContractSuiteTest {
    private static final Path SPEC = Path.of(System.getProperty("channelkit.specs"), "ses", "openapi.yaml");
    private static final String OK = "createCustomer 200 examples/createCustomer/200.yaml";
    private static final String BAD_REQUEST = "createCustomer 400 examples/errors/400.yaml";
    private static final String FAILURE = "createCustomer 500 examples/errors/500.yaml";
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
    void passesAClientThatDoesItRight() {
        Map<String, Throwable> failures = failures(PlainClient::new);

        assertThat(failures).containsOnlyKeys(COVERAGE);
    }

    @Test
    void failsWhenADocumentedStatusHasNoCase() {
        Map<String, Throwable> failures = failures(PlainClient::new);

        assertThat(failures.get(COVERAGE))
                .hasMessageContaining("createCustomer 401")
                .hasMessageNotContaining("createCustomer 400");
    }

    @Test
    void failsAClientThatSendsWhatTheSpecDoesNotAllow() {
        Map<String, Throwable> failures = failures((baseUrl, http) -> new PlainClient(baseUrl, http) {
            @Override
            FormBody form() {
                return new FormBody.Builder().add("name", "John Doe").build();
            }
        });

        assertThat(failures).containsKeys(OK, BAD_REQUEST, FAILURE);
        assertThat(failures.get(OK)).hasMessageContaining("required");
    }

    @Test
    void failsAClientThatSendsSomethingOtherThanItWasGiven() {
        Map<String, Throwable> failures = failures((baseUrl, http) -> new PlainClient(baseUrl, http) {
            @Override
            String name() {
                return "Jane Doe";
            }
        });

        assertThat(failures.get(OK)).hasMessageContaining("examples.body");
    }

    @Test
    void failsAClientThatSwallowsAnError() {
        Map<String, Throwable> failures = failures((baseUrl, http) -> new PlainClient(baseUrl, http) {
            @Override
            Object refuse(int status, String body) {
                return body;
            }
        });

        assertThat(failures).containsOnlyKeys(BAD_REQUEST, FAILURE, COVERAGE);
    }

    @Test
    void failsAClientThatThrowsTheWrongException() {
        Map<String, Throwable> failures = failures((baseUrl, http) -> new PlainClient(baseUrl, http) {
            @Override
            Object refuse(int status, String body) throws IOException {
                return super.refuse(status == 400 ? 418 : status, body);
            }
        });

        assertThat(failures).containsOnlyKeys(BAD_REQUEST, COVERAGE);
    }

    @Test
    void failsAClientThatLosesTheProvidersWords() {
        Map<String, Throwable> failures = failures((baseUrl, http) -> new PlainClient(baseUrl, http) {
            @Override
            String words(String body) {
                return "";
            }
        });

        assertThat(failures).containsOnlyKeys(BAD_REQUEST, FAILURE, COVERAGE);
        assertThat(failures.get(FAILURE)).hasMessageContaining("Internal server error");
    }

    @Test
    void failsAClientThatGivesNoValue() {
        Map<String, Throwable> failures = failures((baseUrl, http) -> new PlainClient(baseUrl, http) {
            @Override
            Object create() {
                super.create();
                return null;
            }
        });

        assertThat(failures).containsOnlyKeys(OK, COVERAGE);
    }

    @Test
    void failsAClientThatGoesRoundTheGivenHttpClient() {
        Map<String, Throwable> failures = failures((baseUrl, http) -> new PlainClient(baseUrl, new OkHttpClient()));

        assertThat(failures.get(OK)).hasMessageContaining("did not go over the wire");
    }

    /** Runs the suite over one operation and gives what failed, by the test's name. */
    private static Map<String, Throwable> failures(ContractClients<PlainClient> clients) {
        ContractCase<PlainClient> create = ContractCase.<PlainClient>of(PlainClient.CREATE, PlainClient::create)
                .answer(200, "application/json", "examples/createCustomer/200.yaml")
                .answer(400, "application/json", "examples/errors/400.yaml")
                .answer(500, "application/json", "examples/errors/500.yaml");
        Map<String, Throwable> failures = new LinkedHashMap<>();
        for (DynamicTest test :
                ContractSuite.of(SPEC, List.of(create), clients, server).toList()) {
            try {
                test.getExecutable().execute();
            } catch (Throwable failure) {
                failures.put(test.getDisplayName(), failure);
            }
        }
        return failures;
    }
}
