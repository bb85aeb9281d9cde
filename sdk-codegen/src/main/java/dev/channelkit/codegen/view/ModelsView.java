package dev.channelkit.codegen.view;

import java.util.List;

/**
 * The list of all models' field tables.
 *
 * @param packageName the package of models
 * @param className the class
 * @param tables the models' classes
 */
public record ModelsView(String packageName, String className, List<String> tables) {}
