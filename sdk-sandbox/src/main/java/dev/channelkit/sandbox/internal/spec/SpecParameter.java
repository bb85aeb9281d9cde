package dev.channelkit.sandbox.internal.spec;

import org.jspecify.annotations.Nullable;

/** A parameter as a spec declares it. */
public final class SpecParameter {
    private final SpecNode node;

    SpecParameter(SpecNode node) {
        this.node = node;
    }

    public String name() {
        return node.text("name", "");
    }

    /** {@code path}, {@code query} or {@code header}. */
    public String in() {
        return node.text("in", "");
    }

    public boolean required() {
        return node.flag("required");
    }

    /** Whether it stands in the query as {@code name[key]=value}. */
    public boolean isDeepObject() {
        return node.text("style", "").equals("deepObject");
    }

    public boolean allowsEmptyValue() {
        return node.flag("allowEmptyValue");
    }

    public @Nullable SpecNode schema() {
        return node.get("schema");
    }
}
