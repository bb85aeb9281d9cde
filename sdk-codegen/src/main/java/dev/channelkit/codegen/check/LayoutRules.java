package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One path item a file, component key = file name, no file that nobody needs. */
final class LayoutRules {

    private LayoutRules() {}

    static void check(Spec spec, List<Placed> objects, Findings findings) {
        components(spec, findings);
        paths(spec, findings);
        unused(spec, objects, findings);
    }

    private static void components(Spec spec, Findings findings) {
        spec.root()
                .fields("components")
                .forEach((kind, map) -> map.fields().forEach((key, component) -> {
                    String name = component.resolved().key();
                    if (!component.has("$ref")) {
                        findings.add(
                                component,
                                "the component stands inline",
                                "move it to ./components/" + kind + "/" + key + ".yaml");
                    } else if (!name.equals(key)) {
                        findings.add(
                                component,
                                "the key " + key + " differs from the file name " + name,
                                "give both the same name");
                    }
                }));
    }

    private static void paths(Spec spec, Findings findings) {
        Map<SpecFile, String> owners = new HashMap<>();
        spec.root().fields("paths").forEach((path, item) -> {
            String other = owners.put(item.resolved().file(), path);
            if (other != null) {
                findings.add(item, path + " and " + other + " share a file", "one path item a file: give each its own");
            }
        });
        for (SpecFile file : spec.structure()) {
            file.content().fields().forEach((key, child) -> {
                if (key.startsWith("/") && file.folder().startsWith("paths")) {
                    findings.add(
                            child,
                            "a path within a path item's file",
                            "the file holds one path item and nothing around it");
                }
            });
        }
    }

    private static void unused(Spec spec, List<Placed> objects, Findings findings) {
        Set<SpecFile> used = new HashSet<>();
        used.add(spec.root().file());
        for (Placed object : objects) {
            if (object.node().has("$ref")) {
                used.add(object.node().resolved().file());
            }
        }
        for (SpecFile file : spec.structure()) {
            if (!used.contains(file) && !file.content().has("x-entity")) {
                findings.add(file.content(), "nothing refers to this file", "refer to it, or delete it");
            }
        }
    }
}
