package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SandboxExtension.class)
class SieSmartLifeCycleTest {
    private static final String SIGNATORIES = "{\"signatories\": ["
            + "{\"firstName\": \"Amelia\", \"lastName\": \"Sample\", \"email\": \"amelia@example.com\"},"
            + "{\"firstName\": \"Jo\", \"lastName\": \"%s\", \"email\": \"jo@example.com\"}]}";

    private Raw api;

    @BeforeEach
    void connect(Sandbox sandbox) {
        api = Raw.siesmart(sandbox);
    }

    @Test
    void thePrecheckSaysWhatIsMissing() {
        Deal deal = Deal.empty(api);

        JsonNode check = deal.get("/decision/pre-check").json();
        Raw.Reply submitted = deal.submit();

        assertThat(check.path("requestAllowed").asBoolean(true)).isFalse();
        assertThat(check.path("cancelAllowed").asBoolean(true)).isFalse();
        assertThat(check.path("preconditionViolations").findValuesAsText("code"))
                .containsExactly("CUSTOMER_MISSING", "ASSETS_MISSING", "CALCULATION_MISSING");
        assertThat(submitted.status()).isEqualTo(422);
        assertThat(submitted.json().path("violations").findValuesAsText("field"))
                .contains("CUSTOMER_MISSING");
        assertThat(deal.get("/decision").json().path("decisionStatus").asText()).isEqualTo("NOT_AVAILABLE");
    }

    @Test
    void stepByStepIsAsGoodAsAtOnce() {
        Deal deal = Deal.empty(api);

        assertThat(deal.json("POST", "/customer", Deal.CUSTOMER.formatted("Harlow Data"))
                        .status())
                .isEqualTo(200);
        assertThat(deal.json("POST", "/assets", Deal.ASSET).status()).isEqualTo(200);
        Raw.Reply calculated = deal.json("POST", "/calculation", Deal.CALCULATION.formatted("9001.00"));

        assertThat(calculated.json().at("/calculation/instalmentAmount").decimalValue())
                .isEqualByComparingTo("293.16");
        assertThat(calculated.json().at("/calculation/currency").asText()).isEqualTo("GBP");
        assertThat(deal.get("/decision/pre-check").json().path("requestAllowed").asBoolean())
                .isTrue();
        assertThat(deal.submit().json().at("/decision/decisionStatus").asText()).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource({
        "Harlow Data, ACCEPTED, APPROVED",
        "Please Decline Ltd, DECLINED, DECLINED",
        "More Information Ltd, MORE_INFORMATION_REQUIRED, IN_REVIEW"
    })
    void theCustomersNameDecidesAtOnceUpToAPriceAndLaterAboveIt(
            String name, String decision, String credit, SandboxClock clock) {
        Deal small = Deal.complete(api, name, "10000.00");
        Deal large = Deal.complete(api, name, "10000.01");

        JsonNode now = small.submit().json();
        JsonNode pending = large.submit().json();
        clock.advance(Duration.ofSeconds(61));
        JsonNode later = large.get("").json();

        assertThat(now.at("/decision/decisionStatus").asText()).isEqualTo(decision);
        assertThat(now.path("creditStatus").asText()).isEqualTo(credit);
        assertThat(pending.at("/decision/decisionStatus").asText()).isEqualTo("PENDING");
        assertThat(pending.path("creditStatus").asText()).isEqualTo("SUBMITTED");
        assertThat(later.at("/decision/decisionStatus").asText()).isEqualTo(decision);
        assertThat(later.at("/decision/commentToRiskAnalyst").asText()).isEqualTo("A test");
    }

    @Test
    void moreInformationIsADocumentAndThenASecondSubmission() {
        Deal deal = Deal.complete(api, "More information Ltd", "100");
        assertThat(deal.submit().json().at("/decision/condition").asText()).contains("accounts");

        assertThat(deal.upload("ACCOUNTS", "accounts.pdf", "x").status()).isEqualTo(200);

        assertThat(deal.submit().json().at("/decision/decisionStatus").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void aPendingRequestCanBeWithdrawnAndADecidedOneCannot() {
        Deal deal = Deal.complete(api, "Harlow Data", "20000");
        deal.submit();

        assertThat(deal.get("/decision/pre-check").json().path("cancelAllowed").asBoolean())
                .isTrue();
        assertThat(deal.submit().status()).isEqualTo(409);
        Raw.Reply cancelled = deal.delete("/decision");
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.json().path("creditStatus").asText()).isEqualTo("DRAFT");
        assertThat(deal.delete("/decision").status()).isEqualTo(409);
        assertThat(deal.submit().status()).isEqualTo(200);
    }

    @Test
    void aTestDecidesAlsoWithAStatusThatNobodyKnows(Sandbox sandbox) {
        Deal deal = Deal.complete(api, "Harlow Data", "20000");
        assertThatThrownBy(() -> sandbox.siesmart().decide(deal.id(), "ACCEPTED"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sandbox.siesmart().decide(1, "ACCEPTED")).isInstanceOf(IllegalArgumentException.class);
        deal.submit();

        sandbox.siesmart().decide(deal.id(), "REFERRED_TO_COMMITTEE");
        assertThat(deal.status().path("decisionStatus").asText()).isEqualTo("REFERRED_TO_COMMITTEE");
        sandbox.clock().advance(Duration.ofHours(1));
        assertThat(deal.status().path("decisionStatus").asText()).isEqualTo("REFERRED_TO_COMMITTEE");

        sandbox.siesmart().decide(deal.id(), "DECLINED");
        assertThat(deal.status().path("creditStatus").asText()).isEqualTo("DECLINED");
    }

    @Test
    void whatWasSubmittedIsLocked() {
        Deal deal = Deal.complete(api, "Harlow Data", "20000");
        deal.submit();

        assertThat(deal.json("POST", "/assets", Deal.ASSET).status()).isEqualTo(409);
        assertThat(deal.delete("").status()).isEqualTo(409);
        assertThat(deal.json("PATCH", "", "{\"label\": \"still\"}").status()).isEqualTo(200);
    }

    @Test
    void documentsAreIssuedSignedAndTheContractStarts(SandboxClock clock) {
        Deal deal = Deal.complete(api, "Harlow Data", "100");
        deal.submit();
        long document =
                deal.upload("AGREEMENT", "a.pdf", "x").json().path("documentId").asLong();

        Raw.Reply issued = deal.json("POST", "/documents/" + document + "/e-sign", SIGNATORIES.formatted("Sample"));
        assertThat(issued.json().path("signatories").findValuesAsText("status")).containsExactly("SENT", "SENT");
        assertThat(deal.status().path("creditStatus").asText()).isEqualTo("DOCUMENTS_ISSUED");
        clock.advance(Duration.ofSeconds(61));
        assertThat(deal.get("/documents/" + document + "/signatories").json().findValuesAsText("status"))
                .containsExactly("SIGNED", "SIGNED");
        assertThat(deal.status().path("creditStatus").asText()).isEqualTo("DOCUMENTS_RECEIVED");
        clock.advance(Duration.ofSeconds(61));
        assertThat(deal.status().path("creditStatus").asText()).isEqualTo("ACTIVATED");
    }

    @Test
    void oneSignatureIsNotAllAndSomebodyMayDecline(Sandbox sandbox) {
        Deal deal = Deal.complete(api, "Harlow Data", "100");
        deal.submit();
        long document =
                deal.upload("AGREEMENT", "a.pdf", "x").json().path("documentId").asLong();
        deal.json("POST", "/documents/" + document + "/e-sign", SIGNATORIES.formatted("Declines"));

        sandbox.siesmart().sign(deal.id(), document, "amelia@example.com", "SIGNED");
        assertThat(deal.status().path("creditStatus").asText()).isEqualTo("DOCUMENTS_ISSUED");
        sandbox.clock().advance(Duration.ofSeconds(61));
        assertThat(deal.get("/documents/" + document).json().path("signatories").findValuesAsText("status"))
                .containsExactly("SIGNED", "DECLINED");
        sandbox.siesmart().sign(deal.id(), document);
        assertThat(deal.status().path("creditStatus").asText()).isEqualTo("DOCUMENTS_RECEIVED");
    }

    @Test
    void anAcceptanceRunsOut(Sandbox sandbox) {
        Deal deal = Deal.complete(api, "Harlow Data", "100");
        deal.submit();
        assertThat(deal.status().path("creditStatus").asText()).isEqualTo("APPROVED");

        sandbox.clock().advance(Duration.ofDays(91));

        // the token ran out long before
        assertThat(Raw.siesmart(sandbox)
                        .get(deal.path("/status"))
                        .json()
                        .path("creditStatus")
                        .asText())
                .isEqualTo("EXPIRED");
    }

    @Test
    void aRefreshOfTheDataTakesProposalsAwayAndNoIdIsGivenTwice(Sandbox sandbox) {
        Deal deal = Deal.empty(api);

        sandbox.siesmart().wipe();

        assertThat(deal.get("").status()).isEqualTo(404);
        assertThat(api.get("/proposals").json()).isEmpty();
        assertThat(Deal.empty(api).id()).isEqualTo(deal.id() + 1);
    }

    @Test
    void aDraftCanBeDropped() {
        Deal deal = Deal.empty(api);

        assertThat(deal.delete("").status()).isEqualTo(204);
        assertThat(deal.get("").status()).isEqualTo(404);
    }
}
