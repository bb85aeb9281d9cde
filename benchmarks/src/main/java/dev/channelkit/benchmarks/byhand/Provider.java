package dev.channelkit.benchmarks.byhand;

import org.jspecify.annotations.Nullable;

/** A cloud provider. */
public class Provider {
    public @Nullable String id;
    public @Nullable String name;
}
