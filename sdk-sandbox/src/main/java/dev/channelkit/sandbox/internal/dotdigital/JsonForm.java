package dev.channelkit.sandbox.internal.dotdigital;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;

/** Answers in JSON, with the readings that a profile chooses. Thread-safe. */
final class JsonForm {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final DotdigitalProfile profile;

    JsonForm(DotdigitalProfile profile) {
        this.profile = profile;
    }

    byte[] write(Result result) {
        JsonNode body =
                result.contract().isEmpty() ? result.body() : object(result.body(), Contracts.of(result.contract()));
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written", e);
        }
    }

    private ObjectNode object(JsonNode body, Contract contract) {
        ObjectNode written = NODES.objectNode();
        contract.members().forEach((name, member) -> {
            JsonNode value = body.path(name);
            if (profile.sparse() && !member.required()) {
                return;
            }
            if (!value.isMissingNode() && !value.isNull()) {
                written.set(name, value(value, member));
            } else if (profile.showsNulls()) {
                written.putNull(name);
            }
        });
        return written;
    }

    private JsonNode value(JsonNode value, Contract.Member member) {
        return switch (member.kind()) {
            case TIME -> NODES.textNode(Times.written(value.asText(), profile.dateForm()));
            case WORD -> word(value, member);
            case OBJECT -> object(value, Contracts.of(member.of()));
            case LIST -> {
                ArrayNode items = NODES.arrayNode();
                value.forEach(item -> items.add(object(item, Contracts.of(member.of()))));
                yield items;
            }
            case NUMBER, TEXT, FLAG -> value;
        };
    }

    // a word that the platform has learned since has no number that is known here
    private JsonNode word(JsonNode value, Contract.Member member) {
        int number = member.words().indexOf(value.asText());
        return profile.numericEnums() && number >= 0 ? NODES.numberNode(number) : value;
    }
}
