package dev.channelkit.commons.query.bracket;

/** A related entity that the provider embeds in each {@code T} when asked to. */
public record Relation<T>(String name) {

    public Relation {
        FieldName.check(name, "relation");
    }

    /** A relation by its wire name. */
    public static <T> Relation<T> of(String name) {
        return new Relation<>(name);
    }
}
