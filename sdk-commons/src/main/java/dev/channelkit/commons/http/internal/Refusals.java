package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.codec.ErrorBody;
import dev.channelkit.commons.codec.Failures;
import dev.channelkit.commons.codec.Payload;
import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ConflictException;
import dev.channelkit.commons.error.ErrorAnswer;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.PermissionDeniedException;
import dev.channelkit.commons.error.ProviderErrorException;
import dev.channelkit.commons.error.RateLimitedException;
import dev.channelkit.commons.error.RedirectException;
import dev.channelkit.commons.error.ResponseException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.error.UnprocessableEntityException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.redaction.internal.Redactor;
import dev.channelkit.commons.retry.RetryAfter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Gives every status that is no success its exception, and says what to do about it. */
public final class Refusals {
    private static final int LONGEST_BODY = 64 * 1024;
    private static final String LACKS = "ask the provider which right or feature their owner lacks";

    private Refusals() {}

    /** The exception for an answer whose status is no success, or which refuses the credential whatever its status. */
    public static ResponseException of(Response response, CallProgress progress) {
        byte[] body = bytes(response);
        ErrorBody says = progress.envelope().error(body);
        name(says.requestId(), progress);
        CallDetails details =
                details(says.code(), words(says, progress.operation()), says.details(), says.field(), progress);
        return of(response.request(), answer(response, body, progress), details, progress);
    }

    /** The exception for an answer that says success by its status and failure in its body. */
    public static ResponseException inside(Response response, byte[] body, Payload<?> says, CallProgress progress) {
        name(says.requestId(), progress);
        return new ProviderErrorException(
                "the provider answered with a success status that it did not do it",
                answer(response, body, progress),
                details(says.code(), says.message(), says.details(), null, progress),
                null);
    }

    /** The same where a code in an entry of the body says so. */
    public static ResponseException inside(Response response, byte[] body, Failures says, CallProgress progress) {
        return new ProviderErrorException(
                "the provider answered with a success status that it did not do it",
                answer(response, body, progress),
                details(says.code(), says.message(), List.of(), null, progress),
                null);
    }

    /**
     * The provider's own words. Where it has a place for them, nothing else will do: pages of proxies and debug output repeat the
     * request, which must not get into messages.
     */
    private static @Nullable String words(ErrorBody says, Operation operation) {
        boolean plain =
                operation.envelope().message().isEmpty() && !says.excerpt().startsWith("<");
        return says.message() == null && plain && !says.excerpt().isEmpty() ? says.excerpt() : says.message();
    }

    private static void name(@Nullable String requestId, CallProgress progress) {
        progress.named(requestId == null ? null : progress.redactor().redact(requestId));
    }

    private static CallDetails details(
            @Nullable String code,
            @Nullable String message,
            List<String> more,
            @Nullable String field,
            CallProgress progress) {
        String joined = Stream.concat(Stream.ofNullable(message), more.stream()).collect(Collectors.joining("; "));
        Redactor redactor = progress.redactor();
        return progress.details()
                .providerError(
                        code == null ? null : redactor.redact(code), joined.isEmpty() ? null : redactor.redact(joined))
                .providerField(field == null ? null : redactor.redact(field))
                .build();
    }

    private static ErrorAnswer answer(Response response, byte[] body, CallProgress progress) {
        Map<String, List<String>> headers = new HashMap<>();
        response.headers()
                .toMultimap()
                .forEach((name, values) -> headers.put(
                        name, values.stream().map(progress.redactor()::redact).toList()));
        String text = new String(body, 0, Math.min(body.length, LONGEST_BODY), StandardCharsets.UTF_8);
        Duration retryAfter = RetryAfter.parse(
                        response.header("Retry-After"), progress.time().now())
                .orElse(null);
        Redactor redactor = progress.redactor();
        String shown = body.length > LONGEST_BODY ? redactor.redactCut(text) : redactor.redact(text);
        return new ErrorAnswer(response.code(), headers, shown, retryAfter);
    }

    private static byte[] bytes(Response response) {
        try {
            return response.body().bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("an answer in memory cannot fail", e);
        }
    }

    private static ResponseException of(
            Request request, ErrorAnswer answer, CallDetails details, CallProgress progress) {
        Operation operation = progress.operation();
        if (progress.isCredentialDead()) {
            return unauthorized(answer, details, progress);
        }
        if (isRateLimited(answer.status(), details.providerCode(), operation)) {
            return new RateLimitedException(
                    "the provider takes no more calls for now", answer, details, rateAdvice(answer));
        }
        return switch (answer.status()) {
            case 400 -> new BadRequestException("the provider does not accept the request", answer, details, null);
            case 401 -> unauthorized(answer, details, progress);
            case 403 -> forbidden(answer, details, progress);
            case 404 -> new NotFoundException("the provider finds nothing there", answer, details, nowhere(progress));
            case 409 -> new ConflictException("the state of things at the provider forbids it", answer, details, null);
            case 412, 428 -> Preconditions.failed(request, answer, details);
            case 422 ->
                new UnprocessableEntityException(
                        "the provider finds the request's content wrong", answer, details, null);
            case 429 ->
                new RateLimitedException(
                        "the provider takes no more calls for now", answer, details, rateAdvice(answer));
            default -> byClass(answer, details, operation);
        };
    }

    private static AuthenticationException unauthorized(
            ErrorAnswer answer, CallDetails details, CallProgress progress) {
        return new AuthenticationException(
                "the provider does not accept the credentials",
                answer,
                details,
                Objects.requireNonNullElse(
                        progress.credentialAdvice(),
                        "check the credentials given to the client and that they are meant for this host"));
    }

    private static PermissionDeniedException forbidden(ErrorAnswer answer, CallDetails details, CallProgress progress) {
        if (!progress.forbidden().isInDoubt()) {
            return new PermissionDeniedException("the credentials do not allow this", answer, details, LACKS);
        }
        String pause = answer.retryAfter() == null
                ? "or send fewer calls"
                : "or wait " + answer.retryAfter().toSeconds() + " s, as the provider asks";
        String write = progress.operation().retry() == RetryRule.SAFE
                ? ""
                : "; nothing was done, and the call is not repeated on a guess";
        return PermissionDeniedException.orRateLimited(
                "the credentials do not allow this, or too many calls came: this provider answers 403 to both",
                answer,
                details,
                LACKS + ", " + pause + write);
    }

    private static ResponseException byClass(ErrorAnswer answer, CallDetails details, Operation operation) {
        int status = answer.status();
        if (status >= 500 || status == 408) {
            // proxies send 408 for what has long been passed on, so it proves no more than a 5xx does
            return new ServerErrorException(
                    status == 408 ? "the provider gave up waiting" : "the provider failed",
                    answer,
                    details,
                    details.requestId() == null
                            ? "try again later"
                            : "try again later; to the provider's support quote the request id");
        }
        if (status >= 300 && status < 400) {
            return new RedirectException(
                    "the provider points elsewhere, where credentials must not follow",
                    isAskedElsewhere(status) ? Outcome.REFUSED : unlessSafe(operation),
                    answer,
                    details,
                    "check the client's base URL");
        }
        if (status == 499) {
            // a proxy's note that it lost us while the provider was at work
            return new ResponseException(
                    "a proxy gave the request up", unlessSafe(operation), answer, details, "try again later");
        }
        return new ResponseException(
                "the provider refuses the request", answer, details, status == 405 ? pathAdvice(operation) : null);
    }

    /** 307 and 308 ask for the same request elsewhere. Others may point to the result of one that was carried out. */
    private static boolean isAskedElsewhere(int status) {
        return status == 307 || status == 308;
    }

    private static Outcome unlessSafe(Operation operation) {
        return operation.retry() == RetryRule.SAFE ? Outcome.REFUSED : Outcome.UNKNOWN;
    }

    /** Some providers say in the body of another refusal that too many calls came. */
    private static boolean isRateLimited(int status, @Nullable String code, Operation operation) {
        return status >= 400
                && status < 500
                && code != null
                && operation.envelope().forms().rateLimited().contains(code);
    }

    /** What may be wrong when nothing is found: the address of all operations, or of this one. */
    private static @Nullable String nowhere(CallProgress progress) {
        String path = pathAdvice(progress.operation());
        String address = progress.addressAdvice();
        if (address == null) {
            return path;
        }
        String all = "so far no call of this client has found anything: " + address;
        return path == null ? all : all + "; otherwise, " + path;
    }

    private static @Nullable String pathAdvice(Operation operation) {
        if (operation.path() != Provenance.MODELLED) {
            return null;
        }
        return "the path of " + operation.id()
                + " is modelled, confirmed by nobody; if the provider has it elsewhere, correct it without a release: "
                + OverlayAdvice.correct(operation);
    }

    private static String rateAdvice(ErrorAnswer answer) {
        return answer.retryAfter() == null
                ? "send fewer calls, or set lower limits"
                : "wait " + answer.retryAfter().toSeconds() + " s, as the provider asks, or set lower limits";
    }
}
