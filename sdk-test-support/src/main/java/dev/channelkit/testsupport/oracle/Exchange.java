package dev.channelkit.testsupport.oracle;

import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, as they went over the wire.
 *
 * @param received what came back; null when nothing did
 */
public record Exchange(Sent sent, @Nullable Received received) {

    /** What went out, with the URL exactly as it was sent. */
    public record Sent(String method, HttpUrl url, Headers headers, ByteString body) {

        /** The query in wire order; MockServer's own record of it has lost that order. */
        public List<QueryTerm> query() {
            return QueryTerm.parse(url.encodedQuery());
        }
    }

    /** What came back, with a compressed body unpacked. */
    public record Received(int status, Headers headers, ByteString body) {}
}
