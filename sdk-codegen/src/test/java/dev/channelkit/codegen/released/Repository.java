package dev.channelkit.codegen.released;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where things are in the repository. What the last release said is kept under {@code specs/released}: its number in {@code VERSION}, each spec as one
 * document in {@code <provider>.yaml}, each surface dump in {@code surface/<module>.api}. Before the first release there is no such folder.
 *
 * @param root the folder of the repository
 */
record Repository(Path root) {

    Path released() {
        return root.resolve("specs/released");
    }

    Path version() {
        return released().resolve("VERSION");
    }

    Path releasedSpec(String provider) {
        return released().resolve(provider + ".yaml");
    }

    Path releasedSurface(String module) {
        return released().resolve("surface").resolve(module + ".api");
    }

    Path changelog() {
        return root.resolve("CHANGELOG.md");
    }

    boolean hasRelease() {
        return Files.exists(version());
    }

    /** The providers that have a spec now. */
    Set<String> providers() {
        return names(root.resolve("specs"), folder -> Files.isRegularFile(folder.resolve("openapi.yaml")));
    }

    /** The providers that were released. */
    Set<String> releasedProviders() {
        return bare(released(), ".yaml");
    }

    Set<String> releasedModules() {
        return bare(released().resolve("surface"), ".api");
    }

    /** The dumps as they are, by module. */
    Map<String, Path> surfaces() {
        Map<String, Path> surfaces = new TreeMap<>();
        for (String module : names(root, Files::isDirectory)) {
            Path dump = root.resolve(module).resolve("api").resolve(module + ".api");
            if (Files.exists(dump)) {
                surfaces.put(module, dump);
            }
        }
        return surfaces;
    }

    /** What a fragment may speak of: providers, and modules without their {@code sdk-}. */
    Set<String> areas() {
        Set<String> areas = new TreeSet<>(providers());
        areas.addAll(releasedProviders());
        for (String module : names(root, Files::isDirectory)) {
            if (module.startsWith("sdk-")) {
                areas.add(module.substring("sdk-".length()));
            }
        }
        return areas;
    }

    /** The files of fragments: all of {@code changes/} but its README. */
    List<Path> fragments() {
        List<Path> fragments = new ArrayList<>();
        for (String name : names(root.resolve("changes"), Files::isRegularFile)) {
            if (name.endsWith(".md") && !name.equals("README.md")) {
                fragments.add(root.resolve("changes").resolve(name));
            }
        }
        return fragments;
    }

    String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> bare(Path folder, String end) {
        Set<String> names = new TreeSet<>();
        names(folder, Files::isRegularFile).stream()
                .filter(name -> name.endsWith(end))
                .forEach(name -> names.add(name.substring(0, name.length() - end.length())));
        return names;
    }

    private static Set<String> names(Path folder, Predicate<Path> wanted) {
        Set<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.list(folder)) {
                paths.filter(wanted).forEach(path -> names.add(String.valueOf(path.getFileName())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }
}
