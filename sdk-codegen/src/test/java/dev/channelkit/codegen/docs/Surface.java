package dev.channelkit.codegen.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The public types and methods of a module, read from its dump in {@code api/}, which the module's own test holds to its classes. */
final class Surface {
    private static final Pattern TYPE =
            Pattern.compile("public .*?(?:class|interface) ([\\w.$]+)(?:<.*?>)?(?: extends ([\\w.$]+))?.*\\{");
    private static final Pattern METHOD = Pattern.compile(" {4}public (?:\\w+ )*?(?:<.*> )?(\\S.*) (\\w+)\\((.*)\\)");

    private final Map<String, Type> types = new LinkedHashMap<>();

    private Surface() {}

    static Surface read(Path dump) throws IOException {
        Surface surface = new Surface();
        @Nullable Type current = null;
        for (String line : Files.readAllLines(dump)) {
            Matcher type = TYPE.matcher(line);
            Matcher method = METHOD.matcher(line);
            if (type.matches()) {
                current = new Type(type.group(1), type.group(2), new ArrayList<>());
                surface.types.put(current.name(), current);
            } else if (current != null && method.matches()) {
                current.methods().add(new Method(method.group(2), raw(method.group(1)), parameters(method.group(3))));
            }
        }
        return surface;
    }

    /** The type that a program begins with. */
    String client() {
        return types.keySet().stream()
                .filter(name -> name.endsWith("Client"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no client"));
    }

    /** What a method with so many arguments gives; null where there is no such method. */
    @Nullable String result(String type, String method, int arguments) {
        return methods(type, method).stream()
                .filter(found -> found.parameters().size() == arguments)
                .map(Method::result)
                .findFirst()
                .orElse(null);
    }

    /** The methods of that name, inherited ones among them. */
    List<Method> methods(String type, String name) {
        List<Method> found = new ArrayList<>();
        for (Type at = types.get(type); at != null; at = at.parent() == null ? null : types.get(at.parent())) {
            at.methods().stream().filter(method -> method.name().equals(name)).forEach(found::add);
        }
        return found;
    }

    boolean is(String type, String parent) {
        for (Type at = types.get(type); at != null; at = at.parent() == null ? null : types.get(at.parent())) {
            if (at.name().equals(parent)) {
                return true;
            }
        }
        return false;
    }

    /** Without type arguments. */
    private static String raw(String type) {
        int arguments = type.indexOf('<');
        return arguments < 0 ? type : type.substring(0, arguments);
    }

    private static List<String> parameters(String text) {
        List<String> parameters = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parameters.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        if (!text.isBlank()) {
            parameters.add(text.substring(start).strip());
        }
        return parameters;
    }

    /** @param parent what it extends; null when that is nothing of ours */
    private record Type(String name, @Nullable String parent, List<Method> methods) {}

    /** @param result without type arguments */
    record Method(String name, String result, List<String> parameters) {}
}
