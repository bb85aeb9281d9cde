package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A header with a default goes out with every call of a client, so that there is one default for it. */
final class HeaderRules {
    private HeaderRules() {}

    static void check(Spec spec, Findings findings) {
        Map<String, SpecNode> defaults = new HashMap<>();
        for (SpecOperation operation : spec.operations()) {
            for (SpecNode header : operation.parameters("header")) {
                SpecNode schema = header.follow("schema");
                SpecNode value = schema == null ? null : schema.find("default");
                if (value != null) {
                    String name = header.text("name", "");
                    SpecNode other = defaults.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
                    if (other != null && !other.asText().equals(value.asText())) {
                        findings.add(
                                value,
                                "the header " + name + " is '" + other.asText() + "' unless told otherwise at "
                                        + other.where(),
                                "give both the same default, or drop one of them");
                    }
                }
            }
        }
    }
}
