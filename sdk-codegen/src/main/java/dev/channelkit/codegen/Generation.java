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
     * Checks the spec and writes what it says as Java.
     *
     * @throws dev.channelkit.codegen.spec.SpecException if the spec breaks a rule; nothing is written then
     */
    public void run() {
        Spec opened = Spec.open(spec);
        SpecCheck.require(opened);
        List<GeneratedFile> main = SourceViews.of(opened, packages);
        List<GeneratedFile> test = ContractViews.of(opened, packages, main);
        write(main, sources);
        write(test, testSources);
    }

    private static void write(List<GeneratedFile> files, Path folder) {
        Templates templates = new Templates();
        SourceFolder output = new SourceFolder(folder);
        for (GeneratedFile file : files) {
            output.put(file.packageName(), file.className(), templates.java(file.template(), file.view()));
        }
        output.deleteStale();
    }
}
