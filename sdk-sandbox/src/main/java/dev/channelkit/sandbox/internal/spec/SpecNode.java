package dev.channelkit.sandbox.internal.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in a spec. Going down follows {@code $ref}s, also across files, so that nobody above sees one. */
public final class SpecNode {
    private static final int MAX_REFERENCES = 32;

    private final SpecFiles files;
    private final String file;
    private final JsonNode json;

    private SpecNode(SpecFiles files, String file, JsonNode json) {
        this.files = files;
        this.file = file;
        this.json = json;
    }

    static SpecNode root(SpecFiles files, String file) {
        return new SpecNode(files, file, files.file(file));
    }

    /** The member of that name; null if there is none. */
    public @Nullable SpecNode get(String name) {
        JsonNode member = json.get(name);
        return member == null ? null : new SpecNode(files, file, member).resolved();
    }

    /** The members, in the order of the file. */
    public Map<String, SpecNode> members() {
        Map<String, SpecNode> members = new LinkedHashMap<>();
        json.properties()
                .forEach(entry -> members.put(entry.getKey(), new SpecNode(files, file, entry.getValue()).resolved()));
        return members;
    }

    /** The members below the member of that name; empty if there is none. */
    public Map<String, SpecNode> members(String name) {
        SpecNode member = get(name);
        return member == null ? Map.of() : member.members();
    }

    /** The items of the array of that name; empty if there is none. */
    public List<SpecNode> items(String name) {
        SpecNode array = get(name);
        if (array == null) {
            return List.of();
        }
        List<SpecNode> items = new ArrayList<>();
        array.json.forEach(item -> items.add(new SpecNode(files, array.file, item).resolved()));
        return items;
    }

    /** The text values of the array of that name; empty if there is none. */
    public List<String> texts(String name) {
        return items(name).stream().map(SpecNode::text).toList();
    }

    public String text() {
        return json.asText();
    }

    /** The text of the member of that name, or the other. */
    public String text(String name, String otherwise) {
        JsonNode member = json.get(name);
        return member == null || member.isContainerNode() ? otherwise : member.asText();
    }

    public boolean flag(String name) {
        return json.path(name).asBoolean(false);
    }

    public boolean has(String name) {
        return json.has(name);
    }

    public JsonNode json() {
        return json;
    }

    private SpecNode resolved() {
        SpecNode node = this;
        for (int i = 0; i < MAX_REFERENCES; i++) {
            JsonNode reference = node.json.get("$ref");
            if (reference == null) {
                return node;
            }
            node = node.follow(reference.asText());
        }
        throw new IllegalStateException("References run in a circle at " + file);
    }

    private SpecNode follow(String reference) {
        int hash = reference.indexOf('#');
        String path = hash < 0 ? reference : reference.substring(0, hash);
        String target = path.isEmpty() ? file : SpecFiles.resolve(file, path);
        JsonNode found = files.file(target);
        if (hash >= 0) {
            found = found.at(reference.substring(hash + 1));
        }
        return new SpecNode(files, target, found);
    }

    @Override
    public String toString() {
        return file;
    }
}
