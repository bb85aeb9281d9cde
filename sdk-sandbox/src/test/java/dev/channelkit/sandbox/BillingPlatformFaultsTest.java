package dev.channelkit.sandbox;

import static dev.channelkit.sandbox.Sites.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BillingPlatformFaultsTest {
    private static final String ONE = "[{'Name': 'A'}]";

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.with(builder -> builder.data(Sites.DATA));

    private Sandbox sandbox;
    private BillingPlatformSandbox billing;
    private Raw api;

    @BeforeEach
    void connect(Sandbox given) {
        sandbox = given;
        billing = sandbox.billingplatform();
        api = Raw.billing(sandbox);
    }

    @Test
    void anAnswerIsLostThoughTheRecordIsWritten() {
        sandbox.fault(Fault.reset().afterApplying().on("createRecords").times(1));

        assertThatThrownBy(() -> write(api, "POST", "/C_SITE", ONE)).isInstanceOf(UncheckedIOException.class);

        assertThat(billing.count("C_SITE")).isEqualTo(4);
    }

    @Test
    void aWriteIsAppliedLate() {
        sandbox.fault(Fault.status(504)
                .applyingLate(Duration.ofSeconds(400))
                .on("createRecords")
                .times(1));
        assertThat(write(api, "POST", "/C_SITE", ONE).status()).isEqualTo(504);
        assertThat(billing.count("C_SITE")).isEqualTo(3);

        sandbox.clock().advance(Duration.ofSeconds(401));

        assertThat(billing.count("C_SITE")).isEqualTo(4);
    }

    @Test
    void theSessionIsLostOnTheWay() {
        sandbox.fault(Fault.lostHeader("sessionid").times(1));
        assertThat(api.get("/C_SITE/1").status()).isEqualTo(401);
        assertThat(api.get("/C_SITE/1").status()).isEqualTo(200);
    }

    @Test
    void aGatewaySendsHtmlOrHalfOfIt() {
        sandbox.fault(Fault.htmlPage().on("retrieveRecord").times(1));
        sandbox.fault(Fault.truncatedBody().on("retrieveRecord").times(1));
        sandbox.fault(Fault.malformedJson().on("retrieveRecord").times(1));
        Raw.Reply html = api.get("/C_SITE/1");
        Raw.Reply half = api.get("/C_SITE/1");
        Raw.Reply malformed = api.get("/C_SITE/1");

        assertThat(html.status()).isEqualTo(502);
        assertThat(html.body()).startsWith("<!DOCTYPE html>");
        assertThat(half.body().length()).isLessThan(Integer.parseInt(half.header("Content-Length")));
        assertThat(malformed.body()).startsWith("{").doesNotEndWith("}");
    }

    @Test
    void anErrorInsideA200StandsInTheEnvelopeOfTheCall() {
        sandbox.fault(Fault.successFalse("no way").method("POST").times(2));

        assertThat(write(api, "POST", "/C_SITE", ONE).json())
                .hasToString("{\"createResponse\":[{\"ErrorCode\":\"SIMULATED_ERROR\",\"ErrorText\":[\"no"
                        + " way\"],\"success\":false}]}");
        assertThat(Raw.billingLogin(billing, billing.password())
                        .json()
                        .at("/loginResponse/0/ErrorCode")
                        .asText())
                .isEqualTo("SIMULATED_ERROR");
        assertThat(billing.count("C_SITE")).isEqualTo(3);
    }

    @Test
    void statusesAreWordedAsTheProviderDoes() {
        sandbox.fault(Fault.status(500).times(1));
        assertThat(api.get("/C_SITE/1").json().path("error").asText()).isEqualTo("internal_error");
        assertThat(api.fault("status=503").get("/C_SITE/1").status()).isEqualTo(503);
    }

    @Test
    void aCallThatIsFaultyDoesNotLoseItsSession() {
        billing.killAfterEvery(1);
        sandbox.fault(Fault.status(503).times(2));
        api.get("/C_SITE/1");
        api.get("/C_SITE/1");
        assertThat(billing.openSessions()).isOne();
        assertThat(api.get("/C_SITE/1").status()).isEqualTo(200);
        assertThat(billing.openSessions()).isZero();
    }
}
