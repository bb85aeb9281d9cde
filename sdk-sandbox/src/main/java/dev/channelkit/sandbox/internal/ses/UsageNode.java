package dev.channelkit.sandbox.internal.ses;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node of a billing report: a branch with nodes below it, or a leaf with figures.
 *
 * @param entity what it stands for; {@code id} and {@code type} first
 * @param lines the nodes below; empty for a leaf
 * @param figures those of a leaf; null for a branch
 */
record UsageNode(
        Map<String, Object> entity,
        List<UsageNode> lines,
        @Nullable Figures figures) {
    /**
     * The figures of a leaf, in the cost currency, with ten decimals.
     *
     * @param unit absent for aws
     */
    record Figures(
            BigDecimal price,
            BigDecimal cost,
            BigDecimal usage,
            @Nullable String unit) {}

    static UsageNode branch(String id, String type, List<UsageNode> lines) {
        return new UsageNode(entity(id, type), List.copyOf(lines), null);
    }

    static UsageNode leaf(String id, String type, Figures figures) {
        return new UsageNode(entity(id, type), List.of(), figures);
    }

    UsageNode with(String name, Object value) {
        Map<String, Object> next = new LinkedHashMap<>(entity);
        next.put(name, value);
        return new UsageNode(next, lines, figures);
    }

    String id() {
        return entity.getOrDefault("id", "").toString();
    }

    /** The figures of all leaves below, and its own. */
    Stream<Figures> allFigures() {
        return figures != null ? Stream.of(figures) : lines.stream().flatMap(UsageNode::allFigures);
    }

    BigDecimal price() {
        return allFigures().map(Figures::price).reduce(BigDecimal.ZERO.setScale(10), BigDecimal::add);
    }

    BigDecimal cost() {
        return allFigures().map(Figures::cost).reduce(BigDecimal.ZERO.setScale(10), BigDecimal::add);
    }

    private static Map<String, Object> entity(String id, String type) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("id", id);
        entity.put("type", type);
        return entity;
    }
}
