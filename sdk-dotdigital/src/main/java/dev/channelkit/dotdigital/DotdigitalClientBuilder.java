package dev.channelkit.dotdigital;

import dev.channelkit.commons.auth.BasicCredentials;
import dev.channelkit.commons.auth.CredentialPair;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.call.ClientBuilder;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.dotdigital.api.DotdigitalOperations;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link DotdigitalClient}. Only credentials are needed; everything else has a default. */
public final class DotdigitalClientBuilder extends ClientBuilder<DotdigitalClientBuilder> {
    /** Where the client looks for the name of the API user when none is given. */
    public static final String USER_NAME_VARIABLE = "DOTDIGITAL_USER_NAME";
    /** Where the client looks for the password when none is given. */
    public static final String PASSWORD_VARIABLE = "DOTDIGITAL_PASSWORD";
    /** Where the client looks for the path of an overlay's file, beside those it is given. */
    public static final String OVERLAY_VARIABLE = "DOTDIGITAL_OVERLAY";

    /** The provider's own time limit of 125 s, and 5 s for the way: the vendor's overview page. */
    private static final Duration ANSWERS_NEED = Duration.ofSeconds(130);
    /** No limit is published. */
    private static final Limits LIMITS = Limits.none().concurrency(4);

    private String baseUrl = DotdigitalService.SINGULAR.baseUrl();
    private @Nullable CredentialSource<BasicCredentials> credentials;

    DotdigitalClientBuilder(Function<String, @Nullable String> environment) {
        super(
                Transport.builder("dotdigital")
                        .limits(LIMITS)
                        .connectTimeout(Duration.ofSeconds(10))
                        .answersNeed(ANSWERS_NEED)
                        .catalogue(DotdigitalOperations::catalogue),
                environment);
    }

    /**
     * The API user that the account manager has issued, and its password.
     *
     * @throws CredentialException if either is blank or cannot be sent
     */
    public DotdigitalClientBuilder credentials(String userName, String password) {
        credentials = CredentialSource.fixed(BasicCredentials.utf8(userName, password));
        return this;
    }

    /** Credentials read at every use, for those that are kept in a vault or change while the client lives. */
    public DotdigitalClientBuilder credentials(Supplier<BasicCredentials> supplier) {
        credentials = CredentialSource.supplied(supplier);
        return this;
    }

    /**
     * What the service is called at the vendor's host, {@link DotdigitalService#SINGULAR} by default. Where every call ends in a 404, it is
     * the other one.
     */
    public DotdigitalClientBuilder service(DotdigitalService service) {
        return baseUrl(service.baseUrl());
    }

    /**
     * The whole base URL, down to the name of the service, in place of {@link #service}.
     *
     * @throws dev.channelkit.commons.error.InvalidRequestException if it is not HTTPS (loopback excepted) or has user, query or fragment
     */
    public DotdigitalClientBuilder baseUrl(String baseUrl) {
        transport().baseUrl(baseUrl);
        this.baseUrl = baseUrl;
        return this;
    }

    /**
     * Whether points in time go out as {@code /Date(1700000000000)/}; false, they are ISO 8601 in UTC. Answers are read in both forms. Which
     * one the provider takes is not published.
     */
    public DotdigitalClientBuilder msDates(boolean msDates) {
        transport().msDates(msDates);
        return this;
    }

    /**
     * How long the provider may be silent while it answers; 130 s by default, which it recommends as the least. With less, calls are given
     * up that it would still answer, and nobody knows then what became of writes: building the client logs a warning.
     */
    @Override
    public DotdigitalClientBuilder answerTimeout(Duration timeout) {
        return super.answerTimeout(timeout);
    }

    /** {@inheritDoc} That is time for two answers that are as slow as can be. Reads are repeated twice at most, within this time. */
    @Override
    public DotdigitalClientBuilder totalTimeout(Duration timeout) {
        return super.totalTimeout(timeout);
    }

    /** {@inheritDoc} 4 at once by default; no limits are published. */
    @Override
    public DotdigitalClientBuilder limits(Limits limits) {
        return super.limits(limits);
    }

    /**
     * Makes the client.
     *
     * @throws CredentialException if no credentials were given and the environment has none
     * @throws dev.channelkit.commons.overlay.OverlayException if an overlay cannot be read, or names what the client does not have
     */
    public DotdigitalClient build() {
        CredentialSource<BasicCredentials> source = credentials != null ? credentials : fromEnvironment();
        transport().baseUrl(baseUrl).addressAdvice(DotdigitalService.advice(baseUrl));
        return new DotdigitalClient(
                transport().credentials(source, BasicCredentials.authorizer()).build(),
                settings(baseUrl),
                () -> userOf(source));
    }

    /** The name of the API user as it is now; null when it cannot be had. */
    private static @Nullable String userOf(CredentialSource<BasicCredentials> source) {
        try {
            return source.get().user().value();
        } catch (CredentialException e) {
            return null; // the call itself says why
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private CredentialSource<BasicCredentials> fromEnvironment() {
        CredentialPair pair = pair(null, USER_NAME_VARIABLE, PASSWORD_VARIABLE, "credentials(userName, password)");
        return CredentialSource.fixed(new BasicCredentials(pair.name(), pair.secret()));
    }
}
