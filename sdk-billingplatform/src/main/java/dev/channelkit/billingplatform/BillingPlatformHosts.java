package dev.channelkit.billingplatform;

import dev.channelkit.commons.call.HostName;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.query.PercentEncoding;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where an organisation is, by host and name. */
final class BillingPlatformHosts {
    static final String PRODUCTION = "my.billingplatform.com";

    private BillingPlatformHosts() {}

    static String host(@Nullable String host) {
        return HostName.of(host, PRODUCTION, "baseUrl(…)");
    }

    /** One segment of the path, case as given. */
    static String organization(@Nullable String organization) {
        if (organization == null
                || organization.isBlank()
                || organization.equals(".")
                || organization.equals("..")
                || organization.chars().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c))) {
            throw new InvalidRequestException(
                    "the organization is no name of one",
                    CallDetails.none(),
                    "it is the first part of the path in your address, as in acme",
                    null);
        }
        return organization;
    }

    static String baseUrl(String host, String organization) {
        return "https://" + host + "/" + PercentEncoding.encode(organization) + "/rest/2.0";
    }

    /** The part of a base URL's path that names the organization: by it and the host a tenant's entries in a journal are told from another's. */
    static String organizationPath(String baseUrl) {
        String path = Objects.requireNonNullElse(URI.create(baseUrl).getPath(), "");
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
