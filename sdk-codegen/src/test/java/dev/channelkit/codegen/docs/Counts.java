package dev.channelkit.codegen.docs;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many operations a provider has, and how well they are known. */
record Counts(String provider, String title, List<SpecOperation> operations, List<Fact> facts) {

    static Counts of(Path specs, String provider) {
        Spec spec = Spec.open(specs.resolve(provider).resolve("openapi.yaml"));
        SpecNode info = spec.root().find("info");
        String title = info == null ? provider : info.text("title", provider);
        return new Counts(provider, title, spec.operations(), Fact.of(spec));
    }

    int all() {
        return operations.size();
    }

    /** Operations whose method and path are known so well, and no better. */
    int paths(Known known) {
        return Math.toIntExact(operations.stream()
                .filter(operation -> Known.path(operation) == known)
                .count());
    }

    int fields() {
        return Math.toIntExact(
                facts.stream().filter(fact -> fact.kind() == Fact.Kind.FIELD).count());
    }

    int modelledFields() {
        return Math.toIntExact(facts.stream()
                .filter(fact -> fact.kind() == Fact.Kind.FIELD && fact.isModelled())
                .count());
    }

    /** Operations by the tier that their source begins with; empty where a provider has no tiers. */
    Map<String, Integer> tiers() {
        Map<String, Integer> tiers = new TreeMap<>();
        for (SpecOperation operation : operations) {
            SpecNode provenance = operation.node().find("x-provenance");
            String source = provenance == null ? "" : provenance.text("source", "");
            if (source.startsWith("tier ")) {
                tiers.merge(source.substring(5, 6), 1, Integer::sum);
            }
        }
        return tiers;
    }
}
