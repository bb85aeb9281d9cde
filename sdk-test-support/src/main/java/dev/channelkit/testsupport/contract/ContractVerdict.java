package dev.channelkit.testsupport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.channelkit.commons.call.BinaryAnswer;
import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.ConflictException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.PermissionDeniedException;
import dev.channelkit.commons.error.PreconditionFailedException;
import dev.channelkit.commons.error.ProviderErrorException;
import dev.channelkit.commons.error.RateLimitedException;
import dev.channelkit.commons.error.ResponseException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.error.UnprocessableEntityException;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.testsupport.contract.ContractCase.Answer;
import dev.channelkit.testsupport.oracle.ExampleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;

/** What a call has to end in, given what the provider answered. */
public final class ContractVerdict {
    private static final Map<Integer, Class<? extends ResponseException>> REFUSALS = Map.of(
            400, BadRequestException.class,
            401, AuthenticationException.class,
            403, PermissionDeniedException.class,
            404, NotFoundException.class,
            409, ConflictException.class,
            412, PreconditionFailedException.class,
            428, PreconditionFailedException.class,
            422, UnprocessableEntityException.class,
            429, RateLimitedException.class);

    private static final Pattern FAILURES = Pattern.compile("/2[0-9]{2}-(refused|blank)[^/]*$");

    private final Operation operation;
    private final boolean givesNothing;
    private final int status;
    private final JsonNode body;
    private final Map<String, String> headers;
    private final Set<String> deadWords;
    private final boolean reportsFailure;

    /**
     * @param says what the answer says, in JSON; null when it has no body
     * @param headers what comes along
     * @param deadWords codes and words of errors that mean a dead credential
     */
    public ContractVerdict(
            ContractCase<?> contract,
            Answer answer,
            @Nullable ExampleFile says,
            Map<String, String> headers,
            Set<String> deadWords) {
        this.headers = headers;
        this.deadWords = deadWords;
        this.operation = contract.operation();
        this.givesNothing = contract.givesNothing();
        this.status = answer.status();
        this.reportsFailure = operation.envelope().failure() != null && isNamedAsFailure(answer);
        this.body = says == null ? MissingNode.getInstance() : says.value();
    }

    /** {@code 200-refused.yaml}, {@code 200-blank-id.yaml}: a success by its status alone. */
    public static boolean isNamedAsFailure(Answer answer) {
        return answer.example() != null && FAILURES.matcher(answer.example()).find();
    }

    /** Makes the call and demands the value, or the exception that belongs to the status and tells what the provider said. */
    public void demand(Call call) {
        if (status < 300 && !reportsFailure) {
            Object value = call.make();
            if (givesNothing) {
                assertThat(value).as("the value of a call that gives nothing").isNull();
            } else if (!body.isMissingNode()) {
                assertThat(value).as("the value of a %d", status).isNotNull();
                demandAll(value);
            }
            return;
        }
        if (status == operation.emptyStatus() && !body.isMissingNode()) {
            assertThat(call.make())
                    .as("what a %d says of a list", status)
                    .asInstanceOf(InstanceOfAssertFactories.ITERABLE)
                    .isEmpty();
            return;
        }
        ToldError told = reportsFailure
                ? ToldError.inside(
                        body, Objects.requireNonNull(operation.envelope().failure()))
                : ToldError.of(body, operation.envelope());
        Throwable thrown = catchThrowable(call::make);
        assertThat(thrown).as("what a %d ends in", status).isExactlyInstanceOf(expected(told));
        CallDetails details = ((ChannelKitException) thrown).details();
        assertThat(details.operationId()).isEqualTo(operation.id());
        assertThat(details.status()).isEqualTo(status);
        if (!told.words().isEmpty()) {
            assertThat(details.providerMessage()).as("the provider's words").contains(told.words());
        } else if (!reportsFailure) {
            assertThat(details.providerMessage()).as("the provider's words").isNull();
        }
        assertThat(details.providerCode()).as("the provider's code").isEqualTo(told.code());
        assertThat(details.providerField()).as("what the provider names").isEqualTo(told.field());
    }

    /** The file is the example's text or, of an object that holds it, the Base64 in one of its members. */
    private void demandFile(BinaryAnswer file) {
        if (!body.isObject()) {
            assertThat(file.stream()).as("the file of a %d", status).hasContent(body.asText());
            return;
        }
        String content;
        try {
            content = Base64.getEncoder().encodeToString(file.stream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> members = new ArrayList<>();
        body.forEach(member -> members.add(member.asText()));
        assertThat(members).as("the object around the file of a %d", status).contains(content);
    }

    /** The payload stands where the operation looks for it, and nothing of it got lost: a page that is empty by mistake is a value too. */
    private void demandAll(@Nullable Object given) {
        if (given instanceof BinaryAnswer file) {
            try (file) {
                demandFile(file);
            }
            return;
        }
        @Nullable Object value = given;
        if (given instanceof Versioned<?> versioned) {
            value = versioned.value();
            demandTag(versioned);
        }
        if (body.isTextual() && value instanceof String) {
            assertThat(value).as("the text of a %d", status).isEqualTo(body.textValue());
        }
        if (!body.isContainerNode()) {
            return;
        }
        List<String> places = operation.envelope().payload();
        JsonNode payload = places.stream()
                .map(body::at)
                .filter(node -> !node.isMissingNode())
                .findFirst()
                .orElse(MissingNode.getInstance());
        assertThat(payload.isMissingNode())
                .as("the example of a %d has nothing at the payload's places %s", status, places)
                .isFalse();
        if (value instanceof Iterable<?> items) {
            int due = payload.isArray() ? payload.size() : payload.isEmpty() ? 0 : 1;
            assertThat(items).as("the items of a %d", status).hasSize(due);
        }
    }

    private void demandTag(Versioned<?> versioned) {
        String tag = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("ETag"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        assertThat(versioned.hasETag() ? versioned.etag().value() : null)
                .as("the tag of a %d", status)
                .isEqualTo(tag);
    }

    private Class<? extends ChannelKitException> expected(ToldError told) {
        if (reportsFailure) {
            return ProviderErrorException.class;
        }
        if (told.code() != null && !operation.anonymous() && deadWords.contains(told.code())) {
            return AuthenticationException.class;
        }
        if (status >= 500) {
            return operation.retry() == RetryRule.SAFE ? ServerErrorException.class : OutcomeUnknownException.class;
        }
        if (told.code() != null && operation.envelope().forms().rateLimited().contains(told.code())) {
            return RateLimitedException.class;
        }
        return REFUSALS.getOrDefault(status, ResponseException.class);
    }

    /** One call of the client under test. */
    @FunctionalInterface
    public interface Call {
        @Nullable Object make();
    }
}
