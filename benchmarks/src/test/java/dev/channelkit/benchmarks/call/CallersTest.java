package dev.channelkit.benchmarks.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Credentials;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All peers ask the same, so that what is compared is the same work. */
class CallersTest {
    @ParameterizedTest
    @ValueSource(strings = {"channelkit", "jackson", "gson", "stock"})
    void everyPeerAsksForTheCustomerWithItsCredentialsOnOneConnection(String peer) throws Exception {
        List<String> heads = new CopyOnWriteArrayList<>();
        try (CannedServer server = CannedServer.start(Sample.body(), heads::add)) {
            Caller<?> caller = Callers.checked(Callers.named(peer, "http://127.0.0.1:" + server.port() + "/api/v1"));
            caller.call();
            caller.close();

            assertThat(server.connections()).isEqualTo(1);
        }

        assertThat(heads).hasSize(2).allSatisfy(head -> {
            List<String> lines = head.toLowerCase(Locale.ROOT).lines().toList();
            assertThat(lines.get(0)).isEqualTo("get /api/v1/customers/4022 http/1.1");
            assertThat(head).contains("Authorization: " + Credentials.basic(Sample.KEY, Sample.SECRET));
            assertThat(lines).contains("accept-encoding: gzip");
            assertThat(lines).anyMatch(line -> line.startsWith("accept: application/json"));
        });
    }
}
