package dev.channelkit.commons.call;

import dev.channelkit.commons.auth.Authorizer;
import dev.channelkit.commons.auth.BasicCredentials;
import dev.channelkit.commons.codec.FieldNames;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.http.internal.HeaderRules;
import dev.channelkit.commons.http.internal.PathRules;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.overlay.AppliedOverlay;
import dev.channelkit.commons.query.PercentEncoding;
import dev.channelkit.commons.query.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** The values of one call of an {@link Operation}: what fills its path, query, headers and body. Immutable. */
public final class CallRequest {
    private final Operation operation;
    // by name, percent-encoded; filled in late, because a client may have the operation elsewhere
    private final Map<String, String> path;
    private final QueryParameters query;
    private final List<Entry<String, String>> headers;
    private final @Nullable Body body;
    // what must not show, should the provider echo it
    private final List<String> secrets;

    private CallRequest(
            Operation operation,
            Map<String, String> path,
            QueryParameters query,
            List<Entry<String, String>> headers,
            @Nullable Body body,
            List<String> secrets) {
        this.operation = operation;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.secrets = secrets;
    }

    /** Starts the values of a call. */
    public static Builder of(Operation operation) {
        return new Builder(operation);
    }

    /** A path as the caller wrote it, checked already. */
    static CallRequest raw(Operation operation, QueryParameters query, @Nullable Body body) {
        return new CallRequest(operation, Map.of(), query, List.of(), body, List.of());
    }

    /** The same request as a client with this overlay sends it. */
    CallRequest under(AppliedOverlay overlay, boolean msDates) {
        Operation corrected = overlay.operation(operation);
        FieldNames named = overlay.requestFields(operation);
        FieldNames fields = msDates ? named.withMsDates() : named;
        if (corrected == operation && fields == FieldNames.DECLARED) {
            return this;
        }
        Map<String, String> filled = new LinkedHashMap<>();
        path.forEach((name, value) -> filled.put(overlay.parameter(operation, name), value));
        List<Entry<String, String>> sent = headers.stream()
                .map(header -> Map.entry(overlay.parameter(operation, header.getKey()), header.getValue()))
                .toList();
        return new CallRequest(
                corrected,
                filled,
                overlay.query(operation, query),
                sent,
                body == null ? null : body.named(fields),
                secrets);
    }

    public Operation operation() {
        return operation;
    }

    public QueryParameters query() {
        return query;
    }

    /** The same request with another query: how pages differ. */
    public CallRequest withQuery(QueryParameters value) {
        return new CallRequest(operation, path, value, headers, body, secrets);
    }

    /** The same request with another body: how pages differ whose number stands there. */
    public CallRequest withBody(Body value) {
        return new CallRequest(operation, path, query, headers, value, secrets);
    }

    /** The path below the base URL, parameters filled in and percent-encoded. */
    public String path() {
        String filled = operation.pathTemplate();
        for (Entry<String, String> parameter : path.entrySet()) {
            filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return filled;
    }

    List<Entry<String, String>> headers() {
        return headers;
    }

    @Nullable Body body() {
        return body;
    }

    List<String> secrets() {
        return secrets;
    }

    /** The operation and the names of parameters: values may be confidential. */
    @Override
    public String toString() {
        return operation + " " + query;
    }

    /** Collects the values; what cannot be sent is refused at once. */
    public static final class Builder {
        private static final String IF_MATCH = "If-Match";

        private final Operation operation;
        private final Map<String, String> path = new LinkedHashMap<>();
        private QueryParameters query = QueryParameters.EMPTY;
        private final List<Entry<String, String>> headers = new ArrayList<>();
        private @Nullable Body body;
        private List<String> secrets = List.of();

        private Builder(Operation operation) {
            this.operation = operation;
        }

        /**
         * Fills a parameter of the path; it always stays one segment.
         *
         * @throws InvalidRequestException when the value is empty, a dot segment, or contains slashes or control characters, be they
         *     percent-encoded
         */
        public Builder path(String name, String value) {
            String problem = PathRules.segmentProblem(value);
            if (problem != null) {
                throw refused("the path parameter " + name + " " + problem);
            }
            if (!operation.pathTemplate().contains("{" + name + "}") || path.containsKey(name)) {
                throw new IllegalArgumentException(operation + " has no open path parameter " + name);
            }
            path.put(name, PercentEncoding.encode(value));
            return this;
        }

        public Builder query(QueryParameters value) {
            query = value;
            return this;
        }

        /** @throws InvalidRequestException when name or value cannot stand in a header */
        public Builder header(String name, String value) {
            String problem = HeaderRules.problem(name, value);
            if (problem != null) {
                throw refused(problem);
            }
            headers.add(Map.entry(name, value));
            return this;
        }

        /**
         * The version that the call holds for: the provider refuses it for any other. Sent byte for byte, and in place of a tag given
         * before.
         *
         * @throws InvalidRequestException when it is null
         */
        public Builder ifMatch(ETag tag) {
            String value = Given.value("the ETag to match", tag).value();
            headers.removeIf(header -> header.getKey().equalsIgnoreCase(IF_MATCH));
            headers.add(Map.entry(IF_MATCH, value));
            return this;
        }

        /**
         * Credentials that the call wants in place of the client's, for an operation that does not take those. An echo of them does not show.
         *
         * @throws InvalidRequestException when they are null
         */
        public Builder credentials(BasicCredentials value) {
            BasicCredentials given = Given.value("the credentials of the call", value);
            Authorizer<BasicCredentials> authorizer = BasicCredentials.authorizer();
            authorizer.authorize(given, (name, text) -> headers.add(Map.entry(name, text)));
            secrets = authorizer.secrets(given);
            return this;
        }

        public Builder body(Body value) {
            body = value;
            return this;
        }

        /** The media type wanted, where it is not JSON. */
        public Builder accept(String mediaType) {
            return header("Accept", mediaType);
        }

        /**
         * Demands that the caller has confirmed what the call does.
         *
         * @throws InvalidRequestException if {@code confirm} is for another consequence or thing
         */
        public Builder confirmed(Confirm confirm, String consequence, String id) {
            confirm.check(operation, consequence, id);
            return this;
        }

        /** @throws InvalidRequestException when a path parameter is missing */
        public CallRequest build() {
            String template = operation.pathTemplate();
            for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
                int close = template.indexOf('}', open);
                String name = close < 0 ? "" : template.substring(open + 1, close);
                if (!name.isEmpty() && !path.containsKey(name)) {
                    throw refused("the path parameter " + name + " is missing");
                }
            }
            return new CallRequest(operation, new LinkedHashMap<>(path), query, List.copyOf(headers), body, secrets);
        }

        private InvalidRequestException refused(String what) {
            return new InvalidRequestException(what, CallDetails.of(operation).build(), null, null);
        }
    }
}
