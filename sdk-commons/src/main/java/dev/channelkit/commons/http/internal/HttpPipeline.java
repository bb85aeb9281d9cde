package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.auth.Authorizer;
import dev.channelkit.commons.auth.CredentialClassifier;
import dev.channelkit.commons.auth.CredentialLease;
import dev.channelkit.commons.limit.Limit;
import dev.channelkit.commons.record.Session;
import dev.channelkit.commons.retry.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The way of a request to the wire and of its answer back: retry → auth → limits → auth, if it changed meanwhile → log → network. */
public final class HttpPipeline {
    private final Retry retry;
    private final Attempts attempts;
    private final DerivedClient client;
    private final boolean ownClient;
    private final @Nullable Session session;
    private final @Nullable CredentialLease<?> credentials;

    private HttpPipeline(Retry retry, Attempts attempts, DerivedClient client, Builder settings) {
        this.retry = retry;
        this.attempts = attempts;
        this.client = client;
        ownClient = settings.ownClient;
        session = settings.session;
        credentials = settings.credentials;
    }

    /**
     * Sends a request, again where that is right.
     *
     * @param progress what its steps find and note
     * @return the answer, whatever its status, with its body in memory; a success that is streamed is open, and must be closed
     * @throws dev.channelkit.commons.error.ChannelKitException when there is none
     */
    public Response send(Request request, CallProgress progress) {
        hideSecrets(request, progress);
        progress.cancellation().begin();
        try {
            return retry.send(request, progress);
        } finally {
            progress.cancellation().end();
        }
    }

    /** A caller may bring a credential of its own along; the provider's echo of it must not show either. */
    private static void hideSecrets(Request request, CallProgress progress) {
        progress.redactor().hide(() -> {
            List<String> secrets = new ArrayList<>();
            request.headers().forEach(header -> {
                if (SensitiveHeaders.isSensitive(header.getFirst())) {
                    secrets.add(header.getSecond());
                }
            });
            return secrets;
        });
    }

    /** Gives up the place at the credentials; once no call is under way. */
    public void releaseCredentials() {
        if (credentials != null) {
            credentials.close();
        }
    }

    /** Closes connections that nobody uses, those of a caller's own client excepted, and the recording. */
    public void close() {
        attempts.close();
        client.fresh().connectionPool().evictAll();
        if (ownClient) {
            client.pooled().connectionPool().evictAll();
        }
        if (session != null) {
            session.close();
        }
    }

    /** What a pipeline is made of. */
    public static final class Builder {
        private final OkHttpClient.Builder client;
        private final boolean ownClient;
        private final Logger log;
        private @Nullable AuthInterceptor<?> auth;
        private @Nullable CredentialLease<?> credentials;
        private RetryPolicy retry = RetryPolicy.standard();
        private @Nullable Interceptor limits;
        private long maxAnswerBytes = 64L * 1024 * 1024;
        private Predicate<String> loggedParameters = name -> false;
        private List<String> requestIdHeaders = List.of();
        private @Nullable Session session;

        /**
         * Starts from a client, whose settings are kept as far as they send nothing twice.
         *
         * @param ownClient whether its connections are nobody else's
         */
        public Builder(OkHttpClient.Builder client, boolean ownClient, Logger log) {
            this.client = client;
            this.ownClient = ownClient;
            this.log = log;
        }

        /** Where credentials come from; the pipeline closes the lease with itself. */
        public <C> Builder auth(CredentialLease<C> lease, Authorizer<C> authorizer, CredentialClassifier classifier) {
            auth = new AuthInterceptor<>(lease, authorizer, classifier, log);
            credentials = lease;
            return this;
        }

        public Builder retry(RetryPolicy policy) {
            retry = policy;
            return this;
        }

        public Builder limit(Limit limit, Duration maxWait) {
            limits = new LimitInterceptor(limit, maxWait);
            return this;
        }

        public Builder maxAnswerBytes(long value) {
            maxAnswerBytes = value;
            return this;
        }

        /**
         * What a log says of requests.
         *
         * @param parameters names of query parameters whose values may be shown
         * @param idHeaders headers that name a request for the provider's support, best first
         */
        public Builder logged(Predicate<String> parameters, List<String> idHeaders) {
            loggedParameters = parameters;
            requestIdHeaders = idHeaders;
            return this;
        }

        /** Who is told of every exchange, word for word. */
        public Builder recorded(@Nullable Session value) {
            session = value;
            return this;
        }

        public HttpPipeline build() {
            List<Interceptor> steps = new ArrayList<>();
            if (auth != null) {
                steps.add(auth);
            }
            steps.add(limits == null ? new LimitInterceptor(patience -> () -> {}, Duration.ZERO) : limits);
            if (auth != null) {
                steps.add(auth::renew);
            }
            steps.add(new LogInterceptor(log, new LoggedRequest(loggedParameters), requestIdHeaders));
            if (session != null) {
                steps.add(new RecordInterceptor(session));
            }
            DerivedClient derived = DerivedClient.from(client, steps);
            Attempts attempts = new Attempts(derived, new AnswerBuffer(maxAnswerBytes));
            DoubleSupplier jitter = () -> ThreadLocalRandom.current().nextDouble();
            return new HttpPipeline(new Retry(retry, attempts, jitter), attempts, derived, this);
        }
    }
}
