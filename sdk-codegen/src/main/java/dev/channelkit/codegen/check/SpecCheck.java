package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecException;
import java.util.List;
import java.util.stream.Collectors;

/** Checks a spec against the rules of {@code specs/README.md}. */
public final class SpecCheck {

    private SpecCheck() {}

    /** What is wrong, file by file; empty when the spec keeps every rule. */
    public static List<Finding> of(Spec spec) {
        Findings findings = new Findings();
        List<Placed> objects = Walk.through(spec);
        RefRules.check(spec, objects, findings);
        if (!findings.isEmpty()) {
            // the other rules follow references
            return findings.all();
        }
        LayoutRules.check(spec, objects, findings);
        ExtensionRules.check(objects, findings);
        SchemaRules.check(objects, findings);
        XmlRules.check(spec, objects, findings);
        OperationRules.check(spec, findings);
        PreconditionRules.check(spec, findings);
        ListRules.check(spec, findings);
        SqlRules.check(spec, findings);
        StreamRules.check(spec, findings);
        HeaderRules.check(spec, findings);
        JsonPatchRules.check(spec, findings);
        ExampleRules.check(spec, objects, findings);
        return findings.all();
    }

    /**
     * Stops at a spec that breaks a rule.
     *
     * @throws SpecException listing all findings
     */
    public static void require(Spec spec) {
        List<Finding> findings = of(spec);
        if (!findings.isEmpty()) {
            throw SpecException.plain(
                    findings.size() + " finding(s) in " + spec.folder().getFileName() + ":\n"
                            + findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        }
    }
}
