package dev.channelkit.siesmart;

/**
 * An API host together with the host that issues its tokens. The two belong together: the audience of a token is the same in both
 * environments, so that a wrong pair shows only as a refusal. As the vendor publishes them (pages API URLs and authentication).
 */
public enum SieSmartEnvironment {
    /** For development. Its data is wiped from time to time: a 404 for what was there yesterday is normal. */
    TEST(
            "https://api-test.sfs.siemens.cloud/siesmart/b2b/v1",
            "https://sfs-q-001.siemens-sfs.auth0app.com/oauth/token"),
    /** Reaches live systems, credit search among them. Credentials are issued once the vendor has checked proposals sent to test. */
    PRODUCTION(
            "https://api.sfs.siemens.cloud/siesmart/b2b/v1", "https://sfs-p-001.siemens-sfs.auth0app.com/oauth/token");

    private final String baseUrl;
    private final String tokenUrl;

    SieSmartEnvironment(String baseUrl, String tokenUrl) {
        this.baseUrl = baseUrl;
        this.tokenUrl = tokenUrl;
    }

    /** What all paths are below. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Where tokens are issued. */
    public String tokenUrl() {
        return tokenUrl;
    }
}
