import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Looks at what was published, as files: {@code java Artifacts.java REPOSITORY DEPENDENCIES CLASSPATH EXPECTED}. REPOSITORY is the
 * one that was deployed to, DEPENDENCIES what {@code dependency:list} says of a project that takes every artifact, CLASSPATH its
 * class path, EXPECTED the run-time dependencies that are meant to be there, without versions.
 */
final class Artifacts {
    private static final Set<String> NO_JAR = Set.of("channelkit-parent", "sdk-bom");
    /** Internal by name and yet read by another module: see its package's page. */
    private static final Set<String> SHARED = Set.of("dev.channelkit.commons.queue.internal");

    private final List<String> faults = new ArrayList<>();

    /** Which artifact has a package. */
    private final Map<String, String> packages = new HashMap<>();

    public static void main(String[] arguments) throws Exception {
        Path group = Path.of(arguments[0], "dev", "channelkit");
        Set<String> dependencies = dependencies(Path.of(arguments[1]));
        Artifacts check = new Artifacts();

        check.published(group);
        check.stopOnFaults();
        Set<String> components = new TreeSet<>();
        Map<String, String> modules = new TreeMap<>();
        for (Path artifact : folders(group)) {
            String name = artifact.getFileName().toString();
            Path version = folders(artifact).get(0);
            check.pom(name, one(version, ".pom"));
            if (NO_JAR.contains(name)) {
                continue;
            }
            Path jar = one(version, name, ".jar");
            check.module(name, jar, modules);
            check.sources(name, jar, one(version, "-sources.jar"));
            check.javadoc(name, jar, one(version, "-javadoc.jar"));
            components.addAll(check.bill(name, one(version, "-cyclonedx.xml")));
        }
        check.dependencies(dependencies, components, Files.readAllLines(Path.of(arguments[3])));
        check.duplicates(arguments[2].startsWith("@") ? Files.readString(Path.of(arguments[2].substring(1))) : arguments[2]);

        check.stopOnFaults();
        System.out.println(modules.size() + " jars with descriptor, sources, Javadoc and bill of materials: " + modules.keySet());
        System.out.println(dependencies.size() + " run-time dependencies, none unexpected, no class twice");
    }

    /** The parent, the BOM and what it lists: a module that forgets to say that it is not published would be. */
    private void published(Path group) throws Exception {
        Element bom = xml(one(folders(group.resolve("sdk-bom")).get(0), ".pom")).getDocumentElement();
        Set<String> meant = new TreeSet<>(NO_JAR);
        for (Element part : children(children(children(bom, "dependencyManagement").get(0), "dependencies").get(0), "dependency")) {
            meant.add(text(part, "artifactId"));
        }
        Set<String> found = folders(group).stream().map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        if (!found.equals(meant)) {
            fault("published", "too many: " + without(found, meant) + ", missing: " + without(meant, found));
        }
    }

    /** What a public repository demands of a pom; url and scm are filled in where there is a public address (CONTRIBUTING). */
    private void pom(String name, Path file) throws Exception {
        Element pom = xml(file).getDocumentElement();
        for (String wanted : List.of("name", "description")) {
            if (children(pom, wanted).isEmpty()) {
                fault(name, "its pom has no " + wanted);
            }
        }
        boolean inherits = !children(pom, "parent").isEmpty();
        for (String wanted : List.of("licenses", "developers")) {
            if (!inherits && children(pom, wanted).isEmpty()) {
                fault(name, "its pom has no " + wanted + " and no parent to have them from");
            }
        }
        if (Files.readString(file).contains("<systemPath>")) {
            fault(name, "its pom points into a file system");
        }
    }

    private void module(String name, Path jar, Map<String, String> modules) throws IOException {
        ModuleDescriptor module = ModuleFinder.of(jar).findAll().iterator().next().descriptor();
        if (module.isAutomatic()) {
            fault(name, "has no module descriptor");
            return;
        }
        String manifest;
        Set<String> classes = new TreeSet<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            manifest = file.getManifest().getMainAttributes().getValue("Automatic-Module-Name");
            file.stream()
                    .map(e -> e.getName())
                    .filter(e -> e.endsWith(".class") && e.contains("/"))
                    .forEach(e -> classes.add(e.substring(0, e.lastIndexOf('/')).replace('/', '.')));
        }
        if (!module.name().equals(manifest)) {
            fault(name, "is " + module.name() + " by its descriptor and " + manifest + " by its manifest");
        }
        if (modules.put(module.name(), name) != null) {
            fault(name, "another jar is " + module.name() + " too");
        }
        Set<String> exported = module.exports().stream().map(ModuleDescriptor.Exports::source).collect(Collectors.toCollection(TreeSet::new));
        Set<String> meant = classes.stream()
                .filter(p -> !(p + ".").contains(".internal.") || SHARED.contains(p))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!exported.equals(meant)) {
            fault(name, "exports not what it should; too many: " + without(exported, meant) + ", missing: " + without(meant, exported));
        }
        for (String p : classes) {
            String other = packages.putIfAbsent(p, name);
            if (other != null) {
                fault(name, "shares the package " + p + " with " + other);
            }
        }
    }

    /** Every class at the top has its source, the generated ones too. */
    private void sources(String name, Path jar, Path sources) throws IOException {
        Set<String> missing = without(
                entries(jar, ".class").stream()
                        .filter(e -> !e.contains("$") && !e.endsWith("-info.class"))
                        .map(e -> e.replace(".class", ".java"))
                        .collect(Collectors.toSet()),
                entries(sources, ".java"));
        if (!missing.isEmpty()) {
            fault(name, "classes without source: " + missing);
        }
    }

    private void javadoc(String name, Path jar, Path javadoc) throws IOException {
        Set<String> pages = entries(javadoc, "package-summary.html");
        Set<String> meant = packages.entrySet().stream()
                .filter(e -> e.getValue().equals(name) && !(e.getKey() + ".").contains(".internal."))
                .map(e -> e.getKey().replace('.', '/') + "/package-summary.html")
                .collect(Collectors.toSet());
        if (!pages.equals(meant)) {
            fault(name, "its Javadoc has other packages: too many " + without(pages, meant) + ", missing " + without(meant, pages));
        }
    }

    /** The components that are there at run time, as group:artifact:version; each has a licence. */
    private Set<String> bill(String name, Path file) throws Exception {
        Element bom = xml(file).getDocumentElement();
        Set<String> result = new TreeSet<>();
        for (Element part : children(children(bom, "components").get(0), "component")) {
            String id = text(part, "group") + ":" + text(part, "name") + ":" + text(part, "version");
            if ("optional".equals(text(part, "scope"))) {
                continue;
            }
            result.add(id);
            if (children(part, "licenses").isEmpty()) {
                fault(name, "its bill of materials knows no licence of " + id);
            }
        }
        if (result.isEmpty()) {
            fault(name, "its bill of materials is empty");
        }
        result.add("dev.channelkit:" + name + ":" + text(children(children(bom, "metadata").get(0), "component").get(0), "version"));
        return result;
    }

    private void dependencies(Set<String> resolved, Set<String> billed, List<String> expected) {
        Set<String> named = resolved.stream().map(d -> d.substring(0, d.lastIndexOf(':'))).collect(Collectors.toCollection(TreeSet::new));
        Set<String> meant = new TreeSet<>(expected.stream().filter(l -> !l.isBlank() && !l.startsWith("#")).toList());
        if (!named.equals(meant)) {
            fault("dependencies", "unexpected: " + without(named, meant) + ", missing: " + without(meant, named)
                    + "; consumer/dependencies says what is meant");
        }
        Set<String> ours = resolved.stream().filter(d -> !d.startsWith("org.slf4j:slf4j-simple:")).collect(Collectors.toSet());
        if (!ours.equals(billed)) {
            fault("bill of materials", "resolved and not billed: " + without(ours, billed) + ", billed and not resolved: "
                    + without(billed, ours));
        }
    }

    private void duplicates(String classpath) throws IOException {
        Map<String, String> seen = new HashMap<>();
        for (String jar : classpath.strip().split(java.io.File.pathSeparator)) {
            for (String entry : entries(Path.of(jar), ".class")) {
                if (entry.startsWith("META-INF/") || entry.endsWith("module-info.class")) {
                    continue;
                }
                String other = seen.putIfAbsent(entry, jar);
                if (other != null) {
                    fault("class path", entry + " is in " + other + " and in " + jar);
                }
            }
        }
    }

    private static Set<String> dependencies(Path list) throws IOException {
        Set<String> result = new TreeSet<>();
        for (String line : Files.readAllLines(list)) {
            String[] parts = line.strip().split("[: ]"); // group:artifact:jar:version:scope -- module …
            if (parts.length >= 5 && parts[2].equals("jar")) {
                result.add(parts[0] + ":" + parts[1] + ":" + parts[3]);
            }
        }
        return result;
    }

    private static Set<String> entries(Path jar, String ending) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(e -> e.getName()).filter(e -> e.endsWith(ending)).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Path one(Path folder, String ending) throws IOException {
        return one(folder, "", ending);
    }

    /** The newest; the jar itself ends in its version, which no attachment does. */
    private static Path one(Path folder, String name, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> found = all.filter(f -> {
                        String file = f.getFileName().toString();
                        return file.endsWith(ending) && (name.isEmpty() || file.matches(name + "-[0-9.]+(-[0-9.]+-[0-9]+|-SNAPSHOT)?\\.jar"));
                    })
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException(folder + " has no file *" + ending);
            }
            return found.get(found.size() - 1);
        }
    }

    private static Document xml(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> result = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && e.getTagName().equals(name)) {
                result.add(e);
            }
        }
        return result;
    }

    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private void stopOnFaults() {
        faults.forEach(fault -> System.err.println("  " + fault));
        if (!faults.isEmpty()) {
            System.exit(1);
        }
    }

    private void fault(String where, String what) {
        faults.add(where + ": " + what);
    }
}
