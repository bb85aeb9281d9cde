package dev.channelkit.dotdigital;

import static dev.channelkit.commons.reference.Reference.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.testsupport.stub.PromptServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the client says of its settings. */
class DotdigitalClientTest {
    private final MockWebServer server = PromptServer.create();
    private final Heard heard = new Heard();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        heard.close();
        server.close();
    }

    private DotdigitalClientBuilder builder() {
        return DotdigitalClient.builder()
                .credentials("test-user", "test-password")
                .baseUrl(server.url("/WebApi/ResellerService").toString())
                .retry(RetryPolicy.none());
    }

    private void grantTwice(DotdigitalClientBuilder builder) {
        try (DotdigitalClient client = builder.build()) {
            for (int i = 0; i < 2; i++) {
                server.enqueue(new MockResponse(200, Headers.of(), "{\"Transactions\":[],\"TotalCount\":0}"));
                server.enqueue(new MockResponse(200, Headers.of(), "{\"Transactions\":[],\"TotalCount\":0}"));
                server.enqueue(new MockResponse(200, Headers.of(), "{\"Transactions\":[],\"TotalCount\":0}"));
                server.enqueue(new MockResponse(200, Headers.of(), ""));
                var unused = client.credits().add(1, 500, reference("PO-" + i));
            }
        }
    }

    @Test
    void grantsInMemoryAreWarnedOfOnce() {
        grantTwice(builder());

        assertThat(heard.lines)
                .filteredOn(line -> line.contains("in memory only"))
                .hasSize(1);
    }

    @Test
    void aJournalThatWasChosenIsNotWarnedOf() {
        grantTwice(builder().journal(Journal.inMemory()));

        assertThat(heard.lines).noneMatch(line -> line.contains("in memory only"));
    }

    @Test
    void aTotalTimeoutThatIsShorterThanAnAnswerIsWarnedOf() {
        builder().totalTimeout(Duration.ofSeconds(129)).build().close();
        assertThat(heard.lines).anyMatch(line -> line.contains("the total timeout of 129 s"));

        heard.lines.clear();
        builder().totalTimeout(Duration.ofSeconds(130)).build().close();
        assertThat(heard.lines).noneMatch(line -> line.contains("timeout of"));
    }

    @Test
    void aTimeoutOf5SecondsIsWarnedOf() {
        builder().answerTimeout(Duration.ofSeconds(5)).build().close();

        assertThat(heard.lines).anyMatch(line -> line.contains("the answer timeout of"));
    }

    /** The log of the tests speaks through java.util.logging. */
    private static final class Heard extends Handler {
        private final Logger logger = Logger.getLogger("dev.channelkit.dotdigital");
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Heard() {
            logger.addHandler(this);
        }

        @Override
        public void publish(LogRecord said) {
            lines.add(said.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }
}
