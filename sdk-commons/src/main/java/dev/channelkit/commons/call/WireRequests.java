package dev.channelkit.commons.call;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.http.internal.SensitiveHeaders;
import dev.channelkit.commons.http.internal.Unicode;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.query.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Makes of a call's values the request that goes out. */
final class WireRequests {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    // proxies that compress mark the tag as another one (W/, -gzip), and those that cache may give an old one
    private static final List<Entry<String, String>> FOR_AN_EXACT_TAG =
            List.of(Map.entry("Accept-Encoding", "identity"), Map.entry("Cache-Control", "no-cache, no-transform"));
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");

    private final HttpUrl base;
    // of operations that an overlay has elsewhere, by operationId
    private final Map<String, HttpUrl> bases;
    // of operations that the spec has elsewhere, by the server's name
    private final Map<String, HttpUrl> servers;
    private final okhttp3.Headers defaults;
    private final okhttp3.Headers defaultsForAnExactTag;
    private final List<String> credentialHeaders;
    private final SecretParameters secrets;
    private final long largestFile;

    WireRequests(
            HttpUrl base,
            Map<String, HttpUrl> bases,
            Map<String, HttpUrl> servers,
            List<Entry<String, String>> defaults,
            List<String> credentialHeaders,
            SecretParameters secrets,
            long largestFile) {
        this.base = base;
        this.bases = Map.copyOf(bases);
        this.servers = Map.copyOf(servers);
        this.defaults = headers(defaults).build();
        this.defaultsForAnExactTag = exact(headers(defaults)).build();
        this.credentialHeaders = List.copyOf(credentialHeaders);
        this.secrets = secrets;
        this.largestFile = largestFile;
    }

    /** What paths are below unless an operation is elsewhere. */
    HttpUrl base() {
        return base;
    }

    Request request(CallRequest call, CallOptions options) {
        Body body = body(call);
        if (body != null) {
            body.check(largestFile, call.operation());
        }
        return new Request.Builder()
                .url(url(call))
                .headers(headers(call, options))
                .method(call.operation().method(), body == null ? null : body.toRequestBody(largestFile))
                .build();
    }

    RenderedRequest render(CallRequest call, CallOptions options) {
        List<Entry<String, String>> shown = new ArrayList<>();
        okhttp3.Headers headers = headers(call, options);
        if (!call.operation().anonymous()) {
            credentialHeaders.forEach(name -> shown.add(Map.entry(name, "***")));
        }
        for (String name : headers.names()) {
            for (String value : headers.values(name)) {
                shown.add(Map.entry(name, SensitiveHeaders.isSensitive(name) ? "***" : value));
            }
        }
        Body body = body(call);
        if (body != null && !body.contentType().isEmpty()) {
            shown.add(Map.entry("Content-Type", body.contentType()));
        }
        String text = body == null ? "" : body.describe();
        String correction = call.operation().correction();
        return new RenderedRequest(
                call.operation().method(), shown(call), shown, text, correction == null ? "" : correction);
    }

    private String shown(CallRequest call) {
        if (!secrets.isAmong(call.query())) {
            return url(call).toString();
        }
        return url(call.withQuery(QueryParameters.EMPTY)) + "?" + secrets.shown(call.query());
    }

    private HttpUrl url(CallRequest call) {
        HttpUrl at = base(call.operation());
        refuseBrokenText(call);
        // paths begin with a slash; an empty last segment of the base is filled first
        HttpUrl.Builder url = at.newBuilder().addEncodedPathSegments(call.path().substring(1));
        return call.query().isEmpty()
                ? url.build()
                : url.encodedQuery(call.query().encoded()).build();
    }

    private static void refuseBrokenText(CallRequest call) {
        for (Entry<String, String> parameter : call.query().entries()) {
            if (Unicode.isBroken(parameter.getKey()) || Unicode.isBroken(parameter.getValue())) {
                throw new InvalidRequestException(
                        "the query parameter " + parameter.getKey() + " contains half a character",
                        CallDetails.of(call.operation()).build(),
                        null,
                        null);
            }
        }
    }

    private HttpUrl base(Operation operation) {
        HttpUrl corrected = bases.get(operation.id());
        if (corrected != null) {
            return corrected;
        }
        String name = operation.server();
        HttpUrl own = name == null ? base : servers.get(name);
        if (own == null) {
            throw new InvalidRequestException(
                    "the client has no base URL for the server \"" + name + "\"",
                    CallDetails.of(operation).build(),
                    "give it to the client's builder",
                    null);
        }
        return own;
    }

    /** What the call says wins over the operation, and that over the client. */
    private okhttp3.Headers headers(CallRequest call, CallOptions options) {
        okhttp3.Headers first = call.operation().returnsETag() ? defaultsForAnExactTag : defaults;
        if (call.headers().isEmpty() && options.headers().isEmpty()) {
            return first;
        }
        okhttp3.Headers.Builder headers = first.newBuilder();
        setAll(headers, call.headers());
        setAll(headers, options.headers());
        return headers.build();
    }

    private static okhttp3.Headers.Builder headers(List<Entry<String, String>> defaults) {
        okhttp3.Headers.Builder headers = new okhttp3.Headers.Builder();
        for (Entry<String, String> header : defaults) {
            headers.set(header.getKey(), header.getValue());
        }
        return headers;
    }

    private static okhttp3.Headers.Builder exact(okhttp3.Headers.Builder headers) {
        for (Entry<String, String> header : FOR_AN_EXACT_TAG) {
            headers.set(header.getKey(), header.getValue());
        }
        return headers;
    }

    /** In place of any of those names; among themselves they may repeat. */
    private static void setAll(okhttp3.Headers.Builder headers, List<Entry<String, String>> more) {
        Set<String> replaced = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Entry<String, String> header : more) {
            if (replaced.add(header.getKey())) {
                headers.removeAll(header.getKey());
            }
            headers.addUnsafeNonAscii(header.getKey(), header.getValue());
        }
    }

    private static @Nullable Body body(CallRequest call) {
        Operation operation = call.operation();
        Body body = call.body();
        if (body != null && WITHOUT_BODY.contains(operation.method())) {
            throw new InvalidRequestException(
                    operation.method() + " carries no body",
                    CallDetails.of(operation).build(),
                    "leave the body out, or use another method",
                    null);
        }
        return body == null && WITH_BODY.contains(operation.method()) ? Body.empty() : body;
    }
}
