package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A session, or why there is none.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class LoginResult {
    static final FieldTable FIELDS =
            FieldTable.of("LoginResult", "SessionID", "ErrorCode", "ErrorText").secret(0);

    final FieldState state;
    final @Nullable String sessionId;
    final @Nullable String errorCode;
    final @Nullable List<String> errorText;

    LoginResult(
            FieldState state,
            @Nullable String sessionId,
            @Nullable String errorCode,
            @Nullable List<String> errorText) {
        this.state = state;
        this.sessionId = sessionId;
        this.errorCode = errorCode;
        this.errorText = errorText;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.sessionId = sessionId;
        b.errorCode = errorCode;
        b.errorText = errorText;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<LoginResult> codec() {
        return LoginResultCodec.INSTANCE;
    }

    /**
     * The id.
     *
     * <p>A secret: it shows neither in logs nor in {@code toString()}.
     */
    public @Nullable String sessionId() {
        return sessionId;
    }

    /** The code. */
    public @Nullable String errorCode() {
        return errorCode;
    }

    /** Why not. */
    public List<String> errorText() {
        return errorText == null ? List.of() : errorText;
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
        return other instanceof LoginResult that
                && state.equals(that.state)
                && Objects.equals(sessionId, that.sessionId)
                && Objects.equals(errorCode, that.errorCode)
                && Objects.equals(errorText, that.errorText);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, sessionId, errorCode, errorText);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "LoginResult" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code SessionID} */
        SESSION_ID("SessionID"),
        /** {@code ErrorCode} */
        ERROR_CODE("ErrorCode"),
        /** {@code ErrorText} */
        ERROR_TEXT("ErrorText");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link LoginResult} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable String sessionId;

        @Nullable String errorCode;

        @Nullable List<String> errorText;

        Builder() {}

        /** The id. */
        public Builder sessionId(String value) {
            sessionId = Objects.requireNonNull(value, "SessionID");
            state = state.with(0);
            return this;
        }

        /** Sends {@code SessionID} as an explicit null. */
        public Builder clearSessionId() {
            sessionId = null;
            state = state.with(0);
            return this;
        }

        /** The code. */
        public Builder errorCode(String value) {
            errorCode = Objects.requireNonNull(value, "ErrorCode");
            state = state.with(1);
            return this;
        }

        /** Sends {@code ErrorCode} as an explicit null. */
        public Builder clearErrorCode() {
            errorCode = null;
            state = state.with(1);
            return this;
        }

        /** Why not. */
        public Builder errorText(List<String> value) {
            errorText = List.copyOf(Objects.requireNonNull(value, "ErrorText"));
            state = state.with(2);
            return this;
        }

        /** Sends {@code ErrorText} as an explicit null. */
        public Builder clearErrorText() {
            errorText = null;
            state = state.with(2);
            return this;
        }

        public LoginResult build() {
            return new LoginResult(state, sessionId, errorCode, errorText);
        }
    }
}
