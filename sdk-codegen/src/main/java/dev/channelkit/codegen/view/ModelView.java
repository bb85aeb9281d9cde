package dev.channelkit.codegen.view;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One schema of an object.
 *
 * @param packageName the package of models
 * @param className the class
 * @param key the schema's key
 * @param name the same, as a Java literal
 * @param doc the class's Javadoc, complete
 * @param fields the fields in the order of the spec
 * @param aliases other spellings the field table knows
 * @param wrappers lists that XML wraps
 * @param required the indexes of fields whose empty element in XML is an empty value rather than null
 * @param needed the fields that {@code build()} demands; empty for schemas that no request sends
 * @param secrets the fields that are never shown, by index
 * @param blanks the fields of which a blank text says that there is no value, by index
 * @param anyCase whether names are read in any case
 * @param customFields whether tenants add fields of their own
 * @param keepsRaw whether the text that a field was read from can be asked for
 */
public record ModelView(
        String packageName,
        String className,
        String key,
        String name,
        String doc,
        List<FieldView> fields,
        List<Spelling> aliases,
        List<Wrapper> wrappers,
        List<Integer> required,
        List<FieldView> needed,
        List<Integer> secrets,
        List<Integer> blanks,
        boolean anyCase,
        boolean customFields,
        boolean keepsRaw) {

    /** A name that belongs to the field at the index, as a Java literal. */
    public record Spelling(String spelling, int index) {}

    /** A list that XML wraps, and what it calls an item, as a Java literal. */
    public record Wrapper(int index, String itemName) {}

    /** Whether the codec reads all fields into variables first, and then makes the model of them; otherwise it fills a builder. */
    public boolean isReadWhole() {
        return isReadWhole(fields.size());
    }

    /** Of more fields, the code would keep too many variables at once for the compiler of the JVM to make it fast. */
    static boolean isReadWhole(int fields) {
        return fields <= 32;
    }

    public boolean hasRequired() {
        return !required.isEmpty();
    }

    public String requiredIndexes() {
        return required.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    public String wireNames() {
        return String.join(", ", fields.stream().map(FieldView::wireName).toList());
    }

    public String constantsNeeded() {
        return String.join(
                ", ", needed.stream().map(field -> "Field." + field.constant()).toList());
    }

    public boolean hasSecrets() {
        return !secrets.isEmpty();
    }

    public String secretIndexes() {
        return secrets.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    public boolean hasBlanks() {
        return !blanks.isEmpty();
    }

    public String blankIndexes() {
        return blanks.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** What the builder calls the setter of each field, as Java literals. */
    public String setters() {
        return JavaText.literals(fields.stream().map(FieldView::accessor).toList());
    }

    public boolean isDemanding() {
        return !needed.isEmpty();
    }
}
