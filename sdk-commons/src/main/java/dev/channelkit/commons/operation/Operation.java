package dev.channelkit.commons.operation;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a provider as its spec declares it. Generated code holds one constant for each; it travels with every call, so that
 * retry, limits, logs and exceptions read the same facts.
 */
public final class Operation {
    private final String provider;
    private final String id;
    private final String method;
    private final String pathTemplate;
    private final RetryRule retry;
    private final Provenance existence;
    private final Provenance path;
    private final Envelope envelope;
    private final Paging paging;
    private final Precondition precondition;
    private final boolean returnsETag;
    private final @Nullable Duration timeout;
    private final @Nullable String stableSort;
    private final boolean anonymous;
    private final @Nullable String server;
    private final @Nullable String correction;
    private final int emptyStatus;

    private Operation(Builder b) {
        provider = b.provider;
        id = b.id;
        method = b.method;
        pathTemplate = b.pathTemplate;
        retry = b.retry;
        existence = b.existence;
        path = b.path;
        envelope = b.envelope;
        paging = b.paging;
        precondition = b.precondition;
        returnsETag = b.returnsETag;
        timeout = b.timeout;
        stableSort = b.stableSort;
        anonymous = b.anonymous;
        server = b.server;
        correction = b.correction;
        emptyStatus = b.emptyStatus;
    }

    /**
     * Starts an operation.
     *
     * @param provider the provider's short name, as in {@code specs/<provider>}
     * @param id the operationId of the spec
     * @param method the HTTP method
     * @param pathTemplate the path below the base URL, with {@code {name}} for parameters
     */
    public static Builder builder(String provider, String id, String method, String pathTemplate) {
        return new Builder(provider, id, method, pathTemplate);
    }

    public String provider() {
        return provider;
    }

    /** The operationId of the spec: the name to use in overlays and to support. */
    public String id() {
        return id;
    }

    public String method() {
        return method;
    }

    public String pathTemplate() {
        return pathTemplate;
    }

    public RetryRule retry() {
        return retry;
    }

    /** How well it is known that the provider offers this operation at all. */
    public Provenance existence() {
        return existence;
    }

    /** How well its method and path are known; never better than {@link #existence}. */
    public Provenance path() {
        return path;
    }

    public Envelope envelope() {
        return envelope;
    }

    public Paging paging() {
        return paging;
    }

    public Precondition precondition() {
        return precondition;
    }

    /** Whether the answer is expected to carry an ETag. */
    public boolean returnsETag() {
        return returnsETag;
    }

    /** How long an answer may take where the spec says ({@code x-timeout}); null when the client's setting holds. */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** The field that makes a list's order total, added after the caller's sort when paging; null when the provider offers none. */
    public @Nullable String stableSort() {
        return stableSort;
    }

    /** Whether the call goes out without the client's credentials: it needs none, or its caller gives others. */
    public boolean anonymous() {
        return anonymous;
    }

    /** The name of the server that offers the operation, where it is not the one that most are at ({@code x-server}); else null. */
    public @Nullable String server() {
        return server;
    }

    /** What a client's overlay says of it that the spec does not, in words for messages; null when it is as the spec has it. */
    public @Nullable String correction() {
        return correction;
    }

    /** The status that says, of a list, that there is nothing in it ({@code x-empty}); 0 when none does. */
    public int emptyStatus() {
        return emptyStatus;
    }

    /** A builder that starts with all of this. */
    public Builder toBuilder() {
        Builder b = new Builder(provider, id, method, pathTemplate);
        b.retry = retry;
        b.existence = existence;
        b.path = path;
        b.envelope = envelope;
        b.paging = paging;
        b.precondition = precondition;
        b.returnsETag = returnsETag;
        b.timeout = timeout;
        b.stableSort = stableSort;
        b.anonymous = anonymous;
        b.server = server;
        b.correction = correction;
        b.emptyStatus = emptyStatus;
        return b;
    }

    @Override
    public String toString() {
        return provider + " " + id + " (" + method + " " + pathTemplate + ")";
    }

    /** Collects what a spec says; what is not said is the most careful reading (never repeated, modelled). */
    public static final class Builder {
        private final String provider;
        private final String id;
        private String method;
        private String pathTemplate;
        private RetryRule retry = RetryRule.NEVER;
        private Provenance existence = Provenance.MODELLED;
        private Provenance path = Provenance.MODELLED;
        private Envelope envelope = Envelope.NONE;
        private Paging paging = Paging.NONE;
        private Precondition precondition = Precondition.NONE;
        private boolean returnsETag;
        private @Nullable Duration timeout;
        private @Nullable String stableSort;
        private boolean anonymous;
        private @Nullable String server;
        private @Nullable String correction;
        private int emptyStatus;

        private Builder(String provider, String id, String method, String pathTemplate) {
            this.provider = Objects.requireNonNull(provider);
            this.id = Objects.requireNonNull(id);
            this.method = Objects.requireNonNull(method);
            this.pathTemplate = Objects.requireNonNull(pathTemplate);
        }

        public Builder retry(RetryRule value) {
            retry = value;
            return this;
        }

        /** Sets both; the path is never better known than the existence. */
        public Builder provenance(Provenance existence, Provenance path) {
            this.existence = existence;
            this.path = existence.weaker(path);
            return this;
        }

        public Builder envelope(Envelope value) {
            envelope = value;
            return this;
        }

        public Builder paging(Paging value) {
            paging = value;
            return this;
        }

        public Builder precondition(Precondition value, boolean returnsETag) {
            precondition = value;
            this.returnsETag = returnsETag;
            return this;
        }

        public Builder timeout(Duration value) {
            timeout = value;
            return this;
        }

        public Builder stableSort(String field) {
            stableSort = field;
            return this;
        }

        /** The call carries no credentials. */
        public Builder anonymous() {
            anonymous = true;
            return this;
        }

        /** The call never carries the client's credentials, but others, which its caller gives. */
        public Builder ownCredentials() {
            anonymous = true;
            return this;
        }

        public Builder server(String name) {
            server = name;
            return this;
        }

        /** The status, none that means success, which says of a list that there is nothing in it. */
        public Builder emptyStatus(int status) {
            emptyStatus = status;
            return this;
        }

        /** Another method and path than the spec's. */
        public Builder endpoint(String method, String pathTemplate) {
            this.method = Objects.requireNonNull(method);
            this.pathTemplate = Objects.requireNonNull(pathTemplate);
            return this;
        }

        /** What differs from the spec, and who says so. */
        public Builder correction(@Nullable String words) {
            correction = words;
            return this;
        }

        public Operation build() {
            return new Operation(this);
        }
    }
}
