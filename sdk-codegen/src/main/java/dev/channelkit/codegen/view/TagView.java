package dev.channelkit.codegen.view;

import java.util.List;

/**
 * The operations of one tag.
 *
 * @param packageName the package of operations
 * @param className the class
 * @param doc the class's Javadoc, complete
 * @param models the classes of the model package, to import
 * @param operations in the order of the spec
 */
public record TagView(
        String packageName, String className, String doc, List<String> models, List<OperationView> operations) {}
