package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.view.JavaType.Kind;
import dev.channelkit.codegen.view.Names.Unique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Builds the views of models and open enums. */
final class Models {
    private static final Set<Kind> KEEPING_BLANKS = Set.of(Kind.TEXT, Kind.RAW, Kind.ROW, Kind.BYTES);

    private final String packageName;
    private final boolean anyCase;
    private final boolean blankIsNone;

    /** @param root of the spec, which says how all its models are read */
    Models(String packageName, SpecNode root) {
        this.packageName = packageName;
        this.anyCase = "any-case".equals(root.text("x-names"));
        this.blankIsNone = "none".equals(root.text("x-blank"));
    }

    /**
     * @param schema an object with properties
     * @param sent whether a request sends it, so that its builder checks for what is required
     */
    ModelView model(SpecNode schema, boolean sent) {
        List<FieldView> fields = fields(schema);
        List<ModelView.Spelling> aliases = new ArrayList<>();
        List<ModelView.Wrapper> wrappers = new ArrayList<>();
        List<Integer> filled = new ArrayList<>();
        List<FieldView> needed = new ArrayList<>();
        List<Integer> secrets = new ArrayList<>();
        List<Integer> blanks = new ArrayList<>();
        boolean ofDays = false;
        List<String> required = schema.texts("required");
        int index = 0;
        for (SpecNode property : schema.fields("properties").values()) {
            for (String spelling : property.texts("x-aliases")) {
                aliases.add(new ModelView.Spelling(JavaText.literal(spelling), index));
            }
            if (property.resolved().isTrue("x-secret")) {
                secrets.add(index);
            }
            JavaType type = Types.of(property);
            if (blankIsNone && !KEEPING_BLANKS.contains(type.kind())) {
                blanks.add(index);
            }
            ofDays |= "date-or-time".equals(property.resolved().text("x-wire"));
            if (sent
                    && required.contains(property.key())
                    && !property.resolved().isTrue("readOnly")) {
                needed.add(fields.get(index));
            }
            if (XmlNames.isWrapped(property)) {
                wrappers.add(new ModelView.Wrapper(index, JavaText.literal(XmlNames.itemName(property))));
            }
            if (required.contains(property.key()) && XmlNames.isEmptyValue(property)) {
                filled.add(index);
            }
            index++;
        }
        return new ModelView(
                packageName,
                ClassNames.of(schema),
                schema.key(),
                JavaText.literal(schema.key()),
                JavaText.comment(documented(schema), 0),
                fields,
                aliases,
                wrappers,
                filled,
                needed,
                secrets,
                blanks,
                anyCase,
                schema.isTrue("x-custom-fields"),
                ofDays || schema.isTrue("x-custom-fields"));
    }

    EnumView openEnum(SpecNode schema) {
        Unique names = new Unique("UNKNOWN");
        List<EnumView.Constant> constants = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String wire = schema.text("x-wire", "");
        boolean label = wire.startsWith("label");
        for (String value : schema.texts("enum")) {
            String plain = value.replaceAll("[-_\\s]", "").toLowerCase(Locale.ROOT);
            if (seen.add(label ? plain : value)) {
                constants.add(new EnumView.Constant(
                        names.of(Names.constant(value)),
                        JavaText.literal(value),
                        JavaText.literal(plain),
                        JavaText.code(value)));
            }
        }
        return new EnumView(
                packageName,
                ClassNames.of(schema),
                JavaText.literal(schema.key()),
                JavaText.comment(documented(schema), 0),
                label,
                wire.equals("label-or-number") ? "openOrNumber" : "open",
                constants);
    }

    static List<FieldView> fields(SpecNode schema) {
        Fields builder = new Fields(schema);
        List<FieldView> fields = new ArrayList<>();
        for (SpecNode property : schema.fields("properties").values()) {
            fields.add(builder.field(property, fields.size()));
        }
        return fields;
    }

    static String documented(SpecNode schema) {
        String description = JavaText.javadoc(schema.text("description", "A `" + schema.key() + "`."));
        return description + "\n\n<p>" + Provenances.sentence(Provenances.of(schema));
    }
}
