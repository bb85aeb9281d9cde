package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyTest {

    @Test
    void anEmptyListIsNoFormFieldBecauseItCouldMeanEverything() {
        InvalidRequestException failure = catchThrowableOfType(
                InvalidRequestException.class,
                () -> Body.form(Map.of("customers", List.of()), Scalars.mapOf(Scalars.listOf(Scalars.TEXT))));

        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failure).hasMessageContaining("an empty list").hasMessageContaining("\"customers\"");
    }

    @Test
    void aValueThatCannotBeWrittenIsAnInvalidRequestInEitherFormat() {
        YearMonth tooLate = YearMonth.of(10_000, 1);

        InvalidRequestException form = catchThrowableOfType(
                InvalidRequestException.class,
                () -> Body.form(Map.of("period", tooLate), Scalars.mapOf(Scalars.YEAR_MONTH)));
        InvalidRequestException json = catchThrowableOfType(
                InvalidRequestException.class,
                () -> Body.json(Map.of("period", tooLate), Scalars.mapOf(Scalars.YEAR_MONTH)));

        assertThat(form).hasMessageContaining("10000");
        assertThat(json.outcome()).isEqualTo(Outcome.NOT_SENT);
    }
}
