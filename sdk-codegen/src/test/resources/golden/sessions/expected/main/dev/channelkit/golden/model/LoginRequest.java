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
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Who logs in.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class LoginRequest {
    static final FieldTable FIELDS =
            FieldTable.of("LoginRequest", "username", "password").required(0, 1).secret(0, 1);

    final FieldState state;
    final @Nullable String username;
    final @Nullable String password;

    LoginRequest(FieldState state, @Nullable String username, @Nullable String password) {
        this.state = state;
        this.username = username;
        this.password = password;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.username = username;
        b.password = password;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<LoginRequest> codec() {
        return LoginRequestCodec.INSTANCE;
    }

    /**
     * The name.
     *
     * <p>A secret: it shows neither in logs nor in {@code toString()}.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public String username() {
        return MissingFieldException.require("LoginRequest", "username", username);
    }

    /**
     * The password.
     *
     * <p>A secret: it shows neither in logs nor in {@code toString()}.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public String password() {
        return MissingFieldException.require("LoginRequest", "password", password);
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
        return other instanceof LoginRequest that
                && state.equals(that.state)
                && Objects.equals(username, that.username)
                && Objects.equals(password, that.password);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, username, password);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "LoginRequest" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code username} */
        USERNAME("username"),
        /** {@code password} */
        PASSWORD("password");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link LoginRequest} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable String username;

        @Nullable String password;

        Builder() {}

        /** The name. */
        public Builder username(String value) {
            username = Objects.requireNonNull(value, "username");
            state = state.with(0);
            return this;
        }

        /** The password. */
        public Builder password(String value) {
            password = Objects.requireNonNull(value, "password");
            state = state.with(1);
            return this;
        }

        /**
         * Makes the value.
         *
         * @throws IllegalStateException if a required field was not set; the message names it
         */
        public LoginRequest build() {
            List<String> missing = Stream.of(Field.USERNAME, Field.PASSWORD)
                    .filter(field -> !state.has(field.ordinal()))
                    .map(Field::wireName)
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalStateException("LoginRequest needs " + String.join(", ", missing));
            }
            return new LoginRequest(state, username, password);
        }
    }
}
