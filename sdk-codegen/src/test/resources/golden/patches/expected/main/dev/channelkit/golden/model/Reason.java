package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Why something ends.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Reason {
    static final FieldTable FIELDS = FieldTable.of("Reason", "comment");

    final FieldState state;
    final @Nullable String comment;

    Reason(FieldState state, @Nullable String comment) {
        this.state = state;
        this.comment = comment;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.comment = comment;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Reason> codec() {
        return ReasonCodec.INSTANCE;
    }

    /** In words. */
    public @Nullable String comment() {
        return comment;
    }

    /** Whether the field was on the wire or was set, be it to null: what tells absent from empty. */
    public boolean has(Field field) {
        return state.has(field.ordinal());
    }

    /** What came with it that the spec does not know, by wire name. */
    public Map<String, RawValue> unknownFields() {
        return state.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reason that && state.equals(that.state) && Objects.equals(comment, that.comment);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, comment);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Reason" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code comment} */
        COMMENT("comment");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link Reason} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable String comment;

        Builder() {}

        /** In words. */
        public Builder comment(String value) {
            comment = Objects.requireNonNull(value, "comment");
            state = state.with(0);
            return this;
        }

        /** Sends {@code comment} as an explicit null. */
        public Builder clearComment() {
            comment = null;
            state = state.with(0);
            return this;
        }

        public Reason build() {
            return new Reason(state, comment);
        }
    }
}
