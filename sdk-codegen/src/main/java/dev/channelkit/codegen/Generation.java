package dev.channelkit.codegen;

import dev.channelkit.codegen.check.SpecCheck;
import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.view.GeneratedFile;
import dev.channelkit.codegen.view.SourceViews;
import dev.channelkit.codegen.write.SourceFolder;
import dev.channelkit.codegen.write.Templates;
import java.nio.file.Path;
import java.util.List;

/**
 * One run of the generator.
 *
 * @param spec the spec's root file
 * @param modelPackage the package of models
 * @param apiPackage the package of operations
 * @param sources the folder of main source
 */
public record Generation(Path spec, String modelPackage, String apiPackage, Path sources) {

    /**
     * Checks the spec and writes what it says as Java.
     *
     * @throws dev.channelkit.codegen.spec.SpecException if the spec breaks a rule; nothing is written then
     */
    public void run() {
        Spec opened = Spec.open(spec);
        SpecCheck.require(opened);
        write(SourceViews.of(opened, modelPackage, apiPackage), sources);
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
