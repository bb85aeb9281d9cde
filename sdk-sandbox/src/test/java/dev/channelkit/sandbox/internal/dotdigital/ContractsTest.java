package dev.channelkit.sandbox.internal.dotdigital;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.internal.spec.Spec;
import dev.channelkit.sandbox.internal.spec.SpecNode;
import dev.channelkit.sandbox.internal.spec.SpecOperation;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The sandbox's own list of what is answered, held against the spec. */
class ContractsTest {
    private final Spec spec = Spec.of("dotdigital");

    @Test
    void everyAnswerOfTheSpecIsAContract() {
        int seen = 0;
        for (SpecOperation operation : spec.operations()) {
            SpecNode schema =
                    Objects.requireNonNull(operation.answerSchema(200, "application/xml"), operation.toString());
            String name = Objects.requireNonNull(schema.get("xml"), operation.toString())
                    .text("name", "");
            compare(Contracts.of(name), schema);
            seen++;
        }
        compare(
                Contracts.of(Contracts.ERROR),
                Objects.requireNonNull(spec.operation("addCredit").answerSchema(400, "application/xml")));
        assertThat(seen).isEqualTo(28);
    }

    private static void compare(Contract contract, SpecNode schema) {
        Map<String, SpecNode> properties = schema.members("properties");
        assertThat(contract.members().keySet())
                .as(contract.name())
                .containsExactlyInAnyOrderElementsOf(properties.keySet());
        contract.members().forEach((name, member) -> {
            String place = contract.name() + "." + name;
            SpecNode property = Objects.requireNonNull(properties.get(name));
            assertThat(member.required())
                    .as(place + " is required")
                    .isEqualTo(schema.texts("required").contains(name));
            assertThat(member.words()).as(place).containsExactlyElementsOf(property.texts("enum"));
            String type = property.text("type", "object");
            assertThat(type(member)).as(place).isEqualTo(type.equals("integer") ? "number" : type);
            assertThat(member.kind() == Contract.Kind.TIME)
                    .as(place)
                    .isEqualTo(property.text("format", "").equals("date-time"));
            if (member.kind() == Contract.Kind.LIST) {
                SpecNode items = Objects.requireNonNull(property.get("items"));
                assertThat(member.of())
                        .isEqualTo(Objects.requireNonNull(items.get("xml")).text("name", ""));
                compare(Contracts.of(member.of()), items);
            } else if (member.kind() == Contract.Kind.OBJECT) {
                compare(Contracts.of(member.of()), property);
            }
        });
    }

    private static String type(Contract.Member member) {
        return switch (member.kind()) {
            case NUMBER -> "number";
            case FLAG -> "boolean";
            case TEXT, TIME, WORD -> "string";
            case LIST -> "array";
            case OBJECT -> "object";
        };
    }
}
