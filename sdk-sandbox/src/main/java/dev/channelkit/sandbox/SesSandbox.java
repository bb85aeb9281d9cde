package dev.channelkit.sandbox;

/** The simulated SES. */
public final class SesSandbox extends ProviderSandbox {

    SesSandbox(Sandbox sandbox, ProviderServer server) {
        super(sandbox, server);
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
}
