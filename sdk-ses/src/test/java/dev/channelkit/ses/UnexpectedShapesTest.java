package dev.channelkit.ses;

import static dev.channelkit.ses.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.Drift;
import dev.channelkit.commons.codec.MalformedInputException;
import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.Customer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON of another shape than the spec has: read as far as it goes, or one typed exception. */
class UnexpectedShapesTest {
    private static final String PRIVATE = SesServer.SECRET;

    @RegisterExtension
    final SesServer ses = new SesServer();

    @Nested
    class ANumberWhereAnObjectWasDue {

        @Test
        void isHeardOfAndKeptRawWhileTheRestIsRead() {
            List<Drift> drift = new ArrayList<>();
            ses.answer(SesServer.customers(
                    "{\"id\":\"4022\",\"address\":7,\"group\":\"" + PRIVATE + "\",\"name\":\"John\"}"));

            Customer customer =
                    ses.open(ses.builder().listener(hears(drift))).customers().get("4022");

            assertThat(customer.name()).isEqualTo("John");
            assertThat(customer.address()).isNull();
            assertThat(customer.has(Customer.Field.ADDRESS)).isTrue();
            assertThat(drift).extracting(Drift::kind).containsOnly(Drift.Kind.MISTYPED);
            assertThat(drift)
                    .extracting(Drift::path)
                    .containsExactly("/data/customer/0/address", "/data/customer/0/group");
            assertThat(drift.toString()).doesNotContain(PRIVATE);
            assertThat(customer.toString()).doesNotContain(PRIVATE);
        }

        @Test
        void inStrictModeIsADecodingExceptionAfterADoneDeed() {
            ses.answer(SesServer.customers("{\"id\":\"4022\",\"address\":7}"));

            DecodingException e = failure(
                    DecodingException.class,
                    () -> ses.client().customers().getCall("4022").strict(true).send());

            assertThat(e.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(e).hasMessageContaining("/data/customer/0/address");
        }

        @Test
        void amongTheItemsOfAListIsAnEntityWithoutFields() {
            ses.answer(SesServer.customers("{\"id\":\"1\"}", "5"));

            Customer hollow = ses.client().customers().listCall().send().items().get(1);

            assertThat(hollow.has(Customer.Field.ID)).isFalse();
            assertThatThrownBy(hollow::id)
                    .isInstanceOf(MissingFieldException.class)
                    .hasMessageContaining("Customer has no \"id\"");
        }

        @Test
        void inPlaceOfTheOneEntityIsADecodingException() {
            ses.answer(SesServer.customers("5"));

            failure(DecodingException.class, () -> ses.client().customers().get("4022"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"success\":true,\"data\":5}",
                    "{\"success\":true,\"data\":[{\"id\":\"1\"}]}",
                    "{\"success\":true,\"data\":\"x\"}",
                    "{\"success\":true,\"data\":{\"customer\":5}}",
                    "5",
                    "[]",
                    "null"
                })
        void inPlaceOfTheEnvelopeIsADecodingException(String body) {
            ses.answer(body).answer(body);
            SesClient client = ses.client();

            failure(DecodingException.class, () -> client.customers().list().toList());
        }
    }

    @Nested
    class NestedAHundredThousandDeep {
        private static final int DEPTH = 100_000;

        @Test
        void whereTheListIsDue() {
            ses.answer("{\"success\":true,\"data\":{\"customer\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}}");

            DecodingException e = failure(
                    DecodingException.class,
                    () -> ses.client().customers().list().toList());

            assertThat(e).hasRootCauseInstanceOf(MalformedInputException.class);
        }

        @Test
        void inAFieldThatNobodyKnows() {
            ses.answer(SesServer.customers("{\"id\":\"1\",\"x\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}"));

            failure(DecodingException.class, () -> ses.client().customers().get("1"));
        }

        @Test
        void inTheLinesOfAReport() {
            String branch = "{\"entity\":{\"id\":\"1\",\"type\":\"t\"},\"lines\":[";
            ses.answer("{\"success\":true,\"data\":[" + branch.repeat(DEPTH) + "]}".repeat(DEPTH) + "]}");

            failure(
                    DecodingException.class,
                    () -> ses.client().reports().billing(BillingSource.AWS, YearMonth.of(2025, 1)));
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 500})
        void inAnError(int status) {
            ses.answer(status, "{\"errors\":" + "[{\"a\":".repeat(DEPTH));

            assertThatThrownBy(() -> ses.client().customers().get("1"))
                    .hasMessageContaining("status " + status)
                    .satisfies(Failures::assertNoSecretIn);
        }

        @Test
        void andAsDeepAsIsAllowedStillPrintsAndCompares() {
            String branch = "{\"entity\":{\"id\":\"1\",\"type\":\"t\"},\"lines\":[";
            String body = "{\"success\":true,\"data\":[" + branch.repeat(240) + "]}".repeat(240) + "]}";
            ses.answer(body).answer(body);
            SesClient client = ses.client();

            Object one = client.reports().billing(BillingSource.AWS, YearMonth.of(2025, 1));
            Object other = client.reports().billing(BillingSource.AWS, YearMonth.of(2025, 1));

            assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
            assertThat(one.toString()).startsWith("BillingReport");
        }
    }

    private static CallListener hears(List<Drift> drift) {
        return new CallListener() {
            @Override
            public void drift(Operation operation, Drift found) {
                drift.add(found);
            }
        };
    }
}
