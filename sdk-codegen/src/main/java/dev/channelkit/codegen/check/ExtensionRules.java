package dev.channelkit.codegen.check;

import static java.util.stream.Collectors.joining;

import dev.channelkit.codegen.spec.SpecNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every {@code x-} key is one that is documented, stands where it may, and is well-formed. */
final class ExtensionRules {
    private static final Map<String, Set<Place>> PLACES = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "x-provenance",
                    Set.of(
                            Place.OPERATION,
                            Place.SCHEMA,
                            Place.PROPERTY,
                            Place.PARAMETER,
                            Place.HEADER,
                            Place.RESPONSE)),
            Map.entry("x-method", Set.of(Place.OPERATION, Place.PARAMETER)),
            Map.entry("x-envelope", Set.of(Place.ROOT, Place.OPERATION)),
            Map.entry("x-paging", Set.of(Place.OPERATION)),
            Map.entry("x-filter", Set.of(Place.OPERATION)),
            Map.entry("x-empty", Set.of(Place.OPERATION)),
            Map.entry("x-stream", Set.of(Place.OPERATION)),
            Map.entry("x-entity", Set.of(Place.SCHEMA)),
            Map.entry("x-retry", Set.of(Place.OPERATION)),
            Map.entry("x-precondition", Set.of(Place.OPERATION)),
            Map.entry("x-timeout", Set.of(Place.OPERATION)),
            Map.entry("x-wire", Set.of(Place.PROPERTY, Place.PARAMETER, Place.SCHEMA)),
            Map.entry("x-aliases", Set.of(Place.PROPERTY)),
            Map.entry("x-secret", Set.of(Place.PROPERTY, Place.PARAMETER)),
            Map.entry("x-row", Set.of(Place.SCHEMA)),
            Map.entry("x-custom-fields", Set.of(Place.SCHEMA)),
            Map.entry("x-names", Set.of(Place.ROOT)),
            Map.entry("x-blank", Set.of(Place.ROOT)),
            Map.entry("x-base64", Set.of(Place.MEDIA_TYPE)),
            Map.entry("x-checked", Set.of(Place.PROPERTY)),
            Map.entry("x-confirm", Set.of(Place.OPERATION)),
            Map.entry("x-json-patch", Set.of(Place.OPERATION)),
            Map.entry("x-dead-credential", Set.of(Place.ROOT)),
            Map.entry("x-server", Set.of(Place.SERVER)),
            Map.entry("x-limits", Set.of(Place.ROOT, Place.OPERATION)),
            Map.entry("x-verify", Set.of(Place.ROOT, Place.OPERATION)),
            Map.entry("x-helper", Set.of(Place.OPERATION)),
            Map.entry("x-risk", Set.of(Place.OPERATION))));

    private ExtensionRules() {}

    static void check(List<Placed> objects, Findings findings) {
        for (Placed object : objects) {
            object.node().fields().forEach((key, value) -> {
                if (key.startsWith("x-")) {
                    check(key, value, object, findings);
                }
            });
            if (object.place() == Place.SCHEMA || object.place() == Place.PARAMETER || object.place() == Place.HEADER) {
                provenance(object, findings);
            }
        }
    }

    private static void check(String key, SpecNode value, Placed object, Findings findings) {
        Set<Place> places = PLACES.get(key);
        if (places == null) {
            findings.add(value, "unknown extension " + key, "known are " + known() + "; see specs/README.md");
        } else if (!places.contains(object.place())) {
            findings.add(
                    value,
                    key + " means nothing in " + object.place(),
                    "it belongs in "
                            + places.stream().sorted().map(Place::toString).collect(joining(", ")));
        } else {
            ExtensionSyntax.check(key, value, object, findings);
        }
    }

    private static String known() {
        return String.join(", ", PLACES.keySet());
    }

    private static void provenance(Placed object, Findings findings) {
        if (!object.node().has("$ref") && !object.node().has("x-provenance")) {
            findings.add(
                    object.node(),
                    object.place() + " without x-provenance",
                    "say how well it is known: vendor, observed or modelled");
        }
    }
}
