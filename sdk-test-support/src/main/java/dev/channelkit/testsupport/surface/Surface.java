package dev.channelkit.testsupport.surface;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every public class of a module with its public and protected members, sorted, one a line. */
public final class Surface {
    private final String text;

    private Surface(String text) {
        this.text = text;
    }

    /** The surface of the classes that lie where {@code anchor} was loaded from, packages called {@code internal} left out. */
    public static Surface ofModuleOf(Class<?> anchor) {
        try {
            URI location =
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path place = Path.of(location);
            if (Files.isDirectory(place)) {
                return of(anchor.getClassLoader(), classNames(place));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return of(anchor.getClassLoader(), classNames(jar.getPath("/")));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("cannot list the classes beside " + anchor, e);
        }
    }

    private static List<String> classNames(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(f -> root.relativize(f).toString())
                    .filter(f -> f.endsWith(".class") && !f.endsWith("-info.class"))
                    .map(f -> f.substring(0, f.length() - ".class".length()).replace('/', '.'))
                    .filter(f -> !f.contains(".internal."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Surface of(ClassLoader loader, List<String> names) {
        return new Surface(names.stream()
                .map(name -> load(loader, name))
                .filter(Surface::isReachable)
                .map(type -> new TypeSurface(type).text())
                .collect(Collectors.joining("\n")));
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isReachable(Class<?> type) {
        if (type.isAnonymousClass() || type.isLocalClass() || type.isSynthetic()) {
            return false;
        }
        for (Class<?> t = type; t != null; t = t.getEnclosingClass()) {
            if (!Modifier.isPublic(t.getModifiers()) && !Modifier.isProtected(t.getModifiers())) {
                return false;
            }
        }
        return true;
    }

    public String text() {
        return text;
    }
}
