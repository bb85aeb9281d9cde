package dev.channelkit.billingplatform;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.query.PercentEncoding;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an organisation is, by host and name. */
final class BillingPlatformHosts {
    static final String PRODUCTION = "my.billingplatform.com";

    /** Nothing that would make of a host something else. */
    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\p{N}._-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");

    private BillingPlatformHosts() {}

    static String host(@Nullable String host) {
        if (host == null || !HOST.matcher(host).matches()) {
            throw refused(
                    "the host is no host name",
                    "leave out everything but the name, as in " + PRODUCTION + ", or give a whole URL with baseUrl(…)");
        }
        return host;
    }

    /** One segment of the path, case as given. */
    static String organization(@Nullable String organization) {
        if (organization == null
                || organization.isBlank()
                || organization.equals(".")
                || organization.equals("..")
                || organization.chars().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c))) {
            throw refused(
                    "the organization is no name of one",
                    "it is the first part of the path in your address, as in acme");
        }
        return organization;
    }

    static String baseUrl(String host, String organization) {
        return "https://" + host + "/" + PercentEncoding.encode(organization) + "/rest/2.0";
    }

    private static InvalidRequestException refused(String what, String advice) {
        return new InvalidRequestException(what, CallDetails.none(), advice, null);
    }
}
