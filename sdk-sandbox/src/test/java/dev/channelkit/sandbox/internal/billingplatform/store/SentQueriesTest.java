package dev.channelkit.sandbox.internal.billingplatform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts that the SDK's builder and pagers write, in all their forms, are understood. */
class SentQueriesTest {
    private static final EntityStore STORE = EntityStore.open(() -> Instant.parse("2026-03-15T10:00:00Z"));

    @AfterAll
    static void close() {
        STORE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "SELECT Id, Name, AccountTypeIdObj.AccountType FROM ACCOUNT WHERE Created >= '2024-01-02T03:04:05.000Z' AND C_Depot IN ('Graz', 'Wien') ORDER BY Name, Id DESC | 173",
                "SELECT ProductId, SUM(RatedAmount) Total, AVG(RatedAmount) Mean, COUNT(Id) N, MIN(Created) First, MAX(Created) Last FROM ACTIVITY GROUP BY ProductId HAVING (SUM(RatedAmount) >= 100 OR MAX(Created) < '1970-01-01T00:00:00.000Z') AND COUNT(Id) > 1 ORDER BY SUM(RatedAmount) DESC | 31",
                "SELECT Id, Name FROM ACCOUNT WHERE (Name = 'Root' OR Name = 'b') AND Id > 0 | 1",
                "SELECT Id FROM ACCOUNT WHERE NOT (Status = 'ACTIVE' OR Status IS NULL) | 104",
                "SELECT Id FROM ACCOUNT WHERE Name LIKE '%\\%%' ESCAPE '\\' | 4",
                "SELECT Id FROM ACCOUNT WHERE Name NOT LIKE '%' | 0",
                "SELECT Id FROM ACCOUNT WHERE Id = '007' | 0",
                "SELECT Id FROM ACCOUNT WHERE CountryId = 40 AND CountryId IN (40, 276) AND CountryId <> 276 | 1559",
                "SELECT Id FROM PRODUCT WHERE SfRecordId = 40 OR SfRecordId = '0017-x' | 0",
                "SELECT Id FROM C_DEPOT WHERE OpenedOn BETWEEN '2024-04-01' AND '2024-05-31' | 2",
                "SELECT Id FROM C_DEPOT WHERE OpenedOn > '0001-01-01' AND OpenedOn < '9999-12-31' | 5",
                "SELECT Id FROM C_DEPOT WHERE Open = '1' AND Open <> '0' | 4",
                "SELECT Id FROM ACCOUNT WHERE Updated < '9999-12-31T23:59:59.999Z' AND Updated > '0001-01-01T00:00:00.000Z' | 2600",
                "SELECT Id FROM ACCOUNT WHERE (Status = 'ACTIVE') AND Id > 7001 ORDER BY Id OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY | 1000",
                "SELECT ProductId, COUNT(Id) N FROM ACTIVITY GROUP BY ProductId ORDER BY ProductId OFFSET 50 ROWS FETCH NEXT 50 ROWS ONLY | 10",
                "SELECT Status FROM ACCOUNT GROUP BY Status HAVING MIN(Created) > '2001-01-01T00:00:00.000Z' | 2",
            })
    void aBuiltQueryIsUnderstood(String sql, int rows) {
        assertThat(STORE.query(sql)).hasSize(rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ROWNUM BETWEEN 1 AND 1000 | 1000",
                "ROWNUM BETWEEN 2001 AND 3000 | 600",
                "(Status = 'ACTIVE') AND ROWNUM BETWEEN 1 AND 1000 | 1000",
                "(Name = 'a' OR Id < 7003) AND ROWNUM BETWEEN 1 AND 1000 | 3",
                "Id > 9000 AND ROWNUM BETWEEN 1 AND 1000 | 599",
                "(Status = 'ACTIVE') AND Id > 9000 AND Id <= 9010 AND ROWNUM BETWEEN 1 AND 1000 | 10",
            })
    void aPageOfAListIsUnderstood(String predicate, int rows) {
        assertThat(STORE.retrieveWhere("ACCOUNT", predicate)).hasSize(rows);
    }

    @Test
    void linesMayBreakAnywhereAlsoInATextAndBehindTheEnd() {
        assertThat(STORE.query("SELECT Id\n\tFROM ACCOUNT\r\nWHERE Name = 'Root'\n"))
                .hasSize(1);
        assertThat(STORE.query("SELECT Id FROM ACCOUNT WHERE Name = 'two\nlines'"))
                .isEmpty();
    }

    @Test
    void numbersMayBeLongerThanAnyThatIsKept() {
        String digits = "9".repeat(128);

        assertThat(STORE.query("SELECT Id FROM C_DEPOT WHERE Seats < " + digits))
                .hasSize(5);
        assertThat(STORE.query("SELECT Id FROM C_DEPOT WHERE Seats > -0." + digits))
                .hasSize(5);
        assertThat(STORE.query("SELECT Id FROM C_DEPOT WHERE Id = " + "9".repeat(38)))
                .isEmpty();
    }

    @Test
    void listsOfManyValuesComeInPieces() {
        String pieces = IntStream.range(0, 5)
                .mapToObj(piece -> IntStream.range(0, 1_000)
                        .mapToObj(i -> "'ERP-" + String.format("%06d", piece * 1_000 + i) + "'")
                        .collect(Collectors.joining(", ", "ErpNumber IN (", ")")))
                .collect(Collectors.joining(" OR ", "(", ")"));

        assertThat(STORE.query("SELECT Id FROM ACCOUNT WHERE " + pieces)).hasSize(2_599);
    }
}
