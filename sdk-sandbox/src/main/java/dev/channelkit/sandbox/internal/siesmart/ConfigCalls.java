package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.spec.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reference data, most of it by office. */
final class ConfigCalls {
    private ConfigCalls() {}

    /** The whole list, or what of it applies to the office that the query names. */
    static Operation list(String name) {
        return (state, exchange) -> {
            Optional<Long> office = knownOffice(state, exchange);
            List<ObjectNode> found =
                    office.isPresent() ? state.reference.of(name, office.get()) : state.reference.list(name);
            return answer(found.stream());
        };
    }

    static Answer rateCards(SieSmartState state, Exchange exchange) {
        Optional<Long> office = knownOffice(state, exchange);
        return answer(state.reference.list(Reference.RATE_CARDS).stream()
                .filter(card -> office.isEmpty() || card.path("officeId").asLong() == office.get()));
    }

    static Answer legalForms(SieSmartState state, Exchange exchange) {
        Optional<String> country = exchange.query("country");
        return answer(state.reference.list(Reference.LEGAL_FORMS).stream()
                .filter(form -> country.isEmpty()
                        || !form.has("_country")
                        || form.path("_country").asText().equals(country.get())));
    }

    /** Of the named office; of the first one without a name. */
    static Answer calculationConfig(SieSmartState state, Exchange exchange) {
        Optional<ObjectNode> config = knownOffice(state, exchange)
                .map(state.reference::calculationConfig)
                .orElseGet(() -> state.reference.list(Reference.CALCULATION_CONFIGS).stream()
                        .findFirst());
        return Reply.ok(config.map(Reference::shown).orElseGet(() -> ((ObjectNode) exchange.body()).objectNode()));
    }

    /** The office that the query names; refuses one that is not there. */
    static Optional<Long> knownOffice(SieSmartState state, Exchange exchange) {
        Optional<Long> office = exchange.query("officeId").map(Long::valueOf);
        if (office.isPresent() && state.reference.office(office.get()).isEmpty()) {
            throw RefusedException.bad(List.of(new Problem("query", "officeId", "names none of your offices")));
        }
        return office;
    }

    private static Answer answer(Stream<ObjectNode> found) {
        return Reply.list(found.map(Reference::shown).toList());
    }
}
