package dev.channelkit.codegen.docs;

import dev.channelkit.codegen.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** The first line in which a page differs from what it is to be; empty where none does. */
    static String difference(String text, String expected) {
        List<String> are = text.lines().toList();
        List<String> due = expected.lines().toList();
        for (int i = 0; i < Math.max(are.size(), due.size()); i++) {
            String is = i < are.size() ? are.get(i) : "nothing";
            String should = i < due.size() ? due.get(i) : "nothing";
            if (!is.equals(should)) {
                return "line " + (i + 1) + " is\n" + is + "\nand should be\n" + should;
            }
        }
        return text.equals(expected) ? "" : "the ends of lines differ";
    }
}
