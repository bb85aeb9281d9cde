package dev.channelkit.billingplatform.extract;

import static dev.channelkit.billingplatform.StubbedBilling.answer;
import static dev.channelkit.billingplatform.StubbedBilling.line;
import static dev.channelkit.billingplatform.StubbedBilling.lost;
import static dev.channelkit.billingplatform.StubbedBilling.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.billingplatform.StubbedBilling;
import dev.channelkit.billingplatform.model.AccountFields;
import dev.channelkit.billingplatform.model.BulkRequest;
import dev.channelkit.billingplatform.model.CsvLineEnd;
import dev.channelkit.commons.batch.RecordFailedException;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.query.sql.Select;
import dev.channelkit.commons.query.sql.Sql;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractsTest {
    private static final ExtractRequest REQUEST =
            ExtractRequest.query("nightly", Sql.of("SELECT Id FROM ACCOUNT WHERE Name = ?", "Secret"));
    private static final String CREATED = "{\"createResponse\":[{\"Id\":\"7\",\"success\":true}]}";

    private static MockResponse none() {
        return answer(404, "{\"error\":\"not_found\",\"message\":\"No rows\"}");
    }

    private static String status(String status, String more) {
        return "{\"retrieveResponse\":[{\"Id\":\"7\",\"Status\":\"" + status + "\"" + more + "}]}";
    }

    private static List<String> lines(StubbedBilling billing) {
        return billing.received().stream().map(StubbedBilling::line).toList();
    }

    @Test
    void aStartSendsTheVendorsNames() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> ok(CREATED))) {
            ExtractRequest request = ExtractRequest.retrieve("depots", "C_DEPOT", AccountFields.NAME.is("Graz"))
                    .columns("Id", "Name")
                    .recordsPerBatch(500)
                    .csv(';', '\'', CsvLineEnd.LF);
            assertThat(billing.client().extracts().start(request)).isEqualTo("7");
            assertThat(billing.client().extracts().start(REQUEST)).isEqualTo("7");
            assertThat(billing.requests())
                    .containsExactly(
                            "POST /bulk_api_request {\"brmObjects\":[{\"RequestName\":\"depots\",\"RequestBody\":\"Name = 'Graz'\","
                                    + "\"RecordsPerBatch\":500,\"RequestMethod\":\"RETRIEVE\",\"ResponseFormat\":\"CSV\","
                                    + "\"RetrieveEntityName\":\"C_DEPOT\",\"Columns\":[\"Id\",\"Name\"],\"CSVDelimiter\":\";\","
                                    + "\"CSVQualifier\":\"'\",\"CSVEndLineFormat\":\"LF\"}]}",
                            "POST /bulk_api_request {\"brmObjects\":[{\"RequestName\":\"nightly\",\"RequestBody\":\"SELECT Id FROM ACCOUNT"
                                    + " WHERE Name = 'Secret'\",\"RecordsPerBatch\":10000,\"RequestMethod\":\"QUERY\","
                                    + "\"ResponseFormat\":\"JSON\"}]}");
        }
    }

    @Test
    void aRefusedStartIsTyped() {
        try (StubbedBilling billing =
                StubbedBilling.answering(request -> line(request).startsWith("GET")
                        ? none()
                        : ok("{\"createResponse\":[{\"success\":false,\"ErrorText\":[\"No rights\"]}]}"))) {
            assertThatThrownBy(() -> billing.client().extracts().startOrFind(REQUEST))
                    .isInstanceOf(RecordFailedException.class)
                    .hasMessageContaining("No rights");
            assertThat(billing.received()).hasSize(2);
        }
    }

    @Test
    void aLostStartIsLookedForAndNotSentAgain() {
        List<MockResponse> answers = new ArrayList<>(List.of(
                none(),
                lost(),
                none(),
                ok("{\"queryResponse\":[{\"Id\":\"7\",\"RequestName\":\"nightly\",\"Status\":\"PENDING\"}]}")));
        try (StubbedBilling billing = StubbedBilling.answering(request -> answers.remove(0))) {
            assertThat(billing.client().extracts().startOrFind(REQUEST)).isEqualTo("7");
            assertThat(lines(billing))
                    .containsExactly("GET /query", "POST /bulk_api_request", "GET /query", "GET /query");
        }
    }

    @Test
    void aLostStartThatIsNotFoundIsUnknown() {
        try (StubbedBilling billing =
                StubbedBilling.answering(request -> line(request).startsWith("GET") ? none() : lost())) {
            assertThatThrownBy(() -> billing.client().extracts().startOrFind(REQUEST))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThat(lines(billing))
                    .containsExactly("GET /query", "POST /bulk_api_request", "GET /query", "GET /query", "GET /query");
        }
    }

    @Test
    void aStartWithoutAnIdIsLookedForToo() {
        List<MockResponse> answers = new ArrayList<>(List.of(
                none(),
                ok("{\"createResponse\":[{\"success\":true}]}"),
                ok("{\"queryResponse\":[{\"Id\":\"7\",\"Status\":\"PENDING\"}]}")));
        try (StubbedBilling billing = StubbedBilling.answering(request -> answers.remove(0))) {
            assertThat(billing.client().extracts().startOrFind(REQUEST)).isEqualTo("7");
        }
    }

    @Test
    void ofSeveralTheNewestThatDidNotFailCounts() {
        try (StubbedBilling billing = StubbedBilling.answering(
                request -> ok(
                        "{\"queryResponse\":["
                                + "{\"Id\":\"3\",\"Status\":\"COMPLETED\"},{\"Id\":\"5\",\"Status\":\"Processing\"},{\"Id\":\"9\",\"Status\":\"failed\"}]}"))) {
            assertThat(billing.client().extracts().startOrFind(REQUEST)).isEqualTo("5");
        }
    }

    @Test
    void statusesAreOpenAndQuestionsThatFailAreAskedAgain() {
        List<MockResponse> answers = new ArrayList<>(List.of(
                ok(status("PENDING", "")),
                answer(503, ""),
                lost(),
                ok(status("Queued for write", "")),
                answer(429, ""),
                ok(status("Completed", ""))));
        try (StubbedBilling billing = StubbedBilling.answering(request -> answers.remove(0))) {
            BulkRequest done = billing.client().extracts().await("7", Duration.ofHours(1));
            assertThat(done.id()).isEqualTo("7");
            assertThat(billing.received()).hasSize(6);
        }
    }

    @Test
    void aFailureThatLastsIsThrownInTheEnd() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> answer(503, ""))) {
            assertThatThrownBy(() -> billing.client().extracts().await("7", Duration.ofMinutes(1)))
                    .isInstanceOf(ServerErrorException.class);
            assertThat(billing.received()).hasSize(5); // at 0, 5, 15, 35 and 60 s
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "PROCESSING"})
    void whatIsNotDoneInTimeIsSaid(String status) {
        try (StubbedBilling billing = StubbedBilling.answering(request -> ok(status(status, "")))) {
            assertThatThrownBy(() -> billing.client().extracts().await("7", Duration.ZERO))
                    .isInstanceOfSatisfying(ExtractUnfinishedException.class, late -> {
                        assertThat(late.id()).isEqualTo("7");
                        assertThat(late.status()).isEqualTo(status);
                        assertThat(late.getMessage().contains("inactive")).isEqualTo(status.equals("PENDING"));
                    });
            assertThat(billing.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ErrorMessage", "ErrorText", "StatusMessage", "errormessage"})
    void aFailureHasTheProvidersText(String field) {
        try (StubbedBilling billing =
                StubbedBilling.answering(request -> ok(status("FAILED", ",\"" + field + "\":\" No such field \"")))) {
            assertThatThrownBy(() -> billing.client().extracts().await("7", Duration.ZERO))
                    .isInstanceOfSatisfying(
                            ExtractFailedException.class,
                            e -> assertThat(e.text()).isEqualTo("No such field"));
        }
    }

    @Test
    void aFailureWithoutATextIsOneToo() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> ok(status("FAILED", "")))) {
            assertThatThrownBy(() -> billing.client().extracts().await("7", Duration.ZERO))
                    .isInstanceOf(ExtractFailedException.class)
                    .hasMessageContaining("does not say why");
        }
    }

    @Test
    void anInterruptEndsTheWaiting() {
        try (StubbedBilling billing = StubbedBilling.answering(request -> {
            return ok(status("PENDING", ""));
        })) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> billing.client().extracts().await("7", Duration.ofHours(1)))
                    .isInstanceOf(CallCancelledException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void filesAreFoundByFieldOrByCountInTheirOrder(@TempDir Path directory) {
        String fields = ",\"BatchFile10\":\"j\",\"batchfile2\":\"b\",\"BatchFile1\":\"a\",\"BatchFile3\":null";
        try (StubbedBilling billing = StubbedBilling.answering(request ->
                line(request).contains("/files/") ? ok("[{\"Id\":\"1\"}]") : ok(status("COMPLETED", fields)))) {
            BulkRequest done = billing.client().extracts().await("7", Duration.ZERO);
            ExtractResult result = billing.client().extracts().save(REQUEST, done, directory);
            assertThat(result.files())
                    .extracting(ExtractFile::field)
                    .containsExactly("BatchFile1", "BatchFile2", "BatchFile10");
            assertThat(result.missing()).isEmpty();
        }
        assertThat(fieldsOf(",\"BatchCount\":\"2\"")).containsExactly("BatchFile1", "BatchFile2");
        assertThat(fieldsOf(",\"BatchCount\":0")).isEmpty();
    }

    private static List<String> fieldsOf(String more) {
        try (StubbedBilling billing = StubbedBilling.answering(request -> ok(status("COMPLETED", more)))) {
            return new ExtractStatus(billing.client().extracts().await("7", Duration.ZERO)).fileFields();
        }
    }

    @Test
    void filesThatAreNotNamedAreNoEmptyResult(@TempDir Path directory) {
        try (StubbedBilling billing = StubbedBilling.answering(request -> ok(status("COMPLETED", "")))) {
            BulkRequest done = billing.client().extracts().await("7", Duration.ZERO);
            assertThatThrownBy(() -> billing.client().extracts().save(REQUEST, done, directory))
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("where its files are");
        }
    }

    @Test
    void aFileThatIsNotWhatItShouldBeGetsNoName(@TempDir Path directory) {
        try (StubbedBilling billing =
                StubbedBilling.answering(request -> line(request).contains("/files/")
                        ? answer(200, "<html>")
                                .newBuilder()
                                .setHeader("Content-Type", "text/html")
                                .build()
                        : ok(status("COMPLETED", ",\"BatchCount\":1")))) {
            BulkRequest done = billing.client().extracts().await("7", Duration.ZERO);
            assertThatThrownBy(() -> billing.client().extracts().save(REQUEST, done, directory))
                    .isInstanceOf(DecodingException.class);
            assertThat(directory).isEmptyDirectory();
        }
    }

    @Test
    void whatCannotBeSentIsRefusedBefore() {
        String longest = "SELECT Id FROM ACCOUNT WHERE Name = '" + "x".repeat(3_962) + "'";
        assertThat(longest).hasSize(4_000);
        assertThat(ExtractRequest.query("n", Sql.raw(longest)).name()).isEqualTo("n");
        assertThatThrownBy(() -> ExtractRequest.query("n", Sql.raw(longest + " ")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("4000 characters, not 4001");
        assertThatThrownBy(() -> ExtractRequest.query(
                        " ", Select.from(AccountFields.ENTITY).fields(AccountFields.ID)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> ExtractRequest.retrieve("n", "a b", null)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> REQUEST.recordsPerBatch(0)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> REQUEST.columns("Id")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> REQUEST.csv(',', ',', CsvLineEnd.LF)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> REQUEST.csv('\n', '"', CsvLineEnd.LF)).isInstanceOf(InvalidRequestException.class);
        assertThat(REQUEST.toString()).doesNotContain("Secret");
    }
}
