package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/** Puts the parts of a proposal into it, as they came and checked. */
final class Parts {
    private Parts() {}

    static void customer(SieSmartState state, Proposal proposal, JsonNode given) {
        ObjectNode customer;
        if (given.has("customerId")) {
            customer = Objects.requireNonNull(
                    state.customers.get(given.path("customerId").asLong()), "checked before");
        } else {
            long id = state.nextId("customer");
            customer = proposal.data.objectNode().put("customerId", id);
            customer.setAll((ObjectNode) given.deepCopy());
            customer.putArray("_officeIds").add(proposal.officeId());
            state.customers.put(id, customer);
        }
        proposal.data.set("customer", customer.deepCopy());
    }

    static void asset(SieSmartState state, Proposal proposal, JsonNode given) {
        proposal.data.withArray("/assets").add(asset(state.nextId("asset"), given));
    }

    static ObjectNode asset(long id, JsonNode given) {
        ObjectNode asset = ((ObjectNode) given).objectNode().put("assetId", id);
        return asset.setAll((ObjectNode) given.deepCopy());
    }

    static void calculation(SieSmartState state, Proposal proposal, JsonNode given) {
        proposal.data.set("calculation", Calculator.calculated(given, state.reference, proposal.officeId()));
    }
}
