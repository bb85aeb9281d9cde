package dev.channelkit.codegen.view;

import java.util.List;

/**
 * The list of all models and open enums.
 *
 * @param packageName the package of models
 * @param className the class
 * @param tables the classes that have a field table, by simple name
 * @param types the classes that have a codec, by simple name
 */
public record ModelsView(String packageName, String className, List<String> tables, List<String> types) {}
