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
 */
public record CatalogueView(
        String packageName,
        String className,
        List<String> constants,
        String models,
        String modelsClass,
        String provider,
        String server,
        List<String> operations) {

    public boolean hasModels() {
        return !models.isEmpty();
    }

    public boolean hasServer() {
        return !server.isEmpty();
    }
}
