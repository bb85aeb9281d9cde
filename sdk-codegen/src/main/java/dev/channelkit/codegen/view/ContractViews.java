package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecOperation;
import dev.channelkit.codegen.view.ContractView.Case;
import java.util.ArrayList;
import java.util.List;

/** Turns a spec into the files of a provider's test source. */
public final class ContractViews {

    private ContractViews() {}

    /**
     * The files of a spec that has been checked.
     *
     * @param sources the files of its main source, which the cases call
     */
    public static List<GeneratedFile> of(Spec spec, Packages packages, List<GeneratedFile> sources) {
        List<Case> cases = new ArrayList<>();
        for (SpecOperation operation : spec.operations()) {
            cases.addAll(new ContractCases(operation, packages.calls()).all());
        }
        String className = packages.prefix() + "Contract";
        ContractView view = new ContractView(
                packages.contract(),
                className,
                packages.root(),
                packages.prefix() + "Client",
                classes(sources, packages.api()),
                classes(sources, packages.models()),
                cases);
        String doc = "What the spec says of each operation, as cases for tests.";
        return List.of(
                new GeneratedFile("contract", packages.contract(), className, view),
                new GeneratedFile(
                        "package-info",
                        packages.contract(),
                        "package-info",
                        new PackageView(packages.contract(), JavaText.comment(doc, 0))));
    }

    private static List<String> classes(List<GeneratedFile> sources, String packageName) {
        return sources.stream()
                .filter(file -> file.packageName().equals(packageName))
                .map(GeneratedFile::className)
                .filter(name -> !name.equals("package-info"))
                .map(name -> packageName + "." + name)
                .toList();
    }
}
