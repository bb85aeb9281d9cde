package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MissingFieldException;
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
    static final FieldTable FIELDS = FieldTable.of("Report", "success", "currency", "of");

    final FieldState state;
    final @Nullable Boolean success;
    final @Nullable String currency;
    final @Nullable ReportPart of;

    Report(FieldState state, @Nullable Boolean success, @Nullable String currency, @Nullable ReportPart of) {
        this.state = state;
        this.success = success;
        this.currency = currency;
        this.of = of;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.success = success;
        b.currency = currency;
        b.of = of;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Report> codec() {
        return ReportCodec.INSTANCE;
    }

    /**
     * Whether it could be made.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public Boolean success() {
        return MissingFieldException.require("Report", "success", success);
    }

    /** The currency of all things. */
    public @Nullable String currency() {
        return currency;
    }

    /** What a report is about. */
    public @Nullable ReportPart of() {
        return of;
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
        return other instanceof Report that
                && state.equals(that.state)
                && Objects.equals(success, that.success)
                && Objects.equals(currency, that.currency)
                && Objects.equals(of, that.of);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, success, currency, of);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Report" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code success} */
        SUCCESS("success"),
        /** {@code currency} */
        CURRENCY("currency"),
        /** {@code of} */
        OF("of");

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

        @Nullable Boolean success;

        @Nullable String currency;

        @Nullable ReportPart of;

        Builder() {}

        /** Whether it could be made. */
        public Builder success(boolean value) {
            success = value;
            state = state.with(0);
            return this;
        }

        /** The currency of all things. */
        public Builder currency(String value) {
            currency = Objects.requireNonNull(value, "currency");
            state = state.with(1);
            return this;
        }

        /** Sends {@code currency} as an explicit null. */
        public Builder clearCurrency() {
            currency = null;
            state = state.with(1);
            return this;
        }

        /** What a report is about. */
        public Builder of(ReportPart value) {
            of = Objects.requireNonNull(value, "of");
            state = state.with(2);
            return this;
        }

        /** Sends {@code of} as an explicit null. */
        public Builder clearOf() {
            of = null;
            state = state.with(2);
            return this;
        }

        public Report build() {
            return new Report(state, success, currency, of);
        }
    }
}
