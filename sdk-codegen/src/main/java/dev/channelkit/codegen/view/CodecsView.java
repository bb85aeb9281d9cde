package dev.channelkit.codegen.view;

import java.util.List;

/**
 * The list of all models and open enums.
 *
 * @param packageName the package of models
 * @param className the class
 * @param types the classes that have a codec, by simple name
 */
public record CodecsView(String packageName, String className, List<String> types) {}
