package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.spec.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What SieSmart demands of data beyond their form; what is wrong is collected, and refused together with 422. */
final class Checks {
    private static final String REQUIRED = "is required";

    private final Reference reference;
    private final long officeId;
    private final List<Problem> problems = new ArrayList<>();

    Checks(Reference reference, long officeId) {
        this.reference = reference;
        this.officeId = officeId;
    }

    /** Refuses what is wrong so far. */
    void refuse() {
        if (!problems.isEmpty()) {
            throw new RefusedException(422, "The data cannot be accepted", problems);
        }
    }

    Checks office() {
        if (reference.office(officeId).isEmpty()) {
            add("officeId", "names none of your offices");
        }
        return this;
    }

    /** Outside of Great Britain somebody must be named; who is blocked may not sell. */
    Checks salesContact(JsonNode id) {
        if (id.isMissingNode() || id.isNull()) {
            if (!reference.country(officeId).equals("GB")) {
                add("salesContactId", REQUIRED + " outside of GB");
            }
            return this;
        }
        Optional<? extends JsonNode> contact = reference.byId(Reference.SALES_CONTACTS, id.asLong());
        if (contact.isEmpty()
                || contact.get().path("officeIds").valueStream().noneMatch(office -> office.asLong() == officeId)) {
            add("salesContactId", "names no sales contact of the office");
        } else if (contact.get().path("blocked").asBoolean()) {
            add("salesContactId", "names a sales contact who is blocked");
        }
        return this;
    }

    /** Either one that exists, by its id alone, or a new one with all that it needs. */
    Checks customer(JsonNode customer, SieSmartState state) {
        if (customer.has("customerId")) {
            if (!state.customers.containsKey(customer.path("customerId").asLong())) {
                add("customer.customerId", "names no customer");
            } else if (customer.size() > 1) {
                add("customer", "has a customerId, which stands alone");
            }
            return this;
        }
        for (String field : List.of("name", "legalFormId", "postalAddress")) {
            if (customer.path(field).isMissingNode()
                    || (customer.path(field).isTextual()
                            && customer.path(field).asText().isBlank())) {
                add("customer." + field, REQUIRED + " for a new customer");
            }
        }
        JsonNode form = customer.path("legalFormId");
        if (form.isNumber()
                && reference.byId(Reference.LEGAL_FORMS, form.asLong()).isEmpty()) {
            add("customer.legalFormId", "names no legal form");
        }
        return this;
    }

    Checks asset(JsonNode asset, String place) {
        String code = asset.path("iacCode").asText();
        if (reference.of(Reference.ASSET_CODES, officeId).stream()
                .noneMatch(known -> known.path("iacCode").asText().equals(code))) {
            add(place + "iacCode", "names no asset code of the office");
        }
        if (asset.path("unitPrice").decimalValue().signum() < 0) {
            add(place + "unitPrice", "must not be negative");
        }
        return this;
    }

    Checks calculation(JsonNode calculation) {
        Optional<? extends JsonNode> config = reference.calculationConfig(officeId);
        if (config.isEmpty()) {
            add("calculation", "is not possible at this office");
            return this;
        }
        choice(calculation, "marketProductId", config.get().path("marketProducts"));
        choice(calculation, "priceListId", config.get().path("priceLists"));
        choice(calculation, "paymentMethodId", config.get().path("paymentMethods"));
        int term = calculation.path("termMonths").asInt();
        if (config.get().path("terms").valueStream().noneMatch(one -> one.asInt() == term)) {
            add("calculation.termMonths", "is no term of the office");
        }
        if (calculation.path("purchasePrice").decimalValue().signum() <= 0) {
            add("calculation.purchasePrice", "must be more than 0");
        }
        if (calculation
                        .path("deposit")
                        .decimalValue()
                        .add(calculation.path("residualValue").decimalValue())
                        .compareTo(calculation.path("purchasePrice").decimalValue())
                > 0) {
            add("calculation.deposit", "and residual value are more than the purchase price");
        }
        return this;
    }

    Checks add(String field, String what) {
        problems.add(new Problem("body", field, what));
        return this;
    }

    private void choice(JsonNode calculation, String field, JsonNode choices) {
        long id = calculation.path(field).asLong();
        if (choices.valueStream().noneMatch(choice -> choice.path("id").asLong() == id)) {
            add("calculation." + field, "names none that the office has");
        }
    }
}
