package dev.channelkit.testsupport.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds providers that do not run the kit, in a checkout of the project. */
record KitGuard(Path root) {
    private static final Pattern SPEC =
            Pattern.compile("<provider\\.spec>\\$\\{specs\\.directory}/([^/<]+)/openapi\\.yaml<");
    private static final Pattern KIT = Pattern.compile("\\bclass\\s+(\\w+)\\s+extends\\s+ProviderKit\\s*<");
    private static final Pattern ABSTRACT = Pattern.compile("\\babstract\\s+class\\b");
    private static final Pattern SKIPPED = Pattern.compile("@(Disabled|Enabled|EnabledIf|DisabledIf|Tag)\\w*\\b");

    /** The folders of specs, but for those of releases. */
    List<String> specs() {
        return folders(root.resolve("specs"))
                .filter(folder -> Files.isRegularFile(folder.resolve("openapi.yaml")))
                .map(folder -> String.valueOf(folder.getFileName()))
                .filter(name -> !name.equals("released"))
                .sorted()
                .toList();
    }

    /** In words, what keeps a provider from running the kit; empty where all run it. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        Map<String, Path> modules = modules(problems);
        for (String spec : specs()) {
            Path module = modules.remove(spec);
            if (module == null) {
                problems.add("specs/" + spec + " is of no module: no pom names it in provider.spec");
            } else {
                check(spec, module, problems);
            }
        }
        modules.forEach((spec, module) ->
                problems.add(module.getFileName() + " is made from specs/" + spec + ", which is not there"));
        return problems;
    }

    private Map<String, Path> modules(List<String> problems) {
        Map<String, Path> modules = new TreeMap<>();
        folders(root)
                .map(folder -> folder.resolve("pom.xml"))
                .filter(Files::isRegularFile)
                .forEach(pom -> {
                    String text = read(pom);
                    Matcher spec = SPEC.matcher(text);
                    if (spec.find()) {
                        modules.put(spec.group(1), pom.getParent());
                    } else if (text.contains("<provider.spec>")) {
                        problems.add(pom + " has a provider.spec that is none of specs/<provider>/openapi.yaml");
                    }
                });
        return modules;
    }

    private static void check(String spec, Path module, List<String> problems) {
        List<Path> kits =
                tests(module).filter(file -> KIT.matcher(read(file)).find()).toList();
        if (kits.size() != 1) {
            problems.add(
                    module.getFileName() + " has " + kits.size() + " tests that extend ProviderKit, and needs one");
            return;
        }
        Path kit = kits.get(0);
        String text = read(kit);
        if (!String.valueOf(kit.getFileName()).endsWith("Test.java")) {
            problems.add(kit.getFileName() + " is not run: only *Test.java are");
        }
        if (ABSTRACT.matcher(text).find() || SKIPPED.matcher(text).find()) {
            problems.add(kit.getFileName() + " is abstract, or not always run");
        }
        if (!Pattern.compile("super\\(\\s*\"" + Pattern.quote(spec) + "\",\\s*\\w+Contract\\.cases\\(\\)\\s*\\)")
                .matcher(text)
                .find()) {
            problems.add(kit.getFileName() + " does not run the kit over all generated cases of " + spec);
        }
    }

    private static Stream<Path> tests(Path module) {
        Path tests = module.resolve("src/test/java");
        if (!Files.isDirectory(tests)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.walk(tests)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> folders(Path in) {
        try (Stream<Path> children = Files.list(in)) {
            return children.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
