package dev.channelkit.codegen.view;

import java.util.List;

/**
 * The optional parameters of one operation.
 *
 * @param packageName the package of operations
 * @param className the class
 * @param parent the class it extends, with type arguments
 * @param doc the class's Javadoc, complete
 * @param models the classes of the model package, to import
 * @param required what the operation's method passes on, as parameters of the constructor
 * @param puts the statements that set those
 * @param parameters one method each
 */
public record QueryView(
        String packageName,
        String className,
        String parent,
        String doc,
        List<String> models,
        String required,
        List<String> puts,
        List<Parameter> parameters) {

    /**
     * An optional parameter.
     *
     * @param doc the method's Javadoc, complete
     * @param method its name
     * @param type of its argument
     * @param wireName as a Java literal
     * @param text the argument as text
     */
    public record Parameter(String doc, String method, String type, String wireName, String text) {}
}
