package dev.channelkit.codegen;

import dev.channelkit.codegen.check.SpecCheck;
import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.view.ContractViews;
import dev.channelkit.codegen.view.GeneratedFile;
import dev.channelkit.codegen.view.Packages;
import dev.channelkit.codegen.view.SourceViews;
import dev.channelkit.codegen.write.SourceFolder;
import dev.channelkit.codegen.write.Templates;
import java.nio.file.Path;
import java.util.List;

/**
 * One run of the generator.
 *
 * @param spec the spec's root file
 * @param packages where the provider's code lives
 * @param sources the folder of generated main source
 * @param testSources the folder of generated test source
 */
public record Generation(Path spec, Packages packages, Path sources, Path testSources) {

    /**
     * Checks the spec and writes what it says as Java: every file whose content is other than it was, and no other. All of it is rendered before
     * the first file is touched, so that a run that fails leaves the sources of the last one.
     *
     * @throws dev.channelkit.codegen.spec.SpecException if the spec breaks a rule
     */
    public void run() {
        run(new Templates());
    }

    void run(Templates templates) {
        Spec opened = Spec.open(spec);
        SpecCheck.require(opened);
        List<GeneratedFile> main = SourceViews.of(opened, packages);
        List<GeneratedFile> test = ContractViews.of(opened, packages, main);
        SourceFolder mainSource = rendered(main, templates, sources);
        SourceFolder testSource = rendered(test, templates, testSources);
        mainSource.write();
        testSource.write();
    }

    private static SourceFolder rendered(List<GeneratedFile> files, Templates templates, Path folder) {
        SourceFolder source = new SourceFolder(folder);
        for (GeneratedFile file : files) {
            source.put(file.packageName(), file.className(), templates.java(file.template(), file.view()));
        }
        return source;
    }
}
