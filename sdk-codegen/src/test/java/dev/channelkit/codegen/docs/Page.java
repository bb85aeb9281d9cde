package dev.channelkit.codegen.docs;

import dev.channelkit.codegen.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of a provider's page that its spec says, by the names that the page marks them with. */
final class Page {
    private static final String HOW = "from the specs; ./scripts/accept-api writes it anew";

    private Page() {}

    static Map<String, String> parts(Path specs, String provider) throws IOException {
        Spec spec = Spec.open(specs.resolve(provider).resolve("openapi.yaml"));
        Path module = specs.resolveSibling("sdk-" + provider);
        JavaCalls calls = new JavaCalls(Surface.read(module.resolve("api").resolve("sdk-" + provider + ".api")));
        Sources sources = new Sources();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("limits", new LimitsSection(spec, sources).text());
        parts.put("operations", new OperationsSection(spec, calls, sources).text());
        parts.put("what to verify", new VerifySection(spec, calls).text());
        return parts;
    }

    /** The text with that part as it is to be; a text that does not mark a place for it is an error. */
    static String with(String text, String name, String part) {
        String start = "<!-- " + name + ", " + HOW + " -->\n";
        String end = "<!-- end of " + name + " -->";
        int from = text.indexOf(start) + start.length();
        int to = text.indexOf(end);
        if (from < start.length() || to < from) {
            throw new AssertionError("mark the place of the " + name + ":\n" + start + end);
        }
        return text.substring(0, from) + "\n" + part.strip() + "\n\n" + text.substring(to);
    }
}
