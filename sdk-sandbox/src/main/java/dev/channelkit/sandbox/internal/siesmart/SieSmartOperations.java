package dev.channelkit.sandbox.internal.siesmart;

import dev.channelkit.sandbox.internal.server.Operations;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import java.time.InstantSource;

/** What SieSmart does, by operationId. */
final class SieSmartOperations extends Operations<Operation> {

    SieSmartOperations(
            long seed,
            SieSmartProfile profile,
            InstantSource clock,
            SieSmartAnswers answers,
            Versions versions,
            Changes changes,
            LifeCycle life) {
        proposals(new ProposalCalls(profile, answers, versions, clock), changes);
        parts(changes);
        decisions(new DecisionCalls(life), changes);
        documents(new DocumentCalls(changes, life, clock), changes);
        notifications(new NotificationCalls(seed, answers, versions));
        configuration();
    }

    private void proposals(ProposalCalls calls, Changes changes) {
        put("createProposal", calls::create);
        put("listProposals", calls::list);
        put("getProposal", calls::get);
        put("updateProposal", changes.write(ProposalCalls::update));
        put("deleteProposal", changes.answering(ProposalCalls::delete));
        put("getProposalStatus", calls::status);
    }

    private void parts(Changes changes) {
        put("getProposalCustomer", PartCalls::customer);
        put("addProposalCustomer", changes.edit(PartCalls::addCustomer));
        put("replaceProposalCustomer", changes.edit(PartCalls::replaceCustomer));
        put("addCustomerBankAccount", changes.write(PartCalls::addBankAccount));
        put("searchCustomers", PartCalls::searchCustomers);
        put("getCustomer", PartCalls::knownCustomer);
        put("listProposalAssets", PartCalls::assets);
        put("addProposalAsset", changes.edit(PartCalls::addAsset));
        put("getProposalAsset", PartCalls::asset);
        put("replaceProposalAsset", changes.edit(PartCalls::replaceAsset));
        put("deleteProposalAsset", changes.answering((state, proposal, exchange) -> {
            Changes.mustBeOpen(proposal);
            PartCalls.removeAsset(state, proposal, exchange);
            changes.commit(state, proposal);
            return Reply.none();
        }));
        put("getProposalCalculation", PartCalls::calculation);
        put("addProposalCalculation", changes.edit(PartCalls::addCalculation));
        put("replaceProposalCalculation", changes.edit(PartCalls::replaceCalculation));
    }

    private void decisions(DecisionCalls calls, Changes changes) {
        put("precheckDecision", DecisionCalls::precheck);
        put("submitForDecision", changes.write(calls::submit));
        put("getDecision", DecisionCalls::get);
        put("cancelDecisionRequest", changes.write(DecisionCalls::cancel));
        put("downloadDecisionDocument", DecisionCalls::document);
    }

    private void documents(DocumentCalls calls, Changes changes) {
        put("listDocuments", DocumentCalls::list);
        put("uploadDocument", changes.answering(calls::upload));
        put("getDocument", DocumentCalls::get);
        put("downloadDocument", DocumentCalls::download);
        put("deleteDocument", changes.answering(calls::delete));
        put("startSigning", changes.answering(calls::sign));
        put("listSignatories", DocumentCalls::signatories);
    }

    private void notifications(NotificationCalls calls) {
        put("registerNotificationEndpoint", NotificationCalls::register);
        put("updateNotificationEndpoint", NotificationCalls::update);
        put("deleteNotificationEndpoint", NotificationCalls::delete);
        put("subscribeToProposal", calls::subscribe);
        put("listSubscriptions", calls::list);
        put("unsubscribe", calls::unsubscribe);
    }

    private void configuration() {
        put("listOffices", ConfigCalls.list(Reference.OFFICES));
        put("listSalesContacts", ConfigCalls.list(Reference.SALES_CONTACTS));
        put("listAssetCodes", ConfigCalls.list(Reference.ASSET_CODES));
        put("getCalculationConfig", ConfigCalls::calculationConfig);
        put("listRateCards", ConfigCalls::rateCards);
        put("listDocumentTypes", ConfigCalls.list(Reference.DOCUMENT_TYPES));
        put("listLegalForms", ConfigCalls::legalForms);
        put("listTitles", ConfigCalls.list(Reference.TITLES));
    }
}
