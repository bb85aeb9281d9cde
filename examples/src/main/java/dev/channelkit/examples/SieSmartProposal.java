package dev.channelkit.examples;

import static dev.channelkit.commons.reference.Reference.reference;

import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.siesmart.SieSmartClient;
import dev.channelkit.siesmart.model.CustomerInput;
import dev.channelkit.siesmart.model.Proposal;
import dev.channelkit.siesmart.model.ProposalCreate;
import dev.channelkit.siesmart.model.ProposalUpdate;

/** The README's proposal. */
public final class SieSmartProposal {
    private SieSmartProposal() {}

    public static void main(String[] args) {
        try (Sandbox sandbox = Sandbox.start();
                SieSmartClient siesmart = SieSmartClient.builder()
                        // environment(SieSmartEnvironment.TEST) calls SieSmart itself
                        .urls(sandbox.siesmart().baseUrl(), sandbox.siesmart().tokenUrl())
                        .credentials(
                                sandbox.siesmart().clientId(),
                                sandbox.siesmart().clientSecret())
                        .window(w -> w.unpacedStart()) // nobody used the minute before us
                        .build()) {
            // created once, however often this runs against one SieSmart
            Versioned<Proposal> p = siesmart.proposals()
                    .create(
                            reference("CRM-2026-0113"),
                            ProposalCreate.builder().officeId(1).build());
            // the version read is the version changed
            p = siesmart.customers()
                    .add(p, CustomerInput.builder().customerId(90001).build());
            // read, change, write; anew where others were faster
            p = siesmart.proposals()
                    .modify(
                            p.value().proposalId(),
                            now -> ProposalUpdate.builder()
                                    .specialConditionText("deliver with " + now.label())
                                    .build());
            System.out.println(p.value().label() + ": " + p.value().specialConditionText());
            siesmart.decisions()
                    .violations(p.value().proposalId())
                    .forEach(v -> System.out.println("to be done: " + v.userMessage()));
        }
    }
}
