package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.SpecNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code x-limits}, {@code x-verify}, {@code x-helper} and {@code x-risk}: what a provider's page in {@code docs/} tells, and no code depends on. */
final class PageRules {
    private static final Set<String> LIMIT = Set.of("of", "most", "per", "provenance", "source", "client", "note");
    private static final Set<String> NEEDED = Set.of("of", "most", "provenance", "source", "client");
    private static final Set<String> PROVENANCES = Set.of("vendor", "observed", "modelled");
    private static final Set<String> CLIENTS = Set.of("waits", "splits", "refuses", "counts", "leaves");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]*");
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]*s|P(T[0-9HMS.]+|[0-9]+D(T[0-9HMS.]+)?)");
    private static final Pattern CALL = Pattern.compile("client|([a-z][A-Za-z0-9]*\\([a-z]*\\)\\.)+[a-z][A-Za-z0-9]*");

    private PageRules() {}

    static void check(String key, SpecNode value, Place place, Findings findings) {
        switch (key) {
            case "x-limits" -> limits(value, findings);
            case "x-verify" -> verify(value, place, findings);
            case "x-helper" -> helpers(value, findings);
            case "x-risk" -> oneOf(value, Set.of("money", "loss"), findings);
            default -> throw new IllegalArgumentException(key);
        }
    }

    private static void limits(SpecNode value, Findings findings) {
        if (value.items().isEmpty()) {
            findings.add(value, "is no list of limits", "write a list of objects with the keys " + sorted(NEEDED));
        }
        for (SpecNode limit : value.items()) {
            limit.fields().forEach((key, child) -> {
                if (!LIMIT.contains(key)) {
                    findings.add(child, "unknown key " + key, "known are " + sorted(LIMIT));
                }
            });
            for (String key : new TreeSet<>(NEEDED)) {
                if (!limit.has(key)) {
                    findings.add(limit, "the key " + key + " is missing", "add it; see specs/README.md");
                }
            }
            matches(limit.find("most"), COUNT, "write a whole number", findings);
            matches(limit.find("per"), SECONDS, "write seconds (60s) or an ISO 8601 duration (P1D)", findings);
            oneOf(limit.find("provenance"), PROVENANCES, findings);
            oneOf(limit.find("client"), CLIENTS, findings);
        }
    }

    private static void verify(SpecNode value, Place place, Findings findings) {
        boolean isText = !value.isObject() && !value.isList() && !value.asText().isBlank();
        if (place == Place.ROOT ? value.items().isEmpty() : !isText) {
            findings.add(
                    value,
                    "does not say what to verify",
                    place == Place.ROOT ? "write a list of steps" : "write a sentence, or drop x-verify");
        }
    }

    private static void helpers(SpecNode value, Findings findings) {
        if (value.isList() && value.items().isEmpty()) {
            findings.add(value, "names no method", "write invoices().draft, or drop x-helper");
        }
        if (value.isList()) {
            value.items()
                    .forEach(
                            item -> matches(item, CALL, "write a method as it is reached: invoices().draft", findings));
        } else {
            matches(value, CALL, "write a method as it is reached, invoices().draft, or client", findings);
        }
    }

    private static void matches(@Nullable SpecNode value, Pattern form, String remedy, Findings findings) {
        if (value != null
                && (value.isObject()
                        || value.isList()
                        || !form.matcher(value.asText()).matches())) {
            findings.add(value, "'" + value.asText() + "' is malformed", remedy);
        }
    }

    private static void oneOf(@Nullable SpecNode value, Set<String> allowed, Findings findings) {
        if (value != null && !allowed.contains(value.asText())) {
            findings.add(value, "'" + value.asText() + "' is not a value of it", "use one of " + sorted(allowed));
        }
    }

    private static String sorted(Set<String> values) {
        return String.join(", ", new TreeSet<>(values));
    }
}
