package dev.channelkit.commons.error;

import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is known of a call when it ended: for logs, for tickets to the provider, for decisions in code. Holds no secret and no value of a parameter. */
public final class CallDetails implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CallDetails NONE = new CallDetails(new Builder());

    private final String provider;
    private final String operationId;
    private final String method;
    private final String pathTemplate;
    private final @Nullable Integer status;
    private final @Nullable String providerCode;
    private final @Nullable String providerMessage;
    private final @Nullable String providerField;
    private final @Nullable String requestId;
    private final int attempts;
    private final Duration elapsed;
    private final @Nullable Provenance provenance;
    private final @Nullable String correction;

    private CallDetails(Builder b) {
        provider = b.provider;
        operationId = b.operationId;
        method = b.method;
        pathTemplate = b.pathTemplate;
        status = b.status;
        providerCode = b.providerCode;
        providerMessage = b.providerMessage;
        providerField = b.providerField;
        requestId = b.requestId;
        attempts = b.attempts;
        elapsed = b.elapsed;
        provenance = b.provenance;
        correction = b.correction;
    }

    /** For what fails outside any call, such as settings that cannot be used. */
    public static CallDetails none() {
        return NONE;
    }

    /** Starts the details of a call of {@code operation}. */
    public static Builder of(Operation operation) {
        Builder b = new Builder();
        b.provider = operation.provider();
        b.operationId = operation.id();
        b.method = operation.method();
        b.pathTemplate = operation.pathTemplate();
        b.provenance = operation.path();
        b.correction = operation.correction();
        return b;
    }

    /** The provider's short name; empty outside a call, as are the next three. */
    public String provider() {
        return provider;
    }

    public String operationId() {
        return operationId;
    }

    public String method() {
        return method;
    }

    /** The path with {@code {name}} in place of parameters, whose values are not told here. */
    public String pathTemplate() {
        return pathTemplate;
    }

    /** The HTTP status of the last answer; null when there was none. */
    public @Nullable Integer status() {
        return status;
    }

    /** The provider's own code for the error; null when the answer carried none. */
    public @Nullable String providerCode() {
        return providerCode;
    }

    /** The provider's own words; null when the answer carried none. */
    public @Nullable String providerMessage() {
        return providerMessage;
    }

    /** What the provider says the error is about, such as a parameter by the name it has there; null when it does not say. */
    public @Nullable String providerField() {
        return providerField;
    }

    /** The id by which the provider's support finds this call; null when the answer carried none. */
    public @Nullable String requestId() {
        return requestId;
    }

    /** How often the request went out, or set out to; 0 when it never left. */
    public int attempts() {
        return attempts;
    }

    /** From the start of the call to its end, waits included. */
    public Duration elapsed() {
        return elapsed;
    }

    /** How well the operation's path is known; null outside a call. */
    public @Nullable Provenance provenance() {
        return provenance;
    }

    /** What the client's overlay corrects of the operation; null when it is called as the spec has it. */
    public @Nullable String correction() {
        return correction;
    }

    /** These details, to be changed. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.provider = provider;
        b.operationId = operationId;
        b.method = method;
        b.pathTemplate = pathTemplate;
        b.status = status;
        b.providerCode = providerCode;
        b.providerMessage = providerMessage;
        b.providerField = providerField;
        b.requestId = requestId;
        b.attempts = attempts;
        b.elapsed = elapsed;
        b.provenance = provenance;
        b.correction = correction;
        return b;
    }

    /** Where, and all that is known, in one line: the second half of an exception's message. */
    @Override
    public String toString() {
        return DetailLine.of(this);
    }

    /** Collects the details. */
    public static final class Builder {
        private String provider = "";
        private String operationId = "";
        private String method = "";
        private String pathTemplate = "";
        private @Nullable Integer status;
        private @Nullable String providerCode;
        private @Nullable String providerMessage;
        private @Nullable String providerField;
        private @Nullable String requestId;
        private int attempts;
        private Duration elapsed = Duration.ZERO;
        private @Nullable Provenance provenance;
        private @Nullable String correction;

        private Builder() {}

        public Builder status(@Nullable Integer value) {
            status = value;
            return this;
        }

        public Builder providerError(@Nullable String code, @Nullable String message) {
            providerCode = code;
            providerMessage = message;
            return this;
        }

        public Builder providerField(@Nullable String field) {
            providerField = field;
            return this;
        }

        public Builder requestId(@Nullable String value) {
            requestId = value;
            return this;
        }

        public Builder attempts(int value) {
            attempts = value;
            return this;
        }

        public Builder elapsed(Duration value) {
            elapsed = value;
            return this;
        }

        public CallDetails build() {
            return new CallDetails(this);
        }
    }
}
