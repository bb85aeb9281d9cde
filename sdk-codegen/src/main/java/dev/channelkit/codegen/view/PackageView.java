package dev.channelkit.codegen.view;

/**
 * A package.
 *
 * @param packageName the package
 * @param doc its Javadoc, complete
 */
public record PackageView(String packageName, String doc) {}
