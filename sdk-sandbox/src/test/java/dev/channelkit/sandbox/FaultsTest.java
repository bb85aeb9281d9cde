package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class FaultsTest {
    private static final Map<String, String> NEW = Map.of("name", "A", "company", "B", "email", "lost@example.com");
    private static final String FIND_NEW = "/customers?filter[email]=lost@example.com";

    private Raw ses;

    @BeforeEach
    void connect(Sandbox sandbox) {
        ses = Raw.ses(sandbox);
    }

    @Test
    void answersAStatusWithoutApplyingTheRequest() {
        Raw.Reply reply = ses.fault("status=503; header.Retry-After=7").post("/customers", NEW);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isEqualTo("7");
        assertThat(reply.json().path("success").asBoolean(true)).isFalse();
        assertThat(ses.get(FIND_NEW).items("customer")).isEmpty();
    }

    @Test
    void answersAStatusAfterApplyingTheRequest() {
        Raw.Reply reply = ses.fault("status=500; when=after").post("/customers", NEW);

        assertThat(reply.status()).isEqualTo(500);
        assertThat(ses.get(FIND_NEW).items("customer")).hasSize(1);
    }

    @Test
    void resetsBeforeApplyingTheRequest() {
        assertThatThrownBy(() -> ses.fault("reset").post("/customers", NEW))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(SocketException.class);
        assertThat(ses.get(FIND_NEW).items("customer")).isEmpty();
    }

    @Test
    void resetsAfterApplyingTheRequest() {
        assertThatThrownBy(() -> ses.fault("reset; when=after").post("/customers", NEW))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(SocketException.class);
        assertThat(ses.get(FIND_NEW).items("customer")).hasSize(1);
    }

    @Test
    void closesWithoutAnAnswer() {
        Raw.Reply before = ses.fault("close").post("/customers", NEW);
        Raw.Reply after = ses.fault("close; when=after").post("/customers", NEW);

        assertThat(before.status()).isZero();
        assertThat(after.status()).isZero();
        assertThat(ses.get(FIND_NEW).items("customer")).hasSize(1);
    }

    @Test
    void truncatesTheBodyThatTheHeadersAnnounce() {
        Raw.Reply reply = ses.fault("truncate").get("/customers?limit=1&relations=");

        int announced = Integer.parseInt(reply.header("Content-Length"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, announced - 1);
    }

    @Test
    void sendsTheRightAnswerUnderAWrongContentType() {
        Raw.Reply reply = ses.fault("content-type; contentType=text/html").get("/customers");

        assertThat(reply.header("Content-Type")).isEqualTo("text/html");
        assertThat(reply.items("customer")).hasSize(100);
    }

    @Test
    void sendsAnHtmlPage() {
        Raw.Reply reply = ses.fault("html; status=503").get("/customers");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(reply.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void sendsMalformedJsonInACompleteAnswer() {
        Raw.Reply reply = ses.fault("malformed").get("/customers");

        assertThat(reply.body().getBytes(StandardCharsets.UTF_8))
                .hasSize(Integer.parseInt(reply.header("Content-Length")));
        assertThatThrownBy(reply::json).hasMessageContaining("not JSON");
    }

    @Test
    void sendsAnErrorInsideA200() {
        Raw.Reply reply = ses.fault("success-false; message=No such luck").post("/customers", NEW);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("success").asBoolean(true)).isFalse();
        assertThat(reply.json().path("message").asText()).isEqualTo("No such luck");
        assertThat(ses.get(FIND_NEW).items("customer")).isEmpty();
    }

    @Test
    void hangsUntilTheClientGoesAway(Sandbox sandbox) throws IOException {
        sandbox.fault(Fault.hang());
        URI base = URI.create(sandbox.ses().baseUrl());

        try (Socket socket = new Socket("127.0.0.1", base.getPort())) {
            socket.getOutputStream()
                    .write("GET /api/v1/customers HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (sandbox.received().stream()
                    .noneMatch(request -> request.fault().isPresent())) {
                Thread.onSpinWait();
            }
            // the client gives up: what it sends no more ends the wait, and no byte has come
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }

        assertThat(sandbox.received().single().status()).isEmpty();
        assertThat(sandbox.received().single().fault()).contains("hang");
    }

    @Test
    void endsWhatHangsOrIsDelayedWhenItCloses() throws Exception {
        Thread[] callers;
        try (Sandbox sandbox = Sandbox.start()) {
            sandbox.fault(Fault.hang().times(1));
            sandbox.fault(Fault.delay(Duration.ofDays(1)));
            Runnable call = () -> {
                try {
                    Raw.ses(sandbox).get("/customers");
                } catch (UncheckedIOException e) {
                    // the connection broke, which is what is waited for
                }
            };
            callers = new Thread[] {new Thread(call), new Thread(call)};
            for (Thread caller : callers) {
                caller.start();
            }
            while (sandbox.received().count() < 2) {
                Thread.onSpinWait();
            }
        }

        for (Thread caller : callers) {
            caller.join();
            assertThat(caller.isAlive()).isFalse();
        }
    }

    @Test
    void delaysTheRightAnswer(Sandbox sandbox) {
        Raw.Reply reply = ses.fault("delay=20ms").get("/customers");

        assertThat(reply.items("customer")).hasSize(100);
        assertThat(sandbox.received().single().fault())
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("delay"));
    }

    @Test
    void meetsOnlyTheNthCall(Sandbox sandbox) {
        sandbox.fault(Fault.status(500).nth(2));

        assertThat(statuses(4, "/customers")).isEqualTo("200 500 200 200");
    }

    @Test
    void meetsTheNthCallThatCarriesTheHeader() {
        Raw faulty = ses.fault("status=500; nth=3");

        String statuses = faulty.get("/customers").status() + " "
                + faulty.get("/customers").status() + " "
                + faulty.get("/customers").status() + " "
                + faulty.get("/customers").status();

        assertThat(statuses).isEqualTo("200 200 500 200");
    }

    @Test
    void meetsSeveralCallsFromTheNthOn(Sandbox sandbox) {
        sandbox.fault(Fault.status(503).nth(2).times(2));

        assertThat(statuses(5, "/customers")).isEqualTo("200 503 503 200 200");
    }

    @Test
    void playsPlannedFaultsInTheirOrder(Sandbox sandbox) {
        sandbox.fault(Fault.status(500).times(1));
        sandbox.fault(Fault.status(503).times(1));

        assertThat(statuses(3, "/customers")).isEqualTo("500 503 200");
    }

    @Test
    void meetsAShareOfCallsWhichTheSeedDraws(Sandbox sandbox) {
        sandbox.fault(Fault.status(503).share(0.25, 7));
        String drawn = statuses(40, "/customers/101");
        sandbox.clearFaults();
        sandbox.fault(Fault.status(503).share(0.25, 7));
        String again = statuses(40, "/customers/101");
        sandbox.clearFaults();
        sandbox.fault(Fault.status(503).share(0.25, 8));
        String other = statuses(40, "/customers/101");

        assertThat(drawn.split("503", -1)).hasSizeBetween(1 + 4, 1 + 16);
        assertThat(again).isEqualTo(drawn);
        assertThat(other).isNotEqualTo(drawn);
    }

    @Test
    void aShareIsSaidInTextToo() {
        assertThat(FaultText.parse("reset; when=after; share=0.05; seed=7"))
                .isEqualTo(Fault.reset().afterApplying().share(0.05, 7));
        assertThat(FaultText.parse(FaultText.json(Fault.reset().share(0.05, 7))))
                .isEqualTo(Fault.reset().share(0.05, 7));
        assertThatThrownBy(() -> Fault.reset().share(0, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FaultText.parse("reset; share=half")).hasMessageContaining("0.05");
    }

    @Test
    void meetsOnlyTheCallsThatFit(Sandbox sandbox) {
        sandbox.fault(Fault.status(500).on("getCustomer"));
        sandbox.fault(Fault.status(501).method("POST"));
        sandbox.fault(Fault.status(502).path("/invoices/{invoiceId}/detailed"));
        sandbox.fault(Fault.status(503).path("/cloud-accounts"));
        sandbox.fault(Fault.status(504).provider("other"));

        assertThat(statuses(1, "/customers")).isEqualTo("200");
        assertThat(statuses(1, "/customers/101")).isEqualTo("500");
        assertThat(ses.post("/customers", NEW).status()).isEqualTo(501);
        assertThat(statuses(1, "/invoices/90001/detailed")).isEqualTo("502");
        assertThat(statuses(1, "/cloud-accounts?limit=1")).isEqualTo("503");
    }

    @Test
    void stopsWhenCleared(Sandbox sandbox) {
        sandbox.fault(Fault.status(500));
        assertThat(statuses(2, "/customers")).isEqualTo("500 500");

        sandbox.clearFaults();

        assertThat(statuses(1, "/customers")).isEqualTo("200");
    }

    @Test
    void refusesAFaultThatMakesNoSense() {
        for (String text : new String[] {
            "explode", "status=abc", "status=999", "html; status=1", "reset; nth=0", "reset; colour=red", "delay=soon"
        }) {
            assertThat(ses.fault(text).get("/customers").status()).as(text).isEqualTo(400);
        }
        assertThatThrownBy(() -> Fault.status(200).header("X", "a\r\nY: b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.delay(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    private String statuses(int calls, String target) {
        StringBuilder statuses = new StringBuilder();
        for (int i = 0; i < calls; i++) {
            statuses.append(i == 0 ? "" : " ").append(ses.get(target).status());
        }
        return statuses.toString();
    }
}
