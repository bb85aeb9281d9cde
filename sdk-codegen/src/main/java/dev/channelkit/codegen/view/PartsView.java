package dev.channelkit.codegen.view;

import java.util.List;

/**
 * A body of several parts.
 *
 * @param packageName the package of models
 * @param className the class
 * @param doc the class's Javadoc, complete
 * @param parts in the order of the spec
 */
public record PartsView(String packageName, String className, String doc, List<Part> parts) {

    /**
     * One part.
     *
     * @param doc the setter's Javadoc, complete
     * @param method the setter
     * @param parameters of the setter
     * @param addition the call that adds the part
     * @param wireName its name, as a Java literal
     * @param required whether it must be there
     */
    public record Part(
            String doc, String method, String parameters, String addition, String wireName, boolean required) {}

    /** The names of the required parts. */
    public String namesNeeded() {
        return String.join(
                ", ", parts.stream().filter(Part::required).map(Part::wireName).toList());
    }

    public boolean isDemanding() {
        return parts.stream().anyMatch(Part::required);
    }
}
