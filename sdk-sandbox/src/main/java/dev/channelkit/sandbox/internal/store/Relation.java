package dev.channelkit.sandbox.internal.store;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Entities that can be embedded in another.
 *
 * @param <S> the state they are looked up in
 * @param name as the request and the answer have it
 * @param byDefault whether they come unasked
 * @param lookup the related row, rows, or null; given the state and the row that embeds
 */
public record Relation<S>(String name, boolean byDefault, BiFunction<S, Row, @Nullable Object> lookup) {}
