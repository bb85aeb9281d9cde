package dev.channelkit.examples.tour;

import static dev.channelkit.commons.reference.Reference.reference;
import static java.util.Objects.requireNonNull;

import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.PreconditionFailedException;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.siesmart.SieSmartClient;
import dev.channelkit.siesmart.model.AssetInput;
import dev.channelkit.siesmart.model.CalculationConfig;
import dev.channelkit.siesmart.model.CalculationInput;
import dev.channelkit.siesmart.model.CustomerInput;
import dev.channelkit.siesmart.model.CustomerSummary;
import dev.channelkit.siesmart.model.DecisionRequest;
import dev.channelkit.siesmart.model.DecisionStatus;
import dev.channelkit.siesmart.model.Office;
import dev.channelkit.siesmart.model.PreconditionViolation;
import dev.channelkit.siesmart.model.Proposal;
import dev.channelkit.siesmart.model.ProposalCreate;
import dev.channelkit.siesmart.model.ProposalUpdate;
import dev.channelkit.siesmart.model.SalesContact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What the SieSmart client promises, step by step. */
final class SieSmartTour {
    private static final int CHANGES = 6;
    private static final int CALLS = 150;

    private final SieSmartClient siesmart;
    private final SieSmartClient other;
    private final Sandbox sandbox;
    private final Narrator narrator;

    /** @param other a second client, as another process would have */
    SieSmartTour(SieSmartClient siesmart, SieSmartClient other, Sandbox sandbox, Narrator narrator) {
        this.siesmart = siesmart;
        this.other = other;
        this.sandbox = sandbox;
        this.narrator = narrator;
    }

    void run() {
        narrator.step("A SieSmart proposal, from the configuration to the decision", this::proposal);
        narrator.step("A creation whose answer is lost is found again, not made again", this::lostCreation);
        narrator.step("A stale version is refused; a race of two clients loses no change", this::race);
        narrator.step(CALLS + " calls through a window of 50 in any second, without a 429", this::window);
    }

    private void proposal() {
        Office office = siesmart.config().offices().get(0);
        SalesContact contact =
                siesmart.config().availableSalesContacts(office.id()).get(0);
        String code = siesmart.config().assetCodes(office.id()).get(0).iacCode();
        CalculationConfig choices = siesmart.config().calculationConfig(office.id());
        CustomerSummary customer =
                siesmart.customers().search(office.id()).iterator().next();
        narrator.say("office " + office.name() + ", contact " + contact.lastName() + ", asset code " + code + ", "
                + choices.priceLists().size() + " price lists, customer " + customer.name());

        Versioned<Proposal> p = siesmart.proposals()
                .create(
                        reference("TOUR-1"),
                        ProposalCreate.builder()
                                .officeId(office.id())
                                .salesContactId(contact.id())
                                .build());
        List<PreconditionViolation> missing =
                siesmart.decisions().violations(p.value().proposalId());
        narrator.say("created " + p.value().proposalId() + "; missing: "
                + String.join(
                        "; ",
                        missing.stream().map(PreconditionViolation::userMessage).toList()));
        p = siesmart.customers()
                .add(
                        p,
                        CustomerInput.builder()
                                .customerId(requireNonNull(customer.customerId()))
                                .build());
        p = siesmart.assets()
                .add(
                        p,
                        AssetInput.builder()
                                .iacCode(code)
                                .quantity(3)
                                .unitPrice(new BigDecimal("8250.00"))
                                .build());
        p = siesmart.calculations()
                .add(
                        p,
                        CalculationInput.builder()
                                .marketProductId(choices.marketProducts().get(0).id())
                                .priceListId(choices.priceLists().get(0).id())
                                .paymentMethodId(choices.paymentMethods().get(0).id())
                                .termMonths(choices.terms().get(0))
                                .purchasePrice(new BigDecimal("24750.00"))
                                .build());
        p = siesmart.decisions()
                .checkAndSubmit(
                        p,
                        DecisionRequest.builder()
                                .siemensMayContactCustomer(true)
                                .siemensMayRequestCreditData(false)
                                .prelease(false)
                                .build());
        long id = p.value().proposalId();
        narrator.say("submitted: " + statusOf(p.value()) + ", instalments of "
                + requireNonNull(p.value().calculation()).instalmentAmount());
        sandbox.siesmart().decide(id, "ACCEPTED");
        Proposal decided =
                siesmart.decisions().awaitDecision(id, Duration.ofSeconds(10)).value();
        narrator.check(
                !missing.isEmpty() && statusOf(decided).equals("ACCEPTED"),
                "first refused with what was missing, then accepted, valid until "
                        + requireNonNull(decided.decision()).decisionValidUntilDate());
        narrator.check(
                sandbox.siesmart().tokensIssued() == 1,
                "all of it with one token, and a version sent with every write");
        narrator.check(isPdf(id), "the decision's document is a PDF");
    }

    private static String statusOf(Proposal proposal) {
        DecisionStatus status = requireNonNull(proposal.decision()).decisionStatus();
        return status == null ? "none" : status.value();
    }

    private boolean isPdf(long proposalId) {
        try (var document = siesmart.decisions().downloadDocument(proposalId);
                var bytes = document.stream()) {
            return new String(bytes.readNBytes(5), StandardCharsets.US_ASCII).equals("%PDF-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lostCreation() {
        sandbox.fault(Fault.reset().afterApplying().on("createProposal").times(1));
        ProposalCreate body = ProposalCreate.builder().officeId(1).build();

        Versioned<Proposal> first = siesmart.proposals().create(reference("TOUR-2"), body);
        Versioned<Proposal> again = siesmart.proposals().create(reference("TOUR-2"), body);

        int sent = sandbox.siesmart().received().operation("createProposal").count();
        narrator.say(
                "TOUR-2 is proposal " + first.value().proposalId() + ", found by its label after the connection broke");
        narrator.check(
                first.value().proposalId().equals(again.value().proposalId())
                        && siesmart.proposals().find(reference("TOUR-2")).size() == 1,
                "asking twice gives one proposal");
        narrator.check(sent == 2, "two creations on the wire for two references");
    }

    private void race() {
        long id = siesmart.proposals()
                .create(
                        reference("TOUR-3"),
                        ProposalCreate.builder().officeId(1).build())
                .value()
                .proposalId();
        Versioned<Proposal> early = other.proposals().get(id);
        siesmart.proposals().modify(id, now -> conditions("begin"));
        try {
            other.proposals().update(early, conditions("overwritten"));
            narrator.check(false, "a stale version was accepted");
        } catch (PreconditionFailedException e) {
            narrator.say(e.getMessage());
            narrator.check(
                    e.reason() == PreconditionFailedException.Reason.STALE,
                    "an update of a version that is gone is refused");
        }
        sandbox.fault(Fault.reset().afterApplying().on("updateProposal").nth(3));
        AtomicInteger unknown = new AtomicInteger();
        IntStream.range(0, 2 * CHANGES).parallel().forEach(i -> {
            try {
                (i % 2 == 0 ? siesmart : other)
                        .proposals()
                        .modify(id, now -> conditions(now.specialConditionText() + " #" + i + "#"));
            } catch (OutcomeUnknownException e) {
                unknown.incrementAndGet();
            }
        });
        String text = String.valueOf(siesmart.proposals().get(id).value().specialConditionText());
        long once = IntStream.range(0, 2 * CHANGES)
                .filter(i -> text.split("#" + i + "#", -1).length == 2)
                .count();
        narrator.say("two clients, " + 2 * CHANGES + " changes at once, one answer lost: " + text);
        narrator.check(
                once + unknown.get() >= 2 * CHANGES && once >= 2 * CHANGES - 1L && !text.contains("overwritten"),
                once + " are there once, " + unknown.get() + " reported unknown, none lost or doubled");
    }

    private static ProposalUpdate conditions(String text) {
        return ProposalUpdate.builder().specialConditionText(text).build();
    }

    private void window() {
        long start = System.nanoTime();
        IntStream.range(0, CALLS)
                .parallel()
                .forEach(i -> siesmart.proposals().listCall(q -> q.size(1)).send());
        long millis = (System.nanoTime() - start) / 1_000_000;
        narrator.say(CALLS + " calls in " + millis + " ms; as the provider has it they would be 100 a minute");
        narrator.check(
                sandbox.siesmart().received().all().stream()
                        .noneMatch(request -> request.status().orElse(0) == 429),
                "no 429 in the whole tour, which the sandbox would have given");
    }
}
