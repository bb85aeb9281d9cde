package dev.channelkit.sandbox.internal.bss;

import dev.channelkit.sandbox.internal.spec.Spec;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Paths in the case of the spec, which the platform does not look at, and without a slash at their end, which it takes too. */
final class Paths {
    private final Map<String, String> names = new HashMap<>();

    Paths(Spec spec) {
        spec.operations().forEach(operation -> {
            for (String segment : (operation.basePath() + operation.path()).split("/", -1)) {
                if (!segment.startsWith("{")) {
                    names.put(segment.toLowerCase(Locale.ROOT), segment);
                }
            }
        });
    }

    String written(String path) {
        String whole = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String[] segments = whole.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            segments[i] = names.getOrDefault(segments[i].toLowerCase(Locale.ROOT), segments[i]);
        }
        return String.join("/", segments);
    }
}
