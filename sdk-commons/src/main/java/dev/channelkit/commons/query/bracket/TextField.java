package dev.channelkit.commons.query.bracket;

/**
 * A text field, which can also be matched in part. Whether matching heeds case is up to the provider.
 *
 * <p>{@link #startsWith}, {@link #endsWith} and {@link #contains} take literal text: {@code %}, {@code _} and backslashes in it are escaped.
 */
public final class TextField<T> extends BracketField<T, String> {

    TextField(String name) {
        super(name, v -> v);
    }

    public Filter<T> startsWith(String text) {
        return like(LikePattern.literal(given(text)) + "%");
    }

    public Filter<T> endsWith(String text) {
        return like("%" + LikePattern.literal(given(text)));
    }

    public Filter<T> contains(String text) {
        return like("%" + LikePattern.literal(given(text)) + "%");
    }

    /**
     * Matches a pattern of the whole value: {@code %} stands for any run of characters, {@code _} for exactly one; a backslash
     * escapes either.
     */
    public Filter<T> like(String pattern) {
        return matches(Modifier.PARTIAL, pattern);
    }
}
