package dev.channelkit.commons.call;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.http.internal.PathRules;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.query.QueryParameters;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call that no operation covers: any method and path, with the same credentials, limits, retries and errors as the rest. Immutable;
 * each method gives another.
 *
 * <p>GET and HEAD count as changing nothing; others go out once unless {@link #retry} says more.
 */
public final class RawCall {
    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD");
    private static final Pattern METHOD = Pattern.compile("[A-Z]+");

    private final Sender sender;
    private final String provider;
    private final String method;
    private final String path;
    private final QueryParameters query;
    private final CallOptions options;
    private final @Nullable Body body;
    private final RetryRule retry;

    private RawCall(
            Sender sender,
            String provider,
            String method,
            String path,
            QueryParameters query,
            CallOptions options,
            @Nullable Body body,
            RetryRule retry) {
        this.sender = sender;
        this.provider = provider;
        this.method = method;
        this.path = path;
        this.query = query;
        this.options = options;
        this.body = body;
        this.retry = retry;
    }

    static RawCall of(Sender sender, String provider, String method, String path) {
        if (!METHOD.matcher(Given.value("the method", method)).matches()) {
            throw new InvalidRequestException("the method is no word in capitals", CallDetails.none(), null, null);
        }
        String problem = PathRules.pathProblem(path);
        if (problem != null) {
            throw new InvalidRequestException("the path " + problem, CallDetails.none(), null, null);
        }
        RetryRule retry = CHANGES_NOTHING.contains(method) ? RetryRule.SAFE : RetryRule.NEVER;
        return new RawCall(sender, provider, method, path, QueryParameters.EMPTY, CallOptions.NONE, null, retry);
    }

    /**
     * A query parameter more, percent-encoded here.
     *
     * @throws InvalidRequestException when name or value is missing
     */
    public RawCall query(String name, String value) {
        return with(
                query.with(Given.value("the name of a query parameter", name), present(name, value)),
                options,
                body,
                retry);
    }

    /** @throws dev.channelkit.commons.error.InvalidRequestException when name or value cannot stand in a header */
    public RawCall header(String name, String value) {
        return with(query, options.header(name, value), body, retry);
    }

    /** JSON text as it stands. */
    public RawCall jsonBody(String json) {
        return body(Body.json(json));
    }

    /** Form fields in the order given, percent-encoded here. */
    public RawCall formBody(QueryParameters fields) {
        return body(Body.form(fields));
    }

    public RawCall body(Body value) {
        return with(query, options, value, retry);
    }

    /** What may be done after a failure that leaves open whether the provider acted. */
    public RawCall retry(RetryRule rule) {
        return with(query, options, body, rule);
    }

    /** The time for the whole call, all attempts and waits included. */
    public RawCall timeout(Duration total) {
        return with(query, options.timeout(total), body, retry);
    }

    /** How long the provider may keep silent before an attempt counts as lost. */
    public RawCall answerTimeout(Duration value) {
        return with(query, options.answerTimeout(value), body, retry);
    }

    /**
     * Sends it and waits.
     *
     * @throws dev.channelkit.commons.error.ChannelKitException for anything but a 2xx
     */
    public RawResponse send() {
        return new RawResponse(call().sendForResponse());
    }

    /** Sends it on the client's executor, like {@link Call#sendAsync}. Cancelling the future cancels the call on the wire. */
    public CompletableFuture<RawResponse> sendAsync() {
        return call().map(RawResponse::new).sendAsync();
    }

    /** What would go out, with credentials hidden; nothing does. */
    public RenderedRequest dryRun() {
        return call().dryRun();
    }

    private static String present(String name, @Nullable String value) {
        return Given.value("the value of query parameter '" + name + "'", value);
    }

    private Call<byte[]> call() {
        // the caller vouches for the path, so it is no guess of ours
        Operation operation = Operation.builder(provider, "raw", method, path)
                .retry(retry)
                .provenance(Provenance.VENDOR, Provenance.VENDOR)
                .build();
        CallRequest request = CallRequest.raw(operation, query, body);
        return new Call<>(sender, request, options, Call.Decoder.of(Answer.bytes()));
    }

    private RawCall with(QueryParameters query, CallOptions options, @Nullable Body body, RetryRule retry) {
        return new RawCall(sender, provider, method, path, query, options, body, retry);
    }

    @Override
    public String toString() {
        return "RawCall[" + method + " " + path + "]";
    }
}
