package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.spec.Problem;
import dev.channelkit.sandbox.internal.spec.SchemaCheck;
import dev.channelkit.sandbox.internal.spec.Spec;
import dev.channelkit.sandbox.internal.spec.SpecNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads own data into a state. Objects are those that the API answers, judged by its spec; what does not fit is said with its place. A list
 * may further say for which offices or country an object is.
 */
final class SieSmartData {
    // where the spec has the schema of each list
    private static final Map<String, String> LISTS = lists();

    private final SieSmartState state;
    private final Spec spec;
    private final Instant now;

    SieSmartData(SieSmartState state, Spec spec, Instant now) {
        this.state = state;
        this.spec = spec;
        this.now = now;
    }

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put(Reference.OFFICES, "listOffices");
        lists.put(Reference.SALES_CONTACTS, "listSalesContacts");
        lists.put(Reference.ASSET_CODES, "listAssetCodes");
        lists.put(Reference.CALCULATION_CONFIGS, "getCalculationConfig");
        lists.put(Reference.RATE_CARDS, "listRateCards");
        lists.put(Reference.DOCUMENT_TYPES, "listDocumentTypes");
        lists.put(Reference.LEGAL_FORMS, "listLegalForms");
        lists.put(Reference.TITLES, "listTitles");
        lists.put("customers", "getCustomer");
        lists.put("proposals", "getProposal");
        return lists;
    }

    void read(JsonNode data) {
        data.properties().forEach(member -> {
            if (!LISTS.containsKey(member.getKey()) && !member.getKey().equals("generated")) {
                throw new IllegalArgumentException("siesmart has no '" + member.getKey() + "' in its data");
            }
        });
        LISTS.forEach((name, operation) -> {
            JsonNode list = data.path(name);
            if (!list.isArray() && !list.isMissingNode()) {
                throw new IllegalArgumentException("siesmart." + name + " must be an array");
            }
            for (int i = 0; i < list.size(); i++) {
                String place = "siesmart." + name + "[" + i + "]";
                if (!(list.get(i) instanceof ObjectNode given)) {
                    throw new IllegalArgumentException(place + " must be an object");
                }
                add(name, prepared(name, given.deepCopy(), schema(operation), place), place);
            }
        });
    }

    private SpecNode schema(String operation) {
        SpecNode answer = Objects.requireNonNull(spec.operation(operation).answerSchema(200, "application/json"));
        SpecNode items = answer.get("items");
        return items == null ? answer : items;
    }

    private ObjectNode prepared(String name, ObjectNode given, SpecNode schema, String place) {
        if (name.equals("customers") && !given.has("customerId")) {
            given.put("customerId", state.nextId("customer"));
        }
        if (name.equals("proposals") && !given.has("proposalId")) {
            given.put("proposalId", state.nextId("proposal"));
        }
        JsonNode offices = schema.members("properties").containsKey("officeIds") ? null : given.remove("officeIds");
        JsonNode country = name.equals(Reference.LEGAL_FORMS) ? given.remove("country") : null;
        List<Problem> problems = SchemaCheck.check(given, schema, place, "");
        if (!problems.isEmpty()) {
            Problem first = problems.get(0);
            throw new IllegalArgumentException(
                    place + (first.name().isEmpty() ? "" : "." + first.name()) + " " + first.what());
        }
        if (offices != null) {
            given.set("_officeIds", offices);
        }
        if (country != null) {
            given.set("_country", country);
        }
        return given;
    }

    private void add(String name, ObjectNode one, String place) {
        switch (name) {
            case "customers" -> customer(one);
            case "proposals" -> proposal(one, place);
            default -> {
                String key = one.has("id") ? "id" : one.has("code") ? "code" : "iacCode";
                List<ObjectNode> list = state.reference.list(name);
                list.removeIf(old -> one.has(key) && one.get(key).equals(old.get(key)));
                // own ones before made-up ones, of which the first that fits may be asked for
                list.add(0, one);
            }
        }
    }

    private void customer(ObjectNode customer) {
        if (!customer.has("_officeIds")) {
            state.reference
                    .list(Reference.OFFICES)
                    .forEach(office -> customer.withArray("/_officeIds").add(office.get("id")));
        }
        long id = customer.path("customerId").asLong();
        state.idTaken("customer", id);
        state.customers.put(id, customer);
    }

    private void proposal(ObjectNode data, String place) {
        long office = data.path("officeId").asLong();
        if (state.reference.office(office).isEmpty()) {
            throw new IllegalArgumentException(place + ".officeId names no office");
        }
        long id = data.remove("proposalId").asLong();
        JsonNode modified = data.remove("modifiedAt");
        Instant version = modified == null || modified.isNull() ? now : Instant.parse(modified.asText());
        if (!data.has("creditStatus")) {
            data.put("creditStatus", "DRAFT");
        }
        if (!data.has("createdAt")) {
            data.put("createdAt", Times.text(version));
        }
        for (JsonNode asset : data.withArray("/assets")) {
            ObjectNode one = (ObjectNode) asset;
            if (one.has("assetId")) {
                state.idTaken("asset", one.path("assetId").asLong());
            } else {
                one.put("assetId", state.nextId("asset"));
            }
        }
        state.idTaken("proposal", id);
        state.proposals.put(id, new Proposal(id, data, version));
    }
}
