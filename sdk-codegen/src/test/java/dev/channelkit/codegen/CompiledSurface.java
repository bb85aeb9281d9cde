package dev.channelkit.codegen;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public classes of generated models and operations with their public members, {@code method(types)} or {@code Type FIELD}. */
record CompiledSurface(Map<String, Set<String>> members) {

    /** @param classes a folder of compiled classes */
    static CompiledSurface of(Path classes) throws IOException, ClassNotFoundException {
        ClassLoader loader = Javac.load(classes);
        Map<String, Set<String>> members = new TreeMap<>();
        for (String name : classNames(classes)) {
            Class<?> type = loader.loadClass(name);
            if (Modifier.isPublic(type.getModifiers())) {
                members.put(name, membersOf(type));
            }
        }
        return new CompiledSurface(members);
    }

    /** Every member as {@code Class.method(types)}. */
    Set<String> lines() {
        Set<String> lines = new TreeSet<>();
        members.forEach((type, own) -> own.forEach(member -> lines.add(simple(type) + "." + member)));
        return lines;
    }

    /** What another has and this has not, classes and members. */
    Set<String> lackOf(CompiledSurface other) {
        Set<String> rest = other.lines();
        rest.removeAll(lines());
        other.members.keySet().stream()
                .filter(type -> !members.containsKey(type))
                .forEach(type -> rest.add(simple(type)));
        return rest;
    }

    /** As a committed dump looks. */
    String dump() {
        StringBuilder dump = new StringBuilder();
        members.forEach((type, own) -> {
            dump.append("public class ").append(type).append(" {\n");
            own.forEach(member -> dump.append("    public ").append(member).append('\n'));
            dump.append("}\n\n");
        });
        return dump.toString();
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static List<String> classNames(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file -> file.replace(".class", "").replace(File.separatorChar, '.'))
                    .filter(name -> name.contains(".api.") || name.contains(".model."))
                    .toList();
        }
    }

    private static Set<String> membersOf(Class<?> type) {
        Stream<String> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(field -> field.getType().getSimpleName() + " " + field.getName());
        Stream<String> methods = Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredMethods()).filter(method -> !method.isSynthetic()),
                        Arrays.stream(type.getDeclaredConstructors()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(method -> method.getName() + parameters(method));
        return Stream.concat(fields, methods).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String parameters(Executable method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
