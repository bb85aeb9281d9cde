package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.download.Download;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.DownloadException;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Where a download leads: checked before anything is sent there, at the start and at each redirect. */
record ForeignLink(HttpUrl url) {

    /** @throws DownloadException when it is no link that a file may be fetched from */
    static ForeignLink of(Download download) {
        return new ForeignLink(checked(HttpUrl.parse(download.link()), null, download));
    }

    /** Where {@code redirect} leads on to. */
    ForeignLink next(Response redirect, Download download) {
        String location = redirect.header("Location");
        return new ForeignLink(checked(location == null ? null : url.resolve(location), url, download));
    }

    private static HttpUrl checked(@Nullable HttpUrl to, @Nullable HttpUrl from, Download download) {
        if (to == null) {
            throw refused("is not a URL", download);
        }
        if (!to.username().isEmpty() || !to.password().isEmpty()) {
            throw refused("contains user info", download);
        }
        boolean loopback = BaseUrl.isLoopback(to);
        if (!to.isHttps() && !loopback) {
            throw refused("is not HTTPS", download);
        }
        if (from != null && (from.isHttps() && !to.isHttps() || loopback && !BaseUrl.isLoopback(from))) {
            throw refused("leads on to a place less safe than itself", download);
        }
        return to;
    }

    private static DownloadException refused(String why, Download download) {
        return new DownloadException(
                "the link to a file " + why,
                CallDetails.of(download.origin()).build(),
                "nothing was sent there; ask the provider why it gives such links",
                null);
    }

    /** Without the query, which is what signs a link. */
    @Override
    public String toString() {
        return url.host() + url.encodedPath();
    }
}
