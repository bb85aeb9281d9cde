package dev.channelkit.golden.model;

import dev.channelkit.commons.query.bracket.Relation;
import javax.annotation.processing.Generated;

/** The related entities that can be embedded in a {@link Thing}. */
@Generated("dev.channelkit.codegen")
public final class ThingRelations {
    /** {@code owner} */
    public static final Relation<Thing> OWNER = Relation.of("owner");

    /** {@code subThings} */
    public static final Relation<Thing> SUB_THINGS = Relation.of("subThings");

    private ThingRelations() {}

    /** A relation that the spec does not know. */
    public static Relation<Thing> relation(String name) {
        return Relation.of(name);
    }
}
