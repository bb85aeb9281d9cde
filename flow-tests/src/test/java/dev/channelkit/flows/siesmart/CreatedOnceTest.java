package dev.channelkit.flows.siesmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.Settlement;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.reference.ReferenceTakenException;
import dev.channelkit.flows.Together;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.SieSmartSandbox;
import dev.channelkit.siesmart.SieSmartClient;
import dev.channelkit.siesmart.model.Proposal;
import dev.channelkit.siesmart.model.ProposalUpdate;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A creation has no guard at the provider: nothing tells a second one from the first but its label. */
@ExtendWith(SandboxExtension.class)
class CreatedOnceTest {
    private static final Reference CRM_7 = Reference.of("CRM-7");

    private SieSmartClient client;

    @BeforeEach
    void open(SieSmartSandbox siesmart) {
        client = Deals.client(siesmart);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void isFoundByItsLabelWhenTheAnswerIsLost(Sandbox sandbox) {
        sandbox.fault(Fault.reset().afterApplying().on("createProposal").times(1));

        Versioned<Proposal> created = client.proposals().create(CRM_7, Deals.complete("9001"));

        assertThat(created.value().label()).isEqualTo("CRM-7");
        assertThat(created.etag())
                .isEqualTo(client.proposals().get(created.value().proposalId()).etag());
        sandbox.received().operation("createProposal").assertCount(1);
        assertThat(client.proposals().find(CRM_7)).containsExactly(created);
    }

    @Test
    void isUnknownWhenTheRequestWasLostAndNotMadeAgainBeforeItIsForgotten(Sandbox sandbox) {
        sandbox.fault(Fault.reset().on("createProposal").times(1));

        assertThatThrownBy(() -> client.proposals().create(CRM_7, Deals.complete("9001")))
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN));
        sandbox.received().operation("createProposal").assertCount(1);
        assertThat(client.proposals().find(CRM_7)).isEmpty();
        assertThatThrownBy(() -> client.proposals().create(CRM_7, Deals.complete("9001")))
                .isInstanceOf(OutcomeUnknownException.class);
        sandbox.received().operation("createProposal").assertCount(1);

        client.proposals().forget(CRM_7);
        Versioned<Proposal> later = client.proposals().create(CRM_7, Deals.complete("9001"));

        sandbox.received().operation("createProposal").assertCount(2);
        assertThat(client.proposals().find(CRM_7)).containsExactly(later);
    }

    @Test
    void isNotMadeAgainByAJobThatRunsTwice(Sandbox sandbox, SieSmartSandbox siesmart) {
        Versioned<Proposal> first = client.proposals().create(CRM_7, Deals.complete("9001"));
        Versioned<Proposal> second;
        try (SieSmartClient restarted = Deals.client(siesmart)) {
            second = restarted.proposals().create(CRM_7, Deals.complete("9001"));
        }

        assertThat(second).isEqualTo(first);
        sandbox.received().operation("createProposal").assertCount(1);
    }

    @Test
    void isNotMadeAgainAfterARestartWhileNobodyKnowsWhetherItWas(
            Sandbox sandbox, SieSmartSandbox siesmart, @TempDir Path directory) {
        Path file = directory.resolve("proposals.journal");
        sandbox.fault(Fault.reset().on("createProposal").times(1));
        try (Journal journal = Journal.file(file);
                SieSmartClient first = Deals.builder(siesmart).journal(journal).build()) {
            assertThatThrownBy(() -> first.proposals().create(CRM_7, Deals.complete("9001")))
                    .isInstanceOf(OutcomeUnknownException.class);
        }

        try (Journal journal = Journal.file(file);
                SieSmartClient restarted =
                        Deals.builder(siesmart).journal(journal).build()) {
            assertThat(restarted.proposals().openCreations()).containsExactly(CRM_7);
            assertThatThrownBy(() -> restarted.proposals().create(CRM_7, Deals.complete("9001")))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThat(restarted.proposals().settle(CRM_7)).isInstanceOf(Settlement.Undecided.class);
            sandbox.received().operation("createProposal").assertCount(1);

            restarted.proposals().forget(CRM_7);
            Versioned<Proposal> later = restarted.proposals().create(CRM_7, Deals.complete("9001"));

            assertThat(restarted.proposals().settle(CRM_7)).isEqualTo(Settlement.confirmed(later));
            assertThat(restarted.proposals().openCreations()).isEmpty();
        }
    }

    @Test
    void isNotMadeAgainByThreadsThatMeet(Sandbox sandbox) throws Exception {
        Set<Long> ids = new HashSet<>();

        for (Future<Long> id : Together.call(
                8,
                () -> client.proposals()
                        .create(CRM_7, Deals.complete("9001"))
                        .value()
                        .proposalId())) {
            ids.add(id.get());
        }

        assertThat(ids).hasSize(1);
        sandbox.received().operation("createProposal").assertCount(1);
    }

    @Test
    void isNotMadeByALabelThatOnlyLooksLikeIt(Sandbox sandbox) {
        client.proposals().create(Reference.of("CRM-70"), Deals.EMPTY);

        Versioned<Proposal> created = client.proposals().create(CRM_7, Deals.EMPTY);

        assertThat(created.value().label()).isEqualTo("CRM-7");
        sandbox.received().operation("createProposal").assertCount(2);
    }

    @Test
    void isRefusedWhereSeveralCarryTheLabel(Sandbox sandbox) {
        client.proposals().create(CRM_7, Deals.EMPTY);
        long other = client.proposals().create(Deals.EMPTY).value().proposalId();
        client.proposals()
                .modify(other, p -> ProposalUpdate.builder().label("CRM-7").build());

        assertThatThrownBy(() -> client.proposals().create(CRM_7, Deals.EMPTY))
                .isInstanceOf(ReferenceTakenException.class)
                .hasMessageContaining(Long.toString(other));

        sandbox.received().operation("createProposal").assertCount(2);
    }

    @Test
    void isNotSentWhereItCannotBeLookedFor(Sandbox sandbox) {
        sandbox.fault(Fault.status(500).on("listProposals"));

        assertThatThrownBy(() -> client.proposals().create(CRM_7, Deals.EMPTY))
                .isInstanceOfSatisfying(
                        ReadFailedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));

        sandbox.received().operation("createProposal").assertNone();
    }

    @Test
    void isMadeOnceAlsoWhereTheTokenHadRunOut(Sandbox sandbox, SieSmartSandbox siesmart) {
        client.config().offices();
        siesmart.expireTokens();

        client.proposals().create(Deals.complete("9001"));

        assertThat(sandbox.received().operation("createProposal").stream()
                        .map(r -> r.status().orElse(0)))
                .containsExactly(401, 200);
        assertThat(siesmart.tokensIssued()).isEqualTo(2);
    }

    @Test
    void isNotSentWithoutAToken(Sandbox sandbox) {
        sandbox.fault(Fault.status(503).on("obtainToken"));

        assertThatThrownBy(() -> client.proposals().create(Deals.EMPTY))
                .isInstanceOfSatisfying(
                        CredentialException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));

        sandbox.received().operation("createProposal").assertNone();
    }
}
