package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class SieSmartFaultsTest {
    private Raw api;
    private Deal deal;

    @BeforeEach
    void connect(Sandbox sandbox) {
        api = Raw.siesmart(sandbox);
        deal = Deal.empty(api);
    }

    @Test
    void aWriteWhoseAnswerIsLostWasAppliedAndItsRepetitionConflicts() {
        String tag = deal.tag();
        Raw lost = deal.tagged(tag).fault("reset; when=after");

        assertThatThrownBy(() -> lost.json("PATCH", deal.path(""), "{\"label\": \"A\"}"))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(deal.get("").json().path("label").asText()).isEqualTo("A");
        assertThat(deal.tagged(tag)
                        .json("PATCH", deal.path(""), "{\"label\": \"A\"}")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void statusesHaveAnErrorObjectWithItsTrace() {
        Raw.Reply reply = api.fault("status=503; header.Retry-After=7").get("/proposals");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isEqualTo("7");
        assertThat(reply.json().path("code").asText()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(reply.json().path("traceId").asText()).isEqualTo(reply.header("X-B2B-TRACE-ID"));
    }

    @Test
    void aBrokenBodyKeepsTheHeadersOfTheRightAnswer() {
        Raw.Reply reply = api.fault("malformed").get(deal.path(""));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo(deal.tag());
        assertThatThrownBy(reply::json).isInstanceOf(AssertionError.class);
    }

    @Test
    void plansAreForOperationsOfOneProvider(Sandbox sandbox) {
        sandbox.fault(Fault.status(500).provider("siesmart").on("getProposal"));

        assertThat(deal.get("").status()).isEqualTo(500);
        assertThat(deal.get("/status").status()).isEqualTo(200);
        assertThat(Raw.ses(sandbox).get("/customers/101").status()).isEqualTo(200);
        assertThat(sandbox.siesmart().received().operation("getProposal").count())
                .isOne();
    }

    @Test
    void anOperationCanBeElsewhere() {
        try (Sandbox sandbox = Sandbox.builder()
                .move("siesmart", "updateProposal", "PUT", "/proposals/{proposal-id}")
                .start()) {
            Deal moved = Deal.empty(Raw.siesmart(sandbox));

            assertThat(moved.json("PUT", "", "{\"label\": \"A\"}").status()).isEqualTo(200);
            assertThat(moved.json("PATCH", "", "{\"label\": \"B\"}").status()).isEqualTo(405);
        }
    }
}
