package dev.channelkit.codegen.view;

import java.util.List;

/**
 * One operation.
 *
 * @param constant its constant in the tag's class
 * @param doc the constant's Javadoc, complete
 * @param arguments of {@code Operation.builder}
 * @param traits what the spec says of it, as calls on the builder
 * @param methods the methods, in the order to write them
 */
public record OperationView(String constant, String doc, String arguments, List<String> traits, List<Method> methods) {

    /**
     * A method.
     *
     * @param doc its Javadoc, complete; empty for a private one
     * @param signature all before the brace
     * @param lines its body
     */
    public record Method(String doc, String signature, List<String> lines) {}
}
