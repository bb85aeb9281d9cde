package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Creating, finding, reading, labelling and dropping proposals. */
final class ProposalCalls {
    static final List<String> LABELS = List.of("label", "specialConditionText", "scheduleAssetsDescription");

    private final SieSmartProfile profile;
    private final SieSmartAnswers answers;
    private final Versions versions;
    private final InstantSource clock;

    ProposalCalls(SieSmartProfile profile, SieSmartAnswers answers, Versions versions, InstantSource clock) {
        this.profile = profile;
        this.answers = answers;
        this.versions = versions;
        this.clock = clock;
    }

    Answer create(SieSmartState state, Exchange exchange) {
        JsonNode body = exchange.body();
        long officeId = body.path("officeId").asLong();
        new Checks(state.reference, officeId).office().refuse();
        Checks checks = new Checks(state.reference, officeId).salesContact(body.path("salesContactId"));
        if (body.has("customer")) {
            checks.customer(body.path("customer"), state);
        }
        for (int i = 0; i < body.path("assets").size(); i++) {
            checks.asset(body.path("assets").get(i), "assets[" + i + "].");
        }
        if (body.has("calculation")) {
            checks.calculation(body.path("calculation"));
        }
        checks.refuse();
        Proposal proposal = filled(state, body, officeId);
        state.proposals.put(proposal.id, proposal);
        return versions.tagged(answers.proposal(profile.createdStatus(), proposal), proposal);
    }

    private Proposal filled(SieSmartState state, JsonNode body, long officeId) {
        Instant now = clock.instant();
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("officeId", officeId);
        data.put("salesContactId", body.path("salesContactId").asLong(SieSmartSeed.API_USER));
        for (String label : LABELS) {
            data.set(label, body.path(label).isMissingNode() ? data.nullNode() : body.get(label));
        }
        data.putArray("assets");
        data.put("creditStatus", "DRAFT").put("createdAt", Times.text(now));
        Proposal proposal = new Proposal(state.nextId("proposal"), data, now);
        if (body.has("customer")) {
            Parts.customer(state, proposal, body.path("customer"));
        }
        body.path("assets").forEach(asset -> Parts.asset(state, proposal, asset));
        if (body.has("calculation")) {
            Parts.calculation(state, proposal, body.path("calculation"));
        }
        return proposal;
    }

    Answer list(SieSmartState state, Exchange exchange) {
        Optional<Instant> since = exchange.query("modifiedSince")
                .map(text -> OffsetDateTime.parse(text).toInstant());
        List<ObjectNode> found = state.proposals.values().stream()
                .filter(proposal -> is(exchange, "officeId", Long.toString(proposal.officeId()))
                        && is(exchange, "decisionStatus", proposal.decisionStatus())
                        && is(exchange, "creditStatus", proposal.creditStatus())
                        && hasLabel(exchange, proposal.data.path("label").asText(""))
                        && (since.isEmpty() || !proposal.version().isBefore(since.get())))
                .map(answers::summary)
                .toList();
        return Reply.list(page(found, exchange));
    }

    Answer get(SieSmartState state, Exchange exchange) {
        Proposal proposal = state.proposal(exchange.path("proposal-id"));
        return versions.tagged(answers.proposal(200, proposal), proposal);
    }

    Answer status(SieSmartState state, Exchange exchange) {
        return Reply.ok(answers.status(state.proposal(exchange.path("proposal-id"))));
    }

    /** Label, texts and sales contact can be changed in every state. */
    static void update(SieSmartState state, Proposal proposal, Exchange exchange) {
        JsonNode body = exchange.body();
        if (body.has("salesContactId")) {
            new Checks(state.reference, proposal.officeId())
                    .salesContact(body.path("salesContactId"))
                    .refuse();
            proposal.data.set("salesContactId", body.get("salesContactId"));
        }
        LABELS.stream().filter(body::has).forEach(label -> proposal.data.set(label, body.get(label)));
    }

    static Answer delete(SieSmartState state, Proposal proposal, Exchange exchange) {
        if (!proposal.creditStatus().equals("DRAFT")) {
            throw RefusedException.conflict("Proposal " + proposal.id + " is " + proposal.creditStatus()
                    + "; only proposals that were not submitted can be dropped");
        }
        state.remove(proposal);
        return Reply.none();
    }

    /** The page that the query asks for. */
    static <T> List<T> page(List<T> found, Exchange exchange) {
        long page = exchange.query("page").map(Long::parseLong).orElse(0L);
        long size = exchange.query("size").map(Long::parseLong).orElse(50L);
        return found.stream().skip(page * size).limit(size).toList();
    }

    private boolean hasLabel(Exchange exchange, String label) {
        String wanted = exchange.query("label").orElse("");
        return wanted.isEmpty()
                || (profile.exactLabels()
                        ? label.equals(wanted)
                        : label.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)));
    }

    private static boolean is(Exchange exchange, String parameter, String value) {
        return exchange.query(parameter).map(value::equals).orElse(true);
    }
}
