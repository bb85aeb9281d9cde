package dev.channelkit.testsupport.kit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One operation as the spec has it, read without the generator.
 *
 * @param id the operationId
 * @param method the HTTP method, in capitals
 * @param basePath the path of its server: {@code /api/v1}
 * @param template the path below that, with {@code {name}} for parameters
 * @param at where it stands in the spec
 */
public record KitOperation(String id, String method, String basePath, String template, SpecPart at) {

    /** A trait of its own, such as {@code x-paging}; one that does not exist where it has none. */
    public SpecPart trait(String name) {
        return at.get(name);
    }

    /** Whether its answers come in pages. */
    public boolean isPaged() {
        String kind = trait("x-paging").text("kind");
        return kind != null && !kind.equals("none");
    }

    /** Whether the client's credentials go out with it. */
    public boolean takesCredentials() {
        SpecPart security = at.get("security");
        return !security.exists() || !security.items().isEmpty();
    }

    /** Of each media type of its answers that mean success, what is said of it. */
    public List<SpecPart> contents(String mediaType) {
        return at.get("responses").entries().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> response.getValue().get("content").entries().entrySet().stream())
                .filter(content -> content.getKey().equals(mediaType))
                .map(content -> content.getValue())
                .collect(Collectors.toList());
    }

    /** When a call may go out again: {@code x-retry}, or {@code safe} for reads and {@code never} for everything else. */
    String retry() {
        String own = at.text("x-retry");
        return own != null ? own : method.equals("GET") ? "safe" : "never";
    }

    /** The media types of what it sends. */
    Set<String> sends() {
        return at.get("requestBody").get("content").entries().keySet();
    }

    /** The media types of what it answers when it worked. */
    Set<String> gives() {
        return at.get("responses").entries().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> response.getValue().get("content").entries().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
