package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.view.JavaType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Builds the view of a multipart body: texts are fields, binary properties are files. */
final class Parts {
    private static final int IN_BUILDER = 8;
    private static final Set<String> TAKEN =
            Set.of("build", "given", "parts", "getClass", "notify", "notifyAll", "wait");

    private Parts() {}

    static PartsView view(SpecNode schema, String packageName) {
        List<PartsView.Part> parts = new ArrayList<>();
        List<String> required = schema.texts("required");
        for (SpecNode property : schema.fields("properties").values()) {
            parts.add(part(property, required.contains(property.key())));
        }
        return new PartsView(packageName, ClassNames.of(schema), JavaText.comment(Models.documented(schema), 0), parts);
    }

    static String method(SpecNode property) {
        return Names.allowed(Names.camel(property.key()), TAKEN);
    }

    static boolean isFile(SpecNode property) {
        return Types.of(property).kind() == Kind.BYTES;
    }

    private static PartsView.Part part(SpecNode property, boolean required) {
        String wireName = JavaText.literal(property.key());
        Argument value = new Argument(property, property.key(), "value", Types.of(property));
        boolean file = isFile(property);
        return new PartsView.Part(
                JavaText.comment(JavaText.javadoc(property.resolved().text("description", property.key())), IN_BUILDER),
                method(property),
                file ? "FilePart value" : value.declaration(),
                (file ? "file(" : property.isTrue("x-secret") ? "secretField(" : "field(") + wireName + ", "
                        + (file ? "value" : value.text()) + ")",
                wireName,
                required);
    }
}
