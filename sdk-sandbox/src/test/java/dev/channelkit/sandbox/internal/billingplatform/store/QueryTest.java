package dev.channelkit.sandbox.internal.billingplatform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    private static final EntityStore STORE = EntityStore.open(() -> Instant.parse("2026-03-15T10:00:00Z"));

    @AfterAll
    static void close() {
        STORE.close();
    }

    private static List<Map<String, Object>> rows(String sql) {
        return STORE.query(sql);
    }

    private static Map<String, Object> row(String sql) {
        List<Map<String, Object>> rows = rows(sql);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static long count(String from) {
        return ((BigDecimal) Objects.requireNonNull(
                        row("SELECT COUNT(Id) N FROM " + from).get("N")))
                .longValueExact();
    }

    private static List<Object> column(String sql) {
        return rows(sql).stream().map(row -> row.values().iterator().next()).toList();
    }

    @Test
    void theTenantHasPlausibleData() {
        assertThat(STORE.count("ACCOUNT")).isEqualTo(2_600);
        assertThat(STORE.count("ACTIVITY")).isEqualTo(12_000);
        assertThat(column("SELECT AccountType FROM ACCOUNT_TYPE ORDER BY Id"))
                .containsExactly("Root", "Reseller", "Customer", "Branch", "Partner");
    }

    @Test
    void namesOfAccountsAreAllDifferentAndSomeAreAwkward() {
        List<Object> names = column("SELECT Name FROM ACCOUNT");

        assertThat(names).doesNotHaveDuplicates().hasSize(2_600);
        assertThat(names)
                .anyMatch(name -> name.toString().contains("'"))
                .anyMatch(name -> name.toString().contains(" -- "));
    }

    @Test
    void everyPointerOfTheSeedLeadsToARecord() {
        for (var entity : STORE.entities()) {
            for (var field : entity.fields()) {
                if (field.target() != null) {
                    String path = field.name() + "Obj.Id";
                    assertThat(count(
                                    entity.name() + " WHERE " + field.name() + " IS NOT NULL AND " + path + " IS NULL"))
                            .as("%s.%s", entity, field.name())
                            .isZero();
                }
            }
        }
    }

    @Test
    void everySeededRecordHasWhatNewOnesMustHave() {
        for (var entity : STORE.entities()) {
            for (var field : entity.fields()) {
                if (field.required()) {
                    assertThat(count(entity.name() + " WHERE " + field.name() + " IS NULL"))
                            .as("%s.%s", entity, field.name())
                            .isZero();
                }
                if (field.unique()) {
                    assertThat(rows("SELECT " + field.name() + " FROM " + entity.name() + " WHERE " + field.name()
                                    + " IS NOT NULL GROUP BY " + field.name() + " HAVING COUNT(Id) > 1"))
                            .as("%s.%s", entity, field.name())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void aRowHasTheModelsNamesAndNoMissingValues() {
        assertThat(
                        row(
                                "select id, NAME, accounttypeid, status, description, InvoiceAtThisLevel, created from Account where ID = 7001"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Id", "7001",
                        "Name",
                                Objects.requireNonNull(STORE.retrieve("ACCOUNT", "7001")
                                        .orElseThrow()
                                        .get("Name")),
                        "AccountTypeId", "3",
                        "Status", "ACTIVE",
                        "InvoiceAtThisLevel", true,
                        "Created", "2024-06-02T22:00:00.000Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BILLING_PROFILE", "BillingProfile", "Billing_Profile", "billingprofile"})
    void entitiesAreFoundInAnySpelling(String name) {
        assertThat(count(name + " WHERE AccountId = 7001")).isEqualTo(1);
    }

    @Test
    void aPathToAParentIsAKeyAsItStands() {
        Map<String, Object> row = row(
                "SELECT Name, AccountTypeIdObj.AccountType, ParentAccountIdObj.AccountTypeIdObj.accounttype FROM ACCOUNT WHERE Id = 7001");

        assertThat(row)
                .containsEntry("AccountTypeIdObj.AccountType", "Customer")
                .containsEntry("ParentAccountIdObj.AccountTypeIdObj.accounttype", "Root");
    }

    @Test
    void aPathMayLeaveOutTheIdAsTheVendorsArticleDoes() {
        assertThat(row("SELECT AccountObj.Name FROM BILLING_PROFILE WHERE AccountId = 7001"))
                .containsKey("AccountObj.Name");
    }

    @Test
    void aPathFromARecordWithoutParentHasNoValueAndLosesNoRow() {
        assertThat(row("SELECT Id, ParentAccountIdObj.Name FROM ACCOUNT WHERE Id = 1"))
                .isEqualTo(Map.of("Id", "1"));
    }

    @Test
    void conditionsOrdersAndGroupsTakePaths() {
        assertThat(column("SELECT AccountTypeIdObj.AccountType, COUNT(Id) N FROM ACCOUNT "
                        + "WHERE AccountTypeIdObj.AccountType <> 'Root' GROUP BY AccountTypeIdObj.AccountType "
                        + "ORDER BY AccountTypeIdObj.AccountType DESC"))
                .containsExactly("Reseller", "Customer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Id = 7001 | 1",
                "Id = '7001' | 1",
                "Id <> 7001 | 2599",
                "Id != 7001 | 2599",
                "Id < 7002 | 2",
                "Id <= 7002 | 3",
                "Id > '9598' | 1",
                "Id >= 9598 | 2",
                "Id = 99999999999999999999999999999999999999 | 0",
                "Id > 7000.5 AND Id < 7002.5 | 2",
                "Id BETWEEN 7001 AND '7010' | 10",
                "Id NOT BETWEEN 7001 AND 9599 | 1",
                "Id IN (7001, '7002', 5) | 2",
                "Id NOT IN (7001, 7002) | 2598",
                "NOT Id IN (7001, 7002) | 2598",
                "ParentAccountId IS NULL | 1",
                "ParentAccountId IS NOT NULL | 2599",
                "NOT (ParentAccountId IS NULL) | 2599",
                "CountryId = 40 AND Id IN (7001, 7002) OR Id = 1 | 3",
                "CountryId = 40 AND (Id IN (7001, 7002) OR Id = 1) | 2",
                "RateHierarchy = '1' AND Id < 7017 | 2",
                "RateHierarchy = 0 AND Id < 7009 | 8",
                "1 = 1 | 2600",
                "'a' = 'b' | 0",
                "1 = 0 OR Name = 'x' | 0",
                "Name = C_Depot | 0",
                "Id = BillableAccountId | 2599",
                "UPPER(Name) = 'ROOT' | 1",
                "ErpNumber LIKE 'ERP-00000_' | 9",
                "ErpNumber LIKE 'erp%' | 0",
                "Id LIKE '700%' | 9",
                "ErpNumber NOT LIKE 'ERP%' | 0",
            })
    void rowsAreWhatTheConditionSays(String condition, long expected) {
        assertThat(count("ACCOUNT WHERE " + condition)).isEqualTo(expected);
    }

    @Test
    void aQualifierMayBeTheEntityOrItsAlias() {
        assertThat(row("SELECT a.Name FROM ACCOUNT a WHERE a.Id = 7001")).containsKey("Name");
        assertThat(row("SELECT ACCOUNT.Name FROM ACCOUNT WHERE account.Id = 7001"))
                .containsKey("Name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Updated > '2026-03-14T23:50:00.000Z'",
                "Updated > '2026-03-14T23:50:00Z'",
                "Updated > '2026-03-14T23:50:00'",
                "Updated > '2026-03-15T00:50:00.000+01:00'",
                "Updated > '2026-03-14 23:50:00'",
                "NOT Updated <= '2026-03-14T23:50:00.000Z'"
            })
    void timesAreComparedInUtcInAnyOfTheirForms(String condition) {
        // of every tenth account, the least is changed 11 minutes before the day
        assertThat(column("SELECT Id FROM ACCOUNT WHERE " + condition)).isEmpty();
        assertThat(count("ACCOUNT WHERE " + condition.replace("23:50", "23:48").replace("00:50", "00:48")))
                .isEqualTo(1);
    }

    @Test
    void aDateAloneIsMidnight() {
        assertThat(count("ACCOUNT WHERE Updated >= '2026-03-15'")).isZero();
        assertThat(count("ACCOUNT WHERE Created >= '2026-03-14' AND Created < '2026-03-15'"))
                .isEqualTo(2);
        assertThat(column("SELECT ExternalKey FROM C_DEPOT WHERE OpenedOn = '2024-04-14'"))
                .containsExactly("G-1");
    }

    @Test
    void aggregatesHaveAnAliasWithoutAs() {
        Map<String, Object> row = row(
                "SELECT SUM(Seats) Total, AVG(Seats) AS Mean, MIN(Name), MAX(OpenedOn) Last, COUNT(DISTINCT City) Cities FROM C_DEPOT");

        assertThat(row)
                .containsEntry("Total", new BigDecimal("116"))
                .containsEntry("Mean", new BigDecimal("23.2"))
                .containsEntry("MIN(Name)", "Depot G-1")
                .containsEntry("Last", "2024-08-12")
                .containsEntry("Cities", new BigDecimal("4"));
    }

    @Test
    void groupsAreJudgedByHavingAndOrderedByAggregates() {
        assertThat(
                        rows(
                                "SELECT City, SUM(Seats) Total FROM C_DEPOT GROUP BY City HAVING SUM(Seats) >= 12 AND COUNT(Id) < 3 ORDER BY Total DESC"))
                .extracting(row -> row.get("City"))
                .containsExactly("Wien", "München", "Graz");
        assertThat(column("SELECT City FROM C_DEPOT GROUP BY City ORDER BY SUM(Seats)"))
                .containsExactly("Linz", "Graz", "München", "Wien");
    }

    @Test
    void orderIsByNumbersWhereTheyAreNumbersAndMissingValuesAreTheGreatest() {
        assertThat(column("SELECT Id FROM ACCOUNT WHERE Id IN (1, 7001, 9599) ORDER BY Id DESC"))
                .containsExactly("9599", "7001", "1");
        assertThat(column(
                        "SELECT Id FROM ACCOUNT WHERE Id IN (1, 7001, 9599) ORDER BY ParentAccountId, ErpNumber DESC"))
                .containsExactly("9599", "7001", "1");
        assertThat(column("SELECT Id FROM ACCOUNT WHERE Id IN (1, 7001, 9599) ORDER BY ParentAccountId DESC, Id ASC"))
                .containsExactly("1", "7001", "9599");
    }

    @Test
    void distinctRowsComeOnce() {
        assertThat(column("SELECT DISTINCT City FROM C_DEPOT ORDER BY City"))
                .containsExactly("Graz", "Linz", "München", "Wien");
    }

    @Test
    void pagesAreCutByOffsetAndFetch() {
        String all = "SELECT Id FROM ACCOUNT ORDER BY Id";

        assertThat(column(all + " OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY")).containsExactly("7001", "7002");
        assertThat(column(all + " OFFSET 2598 ROWS FETCH NEXT 1000 ROWS ONLY")).containsExactly("9598", "9599");
        assertThat(column(all + " FETCH FIRST 1 ROW ONLY")).containsExactly("1");
        assertThat(column(all + " OFFSET 2599 ROWS")).containsExactly("9599");
        assertThat(column(all + " OFFSET 2600 ROWS FETCH NEXT 10 ROWS ONLY")).isEmpty();
        assertThat(column(all + " FETCH NEXT 0 ROWS ONLY")).isEmpty();
    }

    @Test
    void noMoreThanTenThousandRowsComeBack() {
        assertThat(rows("SELECT Id FROM ACTIVITY")).hasSize(10_000);
        assertThat(rows("SELECT Id FROM ACTIVITY ORDER BY Id FETCH NEXT 11000 ROWS ONLY"))
                .hasSize(10_000);
        assertThat(rows("SELECT Id FROM ACTIVITY ORDER BY Id OFFSET 10000 ROWS FETCH NEXT 10000 ROWS ONLY"))
                .hasSize(2_000);
        assertThat(rows("SELECT Id FROM ACTIVITY WHERE Id > 110000")).hasSize(2_000);
        assertThat(STORE.retrieveWhere("ACTIVITY", "Quantity > 0")).hasSize(10_000);
        assertThat(count("ACTIVITY")).isEqualTo(12_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ROWNUM BETWEEN 0 AND 20 | 1 | 20",
                "ROWNUM BETWEEN 1 AND 20 | 1 | 20",
                "ROWNUM BETWEEN 21 AND 40 | 7020 | 20",
                "rownum between 2600 and 2700 | 9599 | 1",
                "ROWNUM BETWEEN 2601 AND 2700 | | 0",
                "ROWNUM BETWEEN 20 AND 10 | | 0",
                "ROWNUM <= 3 | 1 | 3",
                "ROWNUM < 3 | 1 | 2",
                "ROWNUM >= 2599 | 9598 | 2",
                "ROWNUM > 2599 | 9599 | 1",
                "ROWNUM = 2 | 7001 | 1",
                "(Id > 7000 AND Id < 7004) AND ROWNUM BETWEEN 2 AND 9 | 7002 | 2",
                "Id > 7000 AND ROWNUM BETWEEN 2 AND 3 AND Id < 7004 | 7002 | 2",
                "(Id = 7001 OR Id = 7002) AND ROWNUM <= 1 | 7001 | 1",
            })
    void windowsCountFromOneWithBothBounds(String predicate, String first, int size) {
        List<Map<String, Object>> records = STORE.retrieveWhere("ACCOUNT", predicate);

        assertThat(records).hasSize(size);
        if (size > 0) {
            assertThat(records.get(0)).containsEntry("Id", first);
        }
    }

    @Test
    void aWindowStandsInAQueryToo() {
        assertThat(
                        column(
                                "SELECT Id FROM ACCOUNT WHERE Id > 7000 AND ROWNUM BETWEEN 11 AND 20 ORDER BY Id DESC OFFSET 2 ROWS FETCH NEXT 100 ROWS ONLY"))
                .hasSize(8)
                .startsWith("9587");
    }

    @Test
    void aPredicateFindsWholeRecords() {
        Map<String, Object> record =
                STORE.retrieveWhere("account", "erpnumber = 'ERP-000001'").get(0);

        assertThat(record).isEqualTo(STORE.retrieve("ACCOUNT", "7001").orElseThrow());
        assertThat(record)
                .containsKeys("Id", "Name", "Created", "UpdatedUserId")
                .doesNotContainKey("DateDisplayFormat");
    }

    @Test
    void textsMayHoldAnything() {
        for (Map<String, Object> account :
                STORE.retrieveWhere("ACCOUNT", "Name LIKE '%''%' OR Name LIKE '%--%' OR Name LIKE '%\\%'")) {
            String name = String.valueOf(account.get("Name"));
            assertThat(column("SELECT Id FROM ACCOUNT WHERE Name = '" + name.replace("'", "''") + "'"))
                    .containsExactly(account.get("Id"));
        }
    }

    @Test
    void whatEscapesMakesWildcardsOrdinary() {
        assertThat(count("ACCOUNT WHERE Name LIKE '100 %'")).isPositive();
        assertThat(count("ACCOUNT WHERE Name LIKE '100 \\% Bio\\_Markt %' ESCAPE '\\'"))
                .isEqualTo(count("ACCOUNT WHERE Name LIKE '100 %'"));
        assertThat(count("ACCOUNT WHERE Name LIKE '100 \\_%' ESCAPE '\\'")).isZero();
        assertThat(count("ACCOUNT WHERE Name LIKE 'Daten\\Dienste%'")).isPositive();
        assertThat(count("ACCOUNT WHERE Name LIKE 'Daten\\\\Dienste%' ESCAPE '\\'"))
                .isPositive();
    }

    @Test
    void theModelItselfCanBeQueried() {
        assertThat(
                        row(
                                "SELECT FieldName FROM ENTITY_FIELD WHERE EntityIdObj.EntityName = 'CONTRACT' AND ExternalKeyFlag = '1'"))
                .containsEntry("FieldName", "ContractNumber");
        assertThat(count("ENTITY WHERE EntityName = 'C_DEPOT' AND SystemFlag = '0'"))
                .isEqualTo(1);
    }
}
