package dev.channelkit.codegen.view;

import javax.lang.model.SourceVersion;

/**
 * Where a provider's code lives, and what its classes start with.
 *
 * @param root the package of the hand-written client, such as {@code dev.channelkit.ses}
 * @param prefix the provider's name as the start of class names: {@code Ses} of {@code SesClient}
 * @param calls the client's method that hands out the generated operations; empty where the client itself does
 */
public record Packages(String root, String prefix, String calls) {

    public Packages {
        if (!SourceVersion.isIdentifier(prefix) || !Character.isUpperCase(prefix.charAt(0))) {
            throw new IllegalArgumentException("the provider's name '" + prefix
                    + "' cannot start a class name; set provider.name in the module's pom");
        }
    }

    /** Of a client that hands out the operations itself. */
    public Packages(String root, String prefix) {
        this(root, prefix, "");
    }

    /** With the name that the package gives: {@code Ses} for {@code dev.channelkit.ses}. */
    public Packages(String root) {
        this(root, Names.type(provider(root)));
    }

    /** The provider's short name: the last part of the package. */
    public String provider() {
        return provider(root);
    }

    private static String provider(String root) {
        return root.substring(root.lastIndexOf('.') + 1);
    }

    String models() {
        return root + ".model";
    }

    String api() {
        return root + ".api";
    }

    String contract() {
        return root + ".contract";
    }
}
