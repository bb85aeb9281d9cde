package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.view.Names.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places that a JSON Patch of a model may name: its properties, and those of the objects inside. */
final class PatchPaths {
    private static final int INDENT = 4;

    private final SpecNode model;
    private final Unique names = new Unique();
    private final List<NamesView.Constant> constants = new ArrayList<>();

    private PatchPaths(SpecNode model) {
        this.model = model;
        below(model, List.of(), List.of(model));
    }

    static NamesView view(SpecNode model, String packageName) {
        PatchPaths paths = new PatchPaths(model);
        return new NamesView(packageName, className(model), ClassNames.of(model), paths.constants, List.of());
    }

    static String className(SpecNode model) {
        return ClassNames.of(model) + "Paths";
    }

    /** The constant of a pointer as it stands on the wire; null when the model has no such property. */
    static @Nullable String constant(SpecNode model, String pointer) {
        SpecNode property = property(model, pointer);
        return property == null ? null : className(model) + "." + constant(names(pointer));
    }

    /** The property that a pointer leads to; null when the model has none there. */
    static @Nullable SpecNode property(SpecNode model, String pointer) {
        SpecNode at = model;
        for (String name : names(pointer)) {
            SpecNode next = at.resolved().fields("properties").get(name);
            if (next == null) {
                return null;
            }
            at = next;
        }
        return at;
    }

    /** The names that a pointer is made of. */
    static List<String> names(String pointer) {
        return Stream.of(pointer.substring(1).split("/", -1))
                .map(name -> name.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    private static String constant(List<String> path) {
        return path.stream().map(Names::constant).collect(Collectors.joining("_"));
    }

    /** @param around the schemas that this one stands in, which are not gone into again */
    private void below(SpecNode schema, List<String> path, List<SpecNode> around) {
        for (SpecNode property : schema.fields("properties").values()) {
            SpecNode resolved = property.resolved();
            if (resolved.isTrue("readOnly")) {
                continue;
            }
            List<String> here =
                    Stream.concat(path.stream(), Stream.of(property.key())).toList();
            constants.add(constant(property, here));
            if (Types.isModel(resolved) && !around.contains(resolved)) {
                below(
                        resolved,
                        here,
                        Stream.concat(around.stream(), Stream.of(resolved)).toList());
            }
        }
    }

    private NamesView.Constant constant(SpecNode property, List<String> path) {
        JavaType type = Types.of(property);
        String secret = property.resolved().isTrue("x-secret") ? ".secret()" : "";
        String of = "PatchPath.of(" + type.codec() + ", " + JavaText.literals(path) + ")";
        return new NamesView.Constant(
                JavaText.comment(
                        JavaText.firstSentence(property.resolved().text("description", "`" + property.key() + "`")),
                        INDENT),
                "PatchPath<" + ClassNames.of(model) + ", " + type.name() + ">",
                names.of(constant(path)),
                secret.isEmpty()
                        ? of
                        : of.replaceFirst("of", "<" + ClassNames.of(model) + ", " + type.name() + ">of") + secret);
    }
}
