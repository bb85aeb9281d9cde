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
 * A report.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Report {
    static final FieldTable FIELDS = FieldTable.of("Report", "lines");

    final FieldState state;
    final @Nullable Integer lines;

    Report(FieldState state, @Nullable Integer lines) {
        this.state = state;
        this.lines = lines;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.lines = lines;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Report> codec() {
        return ReportCodec.INSTANCE;
    }

    /** How many lines. */
    public @Nullable Integer lines() {
        return lines;
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
        return other instanceof Report that && state.equals(that.state) && Objects.equals(lines, that.lines);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, lines);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Report" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code lines} */
        LINES("lines");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link Report} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable Integer lines;

        Builder() {}

        /** How many lines. */
        public Builder lines(int value) {
            lines = value;
            state = state.with(0);
            return this;
        }

        /** Sends {@code lines} as an explicit null. */
        public Builder clearLines() {
            lines = null;
            state = state.with(0);
            return this;
        }

        public Report build() {
            return new Report(state, lines);
        }
    }
}
