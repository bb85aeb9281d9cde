package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Makes up data: the same seed gives the same. Reference data is the same for all. */
final class SieSmartSeed {
    /** Who sells where nobody is named, in Great Britain. */
    static final long API_USER = 900;

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final int CUSTOMERS = 120;
    private static final int PROPOSALS = 60;
    private static final Instant FIRST_DAY = Instant.parse("2025-03-03T09:14:03.968Z");
    private static final List<String> FIRST =
            List.of("Harlow", "Blåbär", "Zoë's", "Northern", "Müller", "Peña", "River", "Union", "Castle", "Old Mill");
    private static final List<String> SECOND =
            List.of("Data", "Engineering", "Dental", "Print", "Foods", "Logistics", "Machining", "Studios");
    private static final List<String> STATUSES =
            List.of("DRAFT", "DRAFT", "DECLINED", "ACTIVATED", "EXPIRED", "APPROVED");

    private final Random random;
    private final SieSmartState state;

    private SieSmartSeed(long seed) {
        random = new Random(seed);
        state = new SieSmartState(reference());
    }

    static SieSmartState made(long seed) {
        SieSmartSeed made = new SieSmartSeed(seed);
        made.customers();
        made.proposals();
        return made.state;
    }

    static Reference reference() {
        Reference reference = new Reference();
        try (InputStream in = Objects.requireNonNull(SieSmartSeed.class.getResourceAsStream("reference.json"))) {
            JsonNode root = JSON.readTree(in);
            root.properties()
                    .forEach(list -> list.getValue()
                            .forEach(one -> reference.list(list.getKey()).add((ObjectNode) one)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the reference data", e);
        }
        return reference;
    }

    private void customers() {
        List<ObjectNode> offices = state.reference.list(Reference.OFFICES);
        for (int i = 0; i < CUSTOMERS; i++) {
            ObjectNode office = offices.get(i % offices.size());
            String country = office.at("/postalAddress/country").asText();
            long id = state.nextId("customer");
            ObjectNode customer = JsonNodeFactory.instance.objectNode().put("customerId", id);
            customer.put("name", pick(FIRST) + " " + pick(SECOND) + " " + (i + 1))
                    .putNull("tradingName")
                    .put("legalFormId", legalForm(country))
                    .put("registrationNumber", String.format("0%07d", random.nextInt(10_000_000)))
                    .put("vatNumber", "");
            ObjectNode address = ((ObjectNode) office.get("postalAddress")).deepCopy();
            address.put("addressLine1", (i + 1) + " Sample Road");
            customer.set("postalAddress", address);
            customer.put("email", "office" + id + "@example.com")
                    .putNull("phone")
                    .put("cellPhone", "");
            customer.put("tradingSince", "20" + (10 + i % 15) + "-04-01");
            customer.putArray("_officeIds").add(office.path("id").asLong());
            state.customers.put(id, customer);
        }
    }

    private long legalForm(String country) {
        List<ObjectNode> forms = state.reference.list(Reference.LEGAL_FORMS).stream()
                .filter(form -> form.path("_country").asText().equals(country))
                .toList();
        return pick(forms).path("id").asLong();
    }

    private void proposals() {
        for (int i = 0; i < PROPOSALS; i++) {
            Instant created = FIRST_DAY.plus(Duration.ofHours(31L * i));
            ObjectNode data = JsonNodeFactory.instance
                    .objectNode()
                    .put("officeId", 1)
                    .put("salesContactId", i % 3 == 0 ? API_USER : 201)
                    .put("label", "SEED-" + (1001 + i))
                    .putNull("specialConditionText")
                    .put("scheduleAssetsDescription", "");
            data.putArray("assets");
            String status = STATUSES.get(i % STATUSES.size());
            data.put("creditStatus", status).put("createdAt", Times.text(created));
            Proposal proposal = new Proposal(state.nextId("proposal"), data, created.plusSeconds(90));
            // every sixth has an office and nothing else
            if (i % STATUSES.size() != 0) {
                fill(proposal);
                decide(proposal, status, created.plusSeconds(60));
            }
            state.proposals.put(proposal.id, proposal);
        }
    }

    private void fill(Proposal proposal) {
        Parts.customer(
                state,
                proposal,
                JsonNodeFactory.instance
                        .objectNode()
                        .put(
                                "customerId",
                                pick(state.customersOf(1)).path("customerId").asLong()));
        int quantity = 1 + random.nextInt(4);
        BigDecimal price = BigDecimal.valueOf(1_000_00L + random.nextInt(20_000_00), 2);
        Parts.asset(
                state,
                proposal,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("iacCode", "ITE2201")
                        .put("description", "Rack server")
                        .put("quantity", quantity)
                        .put("unitPrice", price)
                        .put("condition", "NEW"));
        Parts.calculation(
                state,
                proposal,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("marketProductId", 5)
                        .put("priceListId", 310)
                        .put("paymentMethodId", 1)
                        .put("termMonths", 60)
                        .put("paymentFrequency", "MONTHLY")
                        .put("purchasePrice", price.multiply(BigDecimal.valueOf(quantity))));
    }

    private static void decide(Proposal proposal, String creditStatus, Instant at) {
        if (creditStatus.equals("DRAFT")) {
            return;
        }
        boolean declined = creditStatus.equals("DECLINED");
        proposal.data
                .putObject("decision")
                .put("decisionStatus", declined ? DecisionStatus.DECLINED : DecisionStatus.ACCEPTED)
                .put("decisionRequestedDate", Times.text(at.minusSeconds(30)))
                .put("decisionDate", Times.text(at))
                // an accepted one is to be accepted whenever the test runs
                .put("decisionValidUntilDate", declined ? null : "2099-12-31T23:59:59.000Z")
                .put("comment", "")
                .putNull("condition")
                .put("reason", declined ? "Made up" : null)
                .putNull("commentToRiskAnalyst")
                .put("siemensMayContactCustomer", false);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
