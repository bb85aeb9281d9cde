package dev.channelkit.benchmarks.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * What a fresh JVM runs: makes Java of a spec, as openapi-generator's Maven plugin does, and compiles it. Prints {@code built}, the
 * nanoseconds that both took, and the number of files. Arguments: the spec, the folder for output, the class path to compile with, which
 * is empty if nothing is to be compiled.
 */
final class BuildOnce {
    private BuildOnce() {}

    public static void main(String[] args) throws IOException {
        Path output = Path.of(args[1]);
        long begun = System.nanoTime();
        generate(args[0], output);
        List<File> sources = sources(output.resolve("main"));
        if (!args[2].isEmpty()) {
            compile(sources, output.resolve("classes"), args[2]);
        }
        System.out.println("built " + (System.nanoTime() - begun) + " " + sources.size());
    }

    private static void generate(String spec, Path output) {
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName("channelkit-java")
                .setInputSpec(spec)
                .setOutputDir(output.resolve("main").toString())
                .setInvokerPackage("synthetic")
                .setValidateSpec(false)
                .addAdditionalProperty("sourceFolder", "java")
                .addAdditionalProperty("testOutput", output.resolve("test").toString())
                .addGlobalProperty("models", "");
        List<File> unused =
                new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    }

    private static List<File> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .filter(file -> file.getName().endsWith(".java"))
                    .toList();
        }
    }

    private static void compile(List<File> sources, Path classes, String classPath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                new ArrayList<>(List.of("-proc:none", "--release", "17", "-cp", classPath, "-d", classes.toString()));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            null, files, null, options, null, files.getJavaFileObjectsFromFiles(sources))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("what was generated does not compile");
            }
        }
    }
}
