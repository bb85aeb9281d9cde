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
 * A token.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class TokenAnswer {
    static final FieldTable FIELDS =
            FieldTable.of("TokenAnswer", "access_token").secret(0);

    final FieldState state;
    final @Nullable String accessToken;

    TokenAnswer(FieldState state, @Nullable String accessToken) {
        this.state = state;
        this.accessToken = accessToken;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.accessToken = accessToken;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<TokenAnswer> codec() {
        return TokenAnswerCodec.INSTANCE;
    }

    /**
     * The token.
     *
     * <p>A secret: it shows neither in logs nor in {@code toString()}.
     */
    public @Nullable String accessToken() {
        return accessToken;
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
        return other instanceof TokenAnswer that
                && state.equals(that.state)
                && Objects.equals(accessToken, that.accessToken);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, accessToken);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "TokenAnswer" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code access_token} */
        ACCESS_TOKEN("access_token");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link TokenAnswer} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable String accessToken;

        Builder() {}

        /** The token. */
        public Builder accessToken(String value) {
            accessToken = Objects.requireNonNull(value, "access_token");
            state = state.with(0);
            return this;
        }

        /** Sends {@code access_token} as an explicit null. */
        public Builder clearAccessToken() {
            accessToken = null;
            state = state.with(0);
            return this;
        }

        public TokenAnswer build() {
            return new TokenAnswer(state, accessToken);
        }
    }
}
