package dev.channelkit.commons.auth.oauth;

import dev.channelkit.commons.auth.oauth.TokenEndpoint.Miss;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.CredentialException.Refused;
import dev.channelkit.commons.error.ForeignCause;
import dev.channelkit.commons.redaction.internal.Redactor;
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
    private static final String CHECK_USER =
            "check the user name and the password; every further try may count towards locking the user out";
    private static final String CHECK_BOTH =
            "check the client id and secret, and the user name and password: the answer does not tell which are wrong";
    private static final String CHECK_URL = "check the token URL and what stands between";
    private static final String LATER = "try again later";

    private final String endpoint;
    private final boolean ofUser;
    private final Redactor redactor = new Redactor();

    TokenFailures(TokenRequests requests) {
        endpoint = "the token endpoint at " + requests.url().host();
        ofUser = requests.ofUser();
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
        if (response.isSuccessful()) {
            String what = endpoint + noToken(response, answer, tooLarge);
            return new Miss(null, new CredentialException(what, known, advice(status, answer, null), null));
        }
        Refused refused = refused(status, answer);
        String what = endpoint + refusal(status, refused);
        return new Miss(null, CredentialException.refused(what, known, advice(status, answer, refused), refused));
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

    /**
     * Whether the endpoint may have counted a failed login against the user. A 403 without a code of OAuth's comes from whatever stands in
     * front of it.
     */
    static boolean mayBeOfThePassword(CredentialException e) {
        Integer status = e.details().status();
        if (e.mayPass() || status == null || status < 400 || status == 404 || status == 405) {
            return false;
        }
        return e.refused()
                .map(Refused.USER::equals)
                .orElse(status <= 401 || e.details().providerCode() != null);
    }

    /** For a password that was refused too often to send it again. */
    static CredentialException exhausted(CredentialException last, int times) {
        return CredentialException.refused(
                last.what() + "; that was so " + times
                        + " times in a row, and this client does not send the password again",
                last.details(),
                "check the user name and the password and that the user is not locked, then close the client and make another",
                last.refused().orElse(null));
    }

    private @Nullable Refused refused(int status, @Nullable TokenAnswer answer) {
        String code = answer == null ? null : answer.error();
        if (code == null) {
            return status == 401 && !ofUser ? Refused.CLIENT : null;
        }
        return switch (code) {
            case "invalid_client", "unauthorized_client" -> Refused.CLIENT;
            case "invalid_grant" -> ofUser ? Refused.USER : null;
            default -> status == 401 && !ofUser ? Refused.CLIENT : null;
        };
    }

    private String refusal(int status, @Nullable Refused refused) {
        if (status >= 300 && status < 400) {
            return " points elsewhere, where the secret must not follow";
        }
        if (!ofUser || refused == null) {
            return " refuses to issue a token";
        }
        return refused == Refused.USER
                ? " does not accept the user name or the password"
                : " does not accept the client id or the client secret";
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

    private String advice(int status, @Nullable TokenAnswer answer, @Nullable Refused refused) {
        boolean ofCredentials = status == 401 || status == 403 || status == 400 && answer != null;
        if (!ofCredentials) {
            return CHECK_URL;
        }
        if (!ofUser || refused == Refused.CLIENT) {
            return CHECK_CLIENT;
        }
        return refused == Refused.USER ? CHECK_USER : CHECK_BOTH;
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
