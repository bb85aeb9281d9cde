package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.spec.Problem;
import dev.channelkit.sandbox.internal.spec.SchemaCheck;
import dev.channelkit.sandbox.internal.spec.SpecNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Applies the steps of a JSON Patch (RFC 6902) to an account: {@code add}, {@code replace}, {@code remove} and {@code test}. The platform's
 * differences: {@code add} and {@code replace} are one, {@code remove} sets the default, and text stands for a boolean or a number.
 */
final class AccountPatch {
    private final AccountFields fields = AccountFields.known();
    private final ObjectNode account;
    private ObjectNode address;

    AccountPatch(ObjectNode account, ObjectNode address) {
        this.account = account;
        this.address = address;
    }

    ObjectNode address() {
        return address;
    }

    void apply(JsonNode step) {
        String op = step.path("op").asText();
        String path = step.path("path").asText();
        String[] names = path.substring(1).split("/", -1);
        if (names.length > 2) {
            throw noSuch(path);
        }
        Map.Entry<String, SpecNode> field = fields.find(unescaped(names[0])).orElseThrow(() -> noSuch(path));
        if (!field.getKey().equals(AccountFields.ADDRESS)) {
            if (names.length > 1) {
                throw noSuch(path);
            }
            member(account, field, op, path, step);
        } else if (names.length > 1) {
            member(address, fields.findInAddress(unescaped(names[1])).orElseThrow(() -> noSuch(path)), op, path, step);
        } else {
            whole(field.getValue(), op, path, step);
        }
    }

    private void whole(SpecNode schema, String op, String path, JsonNode step) {
        switch (op) {
            case "add", "replace" -> {
                JsonNode value = value(step, path);
                List<Problem> problems = SchemaCheck.check(value, schema, "body", path);
                if (!problems.isEmpty()) {
                    throw RefusedException.bad(problems);
                }
                address = value.<ObjectNode>deepCopy().put("isBilling", true);
            }
            case "remove" -> address = JsonNodeFactory.instance.objectNode().put("isBilling", true);
            case "test" -> mustEqual(address, value(step, path), path);
            default -> throw noSuchOp(op);
        }
    }

    private static void member(
            ObjectNode holder, Map.Entry<String, SpecNode> field, String op, String path, JsonNode step) {
        String name = field.getKey();
        String type = field.getValue().text("type", "");
        switch (op) {
            case "add", "replace" -> {
                JsonNode value = value(step, path);
                JsonNode next = value.isNull() ? usual(name, type) : coerced(value, type, path);
                List<Problem> problems =
                        next.isNull() ? List.of() : SchemaCheck.check(next, field.getValue(), "body", path);
                if (!problems.isEmpty()) {
                    throw RefusedException.bad(problems);
                }
                holder.set(name, next);
            }
            case "remove" -> holder.set(name, usual(name, type));
            case "test" -> mustEqual(holder.path(name), coerced(value(step, path), type, path), path);
            default -> throw noSuchOp(op);
        }
    }

    private static JsonNode value(JsonNode step, String path) {
        if (!step.has("value")) {
            throw RefusedException.badField(path, "lacks a value");
        }
        return step.get("value");
    }

    private static JsonNode usual(String name, String type) {
        if (name.equals("name")) {
            throw Rules.no("An account must have a name.");
        }
        return switch (type) {
            case "number" -> JsonNodeFactory.instance.numberNode(0);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(false);
            default -> JsonNodeFactory.instance.nullNode();
        };
    }

    // the vendor's own example sends "true"
    private static JsonNode coerced(JsonNode value, String type, String path) {
        String text = value.asText();
        if (type.equals("boolean")
                && value.isTextual()
                && text.toLowerCase(Locale.ROOT).matches("true|false")) {
            return JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text));
        }
        if (type.equals("number") && value.isTextual()) {
            try {
                return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
            } catch (NumberFormatException e) {
                throw RefusedException.badField(path, "is no number");
            }
        }
        return value;
    }

    private static void mustEqual(JsonNode is, JsonNode wanted, String path) {
        boolean same = is.isNumber() && wanted.isNumber()
                ? is.decimalValue().compareTo(wanted.decimalValue()) == 0
                : is.equals(wanted) || (is.isMissingNode() && wanted.isNull());
        if (!same) {
            throw Rules.no("The test of " + path + " fails.");
        }
    }

    private static String unescaped(String segment) {
        return segment.replace("~1", "/").replace("~0", "~");
    }

    private static RefusedException noSuch(String path) {
        return RefusedException.badField(path, "is no path that an account's patch may name");
    }

    private static RefusedException noSuchOp(String op) {
        return RefusedException.badField("op", "is none that is known: " + op);
    }
}
