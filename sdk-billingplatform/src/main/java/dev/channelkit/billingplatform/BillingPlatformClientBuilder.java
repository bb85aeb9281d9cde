package dev.channelkit.billingplatform;

import dev.channelkit.billingplatform.api.BillingPlatformOperations;
import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.call.ClientBuilder;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.limit.DailyCount;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.Backoff;
import dev.channelkit.commons.retry.RetryPolicy;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link BillingPlatformClient}. The organization and who logs in are needed. */
public final class BillingPlatformClientBuilder extends ClientBuilder<BillingPlatformClientBuilder> {
    /** Where the client looks for the host when none is given. */
    public static final String HOST_VARIABLE = "BILLINGPLATFORM_HOST";
    /** Where the client looks for the organization when none is given. */
    public static final String ORGANIZATION_VARIABLE = "BILLINGPLATFORM_ORGANIZATION";

    /** The platform may work on a call for 400 s, and recommends to wait longer. */
    private static final Duration ANSWERS_NEED = Duration.ofSeconds(420);
    /** Two answers as slow as can be, and what lies between. */
    private static final Duration TOTAL = Duration.ofMinutes(15);
    /** What the vendor recommends at most. Places first, so that spacing is kept. */
    private static final Limits LIMITS =
            Limits.none().concurrency(8).perSecond(15).with(DailyCount.of(100_000));

    private static final RetryPolicy RETRY =
            RetryPolicy.standard().backoff(new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(4)));

    private final Function<String, @Nullable String> environment;
    private @Nullable String host;
    private @Nullable String organization;
    private @Nullable String baseUrl;
    private @Nullable CredentialSource<AccessToken> session;

    BillingPlatformClientBuilder(Function<String, @Nullable String> environment) {
        super(Transport.builder("billingplatform")
                .limits(LIMITS)
                .retry(RETRY)
                .connectTimeout(Duration.ofSeconds(10))
                .answersNeed(ANSWERS_NEED)
                .totalTimeout(TOTAL)
                .catalogue(BillingPlatformOperations::catalogue));
        this.environment = environment;
        transport().overlayFrom(environment);
    }

    /**
     * The host: {@code my.billingplatform.com}, which is taken when neither this nor the environment names one,
     * {@code sandbox.billingplatform.com}, or one of the tenant's own.
     *
     * @throws InvalidRequestException if it is not a host name, with or without a port
     */
    public BillingPlatformClientBuilder host(@Nullable String host) {
        this.host = BillingPlatformHosts.host(host);
        baseUrl = null;
        return this;
    }

    /**
     * The organization, also called tenant: the first part of the path in the address of its pages, case as given there.
     *
     * @throws InvalidRequestException if it is blank or would not stay one part of the path
     */
    public BillingPlatformClientBuilder organization(@Nullable String organization) {
        this.organization = BillingPlatformHosts.organization(organization);
        baseUrl = null;
        return this;
    }

    /**
     * The whole base URL, down to {@code /rest/2.0}, in place of host and organization.
     *
     * @throws InvalidRequestException if it is not HTTPS (loopback excepted) or has user, query or fragment
     */
    public BillingPlatformClientBuilder baseUrl(String baseUrl) {
        transport().baseUrl(baseUrl);
        this.baseUrl = baseUrl;
        return this;
    }

    /**
     * The id of a session that was opened elsewhere, in place of a login. The client neither renews nor ends it.
     *
     * @throws dev.channelkit.commons.error.CredentialException if it is blank or cannot stand in a header
     */
    public BillingPlatformClientBuilder session(@Nullable String sessionId) {
        session = CredentialSource.fixed(AccessToken.of(sessionId));
        return this;
    }

    /** {@inheritDoc} 420 s by default here: the platform may work on a call for 400 s. With less, building the client logs a warning. */
    @Override
    public BillingPlatformClientBuilder answerTimeout(Duration timeout) {
        return super.answerTimeout(timeout);
    }

    /** {@inheritDoc} 15 minutes by default here: time for two answers that are as slow as can be. */
    @Override
    public BillingPlatformClientBuilder totalTimeout(Duration timeout) {
        return super.totalTimeout(timeout);
    }

    /**
     * {@inheritDoc} 15 requests a second and 8 at once by default, as the vendor recommends, and the day's count watched against the 100,000 that
     * a standard instance takes: the log warns at 80 and 95 %. {@link DailyCount#refusing} makes it a limit.
     */
    @Override
    public BillingPlatformClientBuilder limits(Limits limits) {
        return super.limits(limits);
    }

    /** {@inheritDoc} By default a read goes out up to three times, after up to 1 and 2 s, or as long as {@code Retry-After} asks for. */
    @Override
    public BillingPlatformClientBuilder retry(RetryPolicy policy) {
        return super.retry(policy);
    }

    /**
     * Makes the client. Nobody is logged in yet.
     *
     * @throws IllegalStateException if no organization was given and the environment has none
     * @throws dev.channelkit.commons.error.CredentialException if it is not said who logs in, or one part of it is blank
     * @throws InvalidRequestException if what the environment has cannot be used
     * @throws dev.channelkit.commons.overlay.OverlayException if an overlay cannot be read, or names what the client does not have
     */
    public BillingPlatformClient build() {
        if (baseUrl == null) {
            transport().baseUrl(BillingPlatformHosts.baseUrl(hostToUse(), organizationToUse()));
        }
        transport().server("auth", BillingPlatformOperations::authServer);
        transport().server("rest21", BillingPlatformOperations::rest21Server);
        transport().credentials(Objects.requireNonNull(session, "session"), SessionHeader.authorizer());
        return new BillingPlatformClient(transport().build());
    }

    private String hostToUse() {
        if (host != null) {
            return host;
        }
        String found = environment.apply(HOST_VARIABLE);
        return found == null ? BillingPlatformHosts.PRODUCTION : BillingPlatformHosts.host(found);
    }

    private String organizationToUse() {
        if (organization != null) {
            return organization;
        }
        String found = environment.apply(ORGANIZATION_VARIABLE);
        if (found == null) {
            throw new IllegalStateException("say which organization: organization(\"acme\"), or set "
                    + ORGANIZATION_VARIABLE + "; it is the first part of the path in your address");
        }
        return BillingPlatformHosts.organization(found);
    }
}
