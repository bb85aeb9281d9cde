package dev.channelkit.ses.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.Confirm;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.ses.StubbedSes;
import dev.channelkit.ses.customer.SyncOutcome.Kind;
import dev.channelkit.ses.model.CustomerFields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class CustomerSyncTest {
    private static final ErpRecord RECORD =
            ErpRecord.of("K-1").name("John Doe").company("Blåbär AB").email("john@example.com");

    /** What a customer has: name, company, email and, perhaps, the key. */
    private record Row(String name, String company, String email, String key) {
        String json(String id) {
            String values = key.isEmpty() ? "" : "{\"name\":\"ErpId\",\"value\":\"" + key + "\"}";
            return """
                    {"id":"%s","name":"%s","company":"%s","email":"%s","customFieldsValues":[%s]}""".formatted(id, name, company, email, values);
        }
    }

    private final Map<String, Row> rows = new ConcurrentHashMap<>();
    private int createStatus = 200;
    private boolean createApplies = true;
    private boolean filterIsIgnored;
    private int markStatus = 200;
    private int listStatus = 200;

    private MockResponse answer(RecordedRequest request) {
        HttpUrl url = request.getUrl();
        if (request.getMethod().equals("POST")) {
            if (createApplies) {
                rows.put("900", new Row("John Doe", "Blåbär AB", "john@example.com", ""));
            }
            return StubbedSes.status(createStatus, "{\"success\":true,\"data\":{\"customer\":[{\"id\":\"900\"}]}}");
        }
        if (url.encodedPath().endsWith("/custom-fields")) {
            String id = url.pathSegments().get(3);
            if (markStatus == 200) {
                rows.computeIfPresent(id, (any, row) -> new Row(row.name(), row.company(), row.email(), "K-1"));
            }
            return StubbedSes.status(
                    markStatus, "{\"success\":true,\"data\":{\"customer\":[{\"id\":\"" + id + "\"}]}}");
        }
        if (request.getMethod().equals("PUT")) {
            return StubbedSes.ok("{\"success\":true,\"data\":{\"customer\":[{\"id\":\"1\"}]}}");
        }
        if (listStatus != 200) {
            return StubbedSes.status(listStatus, "{}");
        }
        StringBuilder found = new StringBuilder();
        new TreeMap<>(rows).forEach((id, row) -> {
            if (filterIsIgnored || isAskedFor(row, url)) {
                found.append(found.isEmpty() ? "" : ",").append(row.json(id));
            }
        });
        return StubbedSes.page(request, "customer", found.toString());
    }

    private static boolean isAskedFor(Row row, HttpUrl url) {
        String key = url.queryParameter("filter[customFields.ErpId]");
        return key == null
                ? row.email().equals(url.queryParameter("filter[email]"))
                : row.key().equalsIgnoreCase(key);
    }

    private SyncOutcome synced(StubbedSes ses, ErpRecord record) {
        return ses.client()
                .customers()
                .sync(CustomerFields.field("customFields.ErpId"), List.of(record))
                .outcomes()
                .get(0);
    }

    private StubbedSes ses() {
        return StubbedSes.answering(this::answer);
    }

    @Test
    void createsWhatIsMissingAndGivesItItsKey() {
        try (StubbedSes ses = ses()) {

            SyncOutcome first = synced(ses, RECORD);
            SyncOutcome second = synced(ses, RECORD);

            assertThat(first.kind()).isEqualTo(Kind.CREATED);
            assertThat(first.customerIds()).containsExactly("900");
            assertThat(second.kind()).isEqualTo(Kind.UNCHANGED);
            assertThat(ses.requests("POST")).hasSize(1);
            assertThat(ses.requests("PUT")).containsExactly("PUT /customers/900/custom-fields");
        }
    }

    @Test
    void changesOnlyWhatDiffers() {
        rows.put("1", new Row("John Doe", "Blåbär", "john@example.com", "K-1"));
        try (StubbedSes ses = ses()) {

            SyncOutcome outcome = synced(ses, RECORD);

            assertThat(outcome.kind()).isEqualTo(Kind.UPDATED);
            assertThat(outcome.what()).isEqualTo("company");
            assertThat(ses.requests("PUT")).containsExactly("PUT /customers/1");
        }
    }

    @Test
    void leavesAloneWhatARecordDoesNotSay() {
        rows.put("1", new Row("John Doe", "Blåbär", "john@example.com", "K-1"));
        try (StubbedSes ses = ses()) {

            assertThat(synced(ses, ErpRecord.of("K-1").name("John Doe")).kind()).isEqualTo(Kind.UNCHANGED);
        }
    }

    @Test
    void looksAgainAfterACreationWithoutAnAnswer() {
        createStatus = 502;
        try (StubbedSes ses = ses()) {

            SyncOutcome outcome = synced(ses, RECORD);

            assertThat(outcome.kind()).isEqualTo(Kind.CREATED);
            assertThat(outcome.customerIds()).containsExactly("900");
            assertThat(ses.requests("POST")).hasSize(1);
        }
    }

    @Test
    void createsNoSecondOneWhenTheFirstIsNotThereYet() {
        createStatus = 502;
        createApplies = false;
        try (StubbedSes ses = ses()) {

            SyncOutcome outcome = synced(ses, RECORD);

            assertThat(outcome.kind()).isEqualTo(Kind.UNKNOWN);
            assertThat(ses.requests("POST")).hasSize(1);
        }
    }

    @Test
    void findsInTheNextRunWhatCouldNotBeGivenItsKey() {
        markStatus = 422;
        try (StubbedSes ses = ses()) {

            SyncOutcome first = synced(ses, RECORD);
            SyncOutcome second = synced(ses, RECORD);

            assertThat(first.kind()).isEqualTo(Kind.CREATED_WITHOUT_KEY);
            assertThat(second.kind()).isEqualTo(Kind.LOOKS_ALIKE);
            assertThat(second.customerIds()).containsExactly("900");
            assertThat(ses.requests("POST")).hasSize(1);
        }
    }

    @Test
    void adoptsWhatLooksAlikeWhenToldTo() {
        rows.put("5", new Row("Johnny", "BLÅBÄR AB", "john@example.com", ""));
        try (StubbedSes ses = ses()) {

            SyncResult result = ses.client()
                    .customers()
                    .sync(CustomerFields.customFields("ErpId"), List.of(RECORD), s -> s.adoptLookalikes(true));

            assertThat(result.outcomes().get(0).kind()).isEqualTo(Kind.ADOPTED);
            assertThat(ses.requests("PUT")).containsExactly("PUT /customers/5/custom-fields", "PUT /customers/5");
            assertThat(ses.requests("POST")).isEmpty();
        }
    }

    @Test
    void takesNobodyForAnotherRecordsCustomer() {
        rows.put("5", new Row("John Doe", "Blåbär AB", "john@example.com", "K-99"));
        try (StubbedSes ses = ses()) {

            assertThat(synced(ses, RECORD).kind()).isEqualTo(Kind.CREATED);
        }
    }

    @Test
    void refusesWhatIsAmbiguous() {
        rows.put("1", new Row("John Doe", "Blåbär AB", "john@example.com", "K-1"));
        rows.put("2", new Row("John Doe", "Blåbär AB", "john@example.com", "K-1"));
        try (StubbedSes ses = ses()) {

            SyncOutcome outcome = synced(ses, RECORD);

            assertThat(outcome.kind()).isEqualTo(Kind.AMBIGUOUS);
            assertThat(outcome.customerIds()).containsExactly("1", "2");
            assertThat(ses.requests("POST")).isEmpty();
            assertThat(ses.requests("PUT")).isEmpty();
        }
    }

    @Test
    void takesAKeyInAnotherCaseForAmbiguousRatherThanNew() {
        rows.put("1", new Row("John Doe", "Blåbär AB", "john@example.com", "k-1"));
        try (StubbedSes ses = ses()) {

            assertThat(synced(ses, RECORD).kind()).isEqualTo(Kind.AMBIGUOUS);
        }
    }

    @Test
    void isNotFooledByAPlatformThatIgnoresTheFilter() {
        filterIsIgnored = true;
        rows.put("1", new Row("Somebody", "Else", "else@example.com", "K-7"));
        rows.put("2", new Row("Another", "One", "one@example.com", ""));
        try (StubbedSes ses = ses()) {

            assertThat(synced(ses, RECORD).kind()).isEqualTo(Kind.CREATED);
            assertThat(ses.requests("PUT")).containsExactly("PUT /customers/900/custom-fields");
        }
    }

    @Test
    void refusesRecordsThatShareAKey() {
        try (StubbedSes ses = ses()) {

            SyncResult result = ses.client()
                    .customers()
                    .sync(CustomerFields.customFields("ErpId"), List.of(RECORD, RECORD.name("Jane")));

            assertThat(result.count(Kind.AMBIGUOUS)).isEqualTo(2);
            assertThat(ses.requests()).isEmpty();
        }
    }

    @Test
    void doesNotCreateFromHalfARecord() {
        try (StubbedSes ses = ses()) {

            assertThat(synced(ses, ErpRecord.of("K-1").name("John")).kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(ses.requests("POST")).isEmpty();
        }
    }

    @Test
    void createsNothingWhenItCannotLook() {
        listStatus = 500;
        try (StubbedSes ses = ses()) {

            assertThat(synced(ses, RECORD).kind()).isEqualTo(Kind.FAILED);
            assertThat(ses.requests("POST")).isEmpty();
        }
    }

    @Test
    void stopsWhenCredentialsFail() {
        listStatus = 401;
        try (StubbedSes ses = ses()) {

            SyncResult result = ses.client()
                    .customers()
                    .sync(
                            CustomerFields.customFields("ErpId"),
                            List.of(RECORD, ErpRecord.of("K-2"), ErpRecord.of("K-3")));

            assertThat(result.outcomes())
                    .extracting(SyncOutcome::kind)
                    .containsExactly(Kind.FAILED, Kind.NOT_TRIED, Kind.NOT_TRIED);
            assertThat(result.failures()).hasSize(3);
            assertThat(ses.requests()).hasSize(1);
        }
    }

    @Test
    void needsACustomField() {
        try (StubbedSes ses = ses()) {
            assertThatThrownBy(() -> ses.client().customers().sync(CustomerFields.EMAIL, List.of(RECORD)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void deletesOnlyTheCustomerThatIsConfirmed() {
        try (StubbedSes ses = StubbedSes.answering(request -> StubbedSes.ok("{\"success\":true}"))) {
            Customers customers = ses.client().customers();

            assertThatThrownBy(() -> customers.delete("4022", Confirm.destroysBillingHistoryOf("4023")))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("confirm the very id");
            customers.delete("4022", Confirm.destroysBillingHistoryOf("4022"));

            assertThat(ses.requests()).containsExactly("DELETE /customers/4022");
        }
    }
}
