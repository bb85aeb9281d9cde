package dev.channelkit.sandbox.internal.dotdigital;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.internal.xml.XmlText;
import java.nio.charset.StandardCharsets;

/**
 * Answers in XML, as data contracts are written: a root called after the contract, in a namespace; members in the order of the alphabet; what has no
 * value as {@code i:nil}; lists of elements called after theirs. Enumerations are words, times ISO 8601, whatever JSON has. Thread-safe.
 */
final class DataContractXml {
    static final String NAMESPACE = "http://schemas.datacontract.org/2004/07/ResellerService.Simulated";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String PRIMITIVES = "http://schemas.microsoft.com/2003/10/Serialization/";

    private final DotdigitalProfile profile;

    DataContractXml(DotdigitalProfile profile) {
        this.profile = profile;
    }

    byte[] write(Result result) {
        StringBuilder out = new StringBuilder();
        if (result.contract().isEmpty()) {
            out.append("<int xmlns=\"" + PRIMITIVES + "\">")
                    .append(result.body().asText())
                    .append("</int>");
        } else {
            Contract contract = Contracts.of(result.contract());
            String name = contract.name();
            out.append('<').append(name).append(" xmlns=\"" + NAMESPACE + "\" xmlns:i=\"" + INSTANCE + "\">");
            members(out, result.body(), contract);
            out.append("</").append(name).append('>');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void members(StringBuilder out, JsonNode body, Contract contract) {
        contract.members().forEach((name, member) -> {
            JsonNode value = body.path(name);
            if (profile.sparse() && !member.required()) {
                return;
            }
            if (value.isMissingNode() || value.isNull()) {
                out.append('<').append(name).append(" i:nil=\"true\"/>");
            } else {
                out.append('<').append(name).append('>');
                value(out, value, member);
                out.append("</").append(name).append('>');
            }
        });
    }

    private void value(StringBuilder out, JsonNode value, Contract.Member member) {
        switch (member.kind()) {
            case OBJECT -> members(out, value, Contracts.of(member.of()));
            case LIST ->
                value.forEach(item -> {
                    out.append('<').append(member.of()).append('>');
                    members(out, item, Contracts.of(member.of()));
                    out.append("</").append(member.of()).append('>');
                });
            case NUMBER -> out.append(value.decimalValue().toPlainString());
            default -> XmlText.append(out, value.asText());
        }
    }
}
