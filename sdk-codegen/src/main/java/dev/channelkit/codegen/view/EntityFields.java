package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecException;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.view.Names.Unique;
import java.util.ArrayList;
import java.util.List;

/** The class of an entity's fields ({@code x-entity}): what a condition in SQL compares, and the entity itself. */
final class EntityFields {
    private static final int INDENT = 4;
    private static final String ENTITY = "ENTITY";

    private EntityFields() {}

    static boolean isEntity(SpecNode schema) {
        return schema.has("x-entity");
    }

    static NamesView view(SpecNode schema, String packageName) {
        SpecNode entity = schema.find("x-entity");
        if (entity == null) {
            throw new SpecException(schema.where() + ": has no x-entity");
        }
        String item = ClassNames.of(schema);
        Unique names = new Unique(ENTITY);
        List<NamesView.Constant> constants = new ArrayList<>();
        constants.add(new NamesView.Constant(
                JavaText.comment("The entity, " + JavaText.code(entity.text("name", "")) + " on the wire.", INDENT),
                "SqlEntity<" + item + ">",
                ENTITY,
                "SqlEntity.of(" + JavaText.literal(entity.text("name", "")) + ", " + item + ".codec(), List.of("
                        + JavaText.literals(entity.texts("keys")) + "))"));
        List<String> ids = entity.texts("ids");
        List<String> excluded = entity.texts("exclude");
        for (SpecNode property : schema.fields("properties").values()) {
            String kind = ids.contains(property.key()) ? "SqlIdField" : kind(Types.of(property));
            if (!kind.isEmpty()
                    && !excluded.contains(property.key())
                    && !property.resolved().isTrue("x-secret")) {
                constants.add(new NamesView.Constant(
                        JavaText.comment(
                                JavaText.firstSentence(
                                        property.resolved().text("description", "`" + property.key() + "`")),
                                INDENT),
                        kind,
                        names.of(Names.constant(property.key())),
                        "new " + kind + "(" + JavaText.literal(property.key()) + ")"));
            }
        }
        return new NamesView(packageName, item + "Fields", item, constants, List.of());
    }

    /** The class of commons that compares such values; empty where nothing does. */
    private static String kind(JavaType type) {
        return switch (type.kind()) {
            case TEXT, OPEN_ENUM, YEAR_MONTH -> "SqlTextField";
            case DECIMAL, INT32, INT64, FLOAT64 -> "SqlNumberField";
            case BOOL -> "SqlFlagField";
            case DATE -> "SqlDateField";
            case DATE_TIME -> "SqlTimeField";
            default -> "";
        };
    }
}
