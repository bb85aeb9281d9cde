package dev.channelkit.commons.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is added to a query so that its pages neither repeat nor lose rows. */
class SqlWalkTest {
    private static final Operation QUERY = Operation.builder("test", "query", "GET", "/query")
            .paging(Paging.offsetFetch("sql", 10, 10))
            .stableSort("Id")
            .build();
    private static final String PAGE = " OFFSET 20 ROWS FETCH NEXT 10 ROWS ONLY";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "SELECT Id FROM T; SELECT Id FROM T ORDER BY Id",
                "SELECT Id FROM T ORDER BY Name; SELECT Id FROM T ORDER BY Name, Id",
                "SELECT Id FROM T order by Name desc; SELECT Id FROM T order by Name desc, Id",
                "SELECT Id FROM T ORDER BY Name, id DESC; SELECT Id FROM T ORDER BY Name, id DESC",
                "SELECT Group, Order FROM T; SELECT Group, Order FROM T ORDER BY Id",
                "SELECT a.Id FROM T a ORDER BY a.Id; SELECT a.Id FROM T a ORDER BY a.Id",
                "SELECT Id FROM T ORDER BY OwnerIdObj.Id; SELECT Id FROM T ORDER BY OwnerIdObj.Id, Id",
                "SELECT Id FROM T ORDER BY NVL(Id, 0); SELECT Id FROM T ORDER BY NVL(Id, 0), Id",
                "SELECT Id, (SELECT Id FROM U ORDER BY Id OFFSET 1 ROWS) FROM T; SELECT Id, (SELECT Id FROM U ORDER BY Id OFFSET 1 ROWS) FROM T ORDER BY Id",
                "SELECT Id FROM T WHERE \"order\" = 1; SELECT Id FROM T WHERE \"order\" = 1 ORDER BY Id",
                "SELECT Id /* ORDER BY x */ FROM T; SELECT Id /* ORDER BY x */ FROM T ORDER BY Id",
                "SELECT A, COUNT(Id) FROM T GROUP BY A, B HAVING COUNT(Id) > 1; SELECT A, COUNT(Id) FROM T GROUP BY A, B HAVING COUNT(Id) > 1 ORDER BY A, B",
                "SELECT A, SUM(B) FROM T GROUP BY A ORDER BY SUM(B); SELECT A, SUM(B) FROM T GROUP BY A ORDER BY SUM(B)",
                "SELECT DISTINCT A FROM T ORDER BY A; SELECT DISTINCT A FROM T ORDER BY A",
                "SELECT a.Id FROM T a LEFT JOIN U u ON a.Id = u.T ORDER BY a.Name; SELECT a.Id FROM T a LEFT JOIN U u ON a.Id = u.T ORDER BY a.Name"
            })
    void theOrderIsTotal(String text, String ordered) {
        assertThat(SqlWalk.of(QUERY, text).at(20)).isEqualTo(ordered + PAGE);
    }

    @Test
    void aCommentSwallowsNothing() {
        assertThat(SqlWalk.of(QUERY, "SELECT Id FROM T -- all of them").at(20))
                .isEqualTo("SELECT Id FROM T -- all of them\nORDER BY Id" + PAGE);
        assertThat(SqlWalk.of(QUERY, "SELECT Id FROM T ORDER BY Name -- by name")
                        .at(20))
                .isEqualTo("SELECT Id FROM T ORDER BY Name -- by name\n, Id" + PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT DISTINCT A FROM T",
                "SELECT A FROM T UNION SELECT A FROM U",
                "SELECT a.Id FROM T a JOIN U u ON a.Id = u.T"
            })
    void whatNoOrderOfOursFitsNeedsOneOfTheCallers(String text) {
        assertThatThrownBy(() -> SqlWalk.of(QUERY, text).at(0))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("ORDER BY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT Id FROM T FETCH FIRST 5 ROWS ONLY",
                "SELECT Id FROM T WHERE ROWNUM BETWEEN 1 AND 20",
                "SELECT COUNT(Id), MAX (Created) FROM T",
                "SELECT Id FROM T ORDER BY Id offset 5 rows"
            })
    void whatSaysItsRowsItselfStaysAsItIs(String text) {
        assertThat(SqlWalk.of(QUERY, text).isOnePage()).isTrue();
        assertThat(SqlWalk.of(QUERY, text).at(0)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT MAXIMUM FROM T",
                "SELECT Count FROM T",
                "SELECT Id FROM T WHERE A = 'OFFSET 1'",
                "SELECT Offset, Fetch, Limit, Order, Group FROM T WHERE Offset > 1"
            })
    void whatOnlyLooksSoIsPaged(String text) {
        assertThat(SqlWalk.of(QUERY, text).isOnePage()).isFalse();
    }
}
