package dev.channelkit.ses;

import java.util.Locale;

/** Where the API is on the hosts that are known to serve it. */
final class SesHosts {
    private static final String SES = "ses.techdata.com";
    private static final String ION = "ion.tdsynnex.com";
    private static final String ORBITERA = "orbitera.com";

    static final String DEFAULT = baseUrl(SES);
    static final String DEFAULT_CONSOLE = "https://" + ION + "/api/v2";

    private static final String FIRST = "/v1";

    private SesHosts() {}

    static String baseUrl(String host) {
        return "https://" + host + (host.toLowerCase(Locale.ROOT).equals(ORBITERA) ? "/c2m/api/v1" : "/api/v1");
    }

    /**
     * Version 2 beside a version 1: on the same host, so that keys go to none that the caller did not name; but on Ion for SES itself,
     * which is not known to serve it. Empty when the URL does not say which version it is.
     */
    static String consoleUrl(String baseUrl) {
        String url = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        if (url.equalsIgnoreCase(DEFAULT)) {
            return DEFAULT_CONSOLE;
        }
        return url.endsWith(FIRST) ? url.substring(0, url.length() - FIRST.length()) + "/v2" : "";
    }
}
