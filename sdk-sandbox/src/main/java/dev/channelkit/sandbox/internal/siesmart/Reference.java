package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reference data: lists of objects by the names that own data has for them. A member that begins with an underscore says to whom an object
 * applies and is not answered.
 */
final class Reference {
    static final String OFFICES = "offices";
    static final String SALES_CONTACTS = "salesContacts";
    static final String ASSET_CODES = "assetCodes";
    static final String CALCULATION_CONFIGS = "calculationConfigs";
    static final String RATE_CARDS = "rateCards";
    static final String DOCUMENT_TYPES = "documentTypes";
    static final String LEGAL_FORMS = "legalForms";
    static final String TITLES = "titles";

    private final Map<String, List<ObjectNode>> lists = new LinkedHashMap<>();

    Reference copy() {
        // nothing changes these objects
        Reference copy = new Reference();
        lists.forEach((name, list) -> copy.lists.put(name, new ArrayList<>(list)));
        return copy;
    }

    List<ObjectNode> list(String name) {
        return lists.computeIfAbsent(name, none -> new ArrayList<>());
    }

    /** Those of a list that apply to an office, and those that apply to all. */
    List<ObjectNode> of(String name, long officeId) {
        return list(name).stream()
                .filter(one -> applies(one.get("_officeIds"), officeId) && applies(one.get("officeIds"), officeId))
                .toList();
    }

    private static boolean applies(@Nullable JsonNode officeIds, long officeId) {
        return officeIds == null || officeIds.valueStream().anyMatch(id -> id.asLong() == officeId);
    }

    Optional<ObjectNode> byId(String name, long id) {
        return list(name).stream().filter(one -> one.path("id").asLong() == id).findFirst();
    }

    Optional<ObjectNode> office(long id) {
        return byId(OFFICES, id);
    }

    /** The country of an office as ISO 3166 has it. */
    String country(long officeId) {
        return office(officeId)
                .map(office -> office.path("postalAddress").path("country").asText())
                .orElse("GB");
    }

    /** What may be calculated with at an office. */
    Optional<ObjectNode> calculationConfig(long officeId) {
        return of(CALCULATION_CONFIGS, officeId).stream().findFirst();
    }

    /** The object without what is not answered. */
    static ObjectNode shown(ObjectNode one) {
        ObjectNode shown = one.deepCopy();
        List<String> hidden = new ArrayList<>();
        shown.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("_")) {
                hidden.add(name);
            }
        });
        return shown.without(hidden);
    }
}
