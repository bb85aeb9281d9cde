package dev.channelkit.codegen.view;

/**
 * The provider's default envelope.
 *
 * @param packageName the package of operations
 * @param value the expression that makes it
 */
public record EnvelopeView(String packageName, String value) {}
