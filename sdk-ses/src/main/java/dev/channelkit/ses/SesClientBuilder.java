package dev.channelkit.ses;

import dev.channelkit.commons.auth.BasicCredentials;
import dev.channelkit.commons.auth.CredentialPair;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.call.ClientBuilder;
import dev.channelkit.commons.call.HostName;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.ses.api.SesOperations;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link SesClient}. Only credentials are needed; everything else has a default. */
public final class SesClientBuilder extends ClientBuilder<SesClientBuilder> {
    /** Where the client looks for the key when none is given. */
    public static final String API_KEY_VARIABLE = "SES_API_KEY";
    /** Where the client looks for the secret when none is given. */
    public static final String API_SECRET_VARIABLE = "SES_API_SECRET";
    /** Where the client looks for the path of an overlay's file, beside those it is given. */
    public static final String OVERLAY_VARIABLE = "SES_OVERLAY";

    /** What the spec calls the server of version 2. */
    private static final String CONSOLE = "console";
    /** Five requests a second and four at once: no limit is published, and reports are heavy. Places first, so that spacing is kept. */
    private static final Limits LIMITS = Limits.none().concurrency(4).perSecond(5);

    private String baseUrl = SesHosts.DEFAULT;
    private @Nullable String consoleUrl;
    private @Nullable CredentialSource<BasicCredentials> credentials;

    SesClientBuilder(Function<String, @Nullable String> environment) {
        super(
                Transport.builder("ses")
                        .limits(LIMITS)
                        .catalogue(SesOperations::catalogue)
                        .loggedParameters(Set.of("limit", "offset", "relations")),
                environment);
    }

    /**
     * The API key and secret, as the console shows them under Settings, Account Information.
     *
     * @throws CredentialException if either is blank or cannot be sent
     */
    public SesClientBuilder credentials(String apiKey, String apiSecret) {
        credentials = CredentialSource.fixed(BasicCredentials.of(apiKey, apiSecret));
        return this;
    }

    /** Credentials read at every use, for keys that are kept in a vault or change while the client lives. */
    public SesClientBuilder credentials(Supplier<BasicCredentials> supplier) {
        credentials = CredentialSource.supplied(supplier);
        return this;
    }

    /**
     * The host, where it is not {@code ses.techdata.com}: {@code ion.tdsynnex.com} serves the same API, and so does {@code orbitera.com}
     * below a path of its own.
     *
     * @throws InvalidRequestException if it is not a host name, with or without a port
     */
    public SesClientBuilder host(@Nullable String host) {
        return baseUrl(SesHosts.baseUrl(HostName.of(host, "ion.tdsynnex.com", "baseUrl(…)")));
    }

    /**
     * The whole base URL, down to {@code /api/v1}.
     *
     * @throws InvalidRequestException if it is not HTTPS (loopback excepted) or has user, query or fragment
     */
    public SesClientBuilder baseUrl(String baseUrl) {
        transport().baseUrl(baseUrl);
        this.baseUrl = baseUrl;
        return this;
    }

    /**
     * The base URL of version 2 of the API, which {@link SesClient#consoleUsers} calls with the same keys. By default it is {@code /api/v2}
     * on the host of the base URL; for {@code ses.techdata.com}, which is not known to serve it, on {@code ion.tdsynnex.com}.
     *
     * @throws dev.channelkit.commons.error.InvalidRequestException if it is not HTTPS (loopback excepted) or has user, query or fragment
     */
    public SesClientBuilder consoleUrl(String consoleUrl) {
        transport().server(CONSOLE, consoleUrl);
        this.consoleUrl = consoleUrl;
        return this;
    }

    /** {@inheritDoc} 5 requests a second and 4 at once by default. */
    @Override
    public SesClientBuilder limits(Limits limits) {
        return super.limits(limits);
    }

    /** What answers are asked for in; JSON by default. Models are the same, and requests are forms in either case. */
    public SesClientBuilder format(Format format) {
        transport().format(format);
        return this;
    }

    /**
     * Makes the client.
     *
     * @throws CredentialException if no credentials were given and the environment has none
     * @throws dev.channelkit.commons.overlay.OverlayException if an overlay cannot be read, or names what the client does not have
     */
    public SesClient build() {
        CredentialSource<BasicCredentials> source = credentials != null ? credentials : fromEnvironment();
        transport().baseUrl(baseUrl);
        if (consoleUrl == null) {
            transport().server(CONSOLE, SesHosts::consoleUrl);
        }
        return new SesClient(
                transport().credentials(source, BasicCredentials.authorizer()).build(), settings(baseUrl));
    }

    private CredentialSource<BasicCredentials> fromEnvironment() {
        CredentialPair pair = pair(null, API_KEY_VARIABLE, API_SECRET_VARIABLE, "credentials(apiKey, apiSecret)");
        return CredentialSource.fixed(
                BasicCredentials.of(pair.name().value(), pair.secret().value()));
    }
}
