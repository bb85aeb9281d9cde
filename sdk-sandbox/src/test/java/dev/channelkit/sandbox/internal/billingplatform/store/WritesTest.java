package dev.channelkit.sandbox.internal.billingplatform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.channelkit.sandbox.internal.billingplatform.model.EntityModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldType;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritesTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Instant START = Instant.parse("2026-03-15T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final EntityStore store = EntityStore.withoutData(now::get);

    @AfterEach
    void close() {
        store.close();
    }

    private static List<JsonNode> records(String... json) {
        List<JsonNode> records = new ArrayList<>();
        for (String one : json) {
            try {
                records.add(JSON.readTree(one.replace('\'', '"')));
            } catch (JsonProcessingException e) {
                throw new AssertionError(one, e);
            }
        }
        return records;
    }

    private String depot(String key) {
        WriteResult result = store.create(
                        "C_DEPOT", records("{'ExternalKey': '" + key + "', 'City': 'Graz', 'Seats': 12}"))
                .get(0);
        assertThat(result.success()).isTrue();
        return Objects.requireNonNull(result.id());
    }

    private Map<String, Object> depotOf(String id) {
        return store.retrieve("C_DEPOT", id).orElseThrow();
    }

    private WriteResult failed(List<WriteResult> results, String code, String field) {
        assertThat(results).hasSize(1);
        WriteResult result = results.get(0);
        assertThat(result.success()).isFalse();
        assertThat(result.code()).isEqualTo(code);
        assertThat(result.field()).isEqualTo(field);
        assertThat(result.text()).isNotBlank();
        return result;
    }

    @Test
    void newRecordsGetAscendingIdsAndTheFieldsOfTheSystem() {
        List<WriteResult> results = store.create(
                "C_DEPOT", records("{'ExternalKey': 'A'}", "{'externalkey': 'B', 'SEATS': '4.50', 'Id': ''}"));

        assertThat(results).extracting(WriteResult::id).containsExactly("1", "2");
        assertThat(results)
                .allMatch(r -> r.success()
                        && r.created()
                        && r.code().equals("0")
                        && r.text().isEmpty());
        assertThat(depotOf("2"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Id", "2",
                        "ExternalKey", "B",
                        "Seats", new BigDecimal("4.5"),
                        "Created", "2026-03-15T10:00:00.000Z",
                        "CreatedUserId", "41",
                        "Updated", "2026-03-15T10:00:00.000Z",
                        "UpdatedUserId", "41"));
    }

    @Test
    void valuesAreTakenInAllFormsOfTheWireAndComeBackInOne() {
        store.create("ACCOUNT_TYPE", records("{'AccountType': 'Customer'}"));
        List<WriteResult> results = store.create(
                "ACCOUNT",
                records(
                        "{'Name': 'A', 'AccountTypeId': 1, 'RateHierarchy': 1, 'ErpNumber': 17}",
                        "{'Name': 'B', 'AccountTypeId': '1', 'RateHierarchy': '0'}",
                        "{'Name': 'C', 'AccountTypeId': '1', 'RateHierarchy': true}",
                        "{'Name': 'D', 'AccountType': 'Customer'}"));

        assertThat(results).allMatch(WriteResult::success);
        assertThat(store.retrieve("ACCOUNT", "1").orElseThrow())
                .containsEntry("AccountTypeId", "1")
                .containsEntry("RateHierarchy", true)
                .containsEntry("ErpNumber", "17");
        assertThat(store.retrieve("ACCOUNT", "2").orElseThrow()).containsEntry("RateHierarchy", false);
        assertThat(store.retrieve("ACCOUNT", "3").orElseThrow()).containsEntry("RateHierarchy", true);
        assertThat(store.retrieve("ACCOUNT", "4").orElseThrow()).containsEntry("AccountTypeId", "1");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31T00:00:00.000Z",
        "2026-01-31T08:30:00Z, 2026-01-31T08:30:00.000Z",
        "2026-01-31T08:30:00.1239Z, 2026-01-31T08:30:00.123Z",
        "2026-01-31T08:30:00, 2026-01-31T08:30:00.000Z",
        "2026-01-31T08:30:00+02:00, 2026-01-31T06:30:00.000Z"
    })
    void timesComeBackInUtcToTheMillisecond(String written, String read) {
        String id = store.create("PRICING", records("{'EffectiveDate': '" + written + "'}"))
                .get(0)
                .id();

        assertThat(store.retrieve("PRICING", String.valueOf(id)).orElseThrow()).containsEntry("EffectiveDate", read);
    }

    @Test
    void decimalsKeepTheirValueAndListsTheirTexts() {
        store.create("PRICING", records("{'Rate': '0.0250', 'LowerBand': '100.0000000001', 'UpperBand': -1}"));
        store.create(
                "BULK_API_REQUEST",
                records(
                        "{'RequestBody': 'x', 'RequestMethod': 'QUERY', 'RecordsPerBatch': 10000, 'Columns': ['Id', 'Name']}"));

        assertThat(store.retrieve("PRICING", "1").orElseThrow())
                .containsEntry("Rate", new BigDecimal("0.025"))
                .containsEntry("LowerBand", new BigDecimal("100.0000000001"))
                .containsEntry("UpperBand", new BigDecimal("-1"));
        assertThat(store.retrieve("BULK_API_REQUEST", "1").orElseThrow())
                .containsEntry("RecordsPerBatch", new BigDecimal("10000"))
                .containsEntry("Columns", List.of("Id", "Name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "REQUIRED_FIELD_MISSING | ExternalKey | {}",
                "REQUIRED_FIELD_MISSING | ExternalKey | {'ExternalKey': null}",
                "REQUIRED_FIELD_MISSING | ExternalKey | {'ExternalKey': ''}",
                "UNKNOWN_FIELD | Colour | {'ExternalKey': 'A', 'Colour': 'red'}",
                "UNKNOWN_FIELD | Name; DROP | {'ExternalKey': 'A', 'Name; DROP': 'red'}",
                "INVALID_VALUE | Seats | {'ExternalKey': 'A', 'Seats': 'twelve'}",
                "INVALID_VALUE | Seats | {'ExternalKey': 'A', 'Seats': {}}",
                "INVALID_VALUE | Seats | {'ExternalKey': 'A', 'Seats': true}",
                "INVALID_VALUE | Seats | {'ExternalKey': 'A', 'Seats': 1E+999999999}",
                "INVALID_VALUE | Seats | {'ExternalKey': 'A', 'Seats': '12345678901234567890123456789012345'}",
                "INVALID_VALUE | Open | {'ExternalKey': 'A', 'Open': 'yes'}",
                "INVALID_VALUE | Open | {'ExternalKey': 'A', 'Open': 2}",
                "INVALID_VALUE | OpenedOn | {'ExternalKey': 'A', 'OpenedOn': '2026-02-30'}",
                "INVALID_VALUE | OpenedOn | {'ExternalKey': 'A', 'OpenedOn': 'soon'}",
                "INVALID_VALUE | ExternalKey | {'ExternalKey': '12345678901234567890123456789012345678901'}",
                "INVALID_VALUE | ExternalKey | {'ExternalKey': ['A']}",
                "INVALID_REFERENCE | AccountId | {'ExternalKey': 'A', 'AccountId': '99'}",
                "INVALID_REFERENCE | AccountId | {'ExternalKey': 'A', 'AccountId': 'x'}",
                "ID_NOT_ALLOWED | Id | {'ExternalKey': 'A', 'Id': '7'}",
                "INVALID_RECORD | | 'A'",
                "INVALID_RECORD | | null",
            })
    void aRecordThatIsWrongIsSaidSoWithItsField(String code, String field, String json) {
        failed(store.create("C_DEPOT", records(json)), code, field);

        assertThat(store.count("C_DEPOT")).isZero();
    }

    @Test
    void eachRecordIsWrittenForItselfAndResultsStandInTheOrderOfTheRecords() {
        List<WriteResult> results = store.create(
                "C_DEPOT",
                records(
                        "{'ExternalKey': 'A'}",
                        "{}",
                        "{'ExternalKey': 'A'}",
                        "{'ExternalKey': 'B'}",
                        "7",
                        "{'ExternalKey': 'C'}"));

        assertThat(results).extracting(WriteResult::success).containsExactly(true, false, false, true, false, true);
        assertThat(results)
                .extracting(WriteResult::code)
                .containsExactly("0", "REQUIRED_FIELD_MISSING", "DUPLICATE_VALUE", "0", "INVALID_RECORD", "0");
        assertThat(store.count("C_DEPOT")).isEqualTo(3);
    }

    @Test
    void whatIsAbsentStaysAndNullAndTheEmptyTextClear() {
        String id = depot("A");

        store.update("C_DEPOT", records("{'Id': '" + id + "', 'Name': 'Depot'}"));
        assertThat(depotOf(id))
                .containsEntry("City", "Graz")
                .containsEntry("Name", "Depot")
                .containsKey("Seats");

        store.update("C_DEPOT", records("{'id': " + id + ", 'City': null, 'Seats': ''}"));
        assertThat(depotOf(id)).doesNotContainKeys("City", "Seats").containsEntry("Name", "Depot");
    }

    @Test
    void anUpdateSaysWhenItWasAndLeavesTheRestOfTheSystemsFields() {
        String id = depot("A");
        now.set(START.plusSeconds(90));

        store.update(
                "C_DEPOT", records("{'Id': '" + id + "', 'Created': '1999-01-01', 'CreatedUserId': '7', 'Name': 'x'}"));

        assertThat(depotOf(id))
                .containsEntry("Created", "2026-03-15T10:00:00.000Z")
                .containsEntry("CreatedUserId", "41")
                .containsEntry("Updated", "2026-03-15T10:01:30.000Z");
        assertThat(store.query("SELECT Id FROM C_DEPOT WHERE Updated > '2026-03-15T10:00:00.000Z'"))
                .hasSize(1);
    }

    @Test
    void anUpdateThatIsWrongChangesNothing() {
        String id = depot("A");
        depot("B");

        failed(store.update("C_DEPOT", records("{'City': 'Wien'}")), WriteResult.ID_MISSING, "Id");
        failed(store.update("C_DEPOT", records("{'Id': ' ', 'City': 'Wien'}")), WriteResult.ID_MISSING, "Id");
        failed(store.update("C_DEPOT", records("{'Id': '99', 'City': 'Wien'}")), WriteResult.NOT_FOUND, "Id");
        failed(store.update("C_DEPOT", records("{'Id': 'x', 'City': 'Wien'}")), WriteResult.NOT_FOUND, "Id");
        String it = "{'Id': '" + id + "', 'City': 'Wien', ";
        assertThat(failed(
                                store.update("C_DEPOT", records(it + "'ExternalKey': 'B'}")),
                                WriteResult.DUPLICATE,
                                "ExternalKey")
                        .id())
                .isEqualTo(id);
        failed(store.update("C_DEPOT", records(it + "'ExternalKey': null}")), WriteResult.REQUIRED, "ExternalKey");
        failed(store.update("C_DEPOT", records(it + "'Colour': 'red'}")), WriteResult.UNKNOWN_FIELD, "Colour");
        failed(store.update("C_DEPOT", records(it + "'AccountId': 99}")), WriteResult.INVALID_REFERENCE, "AccountId");

        assertThat(depotOf(id)).containsEntry("City", "Graz").containsEntry("Updated", "2026-03-15T10:00:00.000Z");
    }

    @Test
    void aRecordMayKeepItsOwnKey() {
        String id = depot("A");

        assertThat(store.update("C_DEPOT", records("{'Id': '" + id + "', 'ExternalKey': 'A'}")))
                .allMatch(WriteResult::success);
    }

    @Test
    void anUpsertGoesByAnExternalKey() {
        String id = depot("A");

        List<WriteResult> results = store.upsert(
                "c_depot",
                records(
                        "{'ExternalKey': 'A', 'City': 'Wien'}",
                        "{'ExternalKey': 'B'}",
                        "{'ExternalKey': 'B', 'City': 'Linz'}"),
                "externalkey");

        assertThat(results).allMatch(WriteResult::success);
        assertThat(results).extracting(WriteResult::created).containsExactly(false, true, false);
        assertThat(results).extracting(WriteResult::id).containsExactly(id, "2", "2");
        assertThat(depotOf("2")).containsEntry("City", "Linz");
        assertThat(depotOf(id)).containsEntry("City", "Wien").containsKey("Seats");
    }

    @Test
    void anUpsertByWhatIsNoExternalKeyFailsForEachRecord() {
        List<WriteResult> results = store.upsert(
                "C_DEPOT", records("{'ExternalKey': 'A', 'City': 'Graz'}", "{'ExternalKey': 'B'}"), "City");

        assertThat(results).hasSize(2).allMatch(r -> r.code().equals(WriteResult.NOT_AN_EXTERNAL_KEY));
        failed(
                store.upsert("C_DEPOT", records("{'ExternalKey': 'A'}"), "Colour"),
                WriteResult.NOT_AN_EXTERNAL_KEY,
                "Colour");
        assertThat(store.count("C_DEPOT")).isZero();
    }

    @Test
    void anUpsertNeedsTheKeyAndTheIdMustNotContradictIt() {
        String id = depot("A");

        failed(
                store.upsert("C_DEPOT", records("{'City': 'Graz'}"), "ExternalKey"),
                WriteResult.REQUIRED,
                "ExternalKey");
        failed(
                store.upsert("C_DEPOT", records("{'Id': '77', 'ExternalKey': 'A'}"), "ExternalKey"),
                WriteResult.ID_NOT_ALLOWED,
                "Id");
        failed(
                store.upsert("C_DEPOT", records("{'Id': '" + id + "', 'ExternalKey': 'B'}"), "ExternalKey"),
                WriteResult.ID_NOT_ALLOWED,
                "Id");
        assertThat(store.upsert("C_DEPOT", records("{'Id': " + id + ", 'ExternalKey': 'A'}"), "ExternalKey"))
                .allMatch(WriteResult::success);
    }

    @Test
    void anUpsertByAKeyThatSeveralRecordsShareIsRefused() {
        store.create("WALLET", records("{'HostedPaymentPageExternalId': 'h'}", "{'HostedPaymentPageExternalId': 'h'}"));

        failed(
                store.upsert(
                        "WALLET",
                        records("{'HostedPaymentPageExternalId': 'h', 'City': 'Graz'}"),
                        "HostedPaymentPageExternalId"),
                WriteResult.DUPLICATE,
                "HostedPaymentPageExternalId");
    }

    @Test
    void whatIsDeletedIsInTheBinAndComesBack() {
        String id = depot("A");
        now.set(START.plusSeconds(60));

        assertThat(store.delete("C_DEPOT", records("{'Id': '" + id + "'}"), false))
                .allMatch(WriteResult::success);
        assertThat(store.retrieve("C_DEPOT", id)).isEmpty();
        assertThat(store.query("SELECT Id FROM C_DEPOT")).isEmpty();
        assertThat(store.retrieveWhere("C_DEPOT", "Id = 1 OR 1 = 1")).isEmpty();
        failed(store.update("C_DEPOT", records("{'Id': '" + id + "'}")), WriteResult.NOT_FOUND, "Id");
        failed(store.delete("C_DEPOT", records("{'Id': '" + id + "'}"), false), WriteResult.NOT_FOUND, "Id");

        assertThat(store.undelete("C_DEPOT", records("{'Id': '" + id + "'}"))).allMatch(WriteResult::success);
        assertThat(depotOf(id)).containsEntry("City", "Graz").containsEntry("Updated", "2026-03-15T10:01:00.000Z");
        failed(store.undelete("C_DEPOT", records("{'Id': '" + id + "'}")), WriteResult.NOT_FOUND, "Id");
    }

    @Test
    void whatIsDeletedForGoodDoesNotComeBack() {
        String first = depot("A");
        String second = depot("B");
        store.delete("C_DEPOT", records("{'Id': '" + second + "'}"), false);

        List<WriteResult> results =
                store.delete("C_DEPOT", records("{'Id': '" + first + "'}", "{'Id': '" + second + "'}", "{}"), true);

        assertThat(results).extracting(WriteResult::success).containsExactly(true, true, false);
        assertThat(store.undelete("C_DEPOT", records("{'Id': '" + first + "'}", "{'Id': '" + second + "'}")))
                .noneMatch(WriteResult::success);
        assertThat(depot("C")).isEqualTo("3");
    }

    @Test
    void theBinHoldsNoKeysButWhatComesBackMustNotClash() {
        String binned = depot("A");
        store.delete("C_DEPOT", records("{'Id': '" + binned + "'}"), false);

        WriteResult again = store.upsert("C_DEPOT", records("{'ExternalKey': 'A'}"), "ExternalKey")
                .get(0);

        assertThat(again.created()).isTrue();
        failed(store.undelete("C_DEPOT", records("{'Id': '" + binned + "'}")), WriteResult.DUPLICATE, "ExternalKey");
    }

    @Test
    void whatIsInTheBinIsNoParent() {
        store.create("ACCOUNT_TYPE", records("{'AccountType': 'Customer'}"));
        store.create("ACCOUNT", records("{'Name': 'A', 'AccountTypeId': '1'}"));
        store.delete("ACCOUNT_TYPE", records("{'Id': '1'}"), false);

        assertThat(store.query("SELECT Id, AccountTypeIdObj.AccountType FROM ACCOUNT"))
                .containsExactly(Map.of("Id", "1"));
        failed(
                store.create("ACCOUNT", records("{'Name': 'B', 'AccountTypeId': '1'}")),
                WriteResult.INVALID_REFERENCE,
                "AccountTypeId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENTITY", "ENTITY_FIELD"})
    void theModelIsNotWrittenByRecords(String entity) {
        assertThat(store.create(entity, records("{'FieldName': 'x'}"))).noneMatch(WriteResult::success);
        assertThat(store.delete(entity, records("{'Id': '201'}", "{'Id': '5001'}"), true))
                .noneMatch(WriteResult::success);
    }

    @Test
    void aTenantMayDefineEntitiesAndFields() {
        store.define(EntityModel.of(
                "C_VAN",
                List.of(
                        FieldModel.text("Plate").asUnique().asExternalKey(),
                        FieldModel.pointer("DepotId", "C_DEPOT"))));
        store.define("c_depot", FieldModel.of("Loading Docks".replace(" ", ""), FieldType.INTEGER));
        String id = depot("A");
        store.update("C_DEPOT", records("{'Id': '" + id + "', 'LoadingDocks': 3}"));
        assertThat(store.upsert("C_VAN", records("{'Plate': 'G-1', 'DepotId': '" + id + "'}"), "Plate"))
                .allMatch(WriteResult::success);

        assertThat(store.query("SELECT DepotIdObj.LoadingDocks FROM CVAN"))
                .containsExactly(Map.of("DepotIdObj.LoadingDocks", new BigDecimal("3")));
        assertThat(store.query(
                        "SELECT Id FROM ENTITY_FIELD WHERE EntityIdObj.EntityName = 'C_VAN' AND FieldName = 'Plate'"))
                .hasSize(1);
    }

    @Test
    void aFieldMayBeAddedToATableThatIsThere() {
        String id = depot("A");
        store.query("SELECT Id FROM ENTITY");

        store.define("C_DEPOT", FieldModel.text("Colour").asUnique());

        assertThat(store.update("C_DEPOT", records("{'Id': '" + id + "', 'Colour': 'red'}")))
                .allMatch(WriteResult::success);
        assertThat(store.query("SELECT Colour FROM C_DEPOT")).containsExactly(Map.of("Colour", "red"));
        assertThatThrownBy(() -> store.define("C_DEPOT", FieldModel.text("COLOUR")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.define(EntityModel.of("CDEPOT", List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ownDataKeepsItsIds() {
        assertThat(store.load(
                        "C_DEPOT", records("{'Id': '7509', 'ExternalKey': 'A'}", "{'Id': 7509, 'ExternalKey': 'B'}")))
                .extracting(WriteResult::code)
                .containsExactly("0", WriteResult.DUPLICATE);
        assertThat(depot("C")).isEqualTo("7510");
    }

    @Test
    void aResetForgetsWhatWasWrittenAndDefined() {
        depot("A");
        store.define(EntityModel.of("C_VAN", List.of()));

        store.reset();

        assertThat(store.count("C_DEPOT")).isZero();
        assertThat(depot("A")).isEqualTo("1");
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> store.count("C_VAN"));
    }

    @Test
    void storesShareNothingAndAreGoneWhenClosed() {
        depot("A");
        try (EntityStore other = EntityStore.withoutData(() -> START)) {
            assertThat(other.count("C_DEPOT")).isZero();
        }
        store.close();

        assertThatThrownBy(() -> store.count("C_DEPOT")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.query("SELECT Id FROM C_DEPOT")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void unknownEntitiesAreRefusedByEveryVerb() {
        for (Runnable call : List.<Runnable>of(
                () -> store.create("C_X", records("{}")),
                () -> store.update("C_X", records("{}")),
                () -> store.upsert("C_X", records("{}"), "A"),
                () -> store.delete("C_X", records("{}"), false),
                () -> store.undelete("C_X", records("{}")),
                () -> store.retrieve("C_X", "1"),
                () -> store.retrieveWhere("C_X", "Id = 1"),
                () -> store.count("C_X\" --"))) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(call::run)
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(RefusedException.Reason.UNKNOWN_ENTITY));
        }
    }

    @Test
    void manyThreadsWriteAndReadAtOnce() throws InterruptedException {
        ConcurrentLinkedQueue<WriteResult> results = new ConcurrentLinkedQueue<>();
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(t -> new Thread(() -> {
                    for (int i = 0; i < 25; i++) {
                        results.addAll(
                                store.upsert("C_DEPOT", records("{'ExternalKey': 'K-" + i + "'}"), "ExternalKey"));
                        store.query("SELECT Id FROM C_DEPOT ORDER BY Id");
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(results).hasSize(200).allMatch(WriteResult::success);
        assertThat(results.stream().filter(WriteResult::created)).hasSize(25);
        assertThat(store.count("C_DEPOT")).isEqualTo(25);
    }
}
