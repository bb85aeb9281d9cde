package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import org.jspecify.annotations.Nullable;

/** Says in Javadoc how well something is known. */
final class Provenances {

    private Provenances() {}

    static String of(SpecNode schema) {
        return schema.text("x-provenance", "modelled");
    }

    static String sentence(@Nullable String provenance) {
        return switch (provenance == null ? "" : provenance) {
            case "vendor" -> "Provenance: the vendor's own text or code.";
            case "observed" -> "Provenance: observed in traffic or in purpose-made clients.";
            default -> "Provenance: modelled, a guess that nobody has confirmed; verify it with the provider.";
        };
    }

    /** Only what differs from the schema that the field belongs to: nobody reads the same sentence forty times. */
    static String ofField(SpecNode property, String ofSchema) {
        String own = property.text("x-provenance", ofSchema);
        return own.equals(ofSchema) ? "" : sentence(own);
    }
}
