package dev.channelkit.sandbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The simulated SES. */
public final class SesSandbox implements ProviderSandbox {
    private final Sandbox sandbox;
    private final Map<String, String> settings;

    SesSandbox(Sandbox sandbox, Map<String, String> settings) {
        this.sandbox = sandbox;
        this.settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    @Override
    public String name() {
        return "ses";
    }

    @Override
    public String baseUrl() {
        return setting("baseUrl");
    }

    /** The user name of its Basic credentials, a test value. */
    public String apiKey() {
        return setting("apiKey");
    }

    /** The password of its Basic credentials, a test value. */
    public String apiSecret() {
        return setting("apiSecret");
    }

    /** The base URL of version 2 of the API, which has the users of the console; it takes the same credentials. */
    public String consoleUrl() {
        return setting("consoleUrl");
    }

    /** The reseller's own account, by which version 2 of the API finds the users of the console. */
    public String accountId() {
        return setting("accountId");
    }

    /** The other host, to which the links of a detailed invoice lead. It refuses credentials. */
    public String filesUrl() {
        return setting("filesUrl");
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public ReceivedRequests received() {
        return sandbox.received().provider(name());
    }

    private String setting(String name) {
        return Objects.requireNonNull(settings.get(name), name);
    }

    @Override
    public String toString() {
        return name() + " at " + baseUrl();
    }
}
