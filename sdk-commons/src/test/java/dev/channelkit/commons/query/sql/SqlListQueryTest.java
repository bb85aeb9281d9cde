package dev.channelkit.commons.query.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import org.junit.jupiter.api.Test;

class SqlListQueryTest {
    private static final SqlTextField NAME = SqlField.text("Name");
    private static final Operation LIST = Operation.builder("test", "list", "GET", "/THING")
            .paging(Paging.rownum("where", 1, 100, 100))
            .build();

    private static final class Query extends SqlListQuery<Query> {
        Query() {
            super("where");
        }
    }

    @Test
    void conditionsAndRawPredicatesHoldTogether() {
        Query query = new Query()
                .filter(NAME.is("O'Neill").or(NAME.isNull()), NAME.startsWith("O"))
                .rawFilter("A = 1 OR B = 2")
                .parameter("more", "x");

        assertThat(query.parameters(LIST).entries().toString())
                .isEqualTo(
                        "[where=(Name = 'O''Neill' OR Name IS NULL) AND Name LIKE 'O%' AND (A = 1 OR B = 2), more=x]");
    }

    @Test
    void oneRawPredicateGoesOutAsItIs() {
        assertThat(new Query()
                        .rawFilter("ROWNUM BETWEEN 1 AND 20")
                        .parameters(LIST)
                        .first("where"))
                .contains("ROWNUM BETWEEN 1 AND 20");
    }

    @Test
    void nothingIsSentWhereNothingIsAsked() {
        assertThat(new Query().parameters(LIST).isEmpty()).isTrue();
    }

    @Test
    void whatCannotFilterIsRefused() {
        assertThatThrownBy(() -> new Query().rawFilter(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Query().rawFilter(missing())).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> new Query().filter(new SqlCondition[] {missing()}))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> new Query()
                        .filter(SqlAggregate.sum(SqlField.number("Amount")).greaterThan(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Query().parameter("WHERE", "1 = 1")).isInstanceOf(IllegalArgumentException.class);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T missing() {
        return null;
    }
}
