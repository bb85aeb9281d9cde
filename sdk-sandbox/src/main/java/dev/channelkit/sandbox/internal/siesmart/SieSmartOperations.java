package dev.channelkit.sandbox.internal.siesmart;

import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What SieSmart does, by operationId. */
final class SieSmartOperations {
    private final Map<String, Operation> operations = new LinkedHashMap<>();

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

    Optional<Operation> find(String operationId) {
        return Optional.ofNullable(operations.get(operationId));
    }

    Set<String> ids() {
        return Collections.unmodifiableSet(operations.keySet());
    }

    private void proposals(ProposalCalls calls, Changes changes) {
        operations.put("createProposal", calls::create);
        operations.put("listProposals", calls::list);
        operations.put("getProposal", calls::get);
        operations.put("updateProposal", changes.write(ProposalCalls::update));
        operations.put("deleteProposal", changes.answering(ProposalCalls::delete));
        operations.put("getProposalStatus", calls::status);
    }

    private void parts(Changes changes) {
        operations.put("getProposalCustomer", PartCalls::customer);
        operations.put("addProposalCustomer", changes.edit(PartCalls::addCustomer));
        operations.put("replaceProposalCustomer", changes.edit(PartCalls::replaceCustomer));
        operations.put("addCustomerBankAccount", changes.write(PartCalls::addBankAccount));
        operations.put("searchCustomers", PartCalls::searchCustomers);
        operations.put("getCustomer", PartCalls::knownCustomer);
        operations.put("listProposalAssets", PartCalls::assets);
        operations.put("addProposalAsset", changes.edit(PartCalls::addAsset));
        operations.put("getProposalAsset", PartCalls::asset);
        operations.put("replaceProposalAsset", changes.edit(PartCalls::replaceAsset));
        operations.put("deleteProposalAsset", changes.answering((state, proposal, exchange) -> {
            Changes.mustBeOpen(proposal);
            PartCalls.removeAsset(state, proposal, exchange);
            changes.commit(state, proposal);
            return Reply.none();
        }));
        operations.put("getProposalCalculation", PartCalls::calculation);
        operations.put("addProposalCalculation", changes.edit(PartCalls::addCalculation));
        operations.put("replaceProposalCalculation", changes.edit(PartCalls::replaceCalculation));
    }

    private void decisions(DecisionCalls calls, Changes changes) {
        operations.put("precheckDecision", DecisionCalls::precheck);
        operations.put("submitForDecision", changes.write(calls::submit));
        operations.put("getDecision", DecisionCalls::get);
        operations.put("cancelDecisionRequest", changes.write(DecisionCalls::cancel));
        operations.put("downloadDecisionDocument", DecisionCalls::document);
    }

    private void documents(DocumentCalls calls, Changes changes) {
        operations.put("listDocuments", DocumentCalls::list);
        operations.put("uploadDocument", changes.answering(calls::upload));
        operations.put("getDocument", DocumentCalls::get);
        operations.put("downloadDocument", DocumentCalls::download);
        operations.put("deleteDocument", changes.answering(calls::delete));
        operations.put("startSigning", changes.answering(calls::sign));
        operations.put("listSignatories", DocumentCalls::signatories);
    }

    private void notifications(NotificationCalls calls) {
        operations.put("registerNotificationEndpoint", NotificationCalls::register);
        operations.put("updateNotificationEndpoint", NotificationCalls::update);
        operations.put("deleteNotificationEndpoint", NotificationCalls::delete);
        operations.put("subscribeToProposal", calls::subscribe);
        operations.put("listSubscriptions", calls::list);
        operations.put("unsubscribe", calls::unsubscribe);
    }

    private void configuration() {
        operations.put("listOffices", ConfigCalls.list(Reference.OFFICES));
        operations.put("listSalesContacts", ConfigCalls.list(Reference.SALES_CONTACTS));
        operations.put("listAssetCodes", ConfigCalls.list(Reference.ASSET_CODES));
        operations.put("getCalculationConfig", ConfigCalls::calculationConfig);
        operations.put("listRateCards", ConfigCalls::rateCards);
        operations.put("listDocumentTypes", ConfigCalls.list(Reference.DOCUMENT_TYPES));
        operations.put("listLegalForms", ConfigCalls::legalForms);
        operations.put("listTitles", ConfigCalls.list(Reference.TITLES));
    }
}
