package dev.channelkit.codegen.released;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How callers sign in: what each scheme is, which of them the root asks for, and operations that ask for something else. */
final class SecurityDiff {
    private static final String KEY = "security";
    private static final String SCHEMES = "securitySchemes";

    private final Side released;
    private final Side current;
    private final Changes changes;

    SecurityDiff(Side released, Side current, Changes changes) {
        this.released = released;
        this.current = current;
        this.changes = changes;
    }

    void compare() {
        Object rootWas = own(released.spec().root());
        Object rootIs = own(current.spec().root());
        asked(Side.ROOT, rootWas, rootIs);
        released.operations().forEach((id, was) -> {
            SpecOperation is = current.operations().get(id);
            if (is != null && (was.node().has(KEY) || is.node().has(KEY))) {
                asked(
                        id,
                        was.node().has(KEY) ? own(was.node()) : rootWas,
                        is.node().has(KEY) ? own(is.node()) : rootIs);
            }
        });
        released.components(SCHEMES).forEach((key, was) -> {
            SpecNode is = current.components(SCHEMES).get(key);
            String subject = SCHEMES + "/" + key;
            if (is == null) {
                changes.removed(subject, "is removed");
            } else if (!meaning(was).equals(meaning(is))) {
                changes.changed(subject, "is " + meaning(is) + " instead of " + meaning(was), true);
            }
        });
        current.components(SCHEMES).keySet().stream()
                .filter(key -> !released.components(SCHEMES).containsKey(key))
                .forEach(key -> changes.added(SCHEMES + "/" + key, "is added"));
    }

    private void asked(String subject, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            changes.changed(subject, "asks for the security " + is + " instead of " + was, true);
        }
    }

    private static @Nullable Object own(SpecNode node) {
        SpecNode security = node.find(KEY);
        return security == null ? null : security.value();
    }

    private static Map<Object, Object> meaning(SpecNode scheme) {
        Map<Object, Object> meaning = new HashMap<>();
        scheme.fields().forEach((key, value) -> meaning.put(key, value.value()));
        meaning.remove("description");
        return meaning;
    }
}
