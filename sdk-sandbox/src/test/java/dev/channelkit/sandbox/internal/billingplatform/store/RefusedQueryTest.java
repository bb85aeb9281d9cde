package dev.channelkit.sandbox.internal.billingplatform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException.Reason;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedQueryTest {
    private static final EntityStore STORE = EntityStore.open(() -> Instant.parse("2026-03-15T10:00:00Z"));

    @AfterAll
    static void close() {
        STORE.close();
    }

    private static RefusedException refused(String sql) {
        return Objects.requireNonNull(
                catchThrowableOfType(RefusedException.class, () -> STORE.query(sql)), "not refused: " + sql);
    }

    private static RefusedException refusedPredicate(String predicate) {
        return Objects.requireNonNull(
                catchThrowableOfType(RefusedException.class, () -> STORE.retrieveWhere("ACCOUNT", predicate)),
                "not refused: " + predicate);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "SYNTAX | ",
                "SYNTAX | SELECT",
                "SYNTAX | SELECT FROM ACCOUNT",
                "SYNTAX | SELECT Id",
                "SYNTAX | SELECT Id FROM",
                "SYNTAX | SELECT Id,, Name FROM ACCOUNT",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE Name",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE Name = 'x",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE Name = \"\"x\"\"",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE Name = ?",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE Name = :name",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE Name = NULL",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE Name IN ()",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE (Name = 'x'",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE Name = 'x')",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE Name = 'x' -- the rest",
                "SYNTAX | SELECT Id /* , Name */ FROM ACCOUNT",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE Name = 'x' AND",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE Name LIKE C_Depot",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE Name LIKE 'x' ESCAPE ''",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE Name LIKE 'x' ESCAPE '!!'",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE Name LIKE 'a!b' ESCAPE '!'",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE COUNT(Id) > 1",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE Id = 12abc",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE Id = 7001 7002",
                "SYNTAX | SELECT Id FROM ACCOUNT WHERE Id + 1 = 7001",
                "SYNTAX | SELECT Id FROM ACCOUNT ORDER Id",
                "SYNTAX | SELECT Id FROM ACCOUNT OFFSET 1",
                "SYNTAX | SELECT Id FROM ACCOUNT OFFSET -1 ROWS",
                "SYNTAX | SELECT Id FROM ACCOUNT OFFSET 1.5 ROWS",
                "SYNTAX | SELECT Id FROM ACCOUNT FETCH NEXT 10 ROWS",
                "SYNTAX | SELECT Id FROM ACCOUNT FETCH NEXT 10 ROWS ONLY OFFSET 5 ROWS",
                "SYNTAX | SELECT Id FROM ACCOUNT LIMIT 5",
                "SYNTAX | SELECT Id FROM ACCOUNT FOR UPDATE",
                "SYNTAX | SELECT Id FROM ACCOUNT;",
                "SYNTAX | SELECT Name, COUNT(Id) FROM ACCOUNT",
                "SYNTAX | SELECT Status, COUNT(Id) FROM ACCOUNT GROUP BY Status ORDER BY Name",
                "SYNTAX | SELECT COUNT(Id) FROM ACCOUNT HAVING Name = 'x'",
                "SYNTAX | SELECT DISTINCT Status FROM ACCOUNT ORDER BY Name",
                "SYNTAX | EXPLAIN SELECT Id FROM ACCOUNT",
                "SEVERAL_STATEMENTS | SELECT Id FROM ACCOUNT; SELECT Id FROM ACCOUNT",
                "SEVERAL_STATEMENTS | SELECT Id FROM ACCOUNT WHERE Name = 'x'; DROP TABLE ACCOUNT",
                "SEVERAL_STATEMENTS | SELECT Id FROM ACCOUNT WHERE Name = ; DROP TABLE ACCOUNT",
                "NOT_READ_ONLY | DELETE FROM ACCOUNT",
                "NOT_READ_ONLY | update ACCOUNT SET Name = 'x'",
                "NOT_READ_ONLY | INSERT INTO ACCOUNT (Name) VALUES ('x')",
                "NOT_READ_ONLY | DROP TABLE ACCOUNT",
                "NOT_READ_ONLY | CALL 1",
                "NOT_READ_ONLY | SHUTDOWN",
                "UNSUPPORTED | SELECT * FROM ACCOUNT",
                "UNSUPPORTED | SELECT a.* FROM ACCOUNT a",
                "UNSUPPORTED | SELECT COUNT(*) FROM ACCOUNT",
                "UNSUPPORTED | SELECT Id, 'x' FROM ACCOUNT",
                "UNSUPPORTED | SELECT a.Id FROM ACCOUNT a LEFT JOIN CONTRACT c ON c.AccountId = a.Id",
                "UNSUPPORTED | SELECT Id FROM ACCOUNT LEFT JOIN CONTRACT ON 1 = 1",
                "UNSUPPORTED | SELECT Id FROM ACCOUNT, CONTRACT",
                "UNSUPPORTED | SELECT CASE WHEN Id = 1 THEN 2 END FROM ACCOUNT",
                "UNSUPPORTED | SELECT Id, (SELECT Id FROM CONTRACT) FROM ACCOUNT",
                "UNSUPPORTED | SELECT Id FROM ACCOUNT WHERE Id IN (SELECT AccountId FROM CONTRACT)",
                "UNSUPPORTED | SELECT Id FROM ACCOUNT WHERE Id = (SELECT 1 FROM CONTRACT)",
                "UNSUPPORTED | SELECT Id FROM ACCOUNT WHERE EXISTS (SELECT Id FROM CONTRACT)",
                "UNSUPPORTED | SELECT Id FROM ACCOUNT UNION SELECT Id FROM CONTRACT",
                "UNSUPPORTED | WITH x AS (SELECT Id FROM ACCOUNT) SELECT Id FROM x",
                "UNSUPPORTED | SELECT FILE_READ('/etc/passwd') FROM ACCOUNT",
                "UNSUPPORTED | SELECT Id FROM ACCOUNT WHERE SLEEP(Id) = 1",
                "UNSUPPORTED | SELECT Id FROM ACCOUNT WHERE ROWNUM <= 5 OR Id = 1",
                "UNSUPPORTED | SELECT Id FROM ACCOUNT WHERE NOT ROWNUM <= 5",
                "UNSUPPORTED | SELECT Id FROM ACCOUNT WHERE ROWNUM <= 5 AND ROWNUM >= 2",
                "UNSUPPORTED | SELECT Id FROM ACCOUNT WHERE ROWNUM IN (1, 2)",
                "UNSUPPORTED | SELECT ROWNUM FROM ACCOUNT",
                "UNKNOWN_ENTITY | SELECT Id FROM ACCOUNTS",
                "UNKNOWN_ENTITY | SELECT Id FROM INFORMATION_SCHEMA",
                "SYNTAX | SELECT Id FROM INFORMATION_SCHEMA.TABLES",
                "UNKNOWN_FIELD | SELECT Id, Nam FROM ACCOUNT",
                "UNKNOWN_FIELD | SELECT Id FROM ACCOUNT WHERE Nam = 'x'",
                "UNKNOWN_FIELD | SELECT Id FROM ACCOUNT ORDER BY Nam",
                "UNKNOWN_FIELD | SELECT NameObj.Id FROM ACCOUNT",
                "UNKNOWN_FIELD | SELECT AccountTypeId.AccountType FROM ACCOUNT",
                "UNKNOWN_FIELD | SELECT AccountTypeIdObj.Nam FROM ACCOUNT",
                "UNKNOWN_FIELD | SELECT b.Name FROM ACCOUNT a",
                "WRONG_TYPE | SELECT Id FROM ACCOUNT WHERE Id = 'seven'",
                "WRONG_TYPE | SELECT Id FROM ACCOUNT WHERE Created > 'yesterday'",
                "WRONG_TYPE | SELECT Id FROM ACCOUNT WHERE Created > '2026-02-30'",
                "WRONG_TYPE | SELECT Id FROM ACCOUNT WHERE Created > 2026",
                "WRONG_TYPE | SELECT Id FROM ACCOUNT WHERE RateHierarchy = 'true'",
                "WRONG_TYPE | SELECT Id FROM ACCOUNT WHERE Name = Created",
                "WRONG_TYPE | SELECT Id FROM ACCOUNT WHERE Created LIKE '2026%'",
                "WRONG_TYPE | SELECT SUM(Name) FROM ACCOUNT",
                "WRONG_TYPE | SELECT UPPER(Id) FROM ACCOUNT",
                "WRONG_TYPE | SELECT Id FROM ACCOUNT WHERE ROWNUM <= 'five'",
            })
    void whatIsNoQueryOfThisLanguageIsRefusedWithItsReason(Reason reason, String sql) {
        assertThat(refused(sql == null ? "" : sql).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Id = 1; DELETE FROM ACCOUNT",
                "Id = 1 ORDER BY Id",
                "Id = 1) OR (1 = 1",
                "1",
                "SELECT Id FROM ACCOUNT",
                "WHERE Id = 1",
                "Id = 1 FETCH NEXT 1 ROWS ONLY"
            })
    void aPredicateIsNothingMore(String predicate) {
        assertThat(refusedPredicate(predicate)).isNotNull();
    }

    @Test
    void nulAndOtherCharactersOfNoQueryAreRefused() {
        assertThat(refused("SELECT Id FROM ACCOUNT WHERE Name = 'a\0b'").reason())
                .isEqualTo(Reason.SYNTAX);
        assertThat(refused("SELECT Id FROM ACCOUNT\0").reason()).isEqualTo(Reason.SYNTAX);
        assertThat(refused("SELECT Id FROM ACCOUNT WHERE N\u00e4me = 'a'").reason())
                .isEqualTo(Reason.SYNTAX);
        assertThat(refused("SELECT \"Id\" FROM ACCOUNT").reason()).isEqualTo(Reason.SYNTAX);
        assertThat(refused("SELECT `Id` FROM ACCOUNT").reason()).isEqualTo(Reason.SYNTAX);
    }

    @Test
    void theRecycleBinsColumnCannotBeAskedFor() {
        assertThat(refused("SELECT $bin FROM ACCOUNT").reason()).isEqualTo(Reason.SYNTAX);
        assertThat(refused("SELECT bin FROM ACCOUNT").reason()).isEqualTo(Reason.UNKNOWN_FIELD);
    }

    @Test
    void whatIsTooDeepOrTooLongIsRefusedBeforeItDoesHarm() {
        String deep = "(".repeat(5_000) + "Id = 1" + ")".repeat(5_000);
        String nots = "NOT ".repeat(5_000) + "Id = 1";
        String values = "Id IN (1" + ", 1".repeat(20_000) + ")";
        String fields = "SELECT Id" + ", Id".repeat(500) + " FROM ACCOUNT";

        assertThat(refusedPredicate(deep).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusedPredicate(nots).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusedPredicate(values).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(fields).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused("SELECT Id FROM ACCOUNT WHERE Name = '" + "x".repeat(600_000) + "'")
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aThousandValuesAreNotTooMany() {
        String values = "Id IN (7001" + ", 7002".repeat(1_000) + ")";
        String ors = "Id = 7001" + " OR Id = 7001".repeat(2_000);

        assertThat(STORE.retrieveWhere("ACCOUNT", values)).hasSize(2);
        assertThat(STORE.retrieveWhere("ACCOUNT", ors)).hasSize(1);
    }

    @Test
    void aRefusalSaysWhereTheTextIsWrongAndNoValueOfIt() {
        assertThat(refused("SELECT Id FROM ACCOUNT WHERE Name = = 'x'"))
                .hasMessage("There is '=' where a field or a value should be, at character 37");
        assertThat(refused("SELECT Id FROM ACCOUNT WHERE Name = 'x' 'secret'").getMessage())
                .doesNotContain("secret");
        assertThat(refused("SELECT Id FROM ACCOUNT WHERE Id = 'secret'").getMessage())
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x' OR '1'='1",
                "'; DROP TABLE ACCOUNT; --",
                "' UNION SELECT Name FROM ACCOUNT --",
                "\\' OR 1=1 --",
                "''",
                "%",
                "?",
                "${jndi}",
                "\u2019 OR 1=1",
                "a\nb\tc"
            })
    void hostileTextThatIsQuotedIsOnlyText(String hostile) {
        String literal = "'" + hostile.replace("'", "''") + "'";

        assertThat(STORE.query("SELECT Id FROM ACCOUNT WHERE Name = " + literal))
                .isEmpty();
        assertThat(STORE.query("SELECT Id FROM ACCOUNT WHERE Name IN (" + literal + ", 'Root')"))
                .hasSize(1);
        assertThat(STORE.count("ACCOUNT")).isEqualTo(2_600);
    }

    @Test
    void textThatIsNotQuotedDoesItsHarmHereAsItWouldThere() {
        String careless = "x' OR '1'='1";

        assertThat(STORE.query("SELECT Id FROM ACCOUNT WHERE Name = '" + careless + "'"))
                .hasSize(2_600);
    }
}
