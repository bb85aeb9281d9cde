package dev.channelkit.codegen.view;

import java.util.List;

/**
 * Named constants for queries of one item: its fields or its relations.
 *
 * @param packageName the package of models
 * @param className the class
 * @param item the item's class
 * @param constants one for each name of the spec
 * @param prefixes below which tenants name fields of their own; always empty for relations
 */
public record NamesView(
        String packageName, String className, String item, List<Constant> constants, List<Prefix> prefixes) {

    /**
     * A name that the spec knows.
     *
     * @param doc Javadoc, complete
     * @param type the constant's type
     * @param name the constant
     * @param value what it is set to
     */
    public record Constant(String doc, String type, String name, String value) {}

    /** A prefix, as a Java literal with its dot, and the method that takes the rest of the name. */
    public record Prefix(String method, String literal) {}
}
