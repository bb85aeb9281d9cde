package dev.channelkit.codegen.view;

import java.util.List;

/**
 * The list of all operations, and of every name that an overlay may correct.
 *
 * @param packageName the package of operations
 * @param className the class
 * @param constants each operation's constant, with its class
 * @param models the class that lists the models, with its package; empty when there are none
 * @param modelsClass the same without
 * @param provider the provider's short name, as a Java literal
 * @param server the arguments of the catalogue's server; empty when the spec names none
 * @param operations the arguments of the catalogue's operations, in the order of the spec
 * @param headers the headers that clients send with every call: entries of a map
 * @param deadCredential the arguments that say how an answer tells a dead credential; empty when the spec does not
 * @param followers the servers that go by the variables of the main one
 */
public record CatalogueView(
        String packageName,
        String className,
        List<String> constants,
        String models,
        String modelsClass,
        String provider,
        String server,
        List<String> operations,
        List<String> headers,
        String deadCredential,
        List<Follower> followers) {

    /**
     * A server whose URL has variables of the main server's.
     *
     * @param name what the spec calls it
     * @param method the method that gives its URL
     * @param arguments of {@code Servers.follow}, but for the base URL
     */
    public record Follower(String name, String method, String arguments) {}

    public boolean hasHeaders() {
        return !headers.isEmpty();
    }

    public boolean hasDeadCredential() {
        return !deadCredential.isEmpty();
    }

    public boolean hasModels() {
        return !models.isEmpty();
    }

    public boolean hasServer() {
        return !server.isEmpty();
    }
}
