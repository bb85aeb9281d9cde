package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.RateLimitedException;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.ErrorForms;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client says of its settings when calls go wrong. */
class AddressAdviceTest {
    private final StubbedProvider provider =
            StubbedProvider.start(settings -> settings.addressAdvice("try the other name"));

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void aClientThatNeverFoundAnythingIsToldThatItsAddressMayBeWrong() {
        provider.answers(404, "").answers(401, "").answers(404, "");

        assertThat(failure()).hasMessageContaining("no call of this client has found anything: try the other name");
        failure();
        assertThat(failure()).isInstanceOf(NotFoundException.class).hasMessageContaining("try the other name");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400})
    void oneThatFoundSomethingIsNot(int status) {
        provider.answers(status, "{\"data\":\"x\"}").answers(404, "");

        ChannelKitException unused = catchThrowableOfType(
                ChannelKitException.class, () -> provider.call(RetryRule.NEVER).send());

        assertThat(failure()).isInstanceOf(NotFoundException.class).hasMessageNotContaining("try the other name");
    }

    @Test
    void aCodeMayMeanTooManyCallsWhateverTheStatus() {
        provider.answers(400, "[{\"code\":\"Slow\",\"text\":\"easy\"}]")
                .answers(500, "[{\"code\":\"Slow\",\"text\":\"easy\"}]");

        ChannelKitException limited = failure(listing());
        assertThat(limited).isInstanceOf(RateLimitedException.class).hasMessageContaining("provider says Slow");
        assertThat(failure(listing())).isNotInstanceOf(RateLimitedException.class);
    }

    @Test
    void whatTheProviderNamesIsTheFieldOfTheError() {
        provider.answers(400, "[{\"code\":\"Bad\",\"text\":\"no number\",\"of\":\"Phone\"}]");

        BadRequestException failure = (BadRequestException) failure(listing());

        assertThat(failure.field()).contains("Phone");
        assertThat(failure).hasMessageContaining("provider says Bad \"no number\" about Phone");
    }

    @Test
    void aTimeoutThatIsSetHoldsEvenWhereTheSpecAsksForMore() {
        AnswerTimes needed = new AnswerTimes(Duration.ofSeconds(5), Duration.ofSeconds(130));
        Operation slow = StubbedProvider.operation(RetryRule.NEVER).toBuilder()
                .timeout(Duration.ofSeconds(130))
                .build();

        assertThat(needed.of(slow)).isEqualTo(Duration.ofSeconds(5));
        assertThat(needed.isTooShort()).isTrue();
        assertThat(new AnswerTimes(Duration.ofSeconds(5), null).of(slow)).isEqualTo(Duration.ofSeconds(130));
        assertThat(new AnswerTimes(Duration.ofSeconds(200), Duration.ofSeconds(130)).of(slow))
                .isEqualTo(Duration.ofSeconds(200));
    }

    private static Operation listing() {
        return Operation.builder("stub", "createThing", "POST", "/things")
                .retry(RetryRule.NEVER)
                .provenance(Provenance.VENDOR, Provenance.VENDOR)
                .envelope(Envelope.NONE.withForms(
                        new ErrorForms(new ErrorForms.Listed("code", "text", "of"), Set.of("Slow"), false)))
                .build();
    }

    private ChannelKitException failure() {
        return failure(StubbedProvider.operation(RetryRule.NEVER));
    }

    private ChannelKitException failure(Operation operation) {
        Call<List<String>> call = provider.transport()
                .call(
                        operation,
                        Answer.list(Scalars.TEXT),
                        CallRequest.of(operation).build());
        return catchThrowableOfType(ChannelKitException.class, call::send);
    }
}
