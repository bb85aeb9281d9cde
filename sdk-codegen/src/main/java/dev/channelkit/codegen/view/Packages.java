package dev.channelkit.codegen.view;

/**
 * Where a provider's code lives.
 *
 * @param root the package of the hand-written client, such as {@code dev.channelkit.ses}
 */
public record Packages(String root) {

    /** The provider's short name: the last part of the package. */
    public String provider() {
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

    /** The provider's short name as the start of class names. */
    String prefix() {
        return Names.type(provider());
    }
}
