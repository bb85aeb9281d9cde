package dev.channelkit.benchmarks.byhand;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A branch or a leaf of a billing report. */
public class Node {
    public @Nullable Entity entity;
    public @Nullable List<Node> lines;
    public @Nullable Figures data;
}
