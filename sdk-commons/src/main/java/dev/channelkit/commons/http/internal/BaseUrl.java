package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The URL that all paths of a client are below. */
public final class BaseUrl {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|::1|127\\.\\d+\\.\\d+\\.\\d+");
    private static final Pattern UNFIT = Pattern.compile("[\\s\\\\\\p{Cntrl}]");

    private BaseUrl() {}

    /**
     * Reads a base URL.
     *
     * @throws InvalidRequestException when it is none, would send credentials in the clear, or carries more than host and path; the
     *     message says what to write instead and quotes no user info
     */
    public static HttpUrl parse(@Nullable String text) {
        return parse(text, "base URL");
    }

    /** Reads another URL that credentials are sent to, under the same rules; messages call it {@code name}. */
    public static HttpUrl parse(@Nullable String text, String name) {
        HttpUrl url = text == null || UNFIT.matcher(text).find() ? null : HttpUrl.parse(text);
        if (url == null) {
            throw refused(name, "is not a URL such as https://host/path");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw refused(name, "contains user info; give credentials to the client's builder instead");
        }
        if (url.query() != null || url.fragment() != null) {
            throw refused(name, "contains a query or fragment; leave only host and path, such as " + plain(url));
        }
        if (!url.isHttps() && !isLoopback(url)) {
            throw refused(
                    name,
                    "is not HTTPS, so that credentials would travel in the clear; write https://" + url.host()
                            + " (plain HTTP is for localhost only)");
        }
        return url;
    }

    static boolean isLoopback(HttpUrl url) {
        return LOOPBACK.matcher(url.host()).matches();
    }

    private static String plain(HttpUrl url) {
        return url.newBuilder().query(null).fragment(null).build().toString();
    }

    private static InvalidRequestException refused(String name, String what) {
        return new InvalidRequestException("the " + name + " " + what, CallDetails.none(), null, null);
    }
}
