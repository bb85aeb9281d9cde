package dev.channelkit.flows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxClock;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.SesSandbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The extension is compiled against Jupiter 5 and tested on it in its own module; here it runs on Jupiter 6. */
@ExtendWith(SandboxExtension.class)
class SandboxOnJupiter6Test {
    private int receivedBefore = -1;

    @BeforeEach
    void look(Sandbox sandbox) {
        receivedBefore = sandbox.received().count();
    }

    @RepeatedTest(2)
    void startsEveryTestAfresh(Sandbox sandbox, SesSandbox ses) throws Exception {
        sandbox.fault(Fault.status(503));

        HttpRequest request =
                HttpRequest.newBuilder(URI.create(ses.baseUrl() + "/customers")).build();
        int status = HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();

        assertThat(status).isEqualTo(503);
        assertThat(receivedBefore).isZero();
        assertThat(sandbox.received().operation("listCustomers").single().status())
                .hasValue(503);
    }

    @Test
    void runsOnJupiter6() {
        String version = Test.class.getPackage().getImplementationVersion();

        assertThat(version).startsWith("6.");
    }

    @Test
    void givesTheClockToo(Sandbox sandbox, SandboxClock clock) {
        assertThat(clock).isSameAs(sandbox.clock());
    }
}
