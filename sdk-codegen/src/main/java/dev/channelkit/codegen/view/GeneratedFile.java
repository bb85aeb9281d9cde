package dev.channelkit.codegen.view;

/**
 * A file to write.
 *
 * @param template the template's name
 * @param packageName the package
 * @param className the file's name without {@code .java}
 * @param view what the template shows
 */
public record GeneratedFile(String template, String packageName, String className, Object view) {}
