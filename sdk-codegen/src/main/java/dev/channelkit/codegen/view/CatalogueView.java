package dev.channelkit.codegen.view;

import java.util.List;

/**
 * The list of all operations.
 *
 * @param packageName the package of operations
 * @param className the class
 * @param constants each operation's constant, with its class
 */
public record CatalogueView(String packageName, String className, List<String> constants) {}
