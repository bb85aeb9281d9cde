package dev.channelkit.sandbox.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request as it came: nothing decoded, nothing normalised. */
public final class HttpRequest {
    private final String method;
    private final String path;
    private final @Nullable String query;
    private final Headers headers;
    private final byte[] body;
    private final String remote;

    /**
     * @param target what stood in the request line, one char per byte
     * @param body the whole body; the array is not copied
     * @param remote the IP address it came from
     */
    HttpRequest(String method, String target, Headers headers, byte[] body, String remote) {
        String origin = originForm(target);
        int question = origin.indexOf('?');
        this.method = method;
        this.path = question < 0 ? origin : origin.substring(0, question);
        this.query = question < 0 ? null : origin.substring(question + 1);
        this.headers = headers;
        this.body = body;
        this.remote = remote;
    }

    private HttpRequest(HttpRequest from, Headers headers) {
        method = from.method;
        path = from.path;
        query = from.query;
        this.headers = headers;
        body = from.body;
        remote = from.remote;
    }

    /** The same request as it would be without that header. */
    public HttpRequest without(String header) {
        return new HttpRequest(this, headers.without(header));
    }

    /** The IP address it came from, such as {@code 127.0.0.1}. */
    public String remote() {
        return remote;
    }

    public String method() {
        return method;
    }

    /** The path, still encoded. */
    public String path() {
        return path;
    }

    /** What stood after the first question mark, still encoded; null without one. */
    public @Nullable String query() {
        return query;
    }

    public Headers headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    public boolean hasBody() {
        return body.length > 0;
    }

    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The media type of the body in lower case, without parameters; empty without a Content-Type. */
    public String mediaType() {
        String type = headers.first("Content-Type").orElse("");
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).trim().toLowerCase(Locale.ROOT);
    }

    // A client that takes the sandbox for a proxy sends the whole URL.
    private static String originForm(String target) {
        int scheme = target.indexOf("://");
        int slash = target.indexOf('/');
        if (scheme > 0 && slash == scheme + 1) {
            int path = target.indexOf('/', scheme + 3);
            return path < 0 ? "/" : target.substring(path);
        }
        return target;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
