package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.view.JavaType.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Javadoc of one field: the spec's words, then what the schema adds to them. */
final class FieldDoc {
    private static final int IN_MODEL = 4;
    private static final int IN_BUILDER = 8;

    private final SpecNode property;
    private final SpecNode schema;
    private final JavaType type;
    private final String provenance;
    private final boolean required;
    private final @Nullable CheckedBounds bounds;

    FieldDoc(SpecNode property, JavaType type, String provenance, boolean required, @Nullable CheckedBounds bounds) {
        this.property = property;
        this.schema = property.resolved();
        this.type = type;
        this.provenance = provenance;
        this.required = required;
        this.bounds = bounds;
    }

    /** Lists and maps are never null: a missing one is empty, and {@code has} tells the difference. */
    boolean throwsWhenMissing() {
        return required && type.kind() != Kind.LIST && type.kind() != Kind.MAP;
    }

    String accessor() {
        StringBuilder doc = new StringBuilder(JavaText.javadoc(description()));
        notes().forEach(note -> doc.append("\n\n<p>").append(note));
        if (throwsWhenMissing()) {
            doc.append("\n\n@throws MissingFieldException if it is absent, or came in a form that could not be read");
        }
        return JavaText.comment(doc.toString(), IN_MODEL);
    }

    String setter() {
        String doc = JavaText.firstSentence(description());
        String thrown = bounds == null ? "" : "\n\n@throws InvalidRequestException " + bounds.words();
        return JavaText.comment(doc + thrown, IN_BUILDER);
    }

    private String description() {
        return schema.text("description", "The field `" + property.key() + "`.");
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (schema.has("default")) {
            // a default belongs to the provider: it is told, never sent or read in its place
            notes.add(
                    "The provider takes it as " + JavaText.code(schema.text("default", "")) + " when it is not sent.");
        }
        if (schema.isTrue("x-secret")) {
            notes.add("A secret: it shows neither in logs nor in {@code toString()}.");
        }
        if (schema.isTrue("deprecated")) {
            notes.add("The provider advises against using it.");
        }
        String known = Provenances.ofField(property, provenance);
        if (!known.isEmpty()) {
            notes.add(known);
        }
        return notes;
    }
}
