package dev.channelkit.codegen.released;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two surface dumps. A line that is gone or other breaks; subjects are {@code Customer.name} and {@code Customer$Builder.name}, with
 * the class's name as the dump has it, without its package.
 */
final class SurfaceDiff {
    private static final Pattern CLASS =
            Pattern.compile("(?:[a-z-]+ )*(?:@interface|interface|class|enum|record) ([A-Za-z0-9_.$]+)");
    private static final Pattern MEMBER = Pattern.compile("([A-Za-z0-9_$]+)(?=\\(|$)");

    private final String module;
    private final List<Change> changes = new ArrayList<>();

    private SurfaceDiff(String module) {
        this.module = module;
    }

    /**
     * @param module such as {@code sdk-ses}
     * @param before the released dump
     * @param now the dump as it is
     */
    static List<Change> between(String module, String before, String now) {
        SurfaceDiff diff = new SurfaceDiff(module);
        Map<String, Type> was = types(before);
        Map<String, Type> is = types(now);
        was.forEach((name, type) -> diff.compare(name, type, is.get(name)));
        is.forEach((name, type) -> {
            if (!was.containsKey(name)) {
                diff.add(Change.Kind.ADDED, simple(name), "is added: " + type.header(), type.line());
            }
        });
        return diff.changes;
    }

    private void compare(String name, Type was, @Nullable Type is) {
        String subject = simple(name);
        if (is == null) {
            add(Change.Kind.REMOVED, subject, "is removed: " + was.header(), was.line());
            return;
        }
        if (!was.header().equals(is.header())) {
            add(Change.Kind.CHANGED, subject, "is " + is.header() + " instead of " + was.header(), is.line());
        }
        was.members().forEach((text, line) -> {
            if (!is.members().containsKey(text)) {
                add(Change.Kind.REMOVED, subject + "." + member(text), "no longer is: " + text, line);
            }
        });
        is.members().forEach((text, line) -> {
            if (!was.members().containsKey(text)) {
                add(Change.Kind.ADDED, subject + "." + member(text), "is new: " + text, line);
            }
        });
    }

    private void add(Change.Kind kind, String subject, String text, int line) {
        String file = kind == Change.Kind.REMOVED ? "specs/released/surface/" : module + "/api/";
        String area = module.replaceFirst("^sdk-", "");
        boolean breaks = kind != Change.Kind.ADDED;
        changes.add(new Change(area, kind, subject, text, breaks, true, file + module + ".api#" + line));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String member(String text) {
        Matcher name = MEMBER.matcher(text);
        return name.find() ? name.group(1) : text;
    }

    private static Map<String, Type> types(String dump) {
        Map<String, Type> types = new LinkedHashMap<>();
        Type open = null;
        int line = 0;
        for (String text : dump.split("\n", -1)) {
            line++;
            Matcher header = CLASS.matcher(text);
            if (text.startsWith("    ") && open != null) {
                open.members().put(text.strip(), line);
            } else if (header.lookingAt()) {
                open = new Type(text.replaceFirst(" \\{$", ""), new LinkedHashMap<>(), line);
                types.put(header.group(1), open);
            }
        }
        return types;
    }

    /** @param members with the lines where they stand */
    private record Type(String header, Map<String, Integer> members, int line) {}
}
