package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.oauth.TokenEndpoint.Miss;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.ForeignCause;
import dev.channelkit.commons.http.internal.Redactor;
import dev.channelkit.commons.retry.Failure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.MediaType;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Says why a token endpoint gave no token: which host, which status, its own words; never what it was asked with. */
final class TokenFailures {
    private static final String CHECK_CLIENT =
            "check the client id and secret given to the client and that they are meant for this token URL";
    private static final String CHECK_URL = "check the token URL and what stands between";
    private static final String LATER = "try again later";

    private final String endpoint;
    private final Redactor redactor = new Redactor();

    TokenFailures(TokenRequests requests) {
        endpoint = "the token endpoint at " + requests.url().host();
        redactor.hide(requests.secrets());
    }

    /** For an answer without a token. */
    Miss of(
            Response response,
            @Nullable TokenAnswer answer,
            boolean tooLarge,
            @Nullable Duration asked,
            int attempts,
            Duration elapsed) {
        int status = response.code();
        CallDetails.Builder details =
                CallDetails.none().toBuilder().status(status).attempts(attempts).elapsed(elapsed);
        if (answer != null) {
            details.providerError(redacted(answer.error()), redacted(answer.description()));
        }
        CallDetails known = details.build();
        if (status == 429) {
            return new Miss(
                    Failure.RATE_LIMITED,
                    CredentialException.passing(
                            endpoint + " takes no more requests for now", known, waiting(asked), null, asked));
        }
        if (status >= 500 || status == 408) {
            return new Miss(
                    Failure.SERVER_ERROR, CredentialException.passing(endpoint + " failed", known, LATER, null, asked));
        }
        String what = endpoint + (response.isSuccessful() ? noToken(response, answer, tooLarge) : refusal(status));
        return new Miss(null, new CredentialException(what, known, advice(status, answer), null));
    }

    /** For no answer, or none that arrived whole. */
    Miss of(IOException e, int attempts, Duration elapsed) {
        CallDetails known = CallDetails.none().toBuilder()
                .attempts(attempts)
                .elapsed(elapsed)
                .build();
        ForeignCause cause = ForeignCause.redacted(e, redactor::redact);
        String kind = e.getClass().getSimpleName();
        if (e instanceof SSLPeerUnverifiedException || e.getCause() instanceof CertificateException) {
            return new Miss(
                    null,
                    new CredentialException(
                            endpoint + " does not prove to be who it should be (" + kind + ")",
                            known,
                            CHECK_URL,
                            cause));
        }
        String what = e instanceof InterruptedIOException ? " did not answer in time" : " cannot be reached";
        return new Miss(
                Failure.ANSWER_LOST,
                CredentialException.passing(endpoint + what + " (" + kind + ")", known, LATER, cause, null));
    }

    /** For a token that cannot be used. */
    CredentialException unfit(CredentialException why) {
        return new CredentialException(
                endpoint + " answered with a token that cannot be used: " + why.what(),
                CallDetails.none(),
                CHECK_URL,
                null);
    }

    private static String refusal(int status) {
        return status >= 300 && status < 400
                ? " points elsewhere, where the secret must not follow"
                : " refuses to issue a token";
    }

    private String noToken(Response response, @Nullable TokenAnswer answer, boolean tooLarge) {
        if (tooLarge) {
            return " answered with far more than a token";
        }
        if (answer != null) {
            return " answered without a token";
        }
        MediaType type = response.body().contentType();
        return " answered with something that is no token answer ("
                + (type == null ? "of no media type" : redactor.redact(type.type() + "/" + type.subtype())) + ")";
    }

    private static @Nullable String advice(int status, @Nullable TokenAnswer answer) {
        boolean ofTheClient = status == 401 || status == 403 || status == 400 && answer != null;
        return ofTheClient ? CHECK_CLIENT : CHECK_URL;
    }

    private static String waiting(@Nullable Duration asked) {
        return asked == null
                ? "ask for fewer tokens: let processes share them"
                : "wait " + asked.toSeconds() + " s, as it asks, and let processes share tokens";
    }

    private @Nullable String redacted(@Nullable String text) {
        return text == null || text.isBlank() ? null : redactor.redact(text);
    }
}
