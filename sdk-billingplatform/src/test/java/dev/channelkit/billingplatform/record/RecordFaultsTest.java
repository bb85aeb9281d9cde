package dev.channelkit.billingplatform.record;

import static dev.channelkit.billingplatform.StubbedBilling.answer;
import static dev.channelkit.billingplatform.StubbedBilling.lost;
import static dev.channelkit.billingplatform.StubbedBilling.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.billingplatform.StubbedBilling;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.commons.batch.BatchAbortedException;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchOptions;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchState;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.row.Row;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is claimed of a record when answers are not what they should be. */
class RecordFaultsTest {
    private static final Account ONE = Account.builder().name("Harbour Dental").build();
    private static final ExternalKey KEY = ExternalKey.of("C_CrmId");
    private static final String REFUSED = "\"success\":false,\"ErrorCode\":\"LOCKED\",\"ErrorText\":\"It is locked.\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"retrieveResponse\":[]}",
                "{\"retrieveResponse\":null}",
                "{\"retrieveResponse\":{}}",
                "{\"retrieveResponse\":[{}]}",
                "{}"
            })
    void anEnvelopeWithNothingInItIsNoRecord(String body) {
        try (StubbedBilling billing = StubbedBilling.answering(r -> ok(body))) {
            assertThatThrownBy(() -> billing.client().accounts().get("7509")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> billing.client().records("C_DEPOT").get("7509"))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>busy</html>",
                "{\"retrieveResponse\":[",
                "{\"retrieveResponse\":[\"x\"]}",
                "{\"retrieveResponse\":7}",
                "{\"createResponse\":[{\"Id\":\"1\"}]}",
                "{\"error\":\"busy\",\"message\":\"try later\"}"
            })
    void whatIsNoAnswerAtAllDoesNotSayThatThereIsNoRecord(String body) {
        try (StubbedBilling billing = StubbedBilling.answering(r -> ok(body))) {
            assertThatThrownBy(() -> billing.client().accounts().get("7509")).isInstanceOf(DecodingException.class);
        }
    }

    @Test
    void aPlain500IsRepeatedOnceOnReadsAndOthersUpToThreeTimes() {
        assertThat(attempts(500, billing -> billing.client().accounts().get("1")))
                .isEqualTo(2);
        assertThat(attempts(500, billing -> billing.client().accounts().list().forEach(account -> {})))
                .isEqualTo(2);
        assertThat(attempts(503, billing -> billing.client().accounts().get("1")))
                .isEqualTo(3);
        assertThat(attempts(502, billing -> billing.client().accounts().get("1")))
                .isEqualTo(3);
        assertThat(attempts(429, billing -> billing.client().accounts().get("1")))
                .isEqualTo(3);
        assertThat(attempts(429, billing -> billing.client().accounts().create(ONE)))
                .isEqualTo(3);
        assertThat(attempts(500, billing -> billing.client().accounts().create(ONE)))
                .isEqualTo(1);
        assertThat(attempts(503, billing -> billing.client().accounts().create(ONE)))
                .isEqualTo(1);
        assertThat(attempts(500, billing -> repeating(billing).update(account("1"))))
                .isEqualTo(1);
        assertThat(attempts(503, billing -> repeating(billing).update(account("1"))))
                .isEqualTo(2);
        assertThat(attempts(503, billing -> repeating(billing).delete("1"))).isEqualTo(2);
        assertThat(attempts(503, billing -> repeating(billing).undelete("1"))).isEqualTo(1);
        assertThat(attempts(503, billing -> repeating(billing).create(ONE))).isEqualTo(1);
    }

    @Test
    void resultsInAnotherOrderGoToTheirRecords() {
        try (StubbedBilling billing = StubbedBilling.answering(r -> ok("{\"updateResponse\":[{\"Id\":3," + REFUSED
                + "},{\"Id\":1,\"success\":true},{\"Id\":2,\"success\":true}]}"))) {
            BatchResult<Account> updated =
                    billing.client().accounts().update(List.of(account("1"), account("2"), account("3")));
            BatchResult<String> deleted = billing.client().accounts().delete(List.of("1", "2", "3"));

            assertThat(updated.failed()).extracting(BatchEntry::index).containsExactly(2L);
            assertThat(deleted.failed()).extracting(BatchEntry::record).containsExactly("3");
        }
    }

    @Test
    void whatAnswersSomethingElseIsOfUnknownOutcome() {
        try (StubbedBilling billing =
                StubbedBilling.answering(r -> ok("{\"queryResponse\":[{\"Id\":\"1\",\"Name\":\"Harbour Dental\"}]}"))) {
            assertThatThrownBy(() -> billing.client().accounts().create(ONE))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    void aRefusalThatSaysThatRecordsWereTakenIsNone() {
        String body = "{\"createResponse\":[{\"Id\":\"1\",\"success\":true},{" + REFUSED + "}]}";
        try (StubbedBilling billing = StubbedBilling.answering(r -> answer(400, body))) {
            BatchResult<Account> result = billing.client().accounts().create(List.of(ONE, ONE));

            assertThat(result.unknown())
                    .hasSize(2)
                    .allSatisfy(entry -> assertThat(entry.failure()).isInstanceOf(OutcomeUnknownException.class));
        }
        try (StubbedBilling billing =
                StubbedBilling.answering(r -> answer(400, "{\"createResponse\":[{" + REFUSED + "}]}"))) {
            assertThat(billing.client().accounts().create(List.of(ONE)).entries())
                    .extracting(BatchEntry::state)
                    .containsExactly(BatchState.CHUNK_FAILED);
        }
        try (StubbedBilling billing = StubbedBilling.answering(
                r -> answer(413, "{\"createResponse\":[{\"Id\":\"1\",\"success\":true},{\"Id\":"))) {
            assertThat(billing.client().accounts().create(List.of(ONE)).unknown())
                    .hasSize(1);
        }
    }

    @Test
    void afterALostAnswerAnUpsertDoesNotClaimThatTheRecordWasThereBefore() {
        try (StubbedBilling billing = afterALostAnswer(
                "{\"upsertResponse\":[{\"Id\":\"1\",\"success\":true,\"created\":false},{\"Id\":\"2\",\"success\":true,\"created\":true},{"
                        + REFUSED + "}]}")) {
            BatchResult<Account> result =
                    repeating(billing).upsert(List.of(account("1"), account("2"), account("3")), KEY);

            assertThat(billing.received()).hasSize(2);
            assertThat(result.entries())
                    .extracting(BatchEntry::state)
                    .containsExactly(BatchState.SUCCEEDED, BatchState.SUCCEEDED, BatchState.UNKNOWN);
            assertThat(result.entries()).extracting(BatchEntry::created).containsExactly(null, true, null);
            assertThat(result.entries().get(2).code()).isEqualTo("LOCKED");
        }
    }

    @Test
    void afterAnAnswerThatNothingWasDoneAnUpsertIsTakenAtItsWord() {
        AtomicInteger calls = new AtomicInteger();
        try (StubbedBilling billing = StubbedBilling.answering(
                r -> calls.incrementAndGet() == 1
                        ? answer(429, "{}")
                        : ok("{\"upsertResponse\":[{\"Id\":\"1\",\"success\":true,\"created\":false},{" + REFUSED
                                + "}]}"),
                settings -> settings.retry(RetryPolicy.standard()))) {
            BatchResult<Account> result = repeating(billing).upsert(List.of(account("1"), account("2")), KEY);

            assertThat(result.succeeded()).extracting(BatchEntry::created).containsExactly(false);
            assertThat(result.failed()).hasSize(1);
        }
    }

    @Test
    void aClosedClientIsToldOfManyRecordsAsOfOne() {
        StubbedBilling billing = StubbedBilling.answering(r -> ok("{}"));
        billing.close();

        assertThatThrownBy(() -> billing.client().accounts().create(List.of(ONE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the client is closed");
    }

    @Test
    void aClientThatIsClosedInMidBatchLeavesTheRestNotSent() {
        try (StubbedBilling billing =
                StubbedBilling.answering(r -> ok("{\"createResponse\":[{\"Id\":\"1\",\"success\":true}]}"))) {
            BatchAbortedException thrown = catchThrowableOfType(
                    BatchAbortedException.class,
                    () -> billing.client()
                            .accounts()
                            .batch(o ->
                                    o.chunk(1).onProgress(p -> billing.client().close()))
                            .create(List.of(ONE, ONE, ONE)));

            assertThat(thrown.summary().succeeded()).isEqualTo(1);
            assertThat(thrown.summary().notSent()).isEqualTo(2);
            assertThat(thrown).hasCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void oneRecordOfAnInterruptedThreadIsNotSentAndNotSaidToBeUnknown() {
        try (StubbedBilling billing = StubbedBilling.answering(r -> ok("{}"))) {
            Thread.currentThread().interrupt();

            CallCancelledException thrown = catchThrowableOfType(
                    CallCancelledException.class,
                    () -> billing.client().accounts().create(ONE));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(thrown.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(billing.received()).isEmpty();
        }
    }

    @Test
    void theIdOfWhatWasCreatedIsNotLostThoughTheClientIsClosedMeanwhile() {
        try (StubbedBilling billing =
                StubbedBilling.answering(r -> ok("{\"createResponse\":[{\"Id\":\"77\",\"success\":true}]}"))) {
            Records<Account> accounts = billing.client()
                    .accounts()
                    .batch(o -> o.onProgress(p -> billing.client().close()));

            CreatedUnreadException thrown =
                    catchThrowableOfType(CreatedUnreadException.class, () -> accounts.createAndGet(ONE));

            assertThat(thrown.id()).contains("77");
        }
    }

    @Test
    void aSourceThatBreaksInTheMiddleTellsWhatWasSent() {
        try (StubbedBilling billing =
                StubbedBilling.answering(r -> ok("{\"createResponse\":[{\"Id\":\"1\",\"success\":true}]}"))) {
            Iterator<Account> broken = Stream.of(1, 2)
                    .map(i -> {
                        if (i == 2) {
                            throw new IllegalStateException("disk");
                        }
                        return ONE;
                    })
                    .iterator();

            BatchAbortedException thrown = catchThrowableOfType(
                    BatchAbortedException.class,
                    () -> billing.client().accounts().batch(o -> o.chunk(1)).create(() -> broken, entry -> {}));

            assertThat(thrown.summary().succeeded()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOGIN", "LOGOUT", "QUERY", "DELETE", "UNDELETE", "FILES"})
    void pathsOfOperationsAreNoEntities(String name) {
        try (StubbedBilling billing = StubbedBilling.answering(r -> ok("{}"))) {
            assertThatThrownBy(() -> billing.client().records(name)).isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void secretsInRowsAreNotToldEither() {
        Row row = Row.builder()
                .set("creditCardNumber", "4111111111111111")
                .set("AchBankAcctNum", "41111111")
                .set("Name", "a")
                .build();
        String quoting = "no: a 4111111111111111 41111111";
        try (StubbedBilling billing = StubbedBilling.answering(
                r -> ok("{\"createResponse\":[{\"success\":false,\"ErrorCode\":\"4111111111111111\",\"ErrorText\":\""
                        + quoting + "\"}]}"))) {
            BatchEntry<Row> entry = billing.client()
                    .records("BILLING_PROFILE")
                    .create(List.of(row))
                    .failed()
                    .get(0);

            assertThat(entry.text()).isEqualTo("no: a *** ***");
            assertThat(entry.code()).isEqualTo("***");
        }
        try (StubbedBilling billing =
                StubbedBilling.answering(r -> answer(400, "{\"error\":\"bad\",\"message\":\"" + quoting + "\"}"))) {
            assertThatThrownBy(() -> billing.client().records("BILLING_PROFILE").create(row))
                    .hasMessageContaining("no: a ***")
                    .hasMessageNotContaining("4111");
        }
    }

    private static StubbedBilling afterALostAnswer(String body) {
        AtomicInteger calls = new AtomicInteger();
        return StubbedBilling.answering(
                r -> calls.incrementAndGet() == 1 ? lost() : ok(body),
                settings -> settings.retry(RetryPolicy.standard()));
    }

    private static Records<Account> repeating(StubbedBilling billing) {
        return billing.client().accounts().batch(BatchOptions::repeats);
    }

    /** How often a call goes out that is always answered with that status, by a client as it is built. */
    private static int attempts(int status, java.util.function.Consumer<StubbedBilling> call) {
        MockResponse refusal = answer(status, "{\"error\":\"x\",\"message\":\"y\"}");
        try (StubbedBilling billing = StubbedBilling.asBuilt(r -> refusal)) {
            assertThatThrownBy(() -> call.accept(billing)).isInstanceOf(ChannelKitException.class);
            return billing.received().size();
        }
    }

    private static Account account(String id) {
        return Account.builder().id(id).set("C_CrmId", "k" + id).build();
    }
}
