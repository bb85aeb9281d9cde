package dev.channelkit.billingplatform.record;

import static dev.channelkit.billingplatform.StubbedBilling.answer;
import static dev.channelkit.billingplatform.StubbedBilling.body;
import static dev.channelkit.billingplatform.StubbedBilling.lost;
import static dev.channelkit.billingplatform.StubbedBilling.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.billingplatform.StubbedBilling;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.billingplatform.model.BillingProfile;
import dev.channelkit.billingplatform.model.Payment;
import dev.channelkit.billingplatform.model.PricingFields;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchOptions;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchState;
import dev.channelkit.commons.batch.BatchSummary;
import dev.channelkit.commons.batch.RecordFailedException;
import dev.channelkit.commons.error.BadRequestException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {
    private static final Account ONE = Account.builder().name("Harbour Dental").build();
    private static final ExternalKey KEY = ExternalKey.of("C_CrmId");

    @Test
    void aCreateSendsAnArrayAndGivesTheId() {
        try (StubbedBilling billing = StubbedBilling.answering(r -> ok(taken("create", 1)))) {
            BatchEntry<Account> entry = billing.client().accounts().create(ONE);

            assertThat(entry.id()).isEqualTo("1");
            assertThat(entry.record()).isSameAs(ONE);
            assertThat(billing.requests())
                    .containsExactly("POST /ACCOUNT {\"brmObjects\":[{\"Name\":\"Harbour Dental\"}]}");
            assertThat(billing.received().get(0).getHeaders().get("sessionid")).isEqualTo(StubbedBilling.SESSION);
        }
    }

    @Test
    void eachVerbHasItsOwnCall() {
        try (StubbedBilling billing =
                StubbedBilling.answering(r -> ok("{\"anyResponse\":[{\"Id\":\"3\",\"success\":true}]}"))) {
            Records<Account> accounts = billing.client().accounts();
            Records<Row> depots = billing.client().records("C_DEPOT");
            Row row = Row.builder().set("Id", "3").set("C_CrmId", "x").build();

            accounts.update(account("3", "x"));
            accounts.upsert(account("3", "x"), KEY);
            accounts.delete("3");
            accounts.deleteForGood(List.of("3"));
            accounts.undelete("3");
            depots.create(row);
            depots.update(row);
            depots.upsert(row, KEY);
            depots.delete("3");
            depots.undelete(List.of("3"));
            billing.client().records(PricingFields.ENTITY).delete("3");

            assertThat(billing.requests())
                    .containsExactly(
                            "PUT /ACCOUNT {\"brmObjects\":[{\"Id\":\"3\",\"C_CrmId\":\"x\"}]}",
                            "PATCH /ACCOUNT {\"brmObjects\":[{\"Id\":\"3\",\"C_CrmId\":\"x\"}],\"externalIDFieldName\":\"C_CrmId\"}",
                            "DELETE /delete/ACCOUNT {\"brmObjects\":[{\"Id\":\"3\"}]}",
                            "DELETE /delete/ACCOUNT {\"brmObjects\":[{\"Id\":\"3\"}],\"EmptyRecycleBin\":\"1\"}",
                            "DELETE /undelete/ACCOUNT {\"brmObjects\":[{\"Id\":\"3\"}]}",
                            "POST /C_DEPOT {\"brmObjects\":[{\"Id\":\"3\",\"C_CrmId\":\"x\"}]}",
                            "PUT /C_DEPOT {\"brmObjects\":[{\"Id\":\"3\",\"C_CrmId\":\"x\"}]}",
                            "PATCH /C_DEPOT {\"brmObjects\":[{\"Id\":\"3\",\"C_CrmId\":\"x\"}],\"externalIDFieldName\":\"C_CrmId\"}",
                            "DELETE /delete/C_DEPOT {\"brmObjects\":[{\"Id\":\"3\"}]}",
                            "DELETE /undelete/C_DEPOT {\"brmObjects\":[{\"Id\":\"3\"}]}",
                            "DELETE /delete/PRICING {\"brmObjects\":[{\"Id\":\"3\"}]}");
        }
    }

    @Test
    void oneRecordThatIsRefusedIsThrownWithWhatTheProviderSays() {
        try (StubbedBilling billing = StubbedBilling.answering(
                r -> ok(
                        "{\"createResponse\":[{\"success\":false,\"ErrorCode\":\"DUPLICATE\",\"ErrorText\":[\"There is one.\"],\"ErrorElementField\":\"Name\"}]}"))) {
            RecordFailedException thrown = catchThrowableOfType(
                    RecordFailedException.class,
                    () -> billing.client().accounts().create(ONE));

            assertThat(thrown.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(thrown.details().providerCode()).isEqualTo("DUPLICATE");
            assertThat(thrown.details().providerField()).isEqualTo("Name");
            assertThat(thrown.details().operationId()).isEqualTo("createAccounts");
            assertThat(thrown).hasMessageContaining("There is one.");
        }
    }

    @Test
    void secretsThatTheProviderQuotesAreHidden() {
        BillingProfile profile =
                BillingProfile.builder().creditCardNumber("4111111111111111").build();
        try (StubbedBilling billing = StubbedBilling.answering(
                r -> ok("{\"createResponse\":[{\"success\":false,\"ErrorText\":\"4111111111111111 is no card\"}]}"))) {
            BatchResult<BillingProfile> result =
                    billing.client().billingProfiles().create(List.of(profile));

            assertThat(result.failed().get(0).text()).isEqualTo("*** is no card");
            assertThatThrownBy(() -> billing.client().billingProfiles().create(profile))
                    .isInstanceOf(RecordFailedException.class)
                    .hasMessageNotContaining("4111");
        }
    }

    @Test
    void oneRecordWhoseAnswerIsLostIsOfUnknownOutcomeAndSentOnce() {
        try (StubbedBilling billing = StubbedBilling.answering(r -> lost())) {
            assertThatThrownBy(() -> billing.client().accounts().create(ONE))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThat(billing.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"createResponse\":[]}", "{\"createResponse\":[{}]}", "{}", "", "<html>busy</html>"})
    void oneRecordWithoutAResultIsOfUnknownOutcome(String body) {
        try (StubbedBilling billing = StubbedBilling.answering(r -> ok(body))) {
            assertThatThrownBy(() -> billing.client().accounts().create(ONE))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    void aCallThatIsRefusedIsThrownAsItIs() {
        try (StubbedBilling billing =
                StubbedBilling.answering(r -> answer(400, "{\"error\":\"bad\",\"message\":\"no such field\"}"))) {
            assertThatThrownBy(() -> billing.client().accounts().create(ONE))
                    .isInstanceOf(BadRequestException.class)
                    .hasMessageContaining("no such field");
            assertThat(billing.client().accounts().create(List.of(ONE)).entries())
                    .extracting(BatchEntry::state)
                    .containsExactly(BatchState.CHUNK_FAILED);
        }
    }

    @Test
    void recordsWithoutIdOrKeyAreNotSent() {
        try (StubbedBilling billing =
                StubbedBilling.answering(r -> ok("{\"updateResponse\":[{\"Id\":\"3\",\"success\":true}]}"))) {
            Records<Account> accounts = billing.client().accounts();

            BatchResult<Account> updated = accounts.update(List.of(ONE, account("3", "x"), account(" ", "y")));
            BatchResult<Account> upserted = accounts.upsert(Stream.of(account("3", "x"), ONE), KEY);

            assertThat(updated.entries())
                    .extracting(BatchEntry::state)
                    .containsExactly(BatchState.INVALID, BatchState.SUCCEEDED, BatchState.INVALID);
            assertThat(updated.failed()).extracting(BatchEntry::field).containsOnly("Id");
            assertThat(upserted.failed()).singleElement().satisfies(entry -> {
                assertThat(entry.index()).isEqualTo(1);
                assertThat(entry.field()).isEqualTo("C_CrmId");
                assertThat(entry.text()).contains("C_CrmId");
            });
            assertThat(billing.received()).hasSize(2);
            assertThatThrownBy(() -> accounts.update(ONE)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> accounts.delete(" ")).isInstanceOf(InvalidRequestException.class);
            assertThat(billing.received()).hasSize(2);
        }
    }

    @Test
    void theKeyIsFoundInAnyCaseAndMayBeANumber() {
        try (StubbedBilling billing = StubbedBilling.answering(r -> ok(taken("upsert", 1)))) {
            Row row = Row.builder().set("c_crmid", 12).build();

            assertThat(billing.client()
                            .records("C_DEPOT")
                            .upsert(List.of(row), KEY)
                            .orThrow()
                            .succeeded())
                    .hasSize(1);
        }
    }

    @Test
    void recordsOfOneIdGoOutInDifferentCallsInOrder() {
        try (StubbedBilling billing = StubbedBilling.answering(r -> ok(taken("update", count(body(r)))))) {
            billing.client()
                    .accounts()
                    .update(List.of(account("1", "a"), account("2", "b"), account("1", "c")))
                    .orThrow();

            assertThat(billing.requests())
                    .containsExactly(
                            "PUT /ACCOUNT {\"brmObjects\":[{\"Id\":\"1\",\"C_CrmId\":\"a\"},{\"Id\":\"2\",\"C_CrmId\":\"b\"}]}",
                            "PUT /ACCOUNT {\"brmObjects\":[{\"Id\":\"1\",\"C_CrmId\":\"c\"}]}");
        }
    }

    @Test
    void aBodyIsNoLargerThanItMayBe() {
        List<Account> accounts = IntStream.range(0, 60)
                .mapToObj(i -> Account.builder()
                        .name("Ä".repeat(i) + "\"\\")
                        .set("C_CrmId", "k" + i)
                        .build())
                .toList();
        try (StubbedBilling billing = StubbedBilling.answering(r -> ok(taken("upsert", count(body(r)))))) {
            billing.client()
                    .accounts()
                    .batch(o -> o.maxBytes(1000))
                    .upsert(accounts, KEY)
                    .orThrow();

            assertThat(billing.received())
                    .hasSizeBetween(5, 30)
                    .allSatisfy(request -> assertThat(request.getBody().size()).isLessThanOrEqualTo(1000));
        }
    }

    @Test
    void aLostChunkIsUnknownAndTheNextOneGoesOut() {
        try (StubbedBilling billing = StubbedBilling.answering(
                r -> body(r).contains("\"n1\"") ? lost() : ok(taken("create", count(body(r)))))) {
            BatchResult<Account> result = billing.client()
                    .accounts()
                    .batch(o -> o.chunk(2))
                    .create(Stream.of("n1", "n2", "n3")
                            .map(name -> Account.builder().name(name).build()));

            assertThat(result.entries())
                    .extracting(BatchEntry::state)
                    .containsExactly(BatchState.UNKNOWN, BatchState.UNKNOWN, BatchState.SUCCEEDED);
            assertThat(result.unknown().get(0).failure()).isInstanceOf(OutcomeUnknownException.class);
            assertThat(billing.received()).hasSize(2);
        }
    }

    @Test
    void whatMayBeRepeatedIsOnlyWhenAskedFor() {
        try (StubbedBilling billing = StubbedBilling.answering(
                r -> lost(), settings -> settings.retry(dev.channelkit.commons.retry.RetryPolicy.standard()))) {
            Records<Account> accounts = billing.client().accounts();
            List<Account> records = List.of(account("1", "a"));

            assertThat(sent(billing, () -> accounts.update(records))).isEqualTo(1);
            Records<Account> repeating = accounts.batch(BatchOptions::repeats);
            assertThat(sent(billing, () -> repeating.update(records))).isEqualTo(2);
            assertThat(sent(billing, () -> repeating.upsert(records, KEY))).isEqualTo(2);
            assertThat(sent(billing, () -> repeating.delete(List.of("1")))).isEqualTo(2);
            assertThat(sent(billing, () -> repeating.create(records))).isEqualTo(1);
            assertThat(sent(billing, () -> repeating.undelete(List.of("1")))).isEqualTo(1);
        }
    }

    @Test
    void entriesCanBeHandedOverChunkByChunk() {
        List<Long> seen = new ArrayList<>();
        try (StubbedBilling billing = StubbedBilling.answering(r -> ok(taken("create", count(body(r)))))) {
            Stream<Account> endless = IntStream.range(0, 450).mapToObj(i -> ONE);
            Consumer<BatchEntry<Account>> receiver = entry -> seen.add(entry.index());

            BatchSummary summary = billing.client().accounts().create(endless::iterator, receiver);

            assertThat(summary.succeeded()).isEqualTo(450);
            assertThat(seen).hasSize(450).isSorted();
            assertThat(billing.received()).hasSize(3);
        }
    }

    @Test
    void createAndGetReadsTheRecordBack() {
        try (StubbedBilling billing = StubbedBilling.answering(r -> ok(
                r.getMethod().equals("POST")
                        ? taken("create", 1)
                        : "{\"retrieveResponse\":[{\"Id\":\"1\",\"Name\":\"Harbour Dental\",\"Status\":\"NEW\"}]}"))) {
            Account saved = billing.client().accounts().createAndGet(ONE);

            assertThat(saved.id()).isEqualTo("1");
            assertThat(billing.requests()).element(1).isEqualTo("GET /ACCOUNT/1");
        }
    }

    @Test
    void aRecordThatWasCreatedAndCannotBeReadIsNotLost() {
        try (StubbedBilling billing =
                StubbedBilling.answering(r -> r.getMethod().equals("POST")
                        ? ok(taken("create", 1))
                        : answer(404, "{\"error\":\"not found\",\"message\":\"none\"}"))) {
            CreatedUnreadException thrown = catchThrowableOfType(
                    CreatedUnreadException.class,
                    () -> billing.client().accounts().createAndGet(ONE));

            assertThat(thrown.id()).contains("1");
            assertThat(thrown.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(thrown).hasCauseInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void listsAreOfTheRecordsThatAFilterPicks() {
        try (StubbedBilling billing =
                StubbedBilling.answering(r -> ok("{\"retrieveResponse\":[{\"Id\":\"1\",\"Name\":\"O'Neil\"}]}"))) {
            List<Account> found =
                    billing.client().accounts().list(q -> q.filter(AccountFields.NAME.is("O'Neil"))).stream()
                            .toList();

            assertThat(found).extracting(Account::name).containsExactly("O'Neil");
            assertThat(billing.received().get(0).getUrl().queryParameter("queryAnsiSql"))
                    .contains("Name = 'O''Neil'")
                    .contains("ROWNUM");
        }
    }

    @Test
    void rowsOfATenantsEntityAreReadByTheirNames() {
        try (StubbedBilling billing =
                StubbedBilling.answering(r -> ok("{\"retrieveResponse\":{\"Id\":7,\"Seats\":\"12\"}}"))) {
            Records<Row> depots = billing.client().records("C_DEPOT");

            assertThat(depots.get("7").integer("seats")).isEqualTo(12);
            assertThat(depots.list().stream().map(row -> row.text("ID"))).containsExactly("7");
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "c_depot", "LOGIN/..", "A B", "1A", "QUERY?x", "Ä", "DEPOT\n"})
    void whatIsNoNameOfAnEntityIsRefused(String name) {
        try (StubbedBilling billing = StubbedBilling.answering(r -> ok("{}"))) {
            assertThatThrownBy(() -> billing.client().records(name)).isInstanceOf(InvalidRequestException.class);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a b", "x\"y", "1a", "a.b"})
    void whatIsNoNameOfAKeyIsRefused(String name) {
        assertThatThrownBy(() -> ExternalKey.of(name)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void entitiesWithFewerVerbsHaveThose() {
        try (StubbedBilling billing = StubbedBilling.answering(r -> ok(taken("create", 1)))) {
            billing.client()
                    .payments()
                    .create(Payment.builder().paymentType("CHECK").build());

            assertThat(billing.requests())
                    .containsExactly("POST /PAYMENT {\"brmObjects\":[{\"PaymentType\":\"CHECK\"}]}");
        }
    }

    @Test
    void aClosedClientSaysSo() {
        StubbedBilling billing = StubbedBilling.answering(r -> ok("{}"));
        billing.close();

        assertThatThrownBy(() -> billing.client().accounts().create(ONE)).isInstanceOf(IllegalStateException.class);
    }

    private static int sent(StubbedBilling billing, Runnable write) {
        int before = billing.received().size();
        write.run();
        return billing.received().size() - before;
    }

    private static Account account(String id, String crmId) {
        return Account.builder().id(id).set("C_CrmId", crmId).build();
    }

    private static int count(String body) {
        return body.split("\\{", -1).length - 2;
    }

    private static String taken(String verb, int records) {
        return "{\"" + verb + "Response\":["
                + String.join(
                        ",",
                        IntStream.rangeClosed(1, records)
                                .mapToObj(i -> "{\"Id\":\"" + i + "\",\"success\":true,\"ErrorText\":[]}")
                                .toList())
                + "]}";
    }
}
