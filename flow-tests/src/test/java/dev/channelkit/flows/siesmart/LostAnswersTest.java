package dev.channelkit.flows.siesmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.FilePart;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.SieSmartSandbox;
import dev.channelkit.siesmart.SieSmartClient;
import dev.channelkit.siesmart.model.Asset;
import dev.channelkit.siesmart.model.DecisionStatus;
import dev.channelkit.siesmart.model.Proposal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Writes whose answer is lost: settled by reading. */
@ExtendWith(SandboxExtension.class)
class LostAnswersTest {
    private SieSmartClient client;
    private Versioned<Proposal> proposal;
    private long id;

    @BeforeEach
    void open(SieSmartSandbox siesmart) {
        client = Deals.client(siesmart);
        proposal = client.proposals().create(Deals.complete("20000"));
        id = proposal.value().proposalId();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aSubmissionThatArrivedIsSeenInTheProposal(Sandbox sandbox) {
        sandbox.fault(Fault.reset().afterApplying().on("submitForDecision").times(1));

        Versioned<Proposal> submitted = client.decisions().submit(proposal, Deals.REQUEST);

        assertThat(submitted.value().decision().decisionStatus()).isEqualTo(DecisionStatus.PENDING);
        sandbox.received().operation("submitForDecision").assertCount(1);
    }

    @Test
    void aSubmissionThatDidNotIsUnknownAndNotSentAgain(Sandbox sandbox) {
        sandbox.fault(Fault.reset().on("submitForDecision").times(1));

        assertThatThrownBy(() -> client.decisions().submit(proposal, Deals.REQUEST))
                .isInstanceOf(OutcomeUnknownException.class);

        sandbox.received().operation("submitForDecision").assertCount(1);
        assertThat(client.proposals().get(id).etag()).isEqualTo(proposal.etag());
    }

    @Test
    void anAssetIsAddedOnceWhetherItsRequestOrItsAnswerIsLost(Sandbox sandbox) {
        proposal = client.proposals().get(id);
        sandbox.fault(Fault.reset().afterApplying().on("addProposalAsset").times(1));
        proposal = client.assets()
                .add(proposal, Deals.SERVER.toBuilder().serialNumber("A").build());
        sandbox.fault(Fault.reset().on("addProposalAsset").times(1));
        proposal = client.assets()
                .add(proposal, Deals.SERVER.toBuilder().serialNumber("B").build());

        assertThat(proposal.value().assets()).extracting(Asset::serialNumber).containsExactly("R200-004711", "A", "B");
        sandbox.received().operation("addProposalAsset").assertCount(3);
    }

    @Test
    void aDocumentIsSentOnceAndTheListShowsIt(Sandbox sandbox) {
        sandbox.fault(Fault.reset().afterApplying().on("uploadDocument").times(1));
        FilePart file = FilePart.of("a.pdf", "application/pdf", new byte[10]);

        assertThatThrownBy(() -> client.documents().upload(proposal, file, "ACCOUNTS"))
                .isInstanceOf(OutcomeUnknownException.class);

        assertThat(client.documents().list(id)).hasSize(1);
        sandbox.received().operation("uploadDocument").assertCount(1);
    }

    @Test
    void aDeletionIsSettledByItsAbsence(Sandbox sandbox) {
        sandbox.fault(Fault.reset().afterApplying().on("deleteProposal").times(1));

        client.proposals().delete(proposal);

        assertThat(client.proposals().list(q -> q.size(100))).noneMatch(summary -> summary.proposalId() == id);
        sandbox.received().operation("deleteProposal").assertCount(1);
    }
}
