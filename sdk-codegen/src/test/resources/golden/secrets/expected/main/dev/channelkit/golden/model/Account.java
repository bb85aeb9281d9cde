package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.codec.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * What must not be seen, beside what may.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Account {
    static final FieldTable FIELDS = FieldTable.of("Account", "name", "password", "pin", "links")
            .required(1)
            .secret(1, 2, 3);

    final FieldState state;
    final @Nullable String name;
    final @Nullable String password;
    final @Nullable String pin;
    final @Nullable List<String> links;

    Account(
            FieldState state,
            @Nullable String name,
            @Nullable String password,
            @Nullable String pin,
            @Nullable List<String> links) {
        this.state = state;
        this.name = name;
        this.password = password;
        this.pin = pin;
        this.links = links;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.name = name;
        b.password = password;
        b.pin = pin;
        b.links = links;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Account> codec() {
        return AccountCodec.INSTANCE;
    }

    /** The name. */
    public @Nullable String name() {
        return name;
    }

    /**
     * The password.
     *
     * <p>A secret: it shows neither in logs nor in {@code toString()}.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public String password() {
        return MissingFieldException.require("Account", "password", password);
    }

    /**
     * A number or text.
     *
     * <p>A secret: it shows neither in logs nor in {@code toString()}.
     */
    public @Nullable String pin() {
        return pin;
    }

    /**
     * Whoever has one can read the file.
     *
     * <p>A secret: it shows neither in logs nor in {@code toString()}.
     */
    public List<String> links() {
        return links == null ? List.of() : links;
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
        return other instanceof Account that
                && state.equals(that.state)
                && Objects.equals(name, that.name)
                && Objects.equals(password, that.password)
                && Objects.equals(pin, that.pin)
                && Objects.equals(links, that.links);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, name, password, pin, links);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Account" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code name} */
        NAME("name"),
        /** {@code password} */
        PASSWORD("password"),
        /** {@code pin} */
        PIN("pin"),
        /** {@code links} */
        LINKS("links");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link Account} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable String name;

        @Nullable String password;

        @Nullable String pin;

        @Nullable List<String> links;

        Builder() {}

        /** The name. */
        public Builder name(String value) {
            name = Objects.requireNonNull(value, "name");
            state = state.with(0);
            return this;
        }

        /** Sends {@code name} as an explicit null. */
        public Builder clearName() {
            name = null;
            state = state.with(0);
            return this;
        }

        /** The password. */
        public Builder password(String value) {
            password = Objects.requireNonNull(value, "password");
            state = state.with(1);
            return this;
        }

        /** A number or text. */
        public Builder pin(String value) {
            pin = Objects.requireNonNull(value, "pin");
            state = state.with(2);
            return this;
        }

        /** Sends {@code pin} as an explicit null. */
        public Builder clearPin() {
            pin = null;
            state = state.with(2);
            return this;
        }

        /** Whoever has one can read the file. */
        public Builder links(List<String> value) {
            links = List.copyOf(Objects.requireNonNull(value, "links"));
            state = state.with(3);
            return this;
        }

        /** Sends {@code links} as an explicit null. */
        public Builder clearLinks() {
            links = null;
            state = state.with(3);
            return this;
        }

        public Account build() {
            return new Account(state, name, password, pin, links);
        }
    }
}
