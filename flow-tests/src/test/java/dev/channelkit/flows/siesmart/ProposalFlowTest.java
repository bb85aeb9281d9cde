package dev.channelkit.flows.siesmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.BinaryAnswer;
import dev.channelkit.commons.call.FilePart;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxClock;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.SieSmartSandbox;
import dev.channelkit.siesmart.SieSmartClient;
import dev.channelkit.siesmart.model.Asset;
import dev.channelkit.siesmart.model.AssetCode;
import dev.channelkit.siesmart.model.CalculationConfig;
import dev.channelkit.siesmart.model.CreditStatus;
import dev.channelkit.siesmart.model.DecisionStatus;
import dev.channelkit.siesmart.model.Document;
import dev.channelkit.siesmart.model.NamedCode;
import dev.channelkit.siesmart.model.NamedId;
import dev.channelkit.siesmart.model.Office;
import dev.channelkit.siesmart.model.PreconditionViolation;
import dev.channelkit.siesmart.model.Proposal;
import dev.channelkit.siesmart.model.ProposalCreate;
import dev.channelkit.siesmart.model.ProposalUpdate;
import dev.channelkit.siesmart.model.SalesContact;
import dev.channelkit.siesmart.model.Signatory;
import dev.channelkit.siesmart.model.SignatoryStatus;
import dev.channelkit.siesmart.model.SigningParty;
import dev.channelkit.siesmart.model.SigningRequest;
import dev.channelkit.siesmart.proposal.DecisionPendingException;
import dev.channelkit.siesmart.proposal.PrecheckFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From the office to the contract. */
@ExtendWith(SandboxExtension.class)
class ProposalFlowTest {
    @TempDir
    Path directory;

    private final ManualTime time = ManualTime.autoAdvancing(Instant.parse("2025-07-01T12:00:00Z"));
    private SieSmartClient client;

    @BeforeEach
    void open(SieSmartSandbox siesmart) {
        client = Deals.builder(siesmart, time).build();
    }

    @AfterEach
    void close(Sandbox sandbox) {
        client.close();
        assertThat(sandbox.report()).as("what the spec did not allow").isEmpty();
    }

    @Test
    void isMadeOfWhatTheConfigurationOffersAndDecidedAtOnce(SieSmartSandbox siesmart) {
        Office office = client.config().offices().stream()
                .filter(o -> o.id() == Deals.OFFICE)
                .findFirst()
                .orElseThrow();
        SalesContact contact =
                client.config().availableSalesContacts(office.id()).get(0);
        AssetCode code = client.config().assetCodes(office.id()).stream()
                .filter(c -> c.iacCode().length() > 3)
                .findFirst()
                .orElseThrow();
        CalculationConfig offered = client.config().calculationConfig(office.id());
        NamedId legalForm = client.config().legalForms("GB").get(0);
        client.config().offices();

        Versioned<Proposal> created = client.proposals()
                .create(
                        Reference.of("CRM-2026-0113"),
                        ProposalCreate.builder()
                                .officeId(office.id())
                                .salesContactId(contact.id())
                                .customer(Deals.HARLOW.toBuilder()
                                        .legalFormId(legalForm.id())
                                        .build())
                                .assets(List.of(Deals.SERVER.toBuilder()
                                        .iacCode(code.iacCode())
                                        .build()))
                                .calculation(Deals.calculation("9001.00").toBuilder()
                                        .marketProductId(
                                                offered.marketProducts().get(0).id())
                                        .priceListId(offered.priceLists().get(0).id())
                                        .paymentMethodId(
                                                offered.paymentMethods().get(0).id())
                                        .termMonths(offered.terms().get(0))
                                        .build())
                                .build());
        Versioned<Proposal> decided = client.decisions().checkAndSubmit(created, Deals.REQUEST);

        assertThat(created.value().label()).isEqualTo("CRM-2026-0113");
        assertThat(created.value().calculation().instalmentAmount()).isPositive();
        assertThat(decided.value().decision().decisionStatus()).isEqualTo(DecisionStatus.ACCEPTED);
        assertThat(decided.value().creditStatus()).isEqualTo(CreditStatus.APPROVED);
        assertThat(decided.etag()).isNotEqualTo(created.etag());
        siesmart.received().operation("listOffices").assertCount(1);
        siesmart.received().operation("createProposal").assertCount(1);
    }

    @Test
    void isCompletedStepByStepEachOnTheVersionOfTheStepBefore(SieSmartSandbox siesmart) {
        Versioned<Proposal> p = client.proposals().create(Reference.of("CRM-1"), Deals.EMPTY);
        long id = p.value().proposalId();
        var missing = client.decisions().violations(id);
        assertThatThrownBy(() ->
                        client.decisions().checkAndSubmit(client.proposals().get(id), Deals.REQUEST))
                .isInstanceOf(PrecheckFailedException.class)
                .hasMessageContaining("CUSTOMER_MISSING");

        p = client.customers().add(p, Deals.HARLOW);
        p = client.assets().add(p, Deals.SERVER);
        p = client.assets()
                .add(p, Deals.SERVER.toBuilder().serialNumber("R200-2").build());
        p = client.calculations().add(p, Deals.calculation("9001.00"));
        long second = p.value().assets().get(1).assetId();
        p = client.assets().delete(p, second);
        p = client.calculations().replace(p, Deals.calculation("9002.00"));
        p = client.proposals()
                .update(p, ProposalUpdate.builder().label("CRM-1 b").build());

        assertThat(missing)
                .extracting(PreconditionViolation::code)
                .containsExactly("CUSTOMER_MISSING", "ASSETS_MISSING", "CALCULATION_MISSING");
        assertThat(missing).allSatisfy(v -> assertThat(v.userMessage()).isNotBlank());
        assertThat(client.decisions().violations(id)).isEmpty();
        assertThat(p.value().customer().name()).isEqualTo("Harlow Data Ltd");
        assertThat(p.value().assets()).extracting(Asset::serialNumber).containsExactly("R200-004711");
        assertThat(p.value().calculation().purchasePrice()).isEqualByComparingTo("9002");
        assertThat(p).isEqualTo(client.proposals().get(id));
        siesmart.received().operation("submitForDecision").assertNone();
        assertThat(siesmart.received().matching(r -> r.status().orElse(0) == 412))
                .isEmpty();
    }

    @Test
    void isWaitedForUntilItIsDecided(SieSmartSandbox siesmart, SandboxClock clock) {
        Versioned<Proposal> p = client.proposals().create(Deals.complete("20000"));
        long id = p.value().proposalId();
        Versioned<Proposal> submitted = client.decisions().submit(p, Deals.REQUEST);
        assertThatThrownBy(() -> client.decisions().awaitDecision(id, Duration.ofMinutes(2)))
                .isInstanceOf(DecisionPendingException.class);
        int asked = siesmart.received().operation("getProposalStatus").count();
        clock.advance(Duration.ofSeconds(61));

        Versioned<Proposal> decided = client.decisions().awaitDecision(id, Duration.ofMinutes(2));

        assertThat(submitted.value().decision().decisionStatus()).isEqualTo(DecisionStatus.PENDING);
        assertThat(asked).isBetween(3, 5);
        assertThat(time.sleeps()).startsWith(Duration.ofSeconds(30), Duration.ofSeconds(45));
        assertThat(decided.value().decision().decisionStatus()).isEqualTo(DecisionStatus.ACCEPTED);
        siesmart.received().operation("submitForDecision").assertCount(1);
    }

    @Test
    void isWithdrawnWhileItIsPending() {
        Versioned<Proposal> p = client.proposals().create(Deals.complete("20000"));

        Versioned<Proposal> submitted = client.decisions().submit(p, Deals.REQUEST);
        Versioned<Proposal> withdrawn = client.decisions().cancel(submitted);

        assertThat(withdrawn.value().creditStatus()).isEqualTo(CreditStatus.DRAFT);
        client.proposals().delete(withdrawn);
        assertThat(client.proposals().list(q -> q.decisionStatus(DecisionStatus.PENDING)))
                .noneMatch(s -> s.proposalId().equals(p.value().proposalId()));
    }

    @Test
    void getsItsDocumentsSignedAndTheContractStarts(SandboxClock clock) throws IOException {
        byte[] content = new byte[300_000];
        new Random(4).nextBytes(content);
        Path agreement = Files.write(directory.resolve("Vertrag Müller & Söhne.pdf"), content);
        Versioned<Proposal> p = client.proposals().create(Deals.complete("9001"));
        long id = p.value().proposalId();
        client.decisions().submit(p, Deals.REQUEST);
        NamedCode type = client.config().documentTypes(Deals.OFFICE).stream()
                .filter(t -> "AGREEMENT".equals(t.code()))
                .findFirst()
                .orElseThrow();

        Path decision;
        try (BinaryAnswer pdf = client.decisions().downloadDocument(id)) {
            assertThat(pdf.mediaType()).startsWith("application/pdf");
            decision = pdf.saveTo(directory.resolve("decision.pdf"));
        }
        Document stored = client.documents().upload(client.proposals().get(id), FilePart.of(agreement), type.code());
        long document = stored.documentId();
        byte[] back;
        try (BinaryAnswer answer = client.documents().download(id, document)) {
            back = answer.stream().readAllBytes();
        }
        Document issued = client.documents()
                .startSigning(
                        client.proposals().get(id),
                        document,
                        SigningRequest.builder()
                                .signatories(List.of(SigningParty.builder()
                                        .firstName("Amelia")
                                        .lastName("Harlow")
                                        .email("amelia.harlow@example.com")
                                        .build()))
                                .build());
        CreditStatus afterIssue = client.proposals().status(id).creditStatus();
        clock.advance(Duration.ofSeconds(61));
        var signatories = client.documents().signatories(id, document);
        CreditStatus afterSigning = client.proposals().status(id).creditStatus();
        clock.advance(Duration.ofSeconds(61));

        assertThat(Files.readString(decision, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.")
                .contains("ACCEPTED")
                .endsWith("%%EOF\n");
        assertThat(stored.fileName()).isEqualTo("Vertrag Müller & Söhne.pdf");
        assertThat(stored.size()).isEqualTo(content.length);
        assertThat(back).isEqualTo(content);
        assertThat(issued.signatories()).extracting(Signatory::status).containsExactly(SignatoryStatus.SENT);
        assertThat(afterIssue).isEqualTo(CreditStatus.DOCUMENTS_ISSUED);
        assertThat(signatories).extracting(Signatory::status).containsExactly(SignatoryStatus.SIGNED);
        assertThat(afterSigning).isEqualTo(CreditStatus.DOCUMENTS_RECEIVED);
        assertThat(client.proposals().get(id).value().creditStatus()).isEqualTo(CreditStatus.ACTIVATED);
    }
}
