package dev.channelkit.codegen.view;

import java.util.List;

/**
 * One open enum.
 *
 * @param packageName the package of models
 * @param className the class
 * @param name the schema's key, as a Java literal
 * @param doc the class's Javadoc, complete
 * @param label whether values are labels, which are spelt in several ways
 * @param factory the method of Scalars that makes the codec
 * @param constants the values that the spec lists
 */
public record EnumView(
        String packageName,
        String className,
        String name,
        String doc,
        boolean label,
        String factory,
        List<Constant> constants) {

    /**
     * A known value.
     *
     * @param name the Java constant
     * @param value the value on the wire, as a Java literal
     * @param plain what all spellings of a label have in common, as a Java literal
     * @param doc the value, for Javadoc
     */
    public record Constant(String name, String value, String plain, String doc) {}
}
