package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Customer, assets and calculation of a proposal, and customers that exist. */
final class PartCalls {
    private PartCalls() {}

    static Answer customer(SieSmartState state, Exchange exchange) {
        Proposal proposal = state.proposal(exchange.path("proposal-id"));
        return Reply.ok(Reference.shown(part(proposal.customer(), proposal, "customer")));
    }

    static void addCustomer(SieSmartState state, Proposal proposal, Exchange exchange) {
        mustBeFree(proposal.customer(), proposal, "customer");
        setCustomer(state, proposal, exchange);
    }

    static void replaceCustomer(SieSmartState state, Proposal proposal, Exchange exchange) {
        part(proposal.customer(), proposal, "customer");
        setCustomer(state, proposal, exchange);
    }

    private static void setCustomer(SieSmartState state, Proposal proposal, Exchange exchange) {
        checks(state, proposal).customer(exchange.body(), state).refuse();
        Parts.customer(state, proposal, exchange.body());
    }

    /** In Spain only. Bank details are taken, and answered by nothing. */
    static void addBankAccount(SieSmartState state, Proposal proposal, Exchange exchange) {
        if (!state.reference.country(proposal.officeId()).equals("ES")) {
            checks(state, proposal).add("iban", "is taken in Spain only").refuse();
        }
        part(proposal.customer(), proposal, "customer")
                .withArray("/_bankAccounts")
                .add(exchange.body());
    }

    static Answer assets(SieSmartState state, Exchange exchange) {
        return Reply.ok(state.proposal(exchange.path("proposal-id")).assets());
    }

    static Answer asset(SieSmartState state, Exchange exchange) {
        return Reply.ok(asset(state.proposal(exchange.path("proposal-id")), exchange));
    }

    static void addAsset(SieSmartState state, Proposal proposal, Exchange exchange) {
        checks(state, proposal).asset(exchange.body(), "").refuse();
        Parts.asset(state, proposal, exchange.body());
    }

    static void replaceAsset(SieSmartState state, Proposal proposal, Exchange exchange) {
        ObjectNode old = asset(proposal, exchange);
        checks(state, proposal).asset(exchange.body(), "").refuse();
        old.setAll(Parts.asset(old.path("assetId").asLong(), exchange.body()));
        old.retain(names(exchange));
    }

    private static List<String> names(Exchange exchange) {
        List<String> names = new ArrayList<>(List.of("assetId"));
        exchange.body().fieldNames().forEachRemaining(names::add);
        return names;
    }

    static void removeAsset(SieSmartState state, Proposal proposal, Exchange exchange) {
        ObjectNode gone = asset(proposal, exchange);
        ArrayNode left = proposal.data.arrayNode();
        proposal.assets().forEach(asset -> {
            if (asset != gone) {
                left.add(asset);
            }
        });
        proposal.data.set("assets", left);
    }

    static Answer calculation(SieSmartState state, Exchange exchange) {
        Proposal proposal = state.proposal(exchange.path("proposal-id"));
        return Reply.ok(part(proposal.calculation(), proposal, "calculation"));
    }

    static void addCalculation(SieSmartState state, Proposal proposal, Exchange exchange) {
        mustBeFree(proposal.calculation(), proposal, "calculation");
        setCalculation(state, proposal, exchange);
    }

    static void replaceCalculation(SieSmartState state, Proposal proposal, Exchange exchange) {
        part(proposal.calculation(), proposal, "calculation");
        setCalculation(state, proposal, exchange);
    }

    private static void setCalculation(SieSmartState state, Proposal proposal, Exchange exchange) {
        checks(state, proposal).calculation(exchange.body()).refuse();
        Parts.calculation(state, proposal, exchange.body());
    }

    static Answer searchCustomers(SieSmartState state, Exchange exchange) {
        long officeId = ConfigCalls.knownOffice(state, exchange).orElseThrow();
        String name = exchange.query("name").orElse("").toLowerCase(Locale.ROOT);
        List<ObjectNode> found = state.customersOf(officeId).stream()
                .filter(customer ->
                        customer.path("name").asText().toLowerCase(Locale.ROOT).contains(name))
                .filter(customer -> is(
                        exchange.query("registrationNumber"),
                        customer.path("registrationNumber").asText()))
                .filter(customer -> is(
                        exchange.query("postcode"),
                        customer.path("postalAddress").path("postcode").asText()))
                .map(customer ->
                        customer.deepCopy().retain("customerId", "name", "registrationNumber", "postalAddress"))
                .toList();
        return Reply.list(ProposalCalls.page(found, exchange));
    }

    static Answer knownCustomer(SieSmartState state, Exchange exchange) {
        ObjectNode customer = state.customers.get(Long.valueOf(exchange.path("customer-id")));
        if (customer == null) {
            throw RefusedException.notFound("Customer " + exchange.path("customer-id"));
        }
        return Reply.ok(Reference.shown(customer));
    }

    // postcodes are typed with and without a space
    private static boolean is(Optional<String> wanted, String value) {
        return wanted.isEmpty() || plain(wanted.get()).equals(plain(value));
    }

    private static String plain(String text) {
        return text.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private static Checks checks(SieSmartState state, Proposal proposal) {
        return new Checks(state.reference, proposal.officeId());
    }

    private static ObjectNode asset(Proposal proposal, Exchange exchange) {
        String id = exchange.path("asset-id");
        return proposal.asset(Long.parseLong(id)).orElseThrow(() -> RefusedException.notFound("Asset " + id));
    }

    private static ObjectNode part(Optional<ObjectNode> part, Proposal proposal, String name) {
        return part.orElseThrow(() -> RefusedException.notFound("A " + name + " of proposal " + proposal.id));
    }

    private static void mustBeFree(Optional<ObjectNode> part, Proposal proposal, String name) {
        if (part.isPresent()) {
            throw RefusedException.conflict("Proposal " + proposal.id + " has a " + name + "; it can be replaced");
        }
    }
}
