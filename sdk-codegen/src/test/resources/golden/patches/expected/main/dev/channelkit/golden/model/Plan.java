package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * How a thing is paid.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Plan {
    static final FieldTable FIELDS = FieldTable.of("Plan", "rate");

    final FieldState state;
    final @Nullable BigDecimal rate;

    Plan(FieldState state, @Nullable BigDecimal rate) {
        this.state = state;
        this.rate = rate;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.rate = rate;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Plan> codec() {
        return PlanCodec.INSTANCE;
    }

    /** How much at a time. */
    public @Nullable BigDecimal rate() {
        return rate;
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
        return other instanceof Plan that && state.equals(that.state) && Objects.equals(rate, that.rate);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, rate);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Plan" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code rate} */
        RATE("rate");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link Plan} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable BigDecimal rate;

        Builder() {}

        /** How much at a time. */
        public Builder rate(BigDecimal value) {
            rate = Objects.requireNonNull(value, "rate");
            state = state.with(0);
            return this;
        }

        /** Sends {@code rate} as an explicit null. */
        public Builder clearRate() {
            rate = null;
            state = state.with(0);
            return this;
        }

        public Plan build() {
            return new Plan(state, rate);
        }
    }
}
